import { h, type JSX } from 'preact'

import { toCssPaint } from '../../preview/styles'
import { defaultSettings } from '../../settings/settings'
import { themeById, themes } from '../../templates/themes'
import type { Theme } from '../../templates/theme'
import { Section } from '../controls/section'
import { TileGroup } from '../controls/tile-group'
import { say } from '../words'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'

/** Colours and fonts: sixteen themes, light first. */
export function Themes(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { theme: id } = state.work.settings
  const theme = themeById(id)
  return (
    <Section
      {...sectionProps('theme', props)}
      title={say('section.theme')}
      value={theme.name}
      canReset={id !== defaultSettings.theme}
    >
      <TileGroup
        label={say('section.theme')}
        columns={4}
        isNamed
        value={theme.id}
        tiles={themes.map((each) => ({
          id: each.id,
          name: each.name,
          picture: <Swatch theme={each} />,
        }))}
        onSelect={(chosen) => {
          send({ kind: 'designChanged', change: { theme: chosen } })
        }}
      />
    </Section>
  )
}

/** Background, two lines of text and the accent. */
function Swatch({ theme }: { readonly theme: Theme }): JSX.Element {
  return (
    <span class={styles['swatch']} style={{ background: toCssPaint(theme.background) }}>
      <span class={styles['swatchLetters']} style={{ color: theme.text }}>
        Aa
      </span>
      <span class={styles['swatchRule']} style={{ background: theme.accent }} />
    </span>
  )
}
