/** A statement with its highlight. */
import type { Words } from '../../deck/deck'
import { sliceWords, textOf } from '../../deck/words'
import type { TextNode, TextRun } from '../../slide/node'
import { toBlock } from '../../slide/layout'
import { nodeText } from '../../slide/walk'
import { solid, type Sheet } from '../kit'
import { titleNode, type TitleOptions } from '../titles'
import { titleText } from '../words'
import { highlightOf, type Range } from './highlight'

interface StatementOptions extends Pick<TitleOptions, 'part' | 'name' | 'color'> {
  /** px on the canvas. */
  readonly width: number
  /** What else is said on the slide and in the deck; null: nothing is highlighted. */
  readonly others: string | null
}

/** What parts a statement from the words after it: as size and space do that, none is set. */
const pause = /\s*[,;،؛、，；]\s*$|\s+[–—-]\s*$/u

/** A statement without the comma, semicolon or dash in which it leads to smaller words. */
export function withoutPause(words: Words): Words {
  const text = textOf(words)
  const bare = text.replace(pause, '')
  return bare === '' || bare === text ? words : sliceWords(words, 0, bare.length)
}

/** A title at a step of its ladder, the words it turns on in the accent. */
export function statementNode(
  sheet: Sheet,
  given: Words,
  step: number,
  { others, ...options }: StatementOptions,
): TextNode {
  const words = withoutPause(given)
  const flat = titleText(words)
  if (others === null) return titleNode(sheet, flat, step, { ...options, words })
  const whole = withNumberHeld(sheet, flat, step, options.width)
  const node = titleNode(sheet, whole, step, { ...options, words })
  return highlighted(sheet, node, words, others)
}

/** A number that is coloured stays on one line with its unit, where a line holds both. */
function withNumberHeld(sheet: Sheet, title: string, step: number, width: number): string {
  const found = highlightOf(title)
  if (found?.kind !== 'number') return title
  const { from, to } = found
  const held = title.slice(from, to).replace(/ /g, '\u00A0')
  const block = { runs: [{ text: held }], style: sheet.type.title(step, title) }
  const isWithin = Math.max(...sheet.measure(block, Infinity).lines) <= width * mostOfLine
  return isWithin ? title.slice(0, from) + held + title.slice(to) : title
}

/** Of a line: what is not broken must leave room for a mark after it. */
const mostOfLine = 0.9

/** Whether the last line of a title is a short word alone. */
export function endsInOneWord(sheet: Sheet, node: TextNode, width: number): boolean {
  const box = typeof node.width === 'number' ? node.width : width
  const { lines } = sheet.measure(toBlock(node), box)
  const longest = Math.max(...lines)
  const words = nodeText(node).trim().split(/\s+/)
  const last = { runs: [{ text: words[words.length - 1] ?? '' }], style: node.style }
  const [lastWord = 0] = sheet.measure(last, Infinity).lines
  const end = lines[lines.length - 1] ?? 0
  return lines.length > 1 && end < longest * shortLine && end < lastWord * 1.2
}

const shortLine = 0.4

/** A text whose most telling words are in the accent. */
export function highlighted(sheet: Sheet, node: TextNode, words: Words, others: string): TextNode {
  const found = highlightOf(nodeText(node), { others, marked: markedIn(words) })
  return found === null ? node : { ...node, runs: coloured(node.runs, found, sheet.theme.accent) }
}

/** Words the writer set apart; none where all are. */
export function markedIn(words: Words): readonly string[] {
  return words
    .filter(({ marks = [] }) => marks.some((mark) => mark !== 'strike'))
    .map((run) => titleText([run]))
}

function coloured(
  runs: readonly TextRun[],
  { from, to }: Range,
  accent: Sheet['theme']['accent'],
): readonly TextRun[] {
  let at = 0
  return runs.flatMap((run) => {
    const start = at
    at += run.text.length
    const cut = (begin: number, end: number): string =>
      run.text.slice(Math.max(0, begin - start), Math.max(0, end - start))
    const parts: readonly TextRun[] = [
      { ...run, text: cut(start, from) },
      { ...run, text: cut(from, to), color: solid(accent) },
      { ...run, text: cut(to, at) },
    ]
    return parts.filter(({ text }) => text !== '')
  })
}
