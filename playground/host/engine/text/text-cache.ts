/** Remembers text layouts, so that a text is laid out once per change and width. */
import type { LayerRecord, TextRange } from '../../model'
import type { FontLibrary } from '../../fonts/library'
import { readParagraphs } from './paragraphs'
import type { Shaper } from './shaping'
import { readTextBox, readTextStyle, type TextStyle } from './text-style'
import { layOutText, type TextLayout, type TextRequest } from './text-layout'

export interface TextEngine {
  readonly layOut: (layer: LayerRecord, request: TextRequest) => TextLayout
  /** The style of a stretch as layout sees it. */
  readonly readStyle: (layer: LayerRecord, range: TextRange) => TextStyle
  /** The style each paragraph begins with, also of those that truncation cuts off. */
  readonly paragraphStyles: (layer: LayerRecord) => readonly TextStyle[]
  /** Layouts really made since the engine started. */
  readonly count: () => number
}

interface Entry {
  readonly revision: number
  readonly characters: string
  readonly ranges: readonly TextRange[]
  readonly box: string
  readonly layouts: Map<string, TextLayout>
}

export function createTextEngine(library: FontLibrary, shaper: Shaper): TextEngine {
  const entries = new WeakMap<LayerRecord, Entry>()
  let made = 0

  /** Colours and alignment are painted from the layout too, and need not raise the revision. */
  function entryOf(layer: LayerRecord): Entry {
    const { characters, ranges } = layer.text ?? { characters: '', ranges: [] }
    const box = JSON.stringify(readTextBox(layer))
    const known = entries.get(layer)
    const isFresh =
      known !== undefined &&
      known.revision === layer.revision &&
      known.characters === characters &&
      known.box === box &&
      areSameRanges(known.ranges, ranges)
    if (isFresh) return known
    const entry = {
      revision: layer.revision,
      characters,
      ranges: ranges.map((range) => ({ ...range })),
      box,
      layouts: new Map<string, TextLayout>(),
    }
    entries.set(layer, entry)
    return entry
  }

  return {
    count: () => made,
    paragraphStyles: (layer) => readParagraphs(layer, library).map(({ style }) => style),
    readStyle: (layer, range) => readTextStyle(layer, range, library),
    layOut(layer, request) {
      const { layouts } = entryOf(layer)
      const key = `${request.width ?? 'auto'} ${request.height ?? 'auto'}`
      const known = layouts.get(key)
      if (known !== undefined) return known
      made += 1
      const layout = layOutText(layer, request, { library, shaper })
      layouts.set(key, layout)
      // An auto-width text is painted at the width it asked for: the same lines, not a second layout.
      if (request.width === null) layouts.set(`${layout.width} ${request.height ?? 'auto'}`, layout)
      return layout
    },
  }
}

function areSameRanges(some: readonly TextRange[], others: readonly TextRange[]): boolean {
  return (
    some.length === others.length &&
    some.every(
      (range, index) => range.end === others[index]?.end && range.style === others[index].style,
    )
  )
}
