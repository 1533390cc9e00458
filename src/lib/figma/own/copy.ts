/**
 * A slide as a copy of a person's frame: cloned, its slots filled, what has nothing to say hidden, all else as it
 * is. Words keep the looks of the slot they stand in; its size is changed only where the plan had to.
 */
import type { Slide, TextRun } from '../../slide/node'
import type { SlideSource, SourceSlot } from '../../slide/own-frame'
import { charactersOf } from '../../slide/runs'
import { withAll } from '../../sync/outline'
import type { Wanted } from '../../sync/patch'
import { fillsAt } from '../../sync/wanted-fills'
import type { DrawTools, SlideOrigin } from '../draw'
import { layerEntry, markLayer, markSlide, slideEntry, writtenOf } from '../marks'
import { toPaints } from '../paint'
import type { Framelike } from './find-slots'
import { changed, layerAt, type Sources } from './sources'
import { scaledSize } from './wanted-copy'

export interface CopyTools extends DrawTools {
  readonly sources: Sources
}

/**
 * Puts the copy on its page, or on the current one, synchronously, and returns it. Throws what Figma throws; every
 * layer made until then was given to `keep`.
 */
export function drawCopy(
  slide: Slide & { readonly source: SlideSource },
  wanted: Wanted,
  origin: SlideOrigin,
  tools: CopyTools,
): FrameNode {
  const { source } = slide
  const { key, props } = wanted
  const frame = copyOf(tools.sources.get(source), tools.keep)
  origin.page?.appendChild(frame)
  // All are looked up first: what is filled may be a layer around another.
  const layers = source.slots.map((slot) => ({
    slot,
    layer: layerAt(frame, slot.path),
    holder: layerAt(frame, slot.holder),
  }))
  forgetMarks(frame)
  frame.name = props.name ?? slide.name
  if (!frame.visible) frame.visible = true
  if (frame.locked) frame.locked = false
  const { position = 'flow' } = props
  const at = position === 'flow' ? { x: 0, y: 0 } : position
  frame.x = at.x
  frame.y = at.y
  const wants = new Map(withAll(wanted).map((one) => [one.key, one]))
  for (const { slot, layer, holder } of layers) {
    if (slot.kind === 'hidden') holder.visible = false
    const own = wants.get(slot.key)
    if (own !== undefined) fill(layer, slot, own, tools)
    const outer = wants.get(`${slot.key}/around`)
    if (outer !== undefined) mark(holder, outer, tools)
  }
  markLayer(frame, key, writtenOf(wanted))
  const { carousel, tree, title } = origin
  markSlide(frame, { carousel, key, at, tree }, title)
  tools.onDrawn?.(key, frame)
  return frame
}

/** A frame, whatever it is a copy of: slides are never components, nor bound to one. */
function copyOf(source: Framelike, keep: DrawTools['keep']): FrameNode {
  if (source.type === 'FRAME') return keep(source.clone())
  const instance = keep(source.type === 'COMPONENT' ? source.createInstance() : source.clone())
  return keep(instance.detachInstance())
}

/** What stood in the frame may have been a slide of ours once; its marks travel with copies. */
function forgetMarks(layer: SceneNode): void {
  for (const entry of [layerEntry, slideEntry]) {
    if (layer.getPluginData(entry) !== '') layer.setPluginData(entry, '')
  }
  if ('children' in layer) for (const child of layer.children) forgetMarks(child)
}

function fill(layer: SceneNode, slot: SourceSlot, wanted: Wanted, tools: CopyTools): void {
  const { fillsFrom, props } = wanted
  if (slot.kind === 'text' && layer.type === 'TEXT') fillText(layer, slot, props, tools)
  if (slot.kind !== 'picture' || !('fills' in layer)) {
    mark(layer, wanted, tools)
    return
  }
  const size = { width: layer.width, height: layer.height }
  const fills = fillsFrom === undefined ? (props.fills ?? []) : fillsAt(fillsFrom, size)
  layer.fills = toPaints(fills, tools.names.bound)
  markLayer(layer, wanted.key, writtenOf(wanted, fills))
  tools.onDrawn?.(wanted.key, layer)
}

function mark(layer: SceneNode, wanted: Wanted, { onDrawn }: CopyTools): void {
  markLayer(layer, wanted.key, writtenOf(wanted))
  onDrawn?.(wanted.key, layer)
}

function fillText(
  layer: TextNode,
  slot: Extract<SourceSlot, { readonly kind: 'text' }>,
  { position }: Wanted['props'],
  tools: CopyTools,
): void {
  if (layer.characters.length !== slot.length) throw changed(layer)
  if (slot.scale !== 1) scale(layer, slot.scale)
  // From the end, so that offsets before it stay true.
  for (const { from, to, runs } of [...slot.fills].reverse()) {
    replace(layer, { from, to, runs, line: slot.line }, tools)
  }
  if (isInInstance(layer)) return
  if (slot.wraps !== undefined) {
    // `resize` turns resizing off, so it comes first (figma-facts 4).
    layer.resize(slot.wraps, layer.height)
    layer.textAutoResize = 'HEIGHT'
  }
  if (position === undefined || position === 'flow') return
  // A text that grew may have kept its middle or its end by itself.
  if (layer.x !== position.x) layer.x = position.x
  if (layer.y !== position.y) layer.y = position.y
}

/** Characters are inserted before the slot's first, whose looks they take, and the slot's taken out behind them. */
function replace(
  layer: TextNode,
  {
    from,
    to,
    runs,
    line,
  }: {
    readonly from: number
    readonly to: number
    readonly runs: readonly TextRun[]
    readonly line: number
  },
  { names: { resolve } }: CopyTools,
): void {
  const words = charactersOf(runs)
  if (words !== '') layer.insertCharacters(from, words, 'AFTER')
  layer.deleteCharacters(from + words.length, to + words.length)
  let start = from
  for (const { text, font, href, decoration } of runs) {
    const end = start + text.length
    if (font !== undefined && end > start) setFont(layer, { start, end }, resolve.font(font), line)
    if (href !== undefined && href !== '' && end > start) link(layer, start, end, href)
    if (decoration !== undefined && end > start) {
      const line = decoration === 'underline' ? 'UNDERLINE' : 'STRIKETHROUGH'
      layer.setRangeTextDecoration(start, end, line)
    }
    start = end
  }
}

/** A family of its own keeps the lines of the words around it. */
function setFont(
  layer: TextNode,
  { start, end }: { readonly start: number; readonly end: number },
  name: FontName,
  line: number,
): void {
  const [was] = layer.getStyledTextSegments(['fontName', 'lineHeight'], start, end)
  layer.setRangeFontName(start, end, name)
  if (was?.lineHeight.unit !== 'AUTO' || was.fontName.family === name.family) return
  layer.setRangeLineHeight(start, end, { unit: 'PIXELS', value: line })
}

/** Whether a link restyles its text is not stated anywhere (figma-facts 4): its looks are written again. */
function link(layer: TextNode, start: number, end: number, href: string): void {
  const [was] = layer.getStyledTextSegments(['fills', 'textDecoration'], start, end)
  layer.setRangeHyperlink(start, end, { type: 'URL', value: href })
  const [now] = layer.getStyledTextSegments(['fills', 'textDecoration'], start, end)
  if (was === undefined || now === undefined) return
  if (now.textDecoration !== was.textDecoration)
    layer.setRangeTextDecoration(start, end, was.textDecoration)
  if (JSON.stringify(now.fills) !== JSON.stringify(was.fills))
    layer.setRangeFills(start, end, [...was.fills])
}

function scale(layer: TextNode, by: number): void {
  for (const { start, end, fontSize, lineHeight } of layer.getStyledTextSegments([
    'fontSize',
    'lineHeight',
  ])) {
    layer.setRangeFontSize(start, end, scaledSize(fontSize, by))
    if (lineHeight.unit !== 'PIXELS') continue
    const value = scaledSize(lineHeight.value, by)
    layer.setRangeLineHeight(start, end, { unit: 'PIXELS', value })
  }
}

/** Nothing can be moved or resized there. */
function isInInstance(layer: SceneNode): boolean {
  for (let at: BaseNode | null = layer.parent; at !== null; at = at.parent) {
    if (at.type === 'INSTANCE') return true
  }
  return false
}
