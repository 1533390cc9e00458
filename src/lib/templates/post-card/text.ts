import type { DeckBlock } from '../../deck/deck'
import { countWords } from '../../deck/words'
import { visualLength } from '../../thread/scripts'
import type { SlideOf } from '../fit'
import type { Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, wellBroken } from '../titles'
import { ladders } from '../type-scale'
import { quoteText } from '../words'
import { besideCard, card, fitCard, halfWidths, fullText, innerWidth, who } from './card'
import { flow, flowColumn } from './flow'
import { largeTitle, withAir } from './heading'
import { isRoomy, wordsSizes } from './sizes'

/** Words up to which a post of one sentence is a statement, and how large that is set. */
const shortStatement = 12
const statementTitle = 104

/** px at 1080 width, and characters: a shorter one is set larger where there is room. */
const roomyStatement = [
  { most: 16, title: 152 },
  { most: 48, title: 120 },
] as const

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
export const share = { words: 0.36, who: 0.28 } as const

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
    ({ size }) => size,
  )
}

function statementStage(sheet: Sheet, slide: SlideOf<'text'>, title: string): Stage {
  const width = innerWidth(sheet)
  const length = visualLength(title)
  const roomy = isRoomy(sheet) ? roomyStatement.find(({ most }) => length <= most) : undefined
  const start = roomy?.title ?? statementTitle
  const all = stepsFor(sheet, title, ladders.statement, start, width)
  // Rather as large as anywhere else than larger and badly broken.
  const least = (0.8 * statementTitle) / start
  const steps = wellBroken(sheet, title, all, width, { least })
  return fitCard(
    sheet,
    steps,
    (step) =>
      card(sheet, [
        who(sheet),
        withAir(sheet, largeTitle(sheet, { title: slide.title ?? [] }, step, width), true),
      ]),
    fullText,
  )
}
