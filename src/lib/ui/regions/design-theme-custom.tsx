import { h, type JSX } from 'preact'

import { toCssPaint } from '../../preview/styles'
import type { CustomThemeSettings } from '../../settings/settings'
import { themeOf } from '../../templates/theme-of'
import { Action } from '../controls/buttons'
import { ColorAction, ColorField } from '../controls/color-field'
import { ContrastLine, type ContrastValue } from '../controls/contrast-line'
import { NumberField } from '../controls/number-field'
import { Row } from '../controls/section'
import { Segmented } from '../controls/segmented'
import { atLeastTwo, contrastsOf, withMiddle, type Contrasts } from '../state/own-theme'
import { say, type WordKey } from '../words'
import type { DesignProps } from './design-section'
import styles from './design.css'

/** WCAG 2.2, 1.4.3: large text, any other. */
const large = 3
const small = 4.5

/** A theme of one's own: its background, its colours, and how well they can be read. */
export function CustomTheme(props: DesignProps): JSX.Element {
  const { state, send, sample } = props
  const { settings } = state.work
  const { custom } = settings
  const theme = themeOf(settings)
  const change = (next: Partial<CustomThemeSettings>, gesture?: string): void => {
    const event = { kind: 'designChanged', change: { custom: { ...custom, ...next } } } as const
    send(gesture === undefined ? event : { ...event, gesture })
  }
  const end = (): void => {
    send({ kind: 'gestureEnded' })
  }
  const contrasts = contrastsOf(settings, sample({}))
  const role = (key: 'text' | 'muted' | 'accent'): JSX.Element => (
    <Row
      label={say(`theme.${key}`)}
      reset={
        custom[key] === null
          ? undefined
          : {
              label: say('theme.auto'),
              onPress: () => {
                change({ [key]: null })
              },
            }
      }
    >
      <ColorField
        label={say(`theme.${key}`)}
        color={theme[key]}
        onInput={(color) => {
          change({ [key]: color }, `theme.${key}`)
        }}
        onEnd={end}
      />
    </Row>
  )
  return (
    <div class={styles['group']}>
      <Segmented<CustomThemeSettings['fill']>
        label={say('theme.fill')}
        value={custom.fill}
        options={[
          { id: 'solid', name: say('theme.solid') },
          { id: 'gradient', name: say('theme.gradient') },
        ]}
        onSelect={(fill) => {
          change({ fill, ...(fill === 'gradient' && { colors: atLeastTwo(custom.colors) }) })
        }}
      />
      <Background custom={custom} change={change} end={end} />
      {role('text')}
      {role('muted')}
      {role('accent')}
      <ContrastLine
        values={contrastValues(contrasts)}
        onFix={
          contrasts.findings.length === 0
            ? undefined
            : () => {
                send({ kind: 'contrastFixed' })
              }
        }
      />
      <ColorAction
        color={theme.accent}
        onInput={(color) => {
          send({ kind: 'themeBuilt', color, gesture: 'theme.built' })
        }}
        onEnd={end}
      >
        {say('theme.oneColour')}
      </ColorAction>
    </div>
  )
}

interface BackgroundProps {
  readonly custom: CustomThemeSettings
  readonly change: (next: Partial<CustomThemeSettings>, gesture?: string) => void
  readonly end: () => void
}

/** One colour, or two or three along a gradient and its angle. */
function Background({ custom, change, end }: BackgroundProps): JSX.Element {
  const { fill, angle } = custom
  const colors = fill === 'solid' ? custom.colors.slice(0, 1) : atLeastTwo(custom.colors)
  const last = colors.length - 1
  return (
    <div class={styles['group']}>
      {fill === 'gradient' && (
        <div
          class={styles['gradient']}
          style={{
            background: toCssPaint({
              kind: 'gradient',
              angle: 90,
              stops: colors.map((color, index) => ({ at: index / last, color })),
            }),
          }}
        />
      )}
      {colors.map((color, index) => {
        const label = say(stopLabel(fill, index, last))
        return (
          <Row key={index} label={label}>
            <ColorField
              label={label}
              color={color}
              onInput={(next) => {
                // What a gradient had stays for when it is one again.
                const whole = fill === 'solid' ? custom.colors : colors
                change(
                  { colors: whole.map((own, at) => (at === index ? next : own)) },
                  `theme.stop.${index}`,
                )
              }}
              onEnd={end}
            />
          </Row>
        )
      })}
      {fill === 'gradient' && (
        <Row label={say('theme.angle')}>
          <div class={styles['pair']}>
            <NumberField
              label={say('theme.angle')}
              value={angle}
              unit="°"
              min={0}
              max={359}
              wraps
              bigStep={15}
              onInput={(next) => {
                change({ angle: next }, 'theme.angle')
              }}
              onEnd={end}
            />
            {last === 1 ? (
              <Action
                onPress={() => {
                  change({ colors: withMiddle(colors) })
                }}
              >
                {say('theme.addStop')}
              </Action>
            ) : (
              <Action
                onPress={() => {
                  change({ colors: [colors[0] ?? '', colors[last] ?? ''] })
                }}
              >
                {say('theme.removeStop')}
              </Action>
            )}
          </div>
        </Row>
      )}
    </div>
  )
}

function stopLabel(fill: CustomThemeSettings['fill'], index: number, last: number): WordKey {
  if (fill === 'solid') return 'theme.color'
  if (index === 0) return 'theme.from'
  return index === last ? 'theme.to' : 'theme.middle'
}

/** Text is title and body; accent and buttons are only spoken of where they cannot be read. */
function contrastValues({ text, meta, accent, findings }: Contrasts): readonly ContrastValue[] {
  const button = findings.find(({ what }) => what === 'button')
  return [
    { name: say('theme.title'), value: text, least: large },
    { name: say('theme.body'), value: text, least: small },
    { name: say('theme.meta'), value: meta, least: small },
    ...(accent < small ? [{ name: say('theme.accent'), value: accent, least: small }] : []),
    ...(button === undefined
      ? []
      : [{ name: say('theme.button'), value: button.contrast, least: small }]),
  ]
}
