/**
 * Reads from a TrueType file what layout needs and CanvasKit does not tell: vertical metrics, the
 * places of underline and strike-through, and which characters it has glyphs for.
 * Format: https://learn.microsoft.com/typography/opentype/spec/ (head, hhea, OS/2, post, cmap 4 and 12).
 */

/** All in em, so times font size gives px. Distances above the baseline are positive. */
export interface FontMetrics {
  readonly ascent: number
  /** Positive, below the baseline. */
  readonly descent: number
  readonly lineGap: number
  readonly capHeight: number
  readonly xHeight: number
  /** Top edge of the underline, below the baseline (positive). */
  readonly underlineOffset: number
  readonly underlineThickness: number
  /** Top edge of the strike-through, above the baseline. */
  readonly strikeOffset: number
  readonly strikeThickness: number
}

export interface Sfnt {
  readonly metrics: FontMetrics
  /** True when the font has a glyph for this code point. */
  readonly covers: (codePoint: number) => boolean
}

/** Opens an uncompressed TrueType or OpenType file. Throws when it is none or lacks a required table. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    tables.set(tag, view.getUint32(at + 8))
  }
  return { metrics: readMetrics(view, tables), covers: readCoverage(view, table(tables, 'cmap')) }
}

function table(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag)
  if (offset === undefined) throw new Error(`The font has no ${tag} table.`)
  return offset
}

function readMetrics(view: DataView, tables: ReadonlyMap<string, number>): FontMetrics {
  const em = view.getUint16(table(tables, 'head') + 18)
  const hhea = table(tables, 'hhea')
  const os2 = table(tables, 'OS/2')
  const post = table(tables, 'post')
  // Bit 7 of fsSelection, USE_TYPO_METRICS, says which of the two sets is meant.
  const usesTypo = (view.getUint16(os2 + 62) & 128) !== 0
  const [ascent, descent, gap] = usesTypo
    ? [os2 + 68, os2 + 70, os2 + 72]
    : [hhea + 4, hhea + 6, hhea + 8]
  const hasHeights = view.getUint16(os2) >= 2
  const inEm = (offset: number): number => view.getInt16(offset) / em
  return {
    ascent: inEm(ascent),
    descent: -inEm(descent),
    lineGap: inEm(gap),
    capHeight: hasHeights ? inEm(os2 + 88) : 0.7,
    xHeight: hasHeights ? inEm(os2 + 86) : 0.5,
    underlineOffset: -inEm(post + 8),
    underlineThickness: inEm(post + 10),
    strikeThickness: inEm(os2 + 26),
    strikeOffset: inEm(os2 + 28),
  }
}

function readCoverage(view: DataView, cmap: number): (codePoint: number) => boolean {
  let best: { format: number; at: number } | undefined
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(at)
    if ((format === 4 || format === 12) && format > (best?.format ?? 0)) best = { format, at }
  }
  if (best === undefined) return () => false
  const { format, at } = best
  return format === 12 ? coverage12(view, at) : coverage4(view, at)
}

function coverage12(view: DataView, at: number): (codePoint: number) => boolean {
  const count = view.getUint32(at + 12)
  return (codePoint) => {
    let low = 0
    let high = count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = at + 16 + middle * 12
      if (codePoint < view.getUint32(group)) high = middle - 1
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group) !== 0
    }
    return false
  }
}

function coverage4(view: DataView, at: number): (codePoint: number) => boolean {
  const size = view.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + size + 2
  const deltas = starts + size
  const offsets = deltas + size
  return (codePoint) => {
    if (codePoint > 0xffff) return false
    for (let index = 0; index < size; index += 2) {
      if (codePoint > view.getUint16(ends + index)) continue
      const start = view.getUint16(starts + index)
      if (codePoint < start) return false
      const offset = view.getUint16(offsets + index)
      if (offset === 0) return ((codePoint + view.getUint16(deltas + index)) & 0xffff) !== 0
      return view.getUint16(offsets + index + offset + (codePoint - start) * 2) !== 0
    }
    return false
  }
}
