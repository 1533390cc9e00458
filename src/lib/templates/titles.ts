/** Titles: which step of the ladder, in how wide a box, broken where. */
import type { Solid } from '../base/paint'
import type { StyledRun } from '../base/type'
import type { Words } from '../deck/deck'
import { toBlock } from '../slide/layout'
import type { TextNode, TextRun } from '../slide/node'
import { across, directionOfWords } from './direction'
import { solid, text, type Sheet } from './kit'
import { phraseLines } from './phrase-lines'
import { balanceTitle } from './typesetting'
import { brokenWord, hasPhrases, phrasesOf } from '../deck/phrases'
import { scriptOf, visualLength } from '../thread/scripts'
import { titleCeiling } from './type-scale'
import { titleRuns } from './words'

export interface TitleOptions {
  /** Layer name and part of the key. */
  readonly name?: string
  readonly part?: string
  readonly color?: Solid
  /** px its box has. */
  readonly width: number
  /** What the title was made from, for its marks. */
  readonly words?: Words
  /** How a title without marks is set. */
  readonly runs?: (title: string) => readonly TextRun[]
}

/**
 * The steps of a ladder from `start` down, and on to the floor, at which the longest word stands on one
 * line, largest first; the floor if none does, which then breaks inside the word.
 */
export function stepsFor(
  sheet: Sheet,
  title: string,
  ladder: readonly number[],
  start: number,
  width: number,
): readonly number[] {
  const steps = [...ladder.filter((step) => step <= start), ...stepsToFloor(sheet, ladder)]
  const words = unbreakable(title)
  const standing = (parts: readonly string[]): readonly number[] =>
    steps.filter((step) => isWithin(sheet, parts, sheet.type.title(step, title), width))
  const fitting = standing(words)
  if (hasPhrases(scriptOf(title))) return evenFirst(sheet, title, fitting, steps, width)
  if (fitting.length > 0) return fitting
  // A break at a hyphen is better than one inside a word.
  const halves = standing(words.flatMap(atHyphens))
  return halves.length > 0 ? halves : [steps[steps.length - 1] ?? start]
}

/** Whether no line of a title at a step in `width` px has to end inside a word. */
export function standsWhole(sheet: Sheet, title: string, step: number, width: number): boolean {
  return isWithin(sheet, unbreakable(title), sheet.type.title(step, title), width)
}

/** Whether each part stands on one line. */
function isWithin(
  sheet: Sheet,
  parts: readonly string[],
  style: TextNode['style'],
  width: number,
): boolean {
  const runs = [{ text: hyphensHeld(parts.join('\n')) }]
  return Math.max(...sheet.measure({ runs, style }, Infinity).lines) <= width
}

function atHyphens(word: string): readonly string[] {
  return word.split(/(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/u)
}

/** Lines a title broken at phrases should have at most, and the least share of the longest a line should have. */
const evenTitle = { lines: 4, share: 0.5 } as const

/** Of the largest step: below it phrases are broken rather than the title made smaller. */
const smallTitle = 0.6

/** Of the steps at which phrases stand whole, those first that set them in few and even lines, no word broken. */
function evenFirst(
  sheet: Sheet,
  title: string,
  fitting: readonly number[],
  steps: readonly number[],
  width: number,
): readonly number[] {
  const isEven = (step: number): boolean => {
    const lines = phraseLines(title, sheet.type.title(step, title), width, sheet.measure)
    if (lines === null) return true
    const isWhole = !lines.pauses.includes(brokenWord)
    const longest = Math.max(...lines.widths)
    const least = Math.min(...lines.widths)
    return isWhole && lines.widths.length <= evenTitle.lines && least >= evenTitle.share * longest
  }
  // One long phrase would make the whole title small; the box may break it at any character.
  const isSmall = (fitting[0] ?? 0) < (steps[0] ?? 0) * smallTitle
  if (isSmall) return steps.filter((step) => step >= (fitting[0] ?? 0))
  const first = fitting.findIndex(isEven)
  return first > 0 ? fitting.slice(first) : fitting
}

/** Steps below a ladder, for words too long for all of it: large title settings raise the whole ladder. */
function stepsToFloor(sheet: Sheet, ladder: readonly number[]): readonly number[] {
  const steps: number[] = []
  const floor = sheet.type.titleFloor
  for (let step = Math.min(...ladder) * 0.88; step > floor; step *= 0.88) steps.push(step)
  return floor < Math.min(...ladder) ? [...steps, floor] : steps
}

/** Where a title's ladder begins: at the role's step, or lower for many characters. */
export function titleStart(step: number, title: string): number {
  return Math.min(step, titleCeiling(visualLength(title)))
}

/** How a title should be broken, and how much smaller it may get for it. */
export interface Breaking {
  /** Lines it should have at most: any number unless said. */
  readonly mostLines?: number
  /** Of the largest step: below it a title is rather broken badly than made smaller. */
  readonly least?: number
}

/** Of the longest line: a shorter last one lost its company, a shorter one above breaks off where nobody pauses. */
const lastLine = 0.5
const lineAbove = 0.6

/**
 * The steps, largest first, with those before all others at which the title is broken well: in no more lines than
 * it should have, none of them short. As they were where that is none.
 */
export function wellBroken(
  sheet: Sheet,
  title: string,
  steps: readonly number[],
  width: number,
  { mostLines = Infinity, least = 0.8 }: Breaking = {},
): readonly number[] {
  const first = steps.findIndex((step) => {
    if (step < least * (steps[0] ?? 0)) return false
    const node = titleNode(sheet, title, step, { width })
    const { lines } = sheet.measure(toBlock(node), boxWidth(node, width))
    const longest = Math.max(...lines)
    const above = lines.slice(0, -1)
    return (
      lines.length <= mostLines &&
      (lines.length < 2 || (lines[lines.length - 1] ?? 0) >= lastLine * longest) &&
      (above.length < 2 || Math.min(...above) >= lineAbove * longest)
    )
  })
  return first < 1 ? steps : [...steps.slice(first), ...steps.slice(0, first)]
}

function boxWidth(node: TextNode, width: number): number {
  return typeof node.width === 'number' ? node.width : width
}

/** A title layer at a step, its box as narrow as balances its lines. */
export function titleNode(
  sheet: Sheet,
  flat: string,
  step: number,
  options: TitleOptions,
): TextNode {
  const style = sheet.type.title(step, flat)
  const title = brokenAtPhrases(sheet, flat, style, options.width)
  const marked = titleRuns(title, options.words ?? [], sheet.type.titleItalic(flat))
  const isPlain = marked.length === 1 && marked[0]?.decoration === undefined
  const runs = isPlain && options.runs !== undefined ? options.runs(title) : marked
  // Where a word is wider than a line even so, its hyphens are the best places to break it.
  const isHeld = isWithin(sheet, unbreakable(flat), style, options.width)
  const held = isHeld ? runs.map((run) => ({ ...run, text: hyphensHeld(run.text) })) : runs
  const fitted = balanceTitle({ runs: held, style }, options.width, sheet.measure)
  const joined = runs.map((run, index) => ({
    ...run,
    text: fitted.block.runs[index]?.text ?? run.text,
  }))
  const runsShown = withPlainHyphens(sheet, joined, style, fitted.width ?? options.width)
  const node = text(sheet, options.part ?? 'title', runsShown, {
    name: options.name ?? 'Title',
    style,
    color: options.color ?? solid(sheet.theme.text),
    width: fitted.width ?? 'fill',
    direction: directionOfWords(sheet, flat),
  })
  return across(sheet, node)
}

/** What must not be broken: words, or in scripts without spaces phrases. */
function unbreakable(title: string): readonly string[] {
  const script = scriptOf(title)
  return hasPhrases(script)
    ? phrasesOf(title, script).map((phrase) => phrase.text.trimEnd())
    : title.split(/\s+/)
}

/**
 * Japanese and Chinese titles with their line breaks written in, at phrases: a box would break them
 * inside words. Left to the box when a phrase is wider than a line.
 */
function brokenAtPhrases(
  sheet: Sheet,
  title: string,
  style: TextNode['style'],
  width: number,
): string {
  return phraseLines(title, style, width, sheet.measure)?.texts.join('\n') ?? title
}

/** Hyphens inside words as U+2011 and slashes with a word joiner: no line ends at either. */
function hyphensHeld(title: string): string {
  return title
    .replace(/(?<=[\p{L}\p{N}])\/(?=[\p{L}\p{N}])/gu, '/\u2060')
    .replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '\u2011')
}

/**
 * Many title fonts have no U+2011 and Figma would take it from another font, so plain hyphens are
 * written wherever they break no line: when the lines are the same with them. Word joiners are never
 * written, only measured with.
 */
function withPlainHyphens(
  sheet: Sheet,
  runs: readonly TextRun[],
  style: TextNode['style'],
  width: number,
): readonly TextRun[] {
  if (!runs.some((run) => /[\u2011\u2060]/.test(run.text))) return runs
  const without = (signs: RegExp, sign: string): readonly TextRun[] =>
    runs.map((run) => ({ ...run, text: run.text.replace(signs, sign) }))
  const lines = (given: readonly TextRun[]): readonly number[] =>
    sheet.measure({ runs: given.map(toStyled), style }, width).lines
  const unjoined = without(/\u2060/g, '')
  // Texts Figma has measured are a little wider or narrower than those it has not; no word is that short.
  const isRight = (given: readonly TextRun[]): boolean =>
    isSame(lines(runs), lines(given), style.size * 0.5)
  const slashed = isRight(unjoined) ? unjoined : brokenBefore(slashedWord, unjoined, isRight)
  const plain = slashed.map((run) => ({ ...run, text: run.text.replace(/\u2011/g, '-') }))
  // The font that lends U+2011 makes it wider or narrower; a word on another line differs by more.
  const count = runs.reduce((sum, run) => sum + (run.text.match(/\u2011/g)?.length ?? 0), 0)
  const most = Math.max(0.5, Math.min(3, count) * style.size * hyphenDifference)
  const isPlain = (given: readonly TextRun[]): boolean => isSame(lines(runs), lines(given), most)
  if (isPlain(plain)) return plain
  const broken = brokenBefore(hyphenedWord, plain, isPlain)
  return broken === plain ? slashed : broken
}

/** The space before a word with a slash or a hyphen in it. */
const slashedWord = /\s(?=[^\s/]*[\p{L}\p{N}]\/[\p{L}\p{N}])/gu
const hyphenedWord = /\s(?=[^\s-]*[\p{L}\p{N}]-[\p{L}\p{N}])/gu

/**
 * A line would end inside such a word now that nothing joins it: the line break is written in before the word.
 * As it was where that does not help.
 */
function brokenBefore(
  word: RegExp,
  runs: readonly TextRun[],
  isRight: (runs: readonly TextRun[]) => boolean,
): readonly TextRun[] {
  const text = runs.map((run) => run.text).join('')
  const spaces = [...text.matchAll(word)].map(({ index }) => index)
  const broken = (at: number): readonly TextRun[] => {
    let from = 0
    return runs.map((run) => {
      const inside = at - from
      from += run.text.length
      if (inside < 0 || inside >= run.text.length) return run
      return { ...run, text: `${run.text.slice(0, inside)}\n${run.text.slice(inside + 1)}` }
    })
  }
  return spaces.map(broken).find(isRight) ?? runs
}

/** Of the size: how much wider one hyphen is than the other at most. */
const hyphenDifference = 0.3

function isSame(one: readonly number[], other: readonly number[], most: number): boolean {
  return (
    one.length === other.length &&
    one.every((line, index) => Math.abs(line - (other[index] ?? 0)) <= most)
  )
}

function toStyled({ text: words, font }: TextRun): StyledRun {
  return font === undefined ? { text: words } : { text: words, font }
}
