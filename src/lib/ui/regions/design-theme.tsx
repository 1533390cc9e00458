import { h, type JSX } from 'preact'

import { toCssPaint } from '../../preview/styles'
import { defaultSettings } from '../../settings/settings'
import type { Theme } from '../../templates/theme'
import { themeOf } from '../../templates/theme-of'
import { themes } from '../../templates/themes'
import { Section } from '../controls/section'
import { TileGroup } from '../controls/tile-group'
import { say } from '../words'
import { sectionProps, type DesignProps } from './design-section'
import { CustomTheme } from './design-theme-custom'
import styles from './design.css'

/** Colours and fonts: sixteen themes, light first, and one of one's own. */
export function Themes(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { settings } = state.work
  const theme = themeOf(settings)
  const own = themeOf({ ...settings, theme: 'custom' })
  return (
    <Section
      {...sectionProps('theme', props)}
      title={say('section.theme')}
      value={theme.name}
      chip={<span style={{ background: toCssPaint(theme.background) }} />}
      canReset={
        settings.theme !== defaultSettings.theme ||
        JSON.stringify(settings.custom) !== JSON.stringify(defaultSettings.custom)
      }
    >
      <TileGroup
        label={say('section.theme')}
        columns={4}
        isNamed
        value={theme.id}
        tiles={[...themes, own].map((each) => ({
          id: each.id,
          name: each.name,
          picture: <Swatch theme={each} />,
        }))}
        onSelect={(chosen) => {
          send({ kind: 'designChanged', change: { theme: chosen } })
        }}
      />
      {settings.theme === 'custom' && <CustomTheme {...props} />}
    </Section>
  )
}

/** Background, two lines of text and the accent. */
function Swatch({ theme }: { readonly theme: Theme }): JSX.Element {
  return (
    <span class={styles['swatch']} style={{ background: toCssPaint(theme.background) }}>
      <span
        class={styles['swatchLetters']}
        style={{ color: theme.text, fontFamily: theme.title.family }}
      >
        Aa
      </span>
      <span class={styles['swatchRule']} style={{ background: theme.accent }} />
    </span>
  )
}
