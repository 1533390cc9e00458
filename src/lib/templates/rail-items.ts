/** What can stand in header and footer: author, page number, running title, swipe cue and the rest. */
import type { Deck } from '../deck/deck'
import type { TextStyle } from '../base/type'
import type { SlideNode, TextNode, VectorNode } from '../slide/node'
import { initialsOf } from './initials'
import { column, none, row, solid, text, type Sheet } from './kit'
import type { RailItem, Rails } from './rails'
import { even } from './type-scale'
import { curlQuotes } from './typesetting'
import { scalePath } from './vectors'

/** px; longer names end in an ellipsis. */
const longestName = 520

type Who = Deck['author']

/** One thing in a corner of the slide; null where there is nothing to show. */
export function railItem(sheet: Sheet, item: RailItem, rails: Rails): SlideNode | null {
  const { page, author: who, runningTitle: title } = sheet.around
  switch (item) {
    case 'author':
      return author(sheet, who)
    case 'page':
      // Of a single slide a number says nothing.
      return page === null || page.of === 1 ? null : pageNumber(sheet, page, rails.page)
    case 'title':
      return title === '' || page?.of === 1 ? null : runningTitle(sheet, title)
    case 'swipe':
      return page === null || page.number === page.of ? null : arrow(sheet)
    case 'logo':
    case 'handle':
    case 'website':
    case 'text':
    case 'date':
    case 'progress':
    case 'dots':
      return null
  }
}

function author(sheet: Sheet, { name, handle }: Who): SlideNode | null {
  const { theme, type, brand } = sheet
  const [first, second] = namesOf({ name, handle })
  if (first === '') return null
  const nameStyle = type.meta(24, first, 600)
  const handleStyle = type.meta(22, second, 400)
  const names = column(sheet, 'names', { name: 'Names', width: 'hug' }, [
    oneLine(sheet, 'name', first, { name: 'Name', style: nameStyle, color: solid(theme.text) }),
    second === ''
      ? null
      : oneLine(sheet, 'handle', second, {
          name: 'Handle',
          style: handleStyle,
          color: solid(theme.muted),
        }),
  ])
  const isFaceless = brand.avatar === undefined && initialsOf(first) === ''
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
}

function oneLine(sheet: Sheet, part: string, words: string, options: LineOptions): TextNode {
  const node = text(sheet, part, words, options)
  const { lines } = sheet.measure({ runs: [{ text: words }], style: options.style }, Infinity)
  const most = sheet.px(longestName)
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

function runningTitle(sheet: Sheet, title: string): TextNode {
  const style = sheet.type.meta(24, title, 500)
  const words = curlQuotes(title)
  const color = solid(sheet.theme.muted)
  return text(sheet, 'running-title', words, { name: 'Running title', style, color })
}

function arrow(sheet: Sheet): VectorNode {
  const isMirrored = sheet.direction === 'rtl'
  return {
    kind: 'vector',
    key: sheet.key('swipe'),
    name: 'Swipe arrow',
    width: sheet.px(64),
    height: sheet.px(24),
    path: scalePath(
      isMirrored ? 'M62 12H3M13 2L3 12L13 22' : 'M2 12H61M51 2L61 12L51 22',
      sheet.canvas.k,
    ),
    line: { paint: solid(sheet.theme.text), weight: sheet.px(3) },
  }
}
