/** Titles of Split, and the field that carries one. */
import type { Words } from '../../deck/deck'
import type { BoxNode, SlideNode } from '../../slide/node'
import type { Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken, type Breaking } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { divide } from './divide'
import { inkField, onAccent } from './field'
import { innerWidth, type Halves } from './halves'

interface TitleOptions {
  /** Step of the ladder at which the role's titles begin. */
  readonly start: number
  /** px on the canvas. */
  readonly width: number
  readonly ladder?: readonly number[]
}

export type FieldMaker = (halves: Halves) => BoxNode

export type Make = () => SlideNode | null

/** The title at every step it may have, largest first; of no title nothing, once. */
export function titleSteps(
  sheet: Sheet,
  words: Words | undefined,
  { start, width, ladder = ladders.title }: TitleOptions,
): readonly Make[] {
  const title = words === undefined ? '' : titleText(words)
  if (words === undefined || title === '') return [() => null]
  const from = ladder === ladders.title ? titleStart(start, title) : start
  const steps = stepsFor(sheet, title, ladder, from, width)
  return wellBroken(sheet, title, steps, width, breakingOf(sheet, steps)).map(
    (step) => () => titleNode(sheet, title, step, { width, words }),
  )
}

/** Of running text: a title that is not larger by so much is none. */
const aboveBody = 1.15

/** A column beside the other half is narrow: seven lines of two words read worse than five at a smaller size. */
function breakingOf({ canvas, slide }: Sheet, [largest = 1]: readonly number[]): Breaking {
  if (canvas.kind !== 'landscape') return {}
  return { mostLines: 5, least: Math.max(0.6, (aboveBody * slide.body) / largest) }
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
  { ways, start, ladder, above = [() => null], under = null }: Omit<Headed, 'below'>,
): readonly FieldMaker[] {
  const width = ways[0] === undefined ? 1 : innerWidth(ways[0])
  const given = { start, width, ...(ladder === undefined ? {} : { ladder }) }
  const titles = titleSteps(onAccent(sheet), words, given).map(once)
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
