import { Toggle } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import {
  platformById,
  platforms,
  ratioSizes,
  type PlatformId,
  type RatioId,
} from '../../settings/platforms'
import { defaultSettings, type CanvasSettings } from '../../settings/settings'
import { canvasOf } from '../../templates/canvas'
import { Icon } from '../controls/icons'
import { NumberField } from '../controls/number-field'
import { Row, Section } from '../controls/section'
import { SelectField } from '../controls/select-field'
import { TileGroup } from '../controls/tile-group'
import { slidesOver } from '../state/derived'
import { say } from '../words'
import { sectionProps, type DesignProps } from './design-section'
import styles from './design.css'

/** px of a ratio's picture, its longer side. */
const pictureSide = 36

/** For which platform, in which shape, and what the platform says about it. */
export function Canvas(props: DesignProps): JSX.Element {
  const { state, send } = props
  const { canvas } = state.work.settings
  const platform = platformById(canvas.platform)
  const change = (next: Partial<CanvasSettings>, gesture?: string): void => {
    const event = { kind: 'designChanged', change: { canvas: { ...canvas, ...next } } } as const
    send(gesture === undefined ? event : { ...event, gesture })
  }
  return (
    <Section
      {...sectionProps('canvas', props)}
      title={say('section.canvas')}
      value={`${platform.name} ${ratioName(canvas.ratio, canvas)}`}
      canReset={JSON.stringify(canvas) !== JSON.stringify(defaultSettings.canvas)}
    >
      <Row label={say('canvas.platform')}>
        <SelectField<PlatformId>
          label={say('canvas.platform')}
          value={canvas.platform}
          options={platforms}
          onSelect={(id) => {
            const { ratios } = platformById(id)
            const [first] = ratios
            change({ platform: id, ratio: ratios.includes(canvas.ratio) ? canvas.ratio : first })
          }}
        />
      </Row>
      {canvas.platform === 'custom' ? (
        <Row label={say('canvas.size')}>
          <div class={styles['pair']}>
            {(['width', 'height'] as const).map((side) => (
              <NumberField
                key={side}
                label={say(`canvas.${side}`)}
                value={canvas[side]}
                min={100}
                max={4096}
                onInput={(next) => {
                  change({ [side]: next }, `canvas.${side}`)
                }}
                onEnd={() => {
                  send({ kind: 'gestureEnded' })
                }}
              />
            ))}
          </div>
        </Row>
      ) : (
        <TileGroup<RatioId>
          label={say('canvas.ratio')}
          columns={3}
          isNamed
          isFramed
          value={canvas.ratio}
          tiles={platform.ratios.map((id) => ({
            id,
            name: ratioName(id, canvas),
            detail: say('canvas.pixels', { ...sizeOf(id, canvas) }),
            picture: <Shape {...sizeOf(id, canvas)} />,
          }))}
          onSelect={(ratio) => {
            change({ ratio })
          }}
        />
      )}
      <Row wide label={say('canvas.showSafe')}>
        <Toggle
          aria-label={say('canvas.showSafe')}
          value={state.view.showsSafe}
          onValueChange={(on) => {
            send({ kind: 'safeAreaToggled', on })
          }}
        >
          {null}
        </Toggle>
      </Row>
      <Notes {...props} />
    </Section>
  )
}

/** What the platform takes and what keeps clear of its buttons, each with whose word it is. */
function Notes({ state, count }: DesignProps): JSX.Element {
  const { settings } = state.work
  const { name, most, mostIsFact, notes } = platformById(settings.canvas.platform)
  const { pad, contentFoot } = canvasOf(settings.canvas)
  const words = {
    fact: say('canvas.fact', { platform: name }),
    reported: say('canvas.reported'),
    advice: say('canvas.advice'),
  }
  const [side, foot] = [Math.max(pad.left, pad.right), Math.max(pad.bottom, contentFoot)]
  return (
    <div class={styles['group']}>
      {most !== null && slidesOver(count, settings) > 0 && (
        <p class={`${styles['note'] ?? ''} ${styles['over'] ?? ''}`}>
          <Icon name="warning" />
          <span>
            {say('canvas.over', { n: count, limit: most })}{' '}
            <em>{words[mostIsFact ? 'fact' : 'reported']}</em>
          </span>
        </p>
      )}
      {[...notes, { text: say('canvas.safe', { side, foot }), kind: 'advice' as const }].map(
        ({ text, kind }) => (
          <p key={text} class={styles['note']}>
            <Icon name={kind === 'fact' ? 'check' : 'info'} />
            <span>
              {text} <em>{words[kind]}</em>
            </span>
          </p>
        ),
      )}
    </div>
  )
}

/** An empty slide of the ratio. */
function Shape({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): JSX.Element {
  const scale = pictureSide / Math.max(width, height)
  return (
    <span
      class={styles['shape']}
      style={{ width: Math.round(width * scale), height: Math.round(height * scale) }}
    />
  )
}

function sizeOf(
  ratio: RatioId,
  { width, height }: CanvasSettings,
): { readonly width: number; readonly height: number } {
  return ratio === 'custom' ? { width, height } : ratioSizes[ratio]
}

const names: Readonly<Record<Exclude<RatioId, 'custom'>, string>> = {
  portrait: '4:5',
  square: '1:1',
  landscape: '16:9',
  tall: '3:4',
  story: '9:16',
  pin: '2:3',
  wide: '16:9',
}

function ratioName(ratio: RatioId, { width, height }: CanvasSettings): string {
  return ratio === 'custom' ? `${width} × ${height}` : names[ratio]
}
