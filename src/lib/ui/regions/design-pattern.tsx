import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import {
  defaultSettings,
  patternIds,
  type CanvasSettings,
  type PatternId,
  type PatternSettings,
} from '../../settings/settings'
import type { Slide, SlideNode } from '../../slide/node'
import { IconAction } from '../controls/buttons'
import { Row, Section } from '../controls/section'
import { SizeField } from '../controls/size-field'
import { Thumb } from '../controls/thumb'
import { TileGroup } from '../controls/tile-group'
import { arranged } from '../state/pattern-places'
import { say, type WordKey } from '../words'
import { sectionProps, type DesignProps } from './design-section'

/** px */
const tileWidth = 66

/**
 * Tiles show marks larger than slides do, and half as strong as their colour, so that they can be judged
 * (panel reference, section 5).
 */
const tileScale = 250
const tileOpacity = 0.5

const names: Readonly<Record<PatternId, WordKey>> = {
  none: 'pattern.none',
  dots: 'pattern.dots',
  grid: 'pattern.grid',
  diagonal: 'pattern.diagonal',
  waves: 'pattern.waves',
  circles: 'pattern.circles',
  crosses: 'pattern.crosses',
  blobs: 'pattern.blobs',
  rays: 'pattern.rays',
}

const sliders = [
  ['strength', 'pattern.strength', 2, 40, 1],
  ['scale', 'pattern.scale', 25, 400, 5],
  ['density', 'pattern.density', 10, 100, 5],
] as const

/** Tiles are square, whatever the deck is. */
const square: CanvasSettings = { platform: 'custom', ratio: 'custom', width: 1080, height: 1080 }

/** A slide's ground and the marks on it, without what stands there. */
function groundOf(slide: Slide): Slide {
  const marks = slide.children.filter(({ key }) => key.endsWith('/pattern'))
  return { ...slide, children: marks.map(strong) }
}

function strong(node: SlideNode): SlideNode {
  if (node.kind === 'box') return { ...node, children: node.children.map(strong) }
  if (node.kind !== 'vector') return node
  const { fill, line } = node
  return {
    ...node,
    ...(fill?.kind === 'solid' && { fill: { ...fill, opacity: tileOpacity } }),
    ...(line !== undefined && {
      line: { ...line, paint: { ...line.paint, opacity: tileOpacity } },
    }),
  }
}

/** What lies behind the words. */
export function Pattern(props: DesignProps): JSX.Element {
  const { state, send, sample, pictureUrl } = props
  const { pattern } = state.work.settings
  const isOpen = state.view.open.includes('pattern')
  const change = (next: Partial<PatternSettings>, gesture?: string): void => {
    const event = { kind: 'designChanged', change: { pattern: { ...pattern, ...next } } } as const
    send(gesture === undefined ? event : { ...event, gesture })
  }
  return (
    <Section
      {...sectionProps('pattern', props)}
      title={say('section.pattern')}
      value={say(names[pattern.id])}
      canReset={JSON.stringify(pattern) !== JSON.stringify(defaultSettings.pattern)}
    >
      <TileGroup<PatternId>
        label={say('section.pattern')}
        columns={3}
        isNamed
        value={pattern.id}
        tiles={patternIds.map((id) => {
          const shown = { ...pattern, id, scale: tileScale, strength: 40 }
          const slide = isOpen ? sample({ pattern: shown, canvas: square }) : null
          return {
            id,
            name: say(names[id]),
            picture:
              slide === null ? null : (
                <Thumb slide={groundOf(slide)} width={tileWidth} pictureUrl={pictureUrl} />
              ),
          }
        })}
        onSelect={(id) => {
          change({ id })
        }}
      />
      {pattern.id !== 'none' &&
        sliders.map(([key, label, min, max, step]) => (
          <SizeField
            key={key}
            shown={say(label)}
            label={say(label)}
            value={pattern[key]}
            min={min}
            max={max}
            step={step}
            unit="percent"
            onInput={(value) => {
              if (value !== pattern[key]) change({ [key]: value }, label)
            }}
            onEnd={() => {
              send({ kind: 'gestureEnded' })
            }}
          />
        ))}
      {arranged.includes(pattern.id) && (
        <Row wide label={say('pattern.arrangement')}>
          <IconAction
            icon="shuffle"
            label={say('pattern.shuffle')}
            side="end"
            onPress={() => {
              change({ seed: pattern.seed + 1 })
            }}
          />
        </Row>
      )}
      {pattern.id !== 'none' && (
        <Row wide label={say('pattern.runOn')}>
          <Toggle
            aria-label={say('pattern.runOn')}
            value={pattern.runsOn}
            onValueChange={(runsOn) => {
              change({ runsOn })
            }}
          >
            {null}
          </Toggle>
        </Row>
      )}
    </Section>
  )
}
