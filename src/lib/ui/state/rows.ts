/** The same deck in other sizes: rows on the canvas that one update serves. */
import { platformById } from '../../settings/platforms'
import type { CanvasSettings } from '../../settings/settings'
import { untouched, type Drawn, type EditedRow } from './edited'
import type { State, Work } from './state'

/** The work as a row of this size shows it. */
export function workOfRow(work: Work, canvas: CanvasSettings): Work {
  return { ...work, settings: { ...work.settings, canvas } }
}

/** The state as a row of this size is planned from. */
export function stateOfRow(state: State, canvas: CanvasSettings): State {
  return { ...state, work: workOfRow(state.work, canvas) }
}

/** A row after it was drawn; `drawn` is what was drawn into the row that is open. */
export function drawnRow(row: EditedRow, drawn: Drawn | null): EditedRow {
  if (drawn === null) return row
  return { ...row, discard: [], drawn: { ...drawn, work: workOfRow(drawn.work, row.canvas) } }
}

/** A row that was just made. */
export function newRow(id: string, canvas: CanvasSettings, drawn: Drawn | null): EditedRow {
  return { id, canvas, drawn, hand: untouched, discard: [] }
}

/** Whether two sizes are the same for a row: the platform may be another. */
export function isSameSize(one: CanvasSettings, other: CanvasSettings): boolean {
  if (one.ratio !== other.ratio) return false
  return one.ratio !== 'custom' || (one.width === other.width && one.height === other.height)
}

/** "LinkedIn 1:1" */
export function rowName({ platform, ...size }: CanvasSettings): string {
  return `${platformById(platform).name} ${ratioName(size)}`
}

const ratios: Readonly<Record<Exclude<CanvasSettings['ratio'], 'custom'>, string>> = {
  portrait: '4:5',
  square: '1:1',
  landscape: '16:9',
  tall: '3:4',
  story: '9:16',
  pin: '2:3',
  wide: '16:9',
}

/** "4:5"; of a size of one's own "1200 × 900". */
export function ratioName({
  ratio,
  width,
  height,
}: Pick<CanvasSettings, 'ratio' | 'width' | 'height'>): string {
  return ratio === 'custom' ? `${width} × ${height}` : ratios[ratio]
}
