/**
 * "Full Document" of Readwise Reader: the posts of a thread as Markdown with a rule between them. A quoted post
 * stands below the words as its avatar, its author's name and handle as links, its text, and "Posted …".
 * Exports of Reader's own data write the same document below properties, name and handle on one line.
 * Seen in public notes of 2025 and 2026; not described in formats.md.
 */
import { readBody } from '../readwise-highlights/body'
import type { DraftPost, DraftQuote } from '../draft'

const rule = /^(?:-{3,}|\* \* \*)[ \t]*$/
// Notes may keep the document in a file of its own and only point at it.
const pointer = /^!?\[\[[^\]\n]{1,300}\]\][ \t]*$/
const avatar =
  /^!\[[^\]\n]{0,300}\]\(https?:\/\/[^()\s]{0,200}\/profile_images\/[^()\s]{1,300}\)[ \t]*$/
const nameLink =
  /^\[ ?([^\]\n]{1,100}?) ?\]\(<?https?:\/\/(?:twitter|x)\.com\/(\w{1,15})>?\)[ \t]*$/
const postedLink = /^\[ ?Posted [^\]\n]{1,60}\]\(<?(https?:\/\/[^()\s<>]{1,300})>?\)[ \t]*$/
// "[ Name ](<profile>) [ @handle ](<profile>)", and below it a link without words.
const twoNames =
  /^(\[[^\]\n]{1,100}\]\([^()\s]{1,100}\)) (\[ ?@\w{1,15} ?\]\([^()\s]{1,100}\))[ \t]*$/
const emptyLink = /^\[ \]\([^()\s]{1,300}\)[ \t]*$/

const writing = { pageLinks: 'typed', isEscaped: false, marks: 'markdown' } as const

export interface WholeDocument {
  /** None when the note only points at a file of its own. */
  readonly posts: readonly DraftPost[]
  /** What the export itself says in it. */
  readonly exportLines: readonly string[]
}

/** Reads the lines below "## Full Document". Linear time. */
export function readDocument(lines: readonly string[]): WholeDocument {
  const parts: string[][] = [[]]
  const exportLines: string[] = []
  for (const line of lines.flatMap(nameLines)) {
    if (rule.test(line)) parts.push([])
    else if (!pointer.test(line)) parts[parts.length - 1]?.push(line)
    if (pointer.test(line) || postedLink.test(line)) exportLines.push(line)
  }
  const posts = parts.filter((part) => part.some((line) => line.trim() !== '')).map(readPart)
  return { posts, exportLines }
}

function nameLines(line: string): readonly string[] {
  const [, name, handle] = twoNames.exec(line) ?? []
  if (name !== undefined && handle !== undefined) return [name, handle]
  return emptyLink.test(line) ? [] : [line]
}

function readPart(lines: readonly string[]): DraftPost {
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  const at = filled.findIndex((index, order) => {
    const [name, handle] = [filled[order + 1], filled[order + 2]].map((next) =>
      nameLink.exec(lines[next ?? -1] ?? ''),
    )
    return avatar.test(lines[index] ?? '') && name?.[2] === handle?.[2] && name != null
  })
  const start = filled[at]
  const textAt = filled[at + 2]
  if (start === undefined || textAt === undefined) return readBody(lines.join('\n'), writing)
  const posted = lines.findIndex((line, index) => index > textAt && postedLink.test(line))
  const end = posted === -1 ? lines.length : posted
  const own = [...lines.slice(0, start), ...lines.slice(end + 1)]
  return { ...readBody(own.join('\n'), writing), quote: readQuote(lines, start, end) }
}

function readQuote(lines: readonly string[], start: number, end: number): DraftQuote {
  const shown = lines.slice(start + 1, end).filter((line) => !nameLink.test(line))
  const [, name = '', handle = ''] = lines
    .slice(start, end)
    .flatMap((line) => nameLink.exec(line) ?? [])
  const url = postedLink.exec(lines[end] ?? '')?.[1]
  return {
    ...readBody(shown.join('\n'), writing),
    author: { name, handle },
    ...(url === undefined ? {} : { url }),
  }
}
