/** The card of a numbered step. */
import { countWords, textOf } from '../../deck/words'
import type { BoxNode, SlideNode, TextNode } from '../../slide/node'
import { titled, type SlideOf } from '../fit'
import { column, pad, row, solid, text, type Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken } from '../titles'
import { even, ladders } from '../type-scale'
import { quoteText } from '../words'
import { besideCard, card, fitCard, fullText, halfWidths, innerWidth, who } from './card'
import { flowColumn } from './flow'
import { areFew, settled, sideSize, wordsIn } from './sizes'
import { share } from './text'

/** px at 1080 width: between disc and title. Of a disc: its number, and one of three digits and more. */
const besideDisc = 24
const inDisc = { short: 38 / 72, long: 30 / 72 } as const

/** Sizes of a step, px at 1080 width: its title at most, its words, its disc, and of landscape whether they stand right of it. */
interface StepSizes {
  readonly title: number
  readonly body: number
  readonly disc: number
  readonly isBeside: boolean
}

/** Title of a step over its words, and of one that is all its card says. */
const usualStep = { heading: 64, alone: 88, disc: 72 } as const

/** The same of a step of a few words, where there is room: the largest that fits. */
const roomyStep = [
  { title: 96, body: 56, disc: 96 },
  { title: 80, body: 48, disc: 84 },
] as const

/** card { who · H gap 24 { disc 72 · title 64 } · paragraphs and lists 40 }. Landscape: many words beside the title. */
export function stepStage(sheet: Sheet, slide: SlideOf<'step'>): Stage {
  const hasWords = slide.blocks.length > 0
  const title = quoteText(slide.title)
  const candidates = stepSizes(sheet, slide).flatMap((sizes) => {
    const { heading } = stepWidths(sheet, sizes)
    const start = titleStart(sizes.title, title)
    const steps = stepsFor(sheet, title, ladders.title, start, heading)
    return wellBroken(sheet, title, steps, heading).map((step) => ({ ...sizes, step }))
  })
  return fitCard(
    sheet,
    candidates,
    (given) => stepCard(sheet, slide, title, given),
    fullText,
    ({ body }) => (hasWords ? body : null),
  )
}

/** How the card of a step may be set, best first. */
function stepSizes(sheet: Sheet, slide: SlideOf<'step'>): readonly StepSizes[] {
  const { bodySize } = sheet.type
  const usual = sideSize(sheet)
  const hasWords = slide.blocks.length > 0
  const isWide = sheet.canvas.kind === 'landscape' && hasWords
  const isShort = areFew(sheet, wordsIn(slide.blocks) + countWords(textOf(slide.title)))
  const large = isShort ? roomyStep : []
  const { disc } = usualStep
  const title = hasWords ? usualStep.heading : usualStep.alone
  return [
    ...large.flatMap((sizes) =>
      settled(sheet, [bodySize(sizes.body)]).map((body) => ({ ...sizes, body, isBeside: false })),
    ),
    ...settled(sheet, [usual]).map((body) => ({ title, body, disc, isBeside: isWide })),
  ]
}

/** px on the canvas of a step's heading and of its words, and the halves of a landscape card that has two. */
function stepWidths(sheet: Sheet, { disc, isBeside }: StepSizes) {
  const sides = isBeside ? halfWidths(sheet, share.words) : null
  const inner = innerWidth(sheet)
  const taken = sheet.px(disc) + sheet.px(besideDisc)
  const heading = Math.max(1, (sides?.left ?? inner) - taken)
  return { sides, heading, words: sides?.right ?? inner }
}

function stepCard(
  sheet: Sheet,
  slide: SlideOf<'step'>,
  title: string,
  given: StepSizes & { readonly step: number },
): BoxNode {
  const { sides, heading: width, words } = stepWidths(sheet, given)
  const node = titleNode(sheet, title, given.step, titled(slide, width))
  const heading = stepHeading(sheet, slide, node, given.disc)
  const body = flowColumn(sheet, slide.blocks, { size: given.body, width: words })
  return sides === null
    ? card(sheet, [who(sheet), heading, body])
    : besideCard(sheet, sides, [heading], [body])
}

/** The number in a disc, level with the first line of the title, however many there are. */
function stepHeading(
  sheet: Sheet,
  slide: SlideOf<'step'>,
  title: TextNode,
  disc: number,
): SlideNode {
  const rise = Math.round((title.style.lineHeight - sheet.px(disc)) / 2)
  const below = (px: number) => pad(Math.max(0, px), 0, 0, 0)
  const level = { name: 'Level', width: sheet.px(disc), pad: below(rise) }
  return row(sheet, 'heading', { name: 'Heading', gap: sheet.px(besideDisc) }, [
    column(sheet, 'number/level', level, [numberDisc(sheet, slide.number, disc)]),
    column(sheet, 'heading/title', { name: 'Heading text', pad: below(-rise) }, [title]),
  ])
}

function numberDisc(sheet: Sheet, number: string, disc: number): SlideNode {
  const size = sheet.px(disc)
  const step = even(disc * (number.length > 2 ? inDisc.long : inDisc.short))
  return row(
    sheet,
    'number/disc',
    {
      name: 'Disc',
      width: size,
      height: size,
      main: 'center',
      cross: 'center',
      fill: solid(sheet.theme.accent),
      radius: size / 2,
    },
    [
      text(sheet, 'number', number, {
        name: 'Number',
        style: sheet.type.body(step, number, 700),
        color: solid(sheet.theme.onAccent),
      }),
    ],
  )
}
