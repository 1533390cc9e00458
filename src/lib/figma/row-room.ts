/**
 * Room between the rows of one deck: where a row grew towards the one below it, that one goes down, to be as far
 * from it as it was, or as rows are put. What a person put beside or over a row stays so, and so does a row that
 * stands in something of theirs.
 */
import type { Box } from '../sync/free-room'
import { isOurSection } from './design-system-section'
import type { OnTakeBack } from './entries'
import type { SlideFrame } from './marks'
import { rowGap } from './place'
import { placeOnPage } from './read-layer'
import { moveOnPage } from './write-props'

/** The slides of a row. */
type Row = readonly SlideFrame[]

/**
 * Looks where rows stand, before anything is drawn.
 *
 * @returns makes room for the same rows in the same order, once all their slides are in their places
 */
export function watchRows(rows: readonly Row[]): (now: readonly Row[], undo: OnTakeBack) => void {
  if (rows.length < 2) return () => undefined
  const before = rows.map(boxOf)
  return (now, onTakeBack) => {
    const order = now
      .flatMap((row, index) => {
        const was = before[index] ?? null
        return was === null || row.length === 0 ? [] : [{ row, was }]
      })
      .sort((a, b) => a.was.y - b.was.y)
    order.forEach(({ row, was }, index) => {
      const gaps = order.slice(0, index).flatMap((upper) => {
        const distance = was.y - bottomOf(upper.was)
        const [above, own] = [boxOf(upper.row), boxOf(row)]
        if (distance < 0 || above === null || own === null || !isAcross(above, own)) return []
        return [bottomOf(above) + Math.min(distance, rowGap) - own.y]
      })
      const missing = Math.max(0, ...gaps)
      if (missing > 0.5) moveDown(row, Math.ceil(missing), onTakeBack)
    })
  }
}

/** px from the page's origin; null: nothing of it is to be seen. */
function boxOf(row: Row): Box | null {
  const boxes = row.flatMap((slide) => slide.absoluteBoundingBox ?? [])
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x
  return { x, y, width, height: Math.max(...boxes.map(bottomOf)) - y }
}

function bottomOf({ y, height }: Box): number {
  return y + height
}

/** Whether something of one is straight above something of the other. */
function isAcross(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width
}

function moveDown(row: Row, by: number, onTakeBack: OnTakeBack): void {
  const moved = new Set<string>()
  for (const slide of row) {
    const { parent } = slide
    if (parent === null) continue
    const isOurs = parent.type === 'SECTION' && isOurSection(parent)
    if (parent.type !== 'PAGE' && !isOurs) continue
    const layer = isOurs ? parent : slide
    if (moved.has(layer.id)) continue
    moved.add(layer.id)
    const { x, y } = placeOnPage(layer)
    moveOnPage(layer, { x, y: y + by }, onTakeBack)
  }
}
