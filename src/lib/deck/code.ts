/** Code in posts that nobody fenced. */
import type { Code, DeckBlock, Words } from './deck'
import { sliceWords, textOf } from './words'

const signs = [
  /^\s*(?:def|class|import|from|return|const|let|var|function|func|fn|pub|use|if|for|while|else|elif|try|except|with|async|await|print|SELECT|INSERT|CREATE|FROM|WHERE|docker|npm|pip|git|curl|sudo|cd)\b.*[:;({=)\]}'"]/,
  /^\s*(?:import|from)\s+[\w.{*]+/,
  /^\s*return\b/,
  /^\s*(?:\/\/|#!|\/\*|\*\/|--\s|<\/?[a-z]+[^>]*>)/i,
  /^\s*[$>]\s+\w+/,
  /^\s*[\w.[\]]+\s*(?:=|\+=|:=|=>|->)\s*\S+/,
  /[;{}]\s*$/,
  /^\s*[\w.]+\(.*\)[;:]?\s*$/,
  /^\s*[})\]]+[;,]?\s*$/,
]

/**
 * The blocks with unfenced code set apart: a paragraph of three lines or more of which four in five
 * parse as code, and neighbours of it that do. `text` is the whole post, from which the indentation
 * comes: paragraphs have none.
 */
export function withCode(blocks: readonly DeckBlock[], text: string): readonly DeckBlock[] {
  const raw = text.split(/\r\n|[\n\r\u2028\u2029]/)
  const isCode = blocks.map((block) => {
    const lines = block.kind === 'paragraph' ? textOf(block.words).split('\n') : []
    return lines.length >= 3 && looksLikeCode(lines)
  })
  const result: DeckBlock[] = []
  for (let from = 0; from < blocks.length; from += 1) {
    const block = blocks[from]
    if (block === undefined) break
    if (isCode[from] !== true) {
      result.push(block)
      continue
    }
    let to = from + 1
    while (to < blocks.length && goesOn(blocks[to])) to += 1
    result.push(codeOf(raw, blocks.slice(from, to)))
    from = to - 1
  }
  return result
}

/**
 * Runs cut at shell commands that go on over several lines, each but the last ending in "\\": their lines
 * look like lists and paragraphs. Without such a command the runs are the only part.
 */
export function cutAtCommands(runs: Words): readonly (Words | Code)[] {
  const text = textOf(runs)
  const parts: (Words | Code)[] = []
  let at = 0
  for (const found of text.matchAll(/(?<=^|\n)(?:[^\n]*[^\n\\]\\[^\S\n]*\n){2,}[^\n]*/g)) {
    // A shrug ends in a backslash now and then, but not line after line.
    parts.push(sliceWords(runs, at, found.index))
    parts.push({ kind: 'code', language: 'shell', text: found[0].replace(/[^\S\n]+(?=\n|$)/g, '') })
    at = found.index + found[0].length
  }
  return at === 0 ? [runs] : [...parts, sliceWords(runs, at)]
}

function goesOn(block: DeckBlock | undefined): boolean {
  return block?.kind === 'paragraph' && looksLikeCode(textOf(block.words).split('\n'))
}

function looksLikeCode(lines: readonly string[]): boolean {
  const hits = lines.filter((line) => signs.some((sign) => sign.test(line))).length
  const comments = lines.filter((line) => /^\s*#\s/.test(line)).length
  return hits > 0 && (hits + comments) * 5 >= lines.length * 4
}

/** The lines of the post from the first to the last of the blocks, without the indentation they share. */
function codeOf(raw: readonly string[], blocks: readonly DeckBlock[]): Code {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? textOf(block.words).split('\n') : [],
  )
  const at = raw.findIndex((_, index) => follow(raw, index, lines) !== null)
  const own = at < 0 ? lines : raw.slice(at, follow(raw, at, lines) ?? at)
  const indents = own.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const shared = Math.min(...indents)
  const code: Code = {
    kind: 'code',
    text: own.map((line) => line.slice(shared).trimEnd()).join('\n'),
  }
  const language = guessLanguage(own)
  return language === null ? code : { ...code, language }
}

/** Where the raw lines end that are `lines` but for white space and blank lines between; null if they are not. */
function follow(raw: readonly string[], from: number, lines: readonly string[]): number | null {
  let at = from
  for (const line of lines) {
    while (at > from && raw[at]?.trim() === '') at += 1
    if (raw[at]?.trim() !== line.trim()) return null
    at += 1
  }
  return at
}

function guessLanguage(lines: readonly string[]): string | null {
  const text = lines.join('\n')
  if (/^\s*(?:def \w+\(.*\).*:|from \S+ import |class \w+.*:\s*$|import \w+$)/m.test(text))
    return 'python'
  if (/\b(?:const|let) \w+\s*=|=>|function\s*\w*\(/.test(text)) return 'javascript'
  if (/^\s*(?:SELECT|INSERT|CREATE|UPDATE)\b/m.test(text)) return 'sql'
  if (/^\s*(?:\$ |npm |pip |git |curl |sudo |docker )/m.test(text)) return 'shell'
  return null
}
