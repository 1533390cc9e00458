/** What can stand in header and footer: author, page number, running title, swipe cue and the rest. */
import type { Deck } from '../deck/deck'
import type { TextStyle } from '../base/type'
import type { Hex } from '../base/paint'
import type { SlideNode, TextNode } from '../slide/node'
import { initialsOf } from './initials'
import { column, none, row, solid, text, type Sheet } from './kit'
import { dots, logo, swipeCue } from './rail-marks'
import type { Rail, RailItem, Rails } from './rails'
import { even } from './type-scale'
import { curlQuotes } from './typesetting'

type Who = Deck['author']

/** Items whose words may be long. */
const wordy: ReadonlySet<RailItem> = new Set([
  'author',
  'handle',
  'website',
  'text',
  'title',
  'logo',
])

/** px at 1080 width; longer names end in an ellipsis. */
const longestName = 520

/** px at 1080 width of the avatar and the room beside it. */
const faceRoom = 56 + 16

/** px on the canvas that no words of a rail exceed. */
export function longestWords(sheet: Sheet): number {
  return sheet.px(longestName + faceRoom)
}

/** px on the canvas that words on one side of a rail may always take, so that neither pushes the other out. */
export function mostWords(sheet: Sheet, { left, right }: Rail): number {
  const isBoth = left.some(isWordy) && right.some(isWordy)
  const room = sheet.stage.width * (isBoth ? 0.46 : 0.7)
  return Math.floor(Math.min(longestWords(sheet), room))
}

function isWordy(item: RailItem): boolean {
  return wordy.has(item)
}

/**
 * One thing in a corner of the slide, its words at most `most` px wide on the canvas; null where there is
 * nothing to show. A progress bar is as wide as what is left: the rail makes it.
 */
export function railItem(
  sheet: Sheet,
  item: Exclude<RailItem, 'progress'>,
  rails: Rails,
  most: number,
): SlideNode | null {
  const { page, author: who, date } = sheet.around
  const { theme, settings } = sheet
  switch (item) {
    case 'author':
      return author(sheet, who, most)
    case 'logo':
      return logo(sheet, most)
    case 'handle':
      return label(sheet, 'handle-label', 'Handle', who.handle === '' ? '' : `@${who.handle}`, most)
    case 'website':
      return label(sheet, 'website', 'Website', settings.brand.website, most)
    case 'text':
      return label(sheet, 'text', 'Text', settings.rails.text, most, theme.text)
    case 'date':
      return label(sheet, 'date', 'Date', shownDate(date), most)
    case 'title':
      return page?.of === 1 ? null : runningTitle(sheet, rails, most)
    case 'page':
      // Of a single slide a number says nothing.
      return page === null || page.of === 1 ? null : pageNumber(sheet, page, rails.page)
    case 'dots':
      return page === null || page.of === 1 ? null : dots(sheet, page)
    case 'swipe':
      return page === null || page.number === page.of ? null : swipeCue(sheet, rails.swipe)
  }
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "2025-08-22T…" as "22 Aug 2025"; '' for anything else. */
export function shownDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  return name === undefined || year === undefined ? '' : `${Number(day)} ${name} ${year}`
}

/** A line of words in a rail, null without any. */
function label(
  sheet: Sheet,
  part: string,
  name: string,
  words: string,
  most: number,
  color: Hex = sheet.theme.muted,
): TextNode | null {
  if (words.trim() === '') return null
  const shown = curlQuotes(words)
  const style = sheet.type.meta(24, shown, 500)
  return oneLine(sheet, part, shown, { name, style, color: solid(color), most })
}

/**
 * The cover's first clause, muted. Under segments it is 600 in the text colour, and on slides that go on with a
 * numbered post that one's number and heading.
 */
function runningTitle(sheet: Sheet, rails: Rails, most: number): TextNode | null {
  const { runningTitle: title, section } = sheet.around
  if (!rails.segments) return label(sheet, 'running-title', 'Running title', title, most)
  const words = sheet.slide.number === undefined && section !== '' ? section : title
  const node = label(sheet, 'running-title', 'Running title', words, most, sheet.theme.text)
  return node === null ? null : { ...node, style: sheet.type.meta(24, words, 600) }
}

function author(sheet: Sheet, { name, handle }: Who, room: number): SlideNode | null {
  const { theme, type, brand } = sheet
  const [first, second] = namesOf({ name, handle })
  if (first === '') return null
  const nameStyle = type.meta(24, first, 600)
  const handleStyle = type.meta(22, second, 400)
  const isFaceless = brand.avatar === undefined && initialsOf(first) === ''
  const most = isFaceless ? room : Math.max(1, room - sheet.px(faceRoom))
  const names = column(sheet, 'names', { name: 'Names', width: 'hug' }, [
    oneLine(sheet, 'name', first, {
      name: 'Name',
      style: nameStyle,
      color: solid(theme.text),
      most,
    }),
    second === ''
      ? null
      : oneLine(sheet, 'handle', second, {
          name: 'Handle',
          style: handleStyle,
          color: solid(theme.muted),
          most,
        }),
  ])
  return row(
    sheet,
    'author',
    { name: 'Author', width: 'hug', gap: sheet.px(16), cross: 'center' },
    [isFaceless ? null : face(sheet, 'avatar', first, sheet.px(56)), names],
  )
}

/** What stands first and what below it: name and handle, or one of them where that is all, or both are the same. */
export function namesOf({ name, handle }: Who): readonly [string, string] {
  const shown = handle === '' ? '' : `@${handle}`
  const isSame = name.replace(/^@/, '') === handle
  return name === '' || isSame ? [shown === '' ? name : shown, ''] : [name, shown]
}

interface LineOptions {
  readonly name: string
  readonly style: TextStyle
  readonly color: TextNode['color']
  /** px on the canvas. */
  readonly most: number
}

function oneLine(sheet: Sheet, part: string, words: string, options: LineOptions): TextNode {
  const { most, ...rest } = options
  const node = text(sheet, part, words, rest)
  const { lines } = sheet.measure({ runs: [{ text: words }], style: options.style }, Infinity)
  return Math.max(...lines) <= most ? node : { ...node, width: most, maxLines: 1 }
}

/** The avatar, or a disc with the initials; `size` in px on the canvas. */
export function face(sheet: Sheet, part: string, name: string, size: number): SlideNode {
  const { brand, key, theme, type } = sheet
  const { avatar } = brand
  if (avatar !== undefined) {
    return {
      kind: 'picture',
      key: key(part),
      name: 'Avatar',
      shape: 'ellipse',
      width: size,
      height: size,
      image: avatar.key,
      fit: 'fill',
    }
  }
  const letters = Math.round(size * 0.42)
  const style = { ...type.meta(24, name, 600), size: letters, lineHeight: even(letters * 1.34) }
  return {
    kind: 'box',
    key: key(part),
    name: 'Avatar',
    axis: 'row',
    width: size,
    height: size,
    gap: 0,
    pad: none,
    main: 'center',
    cross: 'center',
    fill: solid(theme.accent),
    radius: size / 2,
    children: [
      text(sheet, `${part}/initials`, initialsOf(name), {
        name: 'Initials',
        style,
        color: solid(theme.onAccent),
      }),
    ],
  }
}

function pageNumber(
  sheet: Sheet,
  page: { readonly number: number; readonly of: number },
  pageStyle: Rails['page'],
): TextNode {
  const { theme, type } = sheet
  const style = type.meta(24, '1', 400)
  if (pageStyle === 'number') {
    const digits = String(page.number).padStart(Math.max(2, String(page.of).length), '0')
    const heavy = { ...style, font: { ...style.font, weight: 600 } }
    return text(sheet, 'page', digits, { name: 'Page', style: heavy, color: solid(theme.accent) })
  }
  const bold = { ...style.font, weight: 600 }
  const runs = [
    { text: String(page.number), font: bold, color: solid(theme.text) },
    { text: `/${page.of}` },
  ]
  return text(sheet, 'page', runs, { name: 'Page', style, color: solid(theme.muted) })
}
