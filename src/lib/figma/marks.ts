/**
 * What this plugin writes beside a layer's looks, so that it finds its layers again and knows what it wrote
 * there: plugin data, the relaunch button and export settings. Plugin data is private to the plugin's id and
 * travels with copies (figma-facts 9).
 *
 * Entries are JSON with a `version`. Every layer of ours, slides included, has `layer`; the frame of a slide
 * also has `slide` (so that `findAllWithCriteria` finds slides fast). What cannot be read, or is of a version
 * this code does not know, is not ours: nothing is ever thrown for it.
 */
import type { Wanted } from '../sync/patch'
import type { Written } from '../sync/props'
import { readEntry, writeEntry, writeFreshEntry, type OnTakeBack } from './entries'
import { parseWritten } from './parse-written'
import { isNumber, isRecord, isString, parseObject } from './stored-json'

export const slideEntry = 'slide'
export const layerEntry = 'layer'

/** Entry `slide`, version 2. */
export interface SlideMark {
  readonly version: 2
  /** The same for all slides of a carousel. */
  readonly carousel: string
  /** Key of the slide in the deck. */
  readonly key: string
  /** Where we put it last time, px from the page's origin. */
  readonly at: { readonly x: number; readonly y: number }
  /** What `treeOf` said of it: the same again needs no look at its layers. Names all layers we wrote in it. */
  readonly tree: string
}

/** Entry `layer`, version 2. */
export interface LayerMark {
  readonly version: 2
  /** Key of the node in the deck. */
  readonly key: string
  readonly written: Written
}

export function markLayer(layer: PluginDataMixin, key: string, written: Written): void {
  writeFreshEntry(layer, layerEntry, layerJson(key, written))
}

/** The same on a layer that is there already; what it says already is not written again. */
export function remarkLayer(
  layer: PluginDataMixin,
  { key, written }: Omit<LayerMark, 'version'>,
  onTakeBack: OnTakeBack,
): void {
  writeEntry(layer, layerEntry, layerJson(key, written), onTakeBack)
}

/** What is kept of a layer as it is wanted, drawn with these fills. */
export function writtenOf(wanted: Wanted, fills?: Written['props']['fills']): Written {
  const { kind, props, fillsFrom, children } = wanted
  const holdsLayers = (kind === 'slide' || kind === 'box') && wanted.holdsOthers !== true
  return {
    kind,
    props: fills === undefined ? props : { ...props, fills },
    ...(holdsLayers ? { children: children.map(({ key }) => key) } : {}),
    ...(fillsFrom === undefined ? {} : { fillsFrom }),
  }
}

/** null for a layer that is not ours; `written` null where it is damaged. */
export function readLayerMark(
  layer: PluginDataMixin,
): { readonly key: string; readonly written: Written | null } | null {
  const value = parseObject(readEntry(layer, layerEntry))
  if (value?.['version'] !== 2) return null
  const { key } = value
  return isString(key) ? { key, written: parseWritten(value['written']) } : null
}

/** null for a frame that is no slide of ours. */
export function readSlideMark(frame: PluginDataMixin): SlideMark | null {
  const value = parseObject(readEntry(frame, slideEntry))
  if (value?.['version'] !== 2) return null
  const { carousel, key, at, tree } = value
  if (!isString(carousel) || !isString(key) || !isString(tree)) return null
  if (!isRecord(at)) return null
  const { x, y } = at
  if (!isNumber(x) || !isNumber(y)) return null
  return { version: 2, carousel, key, at: { x, y }, tree }
}

/** Writes on a fresh frame what makes it a slide. */
export function markSlide(frame: FrameNode, mark: Omit<SlideMark, 'version'>, title: string): void {
  writeFreshEntry(frame, slideEntry, slideJson(mark))
  frame.setRelaunchData(relaunchOf(title))
  frame.exportSettings = exportSettings
}

/** The same on a slide that is there already. */
export function remarkSlide(
  frame: PluginDataMixin,
  mark: Omit<SlideMark, 'version'>,
  onTakeBack: OnTakeBack,
): void {
  writeEntry(frame, slideEntry, slideJson(mark), onTakeBack)
}

/** Makes a frame a slide no longer: all that is in it is the person's own from now on. */
export function unmarkSlide(frame: SlideFrame, onTakeBack: OnTakeBack): void {
  writeEntry(frame, slideEntry, '', onTakeBack)
  const relaunch = frame.getRelaunchData()
  if (Object.keys(relaunch).length === 0) return
  onTakeBack(() => {
    frame.setRelaunchData(relaunch)
  })
  frame.setRelaunchData({})
}

/** The button of the manifest's command "edit"; Figma shows three lines, refuses 1000 characters. */
function relaunchOf(title: string): Record<string, string> {
  return { edit: shorten(title, 80) }
}

/** Gives the button of a slide a new title, where it has another. */
export function renameSlide(frame: SlideFrame, title: string, onTakeBack: OnTakeBack): void {
  const before = frame.getRelaunchData()
  const next = relaunchOf(title)
  if (before['edit'] === next['edit']) return
  onTakeBack(() => {
    frame.setRelaunchData(before)
  })
  frame.setRelaunchData({ ...before, ...next })
}

/** What the frame of a slide may have become: a person can make a component of it, and an instance of that. */
export type SlideFrame = FrameNode | ComponentNode | InstanceNode

export const slideTypes = ['FRAME', 'COMPONENT', 'INSTANCE'] as const

export function isSlideFrame(node: BaseNode): node is SlideFrame {
  return slideTypes.some((type) => type === node.type)
}

function layerJson(key: string, written: Written): string {
  return JSON.stringify({ version: 2, key, written } satisfies LayerMark)
}

function slideJson({ carousel, key, at, tree }: Omit<SlideMark, 'version'>): string {
  return JSON.stringify({ version: 2, carousel, key, at, tree } satisfies SlideMark)
}

/**
 * PNG at the platform's own size and PDF, ready in Figma's Export panel.
 * Only PNG may carry a constraint (figma-facts 11).
 */
const exportSettings: readonly ExportSettings[] = [
  { format: 'PNG', suffix: '', constraint: { type: 'SCALE', value: 1 } },
  { format: 'PDF', suffix: '' },
]

/** The first `length` code points, with an ellipsis when some were cut. */
function shorten(text: string, length: number): string {
  const points = Array.from(text.replace(/\s+/g, ' ').trim())
  return points.length <= length ? points.join('') : `${points.slice(0, length - 1).join('')}…`
}
