/**
 * Room between the rows of one deck: where a row grew towards the one below it, that one goes down, to be as far
 * from it as it was, or as rows are put, and below all else of the page that stands there. What a person put beside
 * or over a row stays so, and so does a row that stands in something of theirs.
 */
import { freeRoom, type Box } from '../sync/free-room'
import { boxesOf } from './asides'
import { isOurSection } from './design-system-section'
import type { OnTakeBack } from './entries'
import type { SlideFrame } from './marks'
import { rowGap, slideGap } from './place'
import { placeOnPage } from './read-layer'
import { pageOf } from './show'
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
    const deck = new Set(order.flatMap(({ row }) => row.map((slide) => moverOf(slide).id)))
    order.forEach(({ row, was }, index) => {
      const own = boxOf(row)
      const gaps = order.slice(0, index).flatMap((upper) => {
        const distance = was.y - bottomOf(upper.was)
        const above = boxOf(upper.row)
        if (distance < 0 || above === null || own === null || !isAcross(above, own)) return []
        return [bottomOf(above) + Math.min(distance, rowGap) - own.y]
      })
      const missing = Math.max(0, ...gaps)
      if (own !== null && missing > 0.5) moveDown(row, own, missing, deck, onTakeBack)
    })
  }
}

/** px from the page's origin; null: nothing of it is to be seen. */
function boxOf(row: Row): Box | null {
  const boxes = row.flatMap((slide) => moverOf(slide).absoluteBoundingBox ?? [])
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

/** At least so far, past what else stands there; what stands on the row already goes with nobody. */
function moveDown(
  row: Row,
  own: Box,
  missing: number,
  deck: ReadonlySet<string>,
  onTakeBack: OnTakeBack,
): void {
  const [first] = row
  const page = first === undefined ? null : pageOf(first)
  const others = (page?.children ?? []).filter(({ id }) => !deck.has(id)).flatMap(boxesOf)
  const taken = others.filter((box) => freeRoom(own, [box], 0) === own.y)
  const by = Math.ceil(freeRoom({ ...own, y: own.y + missing }, taken, slideGap)) - own.y
  const movers = new Map(row.map(moverOf).map((layer) => [layer.id, layer]))
  for (const layer of movers.values()) {
    if (layer.parent?.type !== 'PAGE') continue
    const { x, y } = placeOnPage(layer)
    moveOnPage(layer, { x, y: y + by }, onTakeBack)
  }
}

/** What moves when a slide does: the section we made around its row, or it itself. */
function moverOf(slide: SlideFrame): SlideFrame | SectionNode {
  const { parent } = slide
  return parent?.type === 'SECTION' && isOurSection(parent) ? parent : slide
}
