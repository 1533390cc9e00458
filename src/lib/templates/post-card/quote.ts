import type { DeckBlock } from '../../deck/deck'
import { paragraph } from '../../deck/titles'
import { paragraphsOf } from '../../deck/words'
import { naturalWidth } from '../../slide/layout'
import type { SlideNode } from '../../slide/node'
import type { SlideOf } from '../fit'
import { initialsOf } from '../initials'
import { column, pad, rectangle, row, solid, type Sheet } from '../kit'
import { face, namesOf } from '../rail-items'
import type { Stage } from '../template'
import {
  besideCard,
  card,
  fitCard,
  fullText,
  halfWidths,
  handleLine,
  innerRadius,
  innerWidth,
  nameLine,
  who,
} from './card'
import { flow, flowColumn } from './flow'
import { wordsSizes } from './sizes'

/** px at 1080 width. */
const bar = { width: 6, gap: 32 } as const
/** px at 1080 width from a quotation to who said it. */
const underQuote = 24

/** Of a card in landscape: who quotes. */
const besideQuote = 0.32

/**
 * card { who · lead muted · H gap 32 { bar 6 accent · paragraphs } }; a quoted post in a card of its own.
 * Sizes as of other words; landscape: the quote beside who quotes it, where it would be too high below.
 */
export function quoteStage(sheet: Sheet, slide: SlideOf<'quote'>): Stage {
  const lead = slide.lead === undefined ? [] : paragraphsOf(slide.lead)
  const sides = sheet.canvas.kind === 'landscape' ? halfWidths(sheet, besideQuote) : null
  const inner = innerWidth(sheet)
  const candidates = wordsSizes(sheet, [...lead, ...slide.blocks]).flatMap((size) => [
    { size, beside: null },
    ...(sides === null ? [] : [{ size, beside: sides }]),
  ])
  return fitCard(
    sheet,
    candidates,
    ({ size, beside }) => {
      const above = flowColumn(sheet, lead, {
        part: 'lead',
        size,
        width: beside?.left ?? inner,
        // Of a quoted post the words above it are the post itself.
        muted: slide.by === undefined,
      })
      const width = beside?.right ?? inner
      const quote =
        slide.by === undefined
          ? barred(sheet, slide, size, width)
          : quotedPost(sheet, slide, size, width)
      return beside === null
        ? card(sheet, [who(sheet), above, quote])
        : besideCard(sheet, beside, [above], [quote])
    },
    fullText,
    ({ size }) => size,
  )
}

function barred(sheet: Sheet, slide: SlideOf<'quote'>, size: number, room: number): SlideNode {
  const width = Math.max(1, room - sheet.px(bar.width) - sheet.px(bar.gap))
  const words = flowColumn(sheet, flow(slide), { part: 'quote', size, width })
  const source = flowColumn(sheet, sourceBlocks(slide), {
    part: 'source',
    size,
    width,
    muted: true,
  })
  return row(sheet, 'quote', { name: 'Quote', gap: sheet.px(bar.gap) }, [
    rectangle(sheet, 'quote/bar', 'Bar', {
      width: sheet.px(bar.width),
      height: 'fill',
      fill: solid(sheet.theme.accent),
    }),
    source === null
      ? words
      : column(sheet, 'said', { name: 'Quote and source', gap: sheet.px(underQuote) }, [
          words,
          source,
        ]),
  ])
}

function sourceBlocks({ source }: SlideOf<'quote'>): readonly DeckBlock[] {
  return source === undefined ? [] : [paragraph([{ kind: 'text', text: '— ' }, ...source])]
}

/** px at 1080 width: the pads, the avatar and the line of a quoted post. */
const quoted = { pad: 32, gap: 20, avatar: 48, beside: 14, border: 2 } as const
const quotedName = [28, 26, 24] as const

/** Of the line: a longer name ends in an ellipsis, so that the handle beside it is seen. */
const longestQuotedName = 0.62

/** As X shows it: a thin line around who wrote it, small and on one line, and what they wrote. */
function quotedPost(sheet: Sheet, slide: SlideOf<'quote'>, size: number, room: number): SlideNode {
  const width = Math.max(1, room - 2 * sheet.px(quoted.pad))
  return column(
    sheet,
    'quoted',
    {
      name: 'Quoted post',
      gap: sheet.px(quoted.gap),
      pad: pad(sheet.px(quoted.pad)),
      radius: sheet.px(innerRadius(sheet)),
      stroke: { paint: solid(sheet.theme.text, 0.16), weight: sheet.px(quoted.border) },
    },
    [
      quotedAuthor(sheet, slide.by, width),
      flowColumn(sheet, flow(slide), {
        part: 'quote',
        size,
        width,
      }),
    ],
  )
}

function quotedAuthor(sheet: Sheet, by: SlideOf<'quote'>['by'], width: number): SlideNode | null {
  const [first, second] = by === undefined ? ['', ''] : namesOf(by)
  if (first === '') return null
  const hasFace = initialsOf(first) !== ''
  const taken = hasFace ? sheet.px(quoted.avatar) + sheet.px(quoted.beside) : 0
  const room = Math.max(1, width - taken)
  const most = second === '' ? room : Math.round(room * longestQuotedName)
  const name = nameLine(sheet, 'by/name', first, most, quotedName)
  const beside = room - Math.ceil(naturalWidth(name, sheet.measure)) - sheet.px(quoted.beside)
  // Somebody else: not the author's picture, nor their colour.
  const { theme } = sheet
  const other: Sheet = {
    ...sheet,
    brand: {},
    theme: { ...theme, accent: theme.muted, onAccent: theme.surface },
  }
  const options = { name: 'By', gap: sheet.px(quoted.beside), cross: 'center' } as const
  return row(sheet, 'by', options, [
    hasFace ? face(other, 'by/avatar', first, sheet.px(quoted.avatar)) : null,
    name,
    second === '' ? null : handleLine(sheet, 'by/handle', second, beside, 26),
  ])
}
