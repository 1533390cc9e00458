import type { DeckBlock } from '../../deck/deck'
import { countWords } from '../../deck/words'
import type { SlideNode, TextNode } from '../../slide/node'
import { titled, type SlideOf } from '../fit'
import { column, pad, row, solid, text, type Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken } from '../titles'
import { ladders } from '../type-scale'
import { quoteText } from '../words'
import { besideCard, card, fitCard, halfWidths, fullText, innerWidth, who } from './card'
import { withAir } from './cover'
import { flow, flowColumn, sideSize, wordsSizes } from './flow'

/** Words up to which a post of one sentence is a statement, and how large that is set. */
const shortStatement = 12
const statementTitle = 104

/** card { who · paragraphs 48, above 45 words 40 }. One short sentence alone is set as large as a cover. */
export function textStage(sheet: Sheet, slide: SlideOf<'text'>): Stage {
  if (slide.title !== undefined && slide.blocks.length === 0) {
    const title = quoteText(slide.title)
    const isPlain = slide.title.every(({ kind }) => kind === 'text') && !title.includes('\n')
    if (isPlain && countWords(title) <= shortStatement) {
      return statementStage(sheet, slide, title)
    }
  }
  // The title of a list that goes on says again what its first card said.
  const goesOn = slide.continued === true
  return flowStage(sheet, goesOn ? slide.blocks : flow(slide))
}

/** Of a card in landscape: its first half where that holds words, and where it only says who it is. */
const share = { words: 0.36, who: 0.28 } as const

/**
 * card { who · paragraphs and lists } at the largest size that holds them. Landscape: a list stands beside
 * the words before it, and running text beside who it is where it would be too high below.
 */
export function flowStage(sheet: Sheet, blocks: readonly DeckBlock[]): Stage {
  const width = innerWidth(sheet)
  const isWide = sheet.canvas.kind === 'landscape'
  const at = Math.max(
    0,
    blocks.findIndex(({ kind }) => kind === 'list'),
  )
  const hasList = blocks.some(({ kind }) => kind === 'list')
  const ways = isWide ? (hasList ? [true, false] : [false, true]) : [false]
  const candidates = wordsSizes(sheet, blocks).flatMap((size) =>
    ways.map((isBeside) => ({ size, isBeside })),
  )
  return fitCard(
    sheet,
    candidates,
    ({ size, isBeside }) => {
      if (!isBeside) return card(sheet, [who(sheet), flowColumn(sheet, blocks, { size, width })])
      const sides = halfWidths(sheet, at > 0 ? share.words : share.who)
      const [lead, rest] = [blocks.slice(0, at), blocks.slice(at)]
      return besideCard(
        sheet,
        sides,
        [flowColumn(sheet, lead, { part: 'lead', size, width: sides.left })],
        [flowColumn(sheet, rest, { size, width: sides.right })],
      )
    },
    fullText,
  )
}

function statementStage(sheet: Sheet, slide: SlideOf<'text'>, title: string): Stage {
  const width = innerWidth(sheet)
  const all = stepsFor(sheet, title, ladders.statement, statementTitle, width)
  const steps = wellBroken(sheet, title, all, width)
  return fitCard(
    sheet,
    steps,
    (step) =>
      card(sheet, [
        who(sheet),
        withAir(sheet, titleNode(sheet, title, step, titled(slide, width)), true),
      ]),
    fullText,
  )
}

/** px at 1080 width: the disc of a step, its number, and what lies beside it. */
const disc = 72
const besideDisc = 24
const discNumber = { short: 38, long: 30 } as const

/** Title of a step over its words, and of one that is all its card says. */
const stepTitle = { heading: 64, alone: 88 } as const

/** card { who · H gap 24 { disc 72 · title 64 } · paragraphs and lists 40 }. Landscape: the words beside the title. */
export function stepStage(sheet: Sheet, slide: SlideOf<'step'>): Stage {
  const hasWords = slide.blocks.length > 0
  const sides =
    sheet.canvas.kind === 'landscape' && hasWords ? halfWidths(sheet, share.words) : null
  const inner = innerWidth(sheet)
  const width = Math.max(1, (sides?.left ?? inner) - sheet.px(disc) - sheet.px(besideDisc))
  const title = quoteText(slide.title)
  const start = hasWords ? stepTitle.heading : stepTitle.alone
  const steps = stepsFor(sheet, title, ladders.title, titleStart(start, title), width)
  const body = flowColumn(sheet, slide.blocks, {
    size: sideSize(sheet),
    width: sides?.right ?? inner,
  })
  return fitCard(
    sheet,
    steps,
    (step) => {
      const heading = stepHeading(sheet, slide, titleNode(sheet, title, step, titled(slide, width)))
      return sides === null
        ? card(sheet, [who(sheet), heading, body])
        : besideCard(sheet, sides, [heading], [body])
    },
    fullText,
  )
}

/** The number in a disc, level with the first line of the title, however many there are. */
function stepHeading(sheet: Sheet, slide: SlideOf<'step'>, title: TextNode): SlideNode {
  const rise = Math.round((title.style.lineHeight - sheet.px(disc)) / 2)
  const below = (px: number) => pad(Math.max(0, px), 0, 0, 0)
  const level = { name: 'Level', width: sheet.px(disc), pad: below(rise) }
  return row(sheet, 'heading', { name: 'Heading', gap: sheet.px(besideDisc) }, [
    column(sheet, 'number/level', level, [numberDisc(sheet, slide.number)]),
    column(sheet, 'heading/title', { name: 'Heading text', pad: below(-rise) }, [title]),
  ])
}

function numberDisc(sheet: Sheet, number: string): SlideNode {
  const size = sheet.px(disc)
  const step = number.length > 2 ? discNumber.long : discNumber.short
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
