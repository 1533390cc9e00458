/** Running text: paragraphs and hanging lists at one body size. */
import type { DeckBlock, List, Words } from '../deck/deck'
import { leadingEmoji } from '../deck/emoji'
import { sliceWords, textOf } from '../deck/words'
import type { Direction } from '../thread/scripts'
import type { Solid } from '../base/paint'
import type { SlideNode, TextNode } from '../slide/node'
import { across, directionOfWords, sheetForList } from './direction'
import { column, pad, rectangle, row, solid, text, type Sheet } from './kit'
import { toBlock } from '../slide/layout'
import { even } from './type-scale'
import { settleParagraph } from './typesetting'
import { bodyRuns } from './words'

export interface BlocksOptions {
  /** Begins the keys of the parts: "body". */
  readonly part: string
  /** px at 1080 width. */
  readonly size: number
  /** px on the canvas the text has. */
  readonly width: number
  readonly color?: Solid
  /** CSS weight of a paragraph, 400 unless said. */
  readonly weight?: number
  /** Instead of the way its own words run. */
  readonly direction?: Direction
  /** What marks the items of a list without numbers: a dash unless said. */
  readonly bullet?: Bullet
  /** List item to list item, of the size: 0.55 unless said. */
  readonly itemGap?: number
}

/** A mark of list items, px at a body size of 36. */
export interface Bullet {
  readonly shape: 'rectangle' | 'ellipse'
  readonly width: number
  readonly height: number
  /** From the edge of the mark to the words. */
  readonly column: number
  /** Of the mark, and of the numbers of a list; the accent unless said. */
  readonly color?: Solid
}

const dash: Bullet = { shape: 'rectangle', width: 20, height: 4, column: 48 }

/** One layer for every paragraph and list, to be put in a column with `paragraphGap` between them. */
export function blockNodes(
  sheet: Sheet,
  blocks: readonly DeckBlock[],
  options: BlocksOptions,
): readonly SlideNode[] {
  return blocks.map((block, index) => {
    const part = `${options.part}/${index + 1}`
    switch (block.kind) {
      case 'paragraph': {
        const given = { ...options, part, name: 'Body' }
        const own = directionOfWords(sheet, textOf(block.words))
        return across(sheet, paragraphNode(sheet, block.words, { ...given, direction: own }))
      }
      case 'list':
        return listNode(sheetForList(sheet, block), block, { ...options, part })
      case 'code':
        return paragraphNode(sheet, [{ kind: 'text', text: block.text }], {
          ...options,
          part,
          name: 'Code',
        })
    }
  })
}

/** px on the canvas between paragraphs: 0.6 of the size. */
export function paragraphGap(sheet: Sheet, size: number): number {
  return sheet.px(even(size * 0.6))
}

/** A paragraph in the narrowest box that keeps its last line from being a single word. */
export function paragraphNode(
  sheet: Sheet,
  words: Words,
  options: BlocksOptions & { readonly name: string },
): TextNode {
  const { part, size, width, name, color = solid(sheet.theme.text), weight } = options
  const style = sheet.type.body(size, textOf(words), weight)
  const node = text(sheet, part, bodyRuns(words, style.font), {
    name,
    style,
    color,
    width: 'fill',
    ...(options.direction === undefined ? {} : { direction: options.direction }),
  })
  const fitted = settleParagraph(toBlock(node), width, sheet.measure)
  const runs = node.runs.map((run, index) => ({
    ...run,
    text: fitted.block.runs[index]?.text ?? run.text,
  }))
  return { ...node, runs, width: fitted.width ?? 'fill' }
}

/** px of the marker column of a hanging list at 36 px; emoji are wider than numbers. */
const numberWidth = 48
const emojiWidth = 64

function listNode(sheet: Sheet, list: List, options: BlocksOptions): SlideNode {
  const { part, size, width, bullet = dash, itemGap = 0.55 } = options
  const gap = sheet.px(even(size * itemGap))
  const markers = list.items.map((item) => markerOf(list, item))
  const areEmoji = markers.every((marker) => marker !== null)
  const own = areEmoji ? emojiWidth : list.ordered ? numberWidth : bullet.column
  const signs = areEmoji ? markers.map(({ emoji }) => emoji) : numbersOf(list)
  const isNumber = list.ordered && !areEmoji
  const beside = isNumber ? besideNumber : besideEmoji
  const least = signs.length === 0 ? 0 : widest(sheet, size, signs, isNumber) + sheet.px(beside)
  const marker = Math.max(even(sheet.px((own * size) / 36)), 2 * Math.ceil(least / 2))
  const rows = list.items.map((item, index) => {
    const key = `${part}/${index + 1}`
    const emoji = areEmoji ? markers[index] : null
    const words = emoji ? sliceWords(item, emoji.rest) : item
    const sign = emoji ? emoji.emoji : list.ordered ? String(list.start + index) : null
    return row(sheet, key, { name: 'Item' }, [
      markerNode(sheet, key, sign, {
        size,
        width: marker,
        isNumber: list.ordered && !emoji,
        bullet,
        lineHeight: sheet.type.body(size, textOf(words)).lineHeight,
      }),
      paragraphNode(sheet, words, {
        ...options,
        part: `${key}/text`,
        name: 'Text',
        width: width - marker,
        direction: sheet.direction,
      }),
    ])
  })
  return column(sheet, part, { name: 'List', gap }, rows)
}

/** px from a marker to its text at least: digits need more air, as text begins with upright strokes. */
const besideEmoji = 12
const besideNumber = 16

/** The first and the last number of a list, of which one is the widest. */
function numbersOf({ ordered, start, items }: List): readonly string[] {
  return ordered ? [String(start), String(start + items.length - 1)] : []
}

function widest(sheet: Sheet, size: number, signs: readonly string[], isNumber: boolean): number {
  const style = sheet.type.body(size, '1', isNumber ? 700 : 400)
  return Math.max(
    0,
    ...sheet.measure({ runs: [{ text: signs.join('\n') }], style }, Infinity).lines,
  )
}

/** The emoji an item has instead of a dash, and where its words begin. */
export function markerOf(list: List, item: Words): ReturnType<typeof leadingEmoji> {
  return list.marker === undefined ? leadingEmoji(textOf(item)) : { emoji: list.marker, rest: 0 }
}

interface MarkerOptions {
  readonly size: number
  readonly width: number
  readonly isNumber: boolean
  readonly bullet: Bullet
  /** px of the line beside it: lines of some scripts are higher than those of figures. */
  readonly lineHeight: number
}

function markerNode(
  sheet: Sheet,
  own: string,
  sign: string | null,
  { size, width, isNumber, bullet, lineHeight }: MarkerOptions,
): SlideNode {
  const accent = bullet.color ?? solid(sheet.theme.accent)
  const style = { ...sheet.type.body(size, '1', isNumber ? 700 : 400), lineHeight }
  if (sign !== null) {
    const color = isNumber ? accent : solid(sheet.theme.text)
    return text(sheet, `${own}/marker`, sign, { name: 'Marker', style, color, width })
  }
  const scale = size / 36
  const isDot = bullet.shape === 'ellipse'
  const height = sheet.px(bullet === dash ? dash.height : even(bullet.height * scale))
  const mark = rectangle(sheet, `${own}/dash`, isDot ? 'Dot' : 'Dash', {
    width: sheet.px(even(bullet.width * scale)),
    height,
    fill: accent,
  })
  // Level with the middle of small letters on the first line: a little below that of the line.
  const top = Math.round((lineHeight + sheet.px(dash.height) - height) / 2)
  return column(sheet, `${own}/marker`, { name: 'Marker', width, pad: pad(top, 0, 0, 0) }, [
    { ...mark, shape: bullet.shape },
  ])
}
