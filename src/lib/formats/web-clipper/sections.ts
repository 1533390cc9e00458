/**
 * Where the posts of a clip begin and end. A post begins at its header; clips of 2026 have no headers and
 * divide their posts at rules alone. What an author typed as a rule is escaped ("\---") and stays.
 */
import { readHeader, type Header } from './header'

export interface Section {
  /** Absent in clips without headers. */
  readonly header?: Header
  /** Without the rule that ends it. */
  readonly lines: readonly string[]
}

export interface Sections {
  /** What stands above the first header. */
  readonly before: readonly string[]
  readonly sections: readonly Section[]
}

const rule = /^(?:-{3,}|\*{3,}|\* \* \*)\s*$/

/** Cuts the text below a clip's properties at the headers of its posts; no sections without any header. */
export function cutAtHeaders(lines: readonly string[]): Sections {
  const starts: { readonly at: number; readonly header: Header }[] = []
  // The last line that says something: headers stand at the start, or below a rule or a title.
  let last: string | null = null
  let isFenced = false
  for (const [at, line] of lines.entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) isFenced = !isFenced
    const header = isFenced ? null : readHeader(line)
    const isPlace =
      last === null || rule.test(last) || (starts.length === 0 && last.startsWith('#'))
    const isDated = header?.url !== undefined && header.author.name !== ''
    if (header !== null && (isPlace || isDated)) starts.push({ at, header })
    if (line.trim() !== '') last = line
  }
  return {
    before: lines.slice(0, starts[0]?.at ?? lines.length),
    sections: starts.map(({ at, header }, index) => ({
      header,
      lines: withoutRule(lines.slice(at + 1, starts[index + 1]?.at ?? lines.length)),
    })),
  }
}

/** Cuts at rules; never inside fenced code. */
export function cutAtRules(lines: readonly string[]): readonly Section[] {
  const sections: string[][] = [[]]
  let isFenced = false
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line)) isFenced = !isFenced
    if (!isFenced && rule.test(line)) sections.push([])
    else sections[sections.length - 1]?.push(line)
  }
  return sections.map((section) => ({ lines: section }))
}

function withoutRule(lines: readonly string[]): readonly string[] {
  let end = lines.length
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1
  return end > 0 && rule.test(lines[end - 1] ?? '') ? lines.slice(0, end - 1) : lines
}
