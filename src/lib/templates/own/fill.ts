/** A frame with what a slide says in its slots: the tree to measure and to show, and what is written where. */
import type { Measure } from '../../base/type'
import { layOutSlide, naturalHeight, naturalWidth } from '../../slide/layout'
import type { PictureNode, Slide, SlideNode, TextNode, TextRun } from '../../slide/node'
import type {
  OwnFrame,
  OwnPictureSlot,
  OwnTextSlot,
  Room,
  SourceSlot,
  TextSlotName,
} from '../../slide/own-frame'
import { none, type Sheet } from '../kit'
import type { Content } from './content'
import { pictureFor } from './pictures'
import { runsOf, valueOf } from './values'

/** How large words are: of the size they have in the frame. */
export interface Scales {
  readonly title: number
  readonly body: number
}

export type Copy = Pick<Slide, 'width' | 'height' | 'fill' | 'children' | 'source'>

/** What became of one slot. */
interface Filled {
  readonly node: SlideNode | null
  readonly slot: SourceSlot
}

export function fillFrame(sheet: Sheet, frame: OwnFrame, content: Content, scales: Scales): Copy {
  const filled = new Map<string, Filled>()
  let image = 0
  for (const slot of frame.slots) {
    const node = nodeAt(frame.children, slot.key)
    if (node === null) continue
    if (slot.kind === 'text' && node.kind === 'text') {
      filled.set(slot.key, fillText(sheet, { slot, node, content, scales }))
    } else if (slot.kind === 'picture' && node.kind === 'picture') {
      const index = slot.name === 'image' ? image++ : 0
      filled.set(slot.key, fillPicture(sheet, frame, { slot, node, content, index }))
    }
  }
  const gone = new Set(
    frame.slots.flatMap(({ key, holder }) =>
      filled.get(key)?.slot.kind === 'hidden' ? [holder.key] : [],
    ),
  )
  const children = place(
    frame.children.flatMap((node) => replaced(sheet, node, filled, gone)),
    frame.rooms,
    sheet.measure,
  )
  const { width, height, fill, node } = frame
  const slots = frame.slots.flatMap(({ key }) => filled.get(key)?.slot ?? [])
  const copy = { width, height, fill, children }
  return { ...copy, source: { node, slots: moved(sheet, frame, copy, slots) } }
}

/** The key of a part of a copy. */
function keyOf(sheet: Sheet, key: string): string {
  return sheet.key(key.replace(/\//g, '.'))
}

function nodeAt(nodes: readonly SlideNode[], key: string): SlideNode | null {
  for (const node of nodes) {
    if (node.key === key) return node
    const found = node.kind === 'box' ? nodeAt(node.children, key) : null
    if (found !== null) return found
  }
  return null
}

/** The tree with its slots filled; boxes that only held what is hidden go with it. */
function replaced(
  sheet: Sheet,
  node: SlideNode,
  filled: ReadonlyMap<string, Filled>,
  gone: ReadonlySet<string>,
): readonly SlideNode[] {
  const own = filled.get(node.key)
  if (gone.has(node.key)) return []
  const key = keyOf(sheet, node.key)
  if (own !== undefined) return own.node === null ? [] : [{ ...own.node, key }]
  if (node.kind !== 'box') return [{ ...node, key }]
  const children = node.children.flatMap((child) => replaced(sheet, child, filled, gone))
  const isShell = /\.(?:box|below|stack)$/.test(node.key)
  const shown = node.key.endsWith('.stack') ? withoutLead(children) : children
  return shown.length === 0 && isShell ? [] : [{ ...node, key, children: shown }]
}

/** What was below something that is hidden begins where that began. */
function withoutLead([first, ...others]: readonly SlideNode[]): readonly SlideNode[] {
  if (first === undefined) return []
  const isBelow = first.kind === 'box' && first.key.endsWith('.below')
  return [isBelow ? { ...first, pad: none } : first, ...others]
}

interface TextOrder {
  readonly slot: OwnTextSlot
  readonly node: TextNode
  readonly content: Content
  readonly scales: Scales
}

function fillText(sheet: Sheet, { slot, node, content, scales }: TextOrder): Filled {
  const base = { key: keyOf(sheet, slot.key), path: slot.path, holder: slot.holder.path }
  const values = slot.tokens.map(({ name }) => valueOf(sheet, content, name))
  if (values.every((lines) => lines.length === 0))
    return { node: null, slot: { ...base, kind: 'hidden' } }
  const scale = scaleOf(slot, scales)
  const style = scaledStyle(node, scale)
  const hasGap = node.paragraphGap > 0
  const runs: TextRun[] = []
  let at = 0
  const fills = slot.tokens.map(({ from, to }, index) => {
    const like = runAt(node.runs, from)
    const own = runsOf(values[index] ?? [], like.font ?? node.style.font, hasGap)
    runs.push(...sliceOf(node.runs, at, from), ...own.map((run) => ({ ...looksOf(like), ...run })))
    at = to
    return { from, to, runs: own }
  })
  runs.push(...sliceOf(node.runs, at, slot.length))
  const full: TextNode = { ...node, runs: runs.filter(({ text }) => text !== ''), style }
  const most = slot.most
  const isWide = node.width === 'hug' && most !== null && naturalWidth(full, sheet.measure) > most
  const shown: TextNode = isWide ? { ...full, width: most } : full
  return {
    node: shown,
    slot: {
      ...base,
      kind: 'text',
      length: slot.length,
      fills,
      scale,
      line: style.lineHeight,
      ...(isWide ? { wraps: most } : {}),
    },
  }
}

/** Names and numbers stay as large as they are. */
function scaleOf({ tokens }: OwnTextSlot, { title, body }: Scales): number {
  const has = (wanted: TextSlotName): boolean => tokens.some(({ name }) => name === wanted)
  return has('body') ? body : has('title') ? title : 1
}

function scaledStyle({ style }: TextNode, scale: number): TextNode['style'] {
  if (scale === 1) return style
  const { size, lineHeight } = style
  return { ...style, size: Math.round(size * scale), lineHeight: Math.round(lineHeight * scale) }
}

function runAt(runs: readonly TextRun[], at: number): TextRun {
  let end = 0
  for (const run of runs) {
    end += run.text.length
    if (at < end) return run
  }
  return { text: '' }
}

function sliceOf(runs: readonly TextRun[], from: number, to: number): readonly TextRun[] {
  let start = 0
  return runs.map((run) => {
    const at = start
    start += run.text.length
    return { ...run, text: run.text.slice(Math.max(0, from - at), Math.max(0, to - at)) }
  })
}

function looksOf({ font, color, decoration }: TextRun): Omit<TextRun, 'text'> {
  return {
    ...(font === undefined ? {} : { font }),
    ...(color === undefined ? {} : { color }),
    ...(decoration === undefined ? {} : { decoration }),
  }
}

interface PictureOrder {
  readonly slot: OwnPictureSlot
  readonly node: PictureNode
  readonly content: Content
  /** Of its kind in the frame, from 0. */
  readonly index: number
}

function fillPicture(
  sheet: Sheet,
  frame: OwnFrame,
  { slot, node, content, index }: PictureOrder,
): Filled {
  const base = { key: keyOf(sheet, slot.key), path: slot.path, holder: slot.holder.path }
  const found = pictureFor(sheet, frame, { name: slot.name, index, places: content.pictures })
  if (found === 'none') return { node: null, slot: { ...base, kind: 'hidden' } }
  // The frame shows itself what stands there until a picture comes.
  if (found === 'awaited') return { node, slot: { ...base, kind: 'asIs' } }
  return { node: { ...node, ...found }, slot: { ...base, kind: 'picture' } }
}

/** Words that stand out of the flow keep the edge they are held by when they are longer or shorter. */
function place(
  children: readonly SlideNode[],
  rooms: readonly Room[],
  measure: Measure,
): readonly SlideNode[] {
  const byKey = new Map(rooms.map((room) => [`/${room.key}`, room]))
  const at = (node: SlideNode): SlideNode => {
    const inside = node.kind === 'box' ? { ...node, children: node.children.map(at) } : node
    const room = byKey.get(node.key.slice(node.key.lastIndexOf('/')))
    if (room === undefined || inside.at === undefined) return inside
    const width = naturalWidth(inside, measure)
    const height = naturalHeight(inside, width, measure)
    const share = { start: 0, center: 0.5, end: 1 }
    const x = inside.at.x + (room.rect.width - width) * share[room.across]
    const y = inside.at.y + (room.rect.height - height) * share[room.down]
    return { ...inside, at: { x, y } }
  }
  return children.map(at)
}

/** px below which a text stands where it stood. */
const slack = 0.5

/** Says of every text how far it is from where it stands in the frame. */
function moved(
  sheet: Sheet,
  frame: OwnFrame,
  copy: Pick<Slide, 'width' | 'height' | 'fill' | 'children'>,
  slots: readonly SourceSlot[],
): readonly SourceSlot[] {
  const placed = layOutSlide({ key: '', name: '', ...copy }, sheet.measure)
  const rects = new Map(placed.map(({ node, rect }) => [node.key, rect]))
  return slots.map((slot, index) => {
    const own = frame.slots.find(({ key }) => keyOf(sheet, key) === slot.key)
    const rect = rects.get(`${slot.key}.box`) ?? rects.get(slot.key)
    if (own?.kind !== 'text' || own.placedAt === null || slot.kind !== 'text')
      return slots[index] ?? slot
    if (rect === undefined) return slot
    const x = rect.x - own.placedAt.x
    const y = rect.y - own.placedAt.y
    if (Math.abs(x) < slack && Math.abs(y) < slack) return slot
    return { ...slot, shift: { x: rounded(x), y: rounded(y) } }
  })
}

function rounded(px: number): number {
  return Math.round(px * 100) / 100
}
