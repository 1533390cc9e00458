/** A statement with its highlight. */
import type { Words } from '../../deck/deck'
import type { TextNode, TextRun } from '../../slide/node'
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

/** A title at a step of its ladder, the words it turns on in the accent. */
export function statementNode(
  sheet: Sheet,
  words: Words,
  step: number,
  { others, ...options }: StatementOptions,
): TextNode {
  const node = titleNode(sheet, titleText(words), step, { ...options, words })
  return others === null ? node : highlighted(sheet, node, words, others)
}

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
