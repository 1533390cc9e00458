/** Titles of Split, and the field that carries one. */
import type { Words } from '../../deck/deck'
import type { BoxNode, SlideNode } from '../../slide/node'
import type { Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
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

type Make = () => SlideNode | null

/** The title at every step it may have, largest first; of no title nothing, once. */
export function titleSteps(
  sheet: Sheet,
  words: Words | undefined,
  { start, width, ladder = ladders.title }: TitleOptions,
): readonly Make[] {
  const title = words === undefined ? '' : titleText(words)
  if (words === undefined || title === '') return [() => null]
  const from = ladder === ladders.title ? titleStart(start, title) : start
  return stepsFor(sheet, title, ladder, from, width).map(
    (step) => () => titleNode(sheet, title, step, { width, words }),
  )
}

interface Headed extends Omit<TitleOptions, 'width'> {
  readonly ways: readonly Halves[]
  /** What stands over the title in the field, largest first; made for the field's colours. */
  readonly above?: readonly Make[]
  /** What stands under it. */
  readonly under?: SlideNode | null
  readonly main?: BoxNode['main']
  /** What stands in the words' half, from its top. */
  readonly below: readonly (SlideNode | null)[]
}

/** px at 1080 width between the parts of a field. */
const fieldGap = 32

/** A field in the accent that carries the title, whatever stands below in the words' half. */
export function headed(sheet: Sheet, words: Words | undefined, options: Headed): Stage {
  const { ways, below } = options
  const fields = headedFields(sheet, words, options)
  return divide(sheet, { ways, fields, isFilled: true, words: [() => below] })
}

/** Fields in the accent that carry a title, from the largest sizes down. */
export function headedFields(
  sheet: Sheet,
  words: Words | undefined,
  { ways, start, ladder, above = [() => null], under = null, main = 'end' }: Omit<Headed, 'below'>,
): readonly ((halves: Halves) => BoxNode)[] {
  const width = ways[0] === undefined ? 1 : innerWidth(ways[0])
  const given = { start, width, ...(ladder === undefined ? {} : { ladder }) }
  const titles = titleSteps(onAccent(sheet), words, given).map(once)
  const gap = sheet.px(main === 'between' ? leastBetween : fieldGap)
  return above.map(once).flatMap((over) =>
    titles.map((title) => (halves: Halves): BoxNode => {
      const children = [over(), title(), under]
      return inkField(sheet, { fill: 'accent', main, gap, children, isDecorated: true }, halves)
    }),
  )
}

/** px at 1080 width that a numeral and its title keep between them. */
const leastBetween = 20

function once(make: Make): Make {
  let made: { readonly node: SlideNode | null } | null = null
  return () => (made ??= { node: make() }).node
}
