import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { defaultSettings, type LayerSettings } from '../../settings/settings'
import { Row, Section } from '../controls/section'
import { say } from '../words'
import { sectionProps, type DesignProps } from './design-section'

const switches = ['variables', 'textStyles', 'section'] as const

/** How layers are tied to the design system of the file. */
export function Layers(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { layers } = state.work.settings
  return (
    <Section
      {...sectionProps('layers', props)}
      title={say('section.layers')}
      value={valueOf(layers)}
      canReset={switches.some((key) => layers[key] !== defaultSettings.layers[key])}
    >
      {switches.map((key) => (
        <Row key={key} wide label={say(`layers.${key}`)}>
          <Toggle
            aria-label={say(`layers.${key}`)}
            value={layers[key]}
            onValueChange={(on) => {
              send({ kind: 'designChanged', change: { layers: { ...layers, [key]: on } } })
            }}
          >
            {null}
          </Toggle>
        </Row>
      ))}
    </Section>
  )
}

/** "Variables, text styles" */
function valueOf(layers: LayerSettings): string {
  const on = switches.filter((key) => layers[key]).map((key) => say(`layers.${key}Short`))
  const text = on.join(', ')
  return text === '' ? say('layers.none') : text.charAt(0).toUpperCase() + text.slice(1)
}
