/** The lines of one part of a draft → the post's own words, its pictures, and the remarks about it. */
import type { Media } from '../../thread/thread'
import { outdent } from '../line-ends'
import { holdsText, type Fence, type Fences } from './fences'
import { isBlank, type Part, type Range } from './parts'
import { cutAside, readAlt, readRemark } from './remarks'
import { isRule } from './rules'

export interface PostSource {
  readonly source: string
  readonly media: readonly Media[]
  /** Lines that are no words of the post, as they stood. */
  readonly remarks: readonly string[]
  /** How many characters its label took of its first line. */
  readonly indent: number
}

/** How the posts of a draft are set off from the remarks about them. */
export type Setting = 'bare' | 'fenced' | 'quoted'

/** Whether most posts of a draft are fenced blocks or quotations, ready to be copied. */
export function settingOf(
  lines: readonly string[],
  fences: Fences,
  parts: readonly Part[],
): Setting {
  const counts = { bare: 0, fenced: 0, quoted: 0 }
  for (const part of parts) {
    if (part.words !== '' && /[\p{L}\p{N}]/u.test(part.words) && readRemark(part.words) === null)
      continue
    for (let at = part.from; at < part.to; at += 1) {
      const line = lines[at] ?? ''
      if (isBlank(line) || readRemark(line) !== null) continue
      const fence = fences.inside[at] === 1 ? fenceAt(fences, at) : undefined
      const isText = fence !== undefined && holdsText(fence)
      counts[isText ? 'fenced' : /^\s{0,3}>/.test(line) ? 'quoted' : 'bare'] += 1
      break
    }
  }
  const most = (counts.bare + counts.fenced + counts.quoted) * 3
  if (counts.fenced > 0 && counts.fenced * 4 >= most) return 'fenced'
  return counts.quoted > 0 && counts.quoted * 4 >= most ? 'quoted' : 'bare'
}

// Blocks are in order; a draft has few.
function fenceAt({ blocks }: Fences, at: number): Fence | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block === undefined) return undefined
    if (at < block.open) high = middle - 1
    else if (at > block.close) low = middle + 1
    else return block
  }
  return undefined
}

// "**Text:** The words": says that what follows is the post.
const textKey =
  /^(\s{0,3}(?:[*_]{1,2}(?:text|tweet|copy|post|body|content)(?:[*_]{1,2}\s?[:：]|[:：][*_]{1,2})\s{0,3}))/i

/** A heading within a post stands out without its signs. */
function withoutHashes(line: string): string {
  const words = /^\s{0,3}#{1,6}\s{1,4}(\S.*?)[\s#]{0,8}$/.exec(line)?.[1]
  if (words === undefined) return line
  return /[*_`[]/.test(words) ? words : `**${words}**`
}

/** Reads one part. Never loses a line: it is in the source, in a medium or in the remarks. */
export function readPart(
  lines: readonly string[],
  fences: Fences,
  part: Part,
  setting: Setting,
): PostSource {
  const kept: string[] = []
  const media: Media[] = []
  const remarks: string[] = []
  let wasRemark = false
  const add = (line: string, isCode: boolean, isOutside: boolean): void => {
    if (isRule(line) && !isCode && (isOutside || kept.length === 0)) return
    const remark = isCode ? null : readRemark(line)
    const alt = isCode ? null : readAlt(line)
    if (alt !== null && media.length > 0) {
      const last = media.pop()
      if (last !== undefined) media.push({ ...last, alt })
      return
    }
    if (remark !== null) {
      for (const one of remark.media) media.push(one)
      if (remark.isLeft) remarks.push(line.trim())
      wasRemark = true
      return
    }
    if (isOutside) {
      if (!isBlank(line)) remarks.push(line.trim())
      return
    }
    // The blank lines around a remark were one gap.
    if (isBlank(line) && wasRemark && isBlank(kept[kept.length - 1])) return
    wasRemark = false
    if (isCode) {
      kept.push(line)
      return
    }
    const key = textKey.exec(line)?.[1]
    if (key !== undefined) remarks.push(key.trim())
    const cut = cutAside(key === undefined ? line : line.slice(key.length))
    const { text } = cut
    for (const one of cut.media) media.push(one)
    if (cut.remark !== '') remarks.push(cut.remark)
    kept.push(isBlank(kept[kept.length - 1]) ? withoutHashes(text) : text)
  }
  const found = [
    ...(part.words.trim() === '' ? [] : [{ text: part.words, isCode: false, isOutside: false }]),
    ...linesOfPart(lines, fences, part, setting),
  ]
  for (let at = 0; at < found.length; at += 1) {
    const joined = joinBracket(found, at)
    const line = found[at]
    if (line !== undefined) add(joined?.text ?? line.text, line.isCode, line.isOutside)
    at = joined === null ? at : joined.to - 1
  }
  const source = outdent(dropEnds(kept).join('\n')).replace(/\n{4,}/g, '\n\n')
  const isIndented = part.words.trim() !== '' && source.startsWith(part.words.trim())
  return { source, media, remarks, indent: isIndented ? (part.indent ?? 0) : 0 }
}

interface PartLine {
  readonly text: string
  readonly isCode: boolean
  /** Beside the fence or quotation that is the post. */
  readonly isOutside: boolean
}

function linesOfPart(
  lines: readonly string[],
  fences: Fences,
  part: Part,
  setting: Setting,
): readonly PartLine[] {
  const range = setting === 'bare' ? null : findSet(lines, fences, part, setting)
  const found: PartLine[] = []
  // "> ```" opens code in a quotation, which the draft's own fences know nothing of.
  let isCode = false
  for (let at = part.from; at < part.to; at += 1) {
    const line = lines[at] ?? ''
    const isFenced = fences.inside[at] === 1
    const isMark = setting === 'fenced' && (at + 1 === range?.from || at === range?.to)
    if (range === null) found.push({ text: line, isCode: isFenced, isOutside: false })
    else if (at >= range.from && at < range.to) {
      // Inside a fenced post only a fence in it would be code, and such lines look like any other.
      const text = setting === 'quoted' ? line.replace(/^\s{0,3}>\s?/, '') : line
      const isMarkOfCode = setting === 'quoted' && !isFenced && /^\s{0,3}(?:`{3}|~{3})/.test(text)
      const isHeld = setting === 'quoted' && (isFenced || isCode || isMarkOfCode)
      if (isMarkOfCode) isCode = !isCode
      found.push({ text, isCode: isHeld, isOutside: false })
    } else if (!isMark) found.push({ text: line, isCode: false, isOutside: true })
  }
  for (let at = part.remarks?.from ?? 0; at < (part.remarks?.to ?? 0); at += 1) {
    found.push({ text: lines[at] ?? '', isCode: false, isOutside: true })
  }
  return found
}

/** "[GIF: first line⏎ last line]" → one line; null for any other line. */
function joinBracket(
  lines: readonly PartLine[],
  at: number,
): { readonly text: string; readonly to: number } | null {
  const first = lines[at]
  const line = first?.text.trim() ?? ''
  if (first?.isCode !== false || !/^\[[A-Za-z]{3,12}[ :]/.test(line)) return null
  if (line.includes(']') || line.length > 300) return null
  for (let next = at + 1; next < Math.min(lines.length, at + 5); next += 1) {
    const end = (lines[next]?.text ?? '').trim()
    if (end === '' || end.includes('[')) return null
    if (!end.includes(']')) continue
    const text = lines
      .slice(at, next + 1)
      .map((each) => each.text.trim())
      .join(' ')
    return end.endsWith(']') && readRemark(text) !== null ? { text, to: next + 1 } : null
  }
  return null
}

/** The lines of a part that are the post: inside its first fence, or from its first to its last quotation. */
function findSet(
  lines: readonly string[],
  fences: Fences,
  part: Part,
  setting: Setting,
): Range | null {
  let first: number | null = null
  let last = part.from
  for (let at = part.from; at < part.to; at += 1) {
    if (setting === 'fenced') {
      const block = fences.inside[at] === 1 ? fenceAt(fences, at) : undefined
      if (block !== undefined) return { from: block.open + 1, to: Math.min(block.close, part.to) }
    } else if (/^\s{0,3}>/.test(lines[at] ?? '')) {
      first ??= at
      last = at
    }
  }
  return first === null ? null : { from: first, to: last + 1 }
}

function dropEnds(lines: readonly string[]): readonly string[] {
  let to = lines.length
  while (to > 0 && (isBlank(lines[to - 1]) || isRule(lines[to - 1] ?? ''))) to -= 1
  let from = 0
  while (from < to && isBlank(lines[from])) from += 1
  return lines.slice(from, to)
}
