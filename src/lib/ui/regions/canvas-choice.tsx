import { Fragment, h, type JSX } from 'preact'

import {
  platformById,
  platforms,
  ratioSizes,
  type PlatformId,
  type RatioId,
} from '../../settings/platforms'
import type { CanvasSettings } from '../../settings/settings'
import { NumberField } from '../controls/number-field'
import { Row } from '../controls/section'
import { SelectField } from '../controls/select-field'
import { TileGroup } from '../controls/tile-group'
import { ratioName } from '../state/rows'
import { say } from '../words'
import styles from './design.css'

export interface CanvasChoiceProps {
  readonly canvas: CanvasSettings
  /** Changes with the same gesture are one step. */
  readonly onChange: (canvas: CanvasSettings, gesture?: string) => void
  readonly onEnd: () => void
}

/** px of a ratio's picture, its longer side. */
const pictureSide = 36

/** For which platform, in which shape. */
export function CanvasChoice({ canvas, onChange, onEnd }: CanvasChoiceProps): JSX.Element {
  const platform = platformById(canvas.platform)
  const change = (next: Partial<CanvasSettings>, gesture?: string): void => {
    onChange({ ...canvas, ...next }, gesture)
  }
  return (
    <Fragment>
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
                onEnd={onEnd}
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
            name: ratioName({ ...canvas, ratio: id }),
            detail: say('canvas.pixels', { ...sizeOf(id, canvas) }),
            picture: <Shape {...sizeOf(id, canvas)} />,
          }))}
          onSelect={(ratio) => {
            change({ ratio })
          }}
        />
      )}
    </Fragment>
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
