/**
 * A copy of a person's frame as it is wanted: only what we fill in it. Everything else of the copy is the
 * person's own, so that nothing of it is ever compared or written.
 */
import type { Slide, SlideNode, TextRun } from '../../slide/node'
import type { SlideSource, SourceSlot } from '../../slide/own-frame'
import { nodesOf } from '../../slide/walk'
import { charactersOf } from '../../slide/runs'
import { toNumber } from '../../sync/canonical'
import { copyOf } from '../../sync/outline'
import type { Wanted } from '../../sync/patch'
import type { Props } from '../../sync/props'
import { wantedPicture } from '../../sync/wanted-fills'
import { readStretches, splitLook, type Stretch } from '../read-text'
import { isInFlow } from '../read-layer'
import type { DocumentNames } from '../resolve'
import type { Framelike } from './find-slots'
import { changed, layerAt, type Sources } from './sources'

type TextSlot = Extract<SourceSlot, { readonly kind: 'text' }>

/** A slide that is a copy. Throws a `Problem` where its frame is not as it was read. */
export function wantedCopy(
  slide: Slide & { readonly source: SlideSource },
  at: { readonly x: number; readonly y: number },
  { sources, names }: { readonly sources: Sources; readonly names: DocumentNames },
): Wanted {
  const { key, name, source } = slide
  const frame = sources.get(source)
  const nodes = new Map(nodesOf(slide).map((node) => [node.key, node]))
  return {
    key,
    kind: 'slide',
    node: null,
    props: {
      name,
      position: { x: toNumber(at.x), y: toNumber(at.y) },
      // A copy of another frame is another slide: nothing of it can be turned into this one.
      drawing: `${copyOf}${source.node}`,
    },
    children: source.slots.map((slot) => wantedSlot(slot, nodes.get(slot.key), { frame, names })),
    holdsOthers: true,
  }
}

interface Around {
  readonly frame: Framelike
  readonly names: DocumentNames
}

function wantedSlot(slot: SourceSlot, node: SlideNode | undefined, around: Around): Wanted {
  const { key, path, holder } = slot
  const visible = slot.kind !== 'hidden'
  const isOwn = path.length === holder.length
  const own = isOwn ? { visible } : {}
  const kind = layerAt(around.frame, path).type === 'TEXT' ? 'text' : 'picture'
  const filled: Wanted = {
    ...{ key, kind, node: node ?? null, children: [] },
    ...fillsOf(slot, node, own, around),
  }
  if (isOwn) return filled
  const props = { visible }
  return {
    ...{ key: `${key}/around`, kind: 'box', node: null, props },
    children: [filled],
    holdsOthers: true,
  }
}

function fillsOf(
  slot: SourceSlot,
  node: SlideNode | undefined,
  own: Props,
  { frame, names }: Around,
): Pick<Wanted, 'props' | 'fillsFrom'> {
  const layer = layerAt(frame, slot.path)
  if (layer.type === 'TEXT') {
    // A hidden one keeps the words it has in the frame.
    const { length } = layer.characters
    const text: TextSlot =
      slot.kind === 'text' ? slot : { ...slot, kind: 'text', length, fills: [], scale: 1, line: 0 }
    if (length !== text.length) throw changed(frame)
    return { props: { ...own, ...textProps(layer, text, names) } }
  }
  if (slot.kind === 'picture' && node?.kind === 'picture') {
    const { width, height } = node
    const size = typeof width === 'number' && typeof height === 'number' ? { width, height } : null
    const fills = wantedPicture(node, names.resolve.picture(node.image), size, names.resolve)
    return 'fills' in fills
      ? { props: { ...own, ...fills } }
      : { props: own, fillsFrom: fills.fillsFrom }
  }
  return { props: own }
}

function textProps(layer: TextNode, slot: TextSlot, names: DocumentNames): Props {
  const stretches = filledStretches(layer, slot, names)
  const characters = stretches.map(({ text }) => text).join('')
  const [first] = slot.fills
  const look = stretches.find(({ from }) => from === first?.from)?.look ?? stretches[0]?.look
  const base: Props = look ?? {}
  const { own, paragraphs } = splitLook(characters, stretches, base)
  return { ...own, ...placeOf(layer, slot), paragraphs }
}

/** Only what a text that grows changes of its place. */
function placeOf(layer: TextNode, { shift, wraps }: TextSlot): Props {
  const hugs = layer.textAutoResize === 'WIDTH_AND_HEIGHT'
  const at = { x: toNumber(layer.x + (shift?.x ?? 0)), y: toNumber(layer.y + (shift?.y ?? 0)) }
  return {
    ...(isInFlow(layer) ? {} : { position: at }),
    ...(hugs ? { width: wraps === undefined ? 'hug' : toNumber(wraps) } : {}),
  }
}

interface Filled extends Stretch {
  readonly text: string
  /** Where it begins in the frame's own text. */
  readonly from: number
}

/** How the text looks once it is filled: what takes a slot's place looks as the slot did. */
function filledStretches(
  layer: TextNode,
  { fills, length, scale, line }: TextSlot,
  names: DocumentNames,
): readonly Filled[] {
  const { characters } = layer
  const before = readStretches(layer, names)
  const filled: Filled[] = []
  let end = 0
  const add = (text: string, from: number, like: Stretch, run?: TextRun): void => {
    if (text === '') return
    const start = end
    end += text.length
    filled.push({ ...dressed(scaled(like, scale), run, line, names), start, end, text, from })
  }
  const keep = (from: number, to: number): void => {
    for (const stretch of before) {
      const begin = Math.max(from, stretch.start)
      const stop = Math.min(to, stretch.end)
      if (begin < stop) add(characters.slice(begin, stop), begin, stretch)
    }
  }
  let at = 0
  for (const { from, to, runs } of fills) {
    keep(at, from)
    const like = before.find(({ start, end: stop }) => start <= from && from < stop)
    if (like !== undefined) for (const run of runs) add(charactersOf([run]), from, like, run)
    at = to
  }
  keep(at, length)
  return filled
}

function scaled<Part extends Stretch>(stretch: Part, scale: number): Part {
  if (scale === 1) return stretch
  const { look } = stretch
  const { lineHeight } = look
  return {
    ...stretch,
    look: {
      ...look,
      size: scaledSize(look.size, scale),
      ...(typeof lineHeight === 'number' ? { lineHeight: scaledSize(lineHeight, scale) } : {}),
      // Another size is no longer the style's.
      textStyle: null,
    },
  }
}

/** px, whole. */
export function scaledSize(size: number, scale: number): number {
  return Math.max(1, Math.round(size * scale))
}

function dressed<Part extends Stretch>(
  stretch: Part,
  run: TextRun | undefined,
  line: number,
  { resolve }: DocumentNames,
): Part {
  if (run === undefined) return stretch
  const { font, href, decoration } = run
  const { look, extra } = stretch
  const name = font === undefined ? null : resolve.font(font)
  return {
    ...stretch,
    look: {
      ...look,
      ...(name === null
        ? {}
        : { font: { family: name.family, style: name.style }, textStyle: null }),
      ...(name !== null && name.family !== look.font.family && look.lineHeight === 'auto'
        ? { lineHeight: line }
        : {}),
    },
    extra: {
      ...extra,
      ...(href === undefined || href === '' ? {} : { href }),
      ...(decoration === undefined
        ? {}
        : { decoration: decoration === 'underline' ? 'UNDERLINE' : 'STRIKETHROUGH' }),
    },
  }
}
