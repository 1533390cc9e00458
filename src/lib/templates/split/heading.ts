/** Titles of Split, and the field that carries one. */
import type { Words } from '../../deck/deck'
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode, TextNode } from '../../slide/node'
import type { Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken, type Breaking } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { divide } from './divide'
import { inkField, onAccent } from './field'
import { innerWidth, type Halves } from './halves'
import { bodyPx, sizeOf, type Below } from './words'

interface TitleOptions {
  /** Step of the ladder at which the role's titles begin. */
  readonly start: number
  /** px on the canvas. */
  readonly width: number
  readonly ladder?: readonly number[]
  /** px on the canvas of the running text under it: it is larger by a step that is seen, where it can be. */
  readonly over?: number
}

export type FieldMaker = (halves: Halves) => BoxNode

export type Make = () => SlideNode | null

/** The title at every step it may have, largest first; of no title nothing, once. */
export function titleSteps(
  sheet: Sheet,
  words: Words | undefined,
  options: TitleOptions,
): readonly Make[] {
  const title = words === undefined ? '' : titleText(words)
  if (words === undefined || title === '') return [() => null]
  const { width, over } = options
  const node = (step: number): TextNode => titleNode(sheet, title, step, { width, words })
  const steps = stepsAbove(sheet, title, options)
  const least = steps.slice(-1)
  const isLong =
    isBeside(sheet) && over !== undefined && least.some((step) => !isLow(sheet, node(step), width))
  const own = isLong ? least : wellBroken(sheet, title, steps, width, breakingOf(sheet))
  return own.map((step) => () => node(step))
}

/** Of running text: a smaller title is hardly one. 1.3 before sizes are rounded to even px. */
const aboveBody = 1.28

/** Steps at which a title stands off the text under it, also a long one; all there are where none does. */
function stepsAbove(
  sheet: Sheet,
  title: string,
  { start, width, ladder = ladders.title, over = 0 }: TitleOptions,
): readonly number[] {
  const isLarge = (step: number): boolean => sheet.type.title(step, title).size >= aboveBody * over
  const from = ladder === ladders.title ? titleStart(start, title) : start
  const least = ladder.filter((step) => step <= start && isLarge(step)).pop() ?? 0
  const steps = stepsFor(sheet, title, ladder, Math.max(from, least), width)
  const large = steps.filter(isLarge)
  return large.length > 0 ? large : steps
}

/** Lines of a title in a column beside the other half: seven lines of two words read worse than five at a smaller size. */
const mostBeside = 5

function isBeside({ canvas }: Sheet): boolean {
  return canvas.kind === 'landscape'
}

function breakingOf(sheet: Sheet): Breaking {
  return isBeside(sheet) ? { mostLines: mostBeside, least: 0.6 } : {}
}

/** Whether a title is no longer than one beside the other half should be. */
function isLow(sheet: Sheet, node: TextNode, width: number): boolean {
  return naturalHeight(node, width, sheet.measure) <= mostBeside * node.style.lineHeight
}

/** px at 1080 width of running text beside a title, however long. */
const leastBeside = 40

/** Steps that running text stands below the body size of the slide so that the title in a field stands off it. */
export function belowTitle(
  sheet: Sheet,
  words: Words,
  options: Pick<Headed, 'ways' | 'start'>,
): Below {
  const steps = [0, 1, 2] as const
  // Beside a title of many lines text has a whole column to itself, and would look lost in it when it is small.
  const least = isBeside(sheet) ? sheet.type.bodySize(leastBeside) : 0
  const tried = steps.filter((below) => below === 0 || sizeOf(sheet, below) >= least)
  const found = tried.find((below) => standsOff(sheet, words, options, bodyPx(sheet, below)))
  return found ?? tried[tried.length - 1] ?? 0
}

/** Whether the least title that stands off text of `over` px has room in the highest field, in few lines beside it. */
function standsOff(
  sheet: Sheet,
  words: Words,
  { ways: [first], start }: Pick<Headed, 'ways' | 'start'>,
  over: number,
): boolean {
  if (first === undefined) return false
  const title = titleText(words)
  const width = innerWidth(first)
  const [step = start] = stepsAbove(sheet, title, { start, width, over }).slice(-1)
  const node = titleNode(sheet, title, step, { width, words })
  const { top, bottom } = first.field.pad
  const height = naturalHeight(node, width, sheet.measure)
  const isIn = height <= first.field.height - top - bottom
  return (
    node.style.size >= aboveBody * over && isIn && (!isBeside(sheet) || isLow(sheet, node, width))
  )
}

interface Headed extends Omit<TitleOptions, 'width'> {
  readonly ways: readonly Halves[]
  /** What stands over the title in the field, largest first; made for the field's colours. */
  readonly above?: readonly Make[]
  /** What stands under it. */
  readonly under?: SlideNode | null
  /** What stands in the words' half, from its top. */
  readonly below: readonly (SlideNode | null)[]
  /** px at 1080 width between its parts. */
  readonly gap?: number
}

/** px at 1080 width between the parts of a field. */
const fieldGap = 32

/** A field in the accent that carries the title, whatever stands below in the words' half. */
export function headed(sheet: Sheet, title: Words | undefined, options: Headed): Stage {
  const { ways, below, gap } = options
  const fields = headedFields(sheet, title, options)
  const words = [() => below]
  // A band without words is as high as it is.
  const isFilled = title !== undefined
  return divide(sheet, {
    ways,
    fields,
    isFilled,
    words,
    ...(gap === undefined ? {} : { gap }),
  })
}

/** Fields in the accent that carry a title, from the largest sizes down. */
export function headedFields(
  sheet: Sheet,
  words: Words | undefined,
  { ways, above = [() => null], under = null, ...options }: Omit<Headed, 'below'>,
): readonly FieldMaker[] {
  const width = ways[0] === undefined ? 1 : innerWidth(ways[0])
  const titles = titleSteps(onAccent(sheet), words, { ...options, width }).map(once)
  return above
    .map(once)
    .flatMap((over) => titles.map((title) => accentField(sheet, () => [over(), title(), under])))
}

/** A field in the accent with circles in its corner. */
export function accentField(
  sheet: Sheet,
  children: () => readonly (SlideNode | null)[],
  { gap = fieldGap, main }: { readonly gap?: number; readonly main?: 'between' } = {},
): FieldMaker {
  return (halves) => {
    const own = {
      children: children(),
      gap: sheet.px(gap),
      ...(main === undefined ? {} : { main }),
    }
    return inkField(sheet, { fill: 'accent', ...own, isDecorated: true }, halves)
  }
}

export function once(make: Make): Make {
  let made: { readonly node: SlideNode | null } | null = null
  return () => (made ??= { node: make() }).node
}
