import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { defaultSettings, type Settings } from '../../settings/settings'
import { Row, Section } from '../controls/section'
import { SelectField } from '../controls/select-field'
import { SizeField } from '../controls/size-field'
import { sizeRanges } from '../size-ranges'
import { fontOf } from '../state/font-list'
import { say } from '../words'
import { FontRows } from './design-fonts'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'

/** Which fonts, how large the type is, and where the fonts of the thumbnails come from. */
export function Typography(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { type, fitting } = state.work.settings
  const size = (
    path: keyof typeof sizeRanges,
    value: number,
    shown: string,
    label: string,
  ): JSX.Element => (
    <SizeField
      shown={shown}
      label={label}
      value={value}
      {...sizeRanges[path]}
      onInput={(next) => {
        if (next !== value) send({ kind: 'settingChanged', path, value: next, gesture: path })
      }}
      onEnd={() => {
        send({ kind: 'gestureEnded' })
      }}
    />
  )
  return (
    <Section
      {...sectionProps('typography', props)}
      title={say('section.typography')}
      value={fontOf(state.work.settings, 'titleFont').family}
      canReset={
        fitting !== defaultSettings.fitting ||
        JSON.stringify(type) !== JSON.stringify(defaultSettings.type)
      }
    >
      <FontRows {...props} />
      {size('type.title', type.title, say('type.title'), say('type.titleSize'))}
      {size('type.body', type.body, say('type.body'), say('type.bodySize'))}
      {size('type.meta', type.meta, say('type.meta'), say('type.metaSize'))}
      <p class={styles['hint']}>{say('type.hint')}</p>
      <Row label={say('type.long')}>
        <SelectField<Settings['fitting']>
          label={say('type.long')}
          value={fitting}
          options={[
            { id: 'split', name: say('type.split') },
            { id: 'shrink', name: say('type.shrink') },
            { id: 'whole', name: say('type.whole') },
          ]}
          onSelect={(next) => {
            send({ kind: 'designChanged', change: { fitting: next } })
          }}
        />
      </Row>
      <Row wide label={say('type.webFonts')}>
        <Toggle
          aria-label={say('type.webFonts')}
          value={state.view.webFonts}
          onValueChange={(on) => {
            send({ kind: 'webFontsToggled', on })
          }}
        >
          {null}
        </Toggle>
      </Row>
    </Section>
  )
}
