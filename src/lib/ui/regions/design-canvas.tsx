import { TextboxNumeric } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import {
  platformById,
  platforms,
  ratioSizes,
  type PlatformId,
  type RatioId,
} from '../../settings/platforms'
import { defaultSettings, type CanvasSettings } from '../../settings/settings'
import { Row, Section } from '../controls/section'
import { SelectField } from '../controls/select-field'
import { TileGroup } from '../controls/tile-group'
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
            {size(say('canvas.width'), canvas.width, (width) => {
              change({ width }, 'canvas.width')
            })}
            {size(say('canvas.height'), canvas.height, (height) => {
              change({ height }, 'canvas.height')
            })}
          </div>
        </Row>
      ) : (
        <TileGroup<RatioId>
          label={say('canvas.ratio')}
          columns={4}
          isNamed
          value={canvas.ratio}
          tiles={platform.ratios.map((id) => ({
            id,
            name: ratioName(id, canvas),
            picture: <Shape {...sizeOf(id, canvas)} />,
          }))}
          onSelect={(ratio) => {
            change({ ratio })
          }}
        />
      )}
      {platform.notes.map(({ text, kind }) => (
        <p key={text} class={styles['hint']}>
          {text}{' '}
          <em>
            {kind === 'fact'
              ? say('canvas.fact', { platform: platform.name })
              : say('canvas.advice')}
          </em>
        </p>
      ))}
    </Section>
  )
}

function size(label: string, value: number, onInput: (value: number) => void): JSX.Element {
  return (
    <TextboxNumeric
      aria-label={label}
      integer
      minimum={1}
      maximum={4096}
      value={String(value)}
      validateOnBlur={(number) =>
        number === null ? value : Math.min(4096, Math.max(100, Math.round(number)))
      }
      onNumericValueInput={(number) => {
        if (number !== null && number >= 100 && number <= 4096) onInput(Math.round(number))
      }}
    />
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
