/** Somebody's words, as large as a title. */
import type { DeckBlock } from '../../deck/deck'
import { paragraph } from '../../deck/titles'
import { blocksText } from '../../deck/words'
import type { BoxNode, SlideNode } from '../../slide/node'
import { visualLength } from '../../thread/scripts'
import { paragraphNode } from '../blocks'
import { firstFit, type SlideOf } from '../fit'
import { column, solid, text, type Sheet } from '../kit'
import { quoteMark } from '../quote-mark'
import { namesOf } from '../rail-items'
import type { Stage } from '../template'
import { stepsFor, titleNode } from '../titles'
import { ladders } from '../type-scale'
import { quoteText, titleText } from '../words'
import { writerOf } from '../writer'
import { between, full, isBeside, leastGap, support, supportWidth, widthsOf } from './layout'
import { highlighted } from './title'

/** px at 1080 width: the mark, whose height follows, and paragraph to paragraph. */
const markWidth = 120
const betweenParagraphs = 32

/** Characters of a quotation that is set as running text. */
const longest = 420

/** Characters of a quotation up to which it begins at a step of the title's ladder. */
const starts = [
  [36, 112],
  [72, 96],
  [Infinity, 80],
] as const

/** V between: V gap 40 { mark 120 × 88 accent · lead 36 muted } · quotation 80. On wide sheets beside each other. */
export function quoteStage(sheet: Sheet, slide: SlideOf<'quote'>): Stage {
  const widths = widthsOf(sheet, 'items')
  const width = widths.second
  const length = visualLength(blocksText(slide.blocks))
  const build = (said: SlideNode | null): BoxNode =>
    between(sheet, headOf(sheet, slide, widths.first), said, { widths })
  if (length > longest) {
    const most = isBeside(sheet) ? 900 : sheet.stage.width
    const said = support(sheet, slide.blocks, { width, part: 'quote', most })
    return firstFit(sheet, [said], build, full)
  }
  const start = starts.find(([most]) => length <= most)?.[1] ?? 80
  const flat = slide.blocks.map((block) => titleText(wordsOf(block))).join(' ')
  const steps = stepsFor(sheet, flat, ladders.title, start, width)
  return firstFit(sheet, steps, (step) => build(saidNode(sheet, slide, step, width)), full)
}

function headOf(sheet: Sheet, slide: SlideOf<'quote'>, width: number): SlideNode {
  return column(sheet, 'head', { name: 'Head', width, gap: sheet.px(leastGap) }, [
    quoteMark(sheet, 'mark', markWidth, sheet.theme.accent),
    byNode(sheet, slide, width),
    slide.lead === undefined
      ? null
      : support(sheet, [paragraph(slide.lead)], { width, part: 'lead', size: leadSize(sheet) }),
  ])
}

function leadSize(sheet: Sheet): number {
  return Math.min(sheet.slide.body, sheet.type.bodySize(36))
}

/** Whose words they are: name 600, handle muted. */
function byNode(sheet: Sheet, slide: SlideOf<'quote'>, room: number): SlideNode | null {
  const by = writerOf(slide)
  if (by === undefined) return null
  const [first, second] = namesOf(by)
  if (first === '') return null
  const width = supportWidth(sheet, room)
  const name = { width: 'fill', direction: sheet.direction } as const
  return column(sheet, 'by', { name: 'By', width }, [
    text(sheet, 'by/name', first, {
      ...name,
      name: 'Name',
      style: sheet.type.body(leadSize(sheet), first, 600),
      color: solid(sheet.theme.text),
    }),
    second === ''
      ? null
      : text(sheet, 'by/handle', second, {
          ...name,
          name: 'Handle',
          style: sheet.type.body(sheet.type.bodySize(28), second),
          color: solid(sheet.theme.muted),
        }),
  ])
}

/** Paragraphs in the title's face with their emoji and line breaks; the first has the highlight. */
function saidNode(sheet: Sheet, slide: SlideOf<'quote'>, step: number, width: number): SlideNode {
  const others = blocksText(slide.blocks.slice(1))
  const nodes = slide.blocks.map((block, index): SlideNode => {
    const part = `quote/${index + 1}`
    if (block.kind !== 'paragraph') {
      return paragraphNode(sheet, wordsOf(block), { part, name: 'Quote', size: slide.body, width })
    }
    const node = titleNode(sheet, quoteText(block.words), step, {
      part,
      name: 'Quote',
      width,
      words: block.words,
    })
    return index === 0 ? highlighted(sheet, node, block.words, others) : node
  })
  return column(sheet, 'quote', { name: 'Quote', gap: sheet.px(betweenParagraphs) }, nodes)
}

function wordsOf(block: DeckBlock) {
  return block.kind === 'paragraph'
    ? block.words
    : [{ kind: 'text', text: blocksText([block]) } as const]
}
