/** Slides of words alone: cover, text, numbered step, and the outro on the accent. */
import type { Words } from '../../deck/deck'
import { blocksText, countWords, textOf } from '../../deck/words'
import type { BoxNode, SlideNode, TextNode } from '../../slide/node'
import { visualLength } from '../../thread/scripts'
import { luminance } from '../../base/colour'
import { button } from '../button'
import { across } from '../direction'
import { firstFit, type SlideOf } from '../fit'
import { column, solid, text, type Sheet } from '../kit'
import { actionsOf, websiteOf } from '../outro'
import { stage } from '../shell'
import type { Stage } from '../template'
import type { Theme } from '../theme'
import { stepsFor } from '../titles'
import { coverCeiling, ladders } from '../type-scale'
import { titleText } from '../words'
import { highlightOf } from './highlight'
import {
  airy,
  between,
  full,
  isBeside,
  leastGap,
  statementWidth,
  support,
  widthsOf,
} from './layout'
import { endsInOneWord, markedIn, statementNode } from './title'

const coverStep = 136
const textStep = 112
const numberStep = 120

/** Steps of a statement alone, by its characters: a few words fill the slide. */
const aloneSteps = [
  [14, 200],
  [26, 152],
  [44, 136],
] as const

/** V end gap 40: title 136 · line below it, 40 muted. */
export function coverStage(sheet: Sheet, slide: SlideOf<'cover'>): Stage {
  const { width } = sheet.stage
  const title = titleText(slide.title)
  const start = Math.min(coverStep, coverCeiling(visualLength(title)))
  const steps = stepsFor(sheet, title, ladders.cover, start, width)
  const line = support(sheet, slide.blocks, { width: sheet.stage.width })
  const others = blocksText(slide.blocks)
  const titleAt = (step: number): TextNode =>
    statementNode(sheet, slide.title, step, { width, others })
  const build = (step: number): BoxNode =>
    stage(sheet, { main: 'end', gap: sheet.px(leastGap) }, [titleAt(step), line])
  return preferred(sheet, isBeside(sheet) ? onTwoLines(sheet, title, steps) : steps, build, titleAt)
}

/** V between: title 112 · support 40 muted. Alone V end: title 112, with a number 120, of few words up to 200. */
export function textStage(sheet: Sheet, slide: SlideOf<'text'>): Stage {
  const { title: words, blocks } = slide
  if (words === undefined) return untitledStage(sheet, slide)
  const title = titleText(words)
  const others = `${blocksText(blocks)}\n${sheet.around.runningTitle}`
  const widths = widthsOf(sheet)
  const isAlone = blocks.length === 0
  const width = isAlone ? statementWidth(sheet) : widths.first
  const isNumber = highlightOf(title, { marked: markedIn(words) })?.kind === 'number'
  const own = isNumber ? numberStep : textStep
  const start = isAlone ? Math.max(own, aloneStep(title)) : own
  const steps = stepsFor(sheet, title, ladders.statement, startOf(start, title), width)
  const below = support(sheet, blocks, { width: widths.second })
  const titleAt = (step: number): TextNode => statementNode(sheet, words, step, { width, others })
  return preferred(
    sheet,
    steps,
    (step) => between(sheet, titleAt(step), below, { widths }),
    titleAt,
    blocks.some(({ kind }) => kind === 'list') ? withList : airy,
  )
}

/** Where the ladder begins for a title of so many characters. */
function startOf(step: number, title: string): number {
  const length = visualLength(title)
  return length <= 100 ? step : length <= 130 ? Math.min(step, 80) : Math.min(step, 72)
}

function aloneStep(title: string): number {
  const length = visualLength(title)
  return aloneSteps.find(([most]) => length <= most)?.[1] ?? 0
}

/** Of the stage: what a statement and the list below it may take, as large as the statements around it. */
const withList = 0.8

/** Of the largest step: a title is not made smaller than that to stand on two lines, or to end well. */
const leastForLines = 0.75

/** The steps at which a title stands on two lines over the whole width first. */
function onTwoLines(sheet: Sheet, title: string, steps: readonly number[]): readonly number[] {
  const least = (steps[0] ?? 0) * leastForLines
  const first = steps.findIndex((step) => {
    const block = { runs: [{ text: title }], style: sheet.type.title(step, title) }
    return step >= least && sheet.measure(block, sheet.stage.width).lines.length <= 2
  })
  return first < 0 ? steps : [...steps.slice(first), ...steps.slice(0, first)]
}

/**
 * The largest step that leaves the air a statement needs, the next ones if its last line is a short word
 * alone there and is not at them; else the largest at which all of it stands inside.
 */
function preferred(
  sheet: Sheet,
  steps: readonly number[],
  build: (step: number) => BoxNode,
  titleAt: (step: number) => TextNode,
  share = airy,
): Stage {
  const first = steps.findIndex((step) => firstFit(sheet, [step], build, share).fits)
  const largest = steps[first]
  if (largest === undefined) return firstFit(sheet, steps, build, full)
  const near = steps.slice(first).filter((step) => step >= largest * leastForLines)
  const good = near.find((step) => !endsInOneWord(sheet, titleAt(step), sheet.stage.width))
  return firstFit(sheet, [good ?? largest], build, share)
}

/** Characters of a text without a title that is set in the title's face, and its steps. */
const longestSpoken = 320
const spokenSteps = [72, 64, 56, 48, 44]

/** Words of a list without a title that stand larger than running text, and their size, px at 1080 width. */
const fewWords = 24
const fewWordsSize = 56

/** V end: paragraphs in the title's face while they are few, else in body. */
function untitledStage(sheet: Sheet, { blocks, body }: SlideOf<'text'>): Stage {
  const width = statementWidth(sheet)
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.words] : []))
  const length = visualLength(blocksText(blocks))
  if (paragraphs.length === blocks.length && length > 0 && length <= longestSpoken) {
    const flat = paragraphs.map(titleText).join(' ')
    const steps = stepsFor(sheet, flat, spokenSteps, spokenSteps[0] ?? 72, width)
    const found = firstFit(sheet, steps, (step) => spoken(sheet, paragraphs, step, width), airy)
    if (found.fits) return found
  }
  const areFew = countWords(blocksText(blocks)) <= fewWords
  const sizes = areFew ? [Math.max(body, sheet.type.bodySize(fewWordsSize)), body] : [body]
  const build = (size: number): BoxNode =>
    stage(sheet, { main: 'end', gap: 0 }, [
      support(sheet, blocks, { width: sheet.stage.width, size, most: 900, part: 'body' }),
    ])
  const large = firstFit(sheet, sizes, build, airy)
  return large.fits ? large : firstFit(sheet, [body], build, full)
}

function spoken(sheet: Sheet, paragraphs: readonly Words[], step: number, width: number): BoxNode {
  const others = sheet.around.runningTitle
  const nodes = paragraphs.map((words, index) =>
    statementNode(sheet, words, step, {
      part: `body/${index + 1}`,
      name: 'Body',
      width,
      others: index === 0 ? others : null,
    }),
  )
  return stage(sheet, { main: 'end', gap: sheet.px(leastGap) }, nodes)
}

/** Steps of a numeral, and the least of the title below it at which it is as large as that. */
const numeralSteps = [
  { numeral: 240, least: 104 },
  { numeral: 200, least: 104 },
  { numeral: 152, least: 96 },
  { numeral: 112, least: 80 },
  { numeral: 112, least: 0 },
] as const

/** Where the ladder of a step's title begins, and the widest support below it, px at 1080 width. */
const stepStep = 136
const stepSupport = 800

/** V between: numeral 240 accent · V gap 40 { title 136 · support 40 muted }. On wide sheets beside each other. */
export function stepStage(sheet: Sheet, slide: SlideOf<'step'>): Stage {
  const widths = widthsOf(sheet, 'items')
  const width = widths.second
  const title = titleText(slide.title)
  const steps = stepsFor(sheet, title, ladders.statement, stepStart(title), width)
  const line = support(sheet, slide.blocks, { width, most: stepSupport })
  // The numeral gives way before the title becomes small; beside the title it takes nothing from it.
  const candidates = numeralSteps.flatMap(({ numeral, least }) =>
    steps.filter((step) => isBeside(sheet) || step >= least).map((step) => ({ step, numeral })),
  )
  const build = ({ step, numeral }: { readonly step: number; readonly numeral: number }): BoxNode =>
    between(
      sheet,
      numeralNode(sheet, slide.number, numeral),
      column(sheet, 'words', { name: 'Words', gap: sheet.px(leastGap) }, [
        statementNode(sheet, slide.title, step, { width, others: null }),
        line,
      ]),
      { widths },
    )
  return firstFit(sheet, candidates, build, full)
}

function stepStart(title: string): number {
  return visualLength(title) <= 44 ? stepStep : startOf(textStep, title)
}

function numeralNode(sheet: Sheet, number: string, step: number): SlideNode {
  const style = sheet.type.title(step, number)
  const node = text(sheet, 'number', number, {
    name: 'Number',
    style,
    color: solid(sheet.theme.accent),
    direction: sheet.direction,
  })
  return across(sheet, node)
}

/** The colours of a slide that is all accent. */
export function onAccent(theme: Theme): Theme {
  const { accent, onAccent: ink } = theme
  return {
    ...theme,
    isDark: luminance(ink) > luminance(accent),
    background: solid(accent),
    surface: accent,
    text: ink,
    muted: ink,
    accent: ink,
    onAccent: accent,
  }
}

/** bg = accent, all text onAccent. V end gap 48: title 112 · line 40 · button, or actions. */
export function outroStage(given: Sheet, slide: SlideOf<'outro'>): Stage {
  const theme = onAccent(given.theme)
  const sheet: Sheet = { ...given, theme }
  const { actions = [], blocks } = slide
  const title = titleText(slide.title)
  const widths = widthsOf(sheet)
  const website = websiteOf(sheet)
  const line = support(sheet, blocks, { width: widths.second })
  const ends: readonly (SlideNode | null)[] = [
    line,
    actions.length === 0 ? null : actionsOf(sheet, actions, { width: widths.second }),
    slide.button === undefined
      ? null
      : button(sheet, textOf(slide.button), { room: widths.second }),
    website,
  ]
  const isAlone = ends.every((node) => node === null)
  const width = isAlone ? statementWidth(sheet) : widths.first
  const start = isAlone ? Math.max(textStep, aloneStep(title)) : textStep
  const steps = stepsFor(sheet, title, ladders.statement, startOf(start, title), width)
  const titleAt = (step: number): TextNode =>
    statementNode(sheet, slide.title, step, { width, others: null })
  const build = (step: number): BoxNode => {
    const heading = titleAt(step)
    if (!isBeside(sheet) || isAlone) {
      return stage(sheet, { main: 'end', gap: sheet.px(outroGap) }, [heading, ...ends])
    }
    const below = column(sheet, 'ends', { name: 'Invitation', gap: sheet.px(outroGap) }, ends)
    return between(sheet, heading, below, { widths })
  }
  const found = preferred(sheet, steps, build, titleAt)
  return { ...found, ground: solid(given.theme.accent), rails: theme, pattern: false }
}

const outroGap = 48
