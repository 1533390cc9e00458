/** The lines of one part of a draft → the post's own words, its pictures, and the remarks about it. */
import type { Media } from '../../thread/thread'
import type { DraftText } from '../draft'
import { outdent } from '../line-ends'
import { holdsText, type Fence, type Fences } from './fences'
import { isBlank, type Part, type Range } from './parts'
import { cutCount, readAlt, readRemark } from './remarks'
import { isRule } from './rules'

export interface PostSource {
  readonly source: string
  readonly media: readonly Media[]
  /** Lines that are no words of the post, as they stood. */
  readonly remarks: readonly string[]
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
  const most = parts.length * 3
  if (counts.fenced * 4 >= most) return 'fenced'
  return counts.quoted * 4 >= most ? 'quoted' : 'bare'
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
  const range = setting === 'bare' ? null : findSet(lines, fences, part, setting)
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
    const { text, remark: count } = isCode ? { text: line, remark: '' } : cutCount(line)
    if (count !== '') remarks.push(count)
    kept.push(text)
  }
  if (part.words.trim() !== '') add(part.words, false, false)
  for (let at = part.from; at < part.to; at += 1) {
    const line = lines[at] ?? ''
    if (range === null) {
      const joined = fences.inside[at] === 1 ? null : joinBracket(lines, at, part.to)
      if (joined === null) add(line, fences.inside[at] === 1, false)
      else {
        add(joined.text, false, false)
        at = joined.to - 1
      }
    } else if (at >= range.from && at < range.to) {
      add(
        setting === 'quoted' ? line.replace(/^\s{0,3}>\s?/, '') : line,
        isNested(fences, at, setting),
        false,
      )
    } else if (setting === 'fenced' && (at === range.from - 1 || at === range.to)) {
      continue
    } else {
      add(line, false, true)
    }
  }
  for (let at = part.remarks?.from ?? 0; at < (part.remarks?.to ?? 0); at += 1)
    add(lines[at] ?? '', false, true)
  return { source: outdent(dropEnds(kept).join('\n')), media, remarks }
}

/** Inside a fenced post only a fence in it is code, and there remarks are as rare as elsewhere. */
function isNested(fences: Fences, at: number, setting: Setting): boolean {
  return setting === 'quoted' && fences.inside[at] === 1
}

/** "[GIF: first line⏎ last line]" → one line. */
function joinBracket(
  lines: readonly string[],
  at: number,
  to: number,
): { readonly text: string; readonly to: number } | null {
  const line = (lines[at] ?? '').trim()
  if (!/^\[[A-Za-z]{3,12}[ :]/.test(line) || line.includes(']') || line.length > 300) return null
  for (let next = at + 1; next < Math.min(to, at + 5); next += 1) {
    const end = (lines[next] ?? '').trim()
    if (end === '' || end.includes('[')) return null
    if (!end.includes(']')) continue
    const text = lines
      .slice(at, next + 1)
      .map((each) => each.trim())
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

/**
 * The words of a draft's post and how they are to be read. A plain draft has Markdown where a pair of marks
 * says so, "**bold**", "`code`", "[a link](https://…)"; its lines that begin with "# " are no headings.
 */
export function withSyntax(source: string, isMarkdown: boolean): DraftText {
  if (isMarkdown) return { source, syntax: 'markdown' }
  const hasMarks =
    /\*\*[^\s*][^*\n]{0,400}\*\*|(?:^|[\s(])`[^`\n]{1,200}`(?!`)|\]\(https?:\/\//.test(source)
  if (!hasMarks) return { source }
  return { source: source.replace(/^(\s{0,3})(?=#{1,6}\s)/gm, '$1\\'), syntax: 'markdown' }
}
