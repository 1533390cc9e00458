/** The frame of every slide: header and footer that never move, and the stage between them. */
import { initialsOf } from './initials'
import { column, none, pad, row, solid, text, type Running, type Sheet } from './kit'
import type { BoxNode, Slide, SlideNode, TextNode, VectorNode } from '../slide/node'
import type { TextStyle } from '../base/type'
import { curlQuotes } from './typesetting'

/** LinkedIn portrait, 4:5. The size is a convention: LinkedIn only asks that all pages be equal. */
export const portrait = {
  width: 1080,
  height: 1350,
  pad: pad(96),
  /** Header or footer to stage. */
  gap: 64,
  header: 56,
  footer: 40,
} as const

export type Canvas = typeof portrait

export function stageOf(canvas: Canvas): { readonly width: number; readonly height: number } {
  const { width, height, pad: edge, gap, header, footer } = canvas
  return {
    width: width - edge.left - edge.right,
    height: height - edge.top - edge.bottom - header - footer - 2 * gap,
  }
}

export interface Page {
  /** From 1. */
  readonly number: number
  readonly of: number
  readonly name: string
}

/** A slide with author and page above, running title and swipe arrow below. */
export function shell(
  sheet: Sheet,
  running: Running,
  page: Page,
  stage: BoxNode,
  canvas: Canvas = portrait,
): Slide {
  const { theme } = sheet
  const who = author(sheet, running.author)
  // Of a single slide neither a number nor its own title again says anything.
  const isSingle = page.of === 1
  const isUntitled = isSingle || running.runningTitle === ''
  const title = isUntitled ? null : runningTitle(sheet, running.runningTitle)
  const swipe = page.number < page.of ? arrow(sheet) : null
  const header = row(
    sheet,
    'header',
    {
      name: 'Header',
      height: canvas.header,
      main: who === null ? 'end' : 'between',
      cross: 'center',
    },
    [who, isSingle ? null : pageNumber(sheet, page)],
  )
  const footer = row(
    sheet,
    'footer',
    {
      name: 'Footer',
      height: canvas.footer,
      main: title === null ? 'end' : swipe === null ? 'start' : 'between',
      cross: 'center',
    },
    [title, swipe],
  )
  const layout = column(
    sheet,
    'layout',
    { name: 'Layout', height: 'fill', gap: canvas.gap, pad: canvas.pad },
    [header, stage, footer],
  )
  return {
    key: sheet.slide.key,
    name: page.name,
    width: canvas.width,
    height: canvas.height,
    fill: theme.background,
    children: [layout],
  }
}

/** The stage's own box, between header and footer. */
export function stage(
  sheet: Sheet,
  options: Pick<BoxNode, 'main' | 'gap'>,
  children: readonly (SlideNode | null)[],
): BoxNode {
  return column(sheet, 'stage', { name: 'Stage', height: 'fill', ...options }, children)
}

/** px; longer names end in an ellipsis. */
const longestName = 520

function author(sheet: Sheet, { name, handle }: Running['author']): SlideNode | null {
  const { theme, type, avatar } = sheet
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
  const isFaceless = avatar === undefined && initialsOf(first) === ''
  return row(sheet, 'author', { name: 'Author', width: 'hug', gap: 16, cross: 'center' }, [
    isFaceless ? null : face(sheet, first, 56),
    names,
  ])
}

/** What stands first and what below it: name and handle, or one of them where that is all, or both are the same. */
export function namesOf({ name, handle }: Running['author']): readonly [string, string] {
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
  return Math.max(...lines) <= longestName ? node : { ...node, width: longestName, maxLines: 1 }
}

/** The avatar, or a disc with the initials. */
function face(sheet: Sheet, name: string, size: number): SlideNode {
  const { avatar, key, theme, type } = sheet
  if (avatar !== undefined) {
    return {
      kind: 'picture',
      key: key('avatar'),
      name: 'Avatar',
      shape: 'ellipse',
      width: size,
      height: size,
      image: avatar.key,
      fit: 'fill',
    }
  }
  const style = { ...type.meta(24, name, 600), size: Math.round(size * 0.42) }
  return {
    kind: 'box',
    key: key('avatar'),
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
      text(sheet, 'initials', initialsOf(name), {
        name: 'Initials',
        style,
        color: solid(theme.onAccent),
      }),
    ],
  }
}

function pageNumber(sheet: Sheet, page: Page): TextNode {
  const { theme, type } = sheet
  const style = type.meta(24, '1', 400)
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
    width: 64,
    height: 24,
    path: isMirrored ? 'M62 12H3M13 2L3 12L13 22' : 'M2 12H61M51 2L61 12L51 22',
    line: { paint: solid(sheet.theme.text), weight: 3 },
  }
}
