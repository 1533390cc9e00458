/** Titles: which step of the ladder, in how wide a box, broken where. */
import type { Solid } from '../base/paint'
import type { Words } from '../deck/deck'
import type { TextNode, TextRun } from '../slide/node'
import { solid, text, type Sheet } from './kit'
import { balanceTitle } from './typesetting'
import { titleText } from './words'

export interface TitleOptions {
  /** Layer name and part of the key. */
  readonly name?: string
  readonly part?: string
  readonly color?: Solid
  /** px its box has. */
  readonly width: number
  readonly runs?: (title: string) => readonly TextRun[]
}

/**
 * The steps of a ladder from `start` down at which the longest word stands on one line, largest
 * first; the smallest step if none does, which then breaks inside the word.
 */
export function stepsFor(
  sheet: Sheet,
  title: string,
  ladder: readonly number[],
  start: number,
  width: number,
): readonly number[] {
  const words = title.split(/\s+/).join('\n')
  const steps = ladder.filter((step) => step <= start)
  const fitting = steps.filter((step) => {
    const style = sheet.type.title(step, title)
    const { lines } = sheet.measure({ runs: [{ text: hyphensHeld(words) }], style }, Infinity)
    return Math.max(...lines) <= width
  })
  const smallest = steps[steps.length - 1] ?? start
  return fitting.length > 0 ? fitting : [smallest]
}

/** A title layer at a step, its box as narrow as balances its lines. */
export function titleNode(
  sheet: Sheet,
  words: Words | string,
  step: number,
  options: TitleOptions,
): TextNode {
  const title = typeof words === 'string' ? words : titleText(words)
  const style = sheet.type.title(step, title)
  const runs = options.runs?.(title) ?? [{ text: title }]
  const held = runs.map((run) => ({ ...run, text: hyphensHeld(run.text) }))
  const fitted = balanceTitle({ runs: held, style }, options.width, sheet.measure)
  const joined = runs.map((run, index) => ({
    ...run,
    text: fitted.block.runs[index]?.text ?? run.text,
  }))
  return text(
    sheet,
    options.part ?? 'title',
    withPlainHyphens(sheet, joined, style, fitted.width ?? options.width),
    {
      name: options.name ?? 'Title',
      style,
      color: options.color ?? solid(sheet.theme.text),
      width: fitted.width ?? 'fill',
    },
  )
}

/** Hyphens inside words as U+2011, at which no line ends. */
function hyphensHeld(title: string): string {
  return title.replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '\u2011')
}

/**
 * Many title fonts have no U+2011 and Figma would take it from another font, so plain hyphens are
 * written wherever they break no line: when the lines are the same with them.
 */
function withPlainHyphens(
  sheet: Sheet,
  runs: readonly TextRun[],
  style: TextNode['style'],
  width: number,
): readonly TextRun[] {
  if (!runs.some((run) => run.text.includes('\u2011'))) return runs
  const plain = runs.map((run) => ({ ...run, text: run.text.replace(/\u2011/g, '-') }))
  const [held, free] = [runs, plain].map((given) =>
    sheet.measure(
      {
        runs: given.map(({ text: words, font }) =>
          font === undefined ? { text: words } : { text: words, font },
        ),
        style,
      },
      width,
    ),
  )
  const isSame =
    held?.lines.length === free?.lines.length &&
    held?.lines.every((line, index) => Math.abs(line - (free?.lines[index] ?? 0)) < 0.5) === true
  return isSame ? plain : runs
}
