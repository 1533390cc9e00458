/**
 * What this plugin writes beside a layer's looks, so that it finds its layers again: plugin data, the
 * relaunch button and export settings. Plugin data is private to the plugin's id, travels with copies and
 * holds at most 100 kB an entry (figma-facts 9).
 *
 * Entries are JSON with a `version`. A frame that is a slide has the entry `slide` (so that
 * `findAllWithCriteria` finds slides fast), every other layer of ours has `layer`. What was written last
 * time will be further entries beside these two.
 */
import type { Slide } from '../slide/node'

export const slideEntry = 'slide'
export const layerEntry = 'layer'

/** Entry `slide`, version 1. */
export interface SlideMark {
  readonly version: 1
  /** The same for all slides of one run. */
  readonly carousel: string
  /** Key of the slide in the deck. */
  readonly key: string
  /** Place in the row when it was made, from 0. */
  readonly index: number
}

/** Entry `layer`, version 1. */
export interface LayerMark {
  readonly version: 1
  /** Key of the node in the deck. */
  readonly key: string
}

export function markLayer(layer: PluginDataMixin, key: string): void {
  layer.setPluginData(layerEntry, JSON.stringify({ version: 1, key } satisfies LayerMark))
}

export interface SlideOrigin {
  readonly carousel: string
  /** Name of the deck, for people. */
  readonly title: string
  readonly index: number
}

export function markSlide(frame: FrameNode, slide: Slide, origin: SlideOrigin): void {
  const mark: SlideMark = {
    version: 1,
    carousel: origin.carousel,
    key: slide.key,
    index: origin.index,
  }
  frame.setPluginData(slideEntry, JSON.stringify(mark))
  // The button of the manifest's command "edit"; Figma shows three lines, refuses 1000 characters.
  frame.setRelaunchData({ edit: shorten(origin.title, 80) })
  frame.exportSettings = exportSettings
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
