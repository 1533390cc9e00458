/** Small makers of nodes, so that templates read like the design's own notation. */
import type { Hex, Solid } from '../base/paint'
import type { Measure, TextStyle } from '../base/type'
import type { Deck, DeckSlide, PicturePlace, Words } from '../deck/deck'
import type { Picture, Pictures } from '../deck/picture'
import { directionOf, type Direction } from '../thread/scripts'
import type { BoxNode, Length, Pad, ShapeNode, SlideNode, TextNode, TextRun } from '../slide/node'
import type { Focus, Settings } from '../settings/settings'
import type { Canvas } from './canvas'
import type { Theme } from './theme'
import type { TypeScale } from './type-scale'

/** Everything a template needs to build one slide. */
export interface Sheet {
  readonly slide: DeckSlide
  readonly theme: Theme
  readonly type: TypeScale
  readonly measure: Measure
  /** Asked for one place at a time, so that it is known on which pictures a slide depends. */
  readonly pictures: Pick<Pictures, 'get' | 'has'>
  /** Places whose picture could not be loaded. */
  readonly failed?: Pick<ReadonlySet<string>, 'has'>
  readonly brand: BrandPictures
  readonly direction: Direction
  readonly settings: Settings
  readonly canvas: Canvas
  /** px of the design at 1080 width as px on the canvas. */
  readonly px: (design: number) => number
  /** px the stage takes between header and footer. */
  readonly stage: { readonly width: number; readonly height: number }
  readonly around: Around
  /** px at 1080 width: sizes the deck's slides chose by themselves (`Stage.size`), one each; absent until all have. */
  readonly sizes?: readonly number[]
  /** What a person wants to stay in view of the picture in a place; null: its middle. */
  readonly focusOf: (place: string) => Focus | null
  /** Key of a part of this slide: "p2/1/body". */
  readonly key: (part: string) => string
}

/** Pictures of a person or a brand. */
export interface BrandPictures {
  readonly avatar?: Picture | undefined
  /** For light and for dark backgrounds; one stands in for the other. */
  readonly logoLight?: Picture | undefined
  readonly logoDark?: Picture | undefined
}

/**
 * What a slide knows of its deck. While a deck is planned its slides are not there yet: what is said here
 * may fill a slide, but never decide whether its words fit.
 */
export interface Around {
  /** null while planning. Numbers from 1. */
  readonly page: { readonly number: number; readonly of: number } | null
  readonly author: Deck['author']
  /** The cover's first clause; '' where it says nothing. */
  readonly runningTitle: string
  /** "1 · Sparse Attention": the numbered step the slide belongs to, '' outside of steps. */
  readonly section: string
  /** The deck's numbered steps, for a list of contents. */
  readonly steps: readonly { readonly number: string; readonly title: Words }[]
  /** The nearest earlier photo of the deck, or the first that comes, for slides without one of their own. */
  readonly photo: PicturePlace | null
  /** Day of the first post, ISO 8601; '' where the source gives none. */
  readonly date: string
}

/** While planning. */
export const alone: Around = {
  page: null,
  author: { name: '', handle: '' },
  runningTitle: '',
  section: '',
  steps: [],
  photo: null,
  date: '',
}

export const none: Pad = { top: 0, right: 0, bottom: 0, left: 0 }

export function pad(top: number, right = top, bottom = top, left = right): Pad {
  return { top, right, bottom, left }
}

export function solid(color: Hex, opacity = 1): Solid {
  return opacity === 1 ? { kind: 'solid', color } : { kind: 'solid', color, opacity }
}

type BoxOptions = Partial<Omit<BoxNode, 'kind' | 'key' | 'axis' | 'children'>> & {
  readonly name: string
}

/** A vertical box, as wide as its parent; its children begin at the side reading begins. */
export function column(
  sheet: Sheet,
  part: string,
  options: BoxOptions,
  children: readonly (SlideNode | null)[],
): BoxNode {
  return {
    kind: 'box',
    key: sheet.key(part),
    axis: 'column',
    width: 'fill',
    height: 'hug',
    gap: 0,
    pad: none,
    main: 'start',
    cross: sheet.direction === 'rtl' ? 'end' : 'start',
    ...options,
    children: children.filter(isThere),
  }
}

/** A horizontal box, as wide as its parent; its children are in reading order, mirrored for right to left. */
export function row(
  sheet: Sheet,
  part: string,
  options: BoxOptions,
  children: readonly (SlideNode | null)[],
): BoxNode {
  const there = children.filter(isThere)
  const isMirrored = sheet.direction === 'rtl'
  const main = options.main ?? 'start'
  return {
    kind: 'box',
    key: sheet.key(part),
    axis: 'row',
    width: 'fill',
    height: 'hug',
    gap: 0,
    pad: none,
    cross: 'start',
    ...options,
    main: isMirrored && main !== 'between' && main !== 'center' ? opposite[main] : main,
    children: isMirrored ? there.reverse() : there,
  }
}

const opposite = { start: 'end', end: 'start' } as const

function isThere(node: SlideNode | null): node is SlideNode {
  return node !== null
}

interface TextOptions {
  readonly name: string
  readonly style: TextStyle
  readonly color: Solid
  readonly width?: Length
  readonly paragraphGap?: number
  readonly maxLines?: number
  /** Instead of the way its own words run: parts of one list stand at one edge. */
  readonly direction?: Direction
}

/** A text layer; its alignment follows its own words where they run one way, else the slide's. */
export function text(
  sheet: Sheet,
  part: string,
  runs: readonly TextRun[] | string,
  options: TextOptions,
): TextNode {
  const given = typeof runs === 'string' ? [{ text: runs }] : runs
  const { width = 'hug', paragraphGap = 0, direction: fixed, ...rest } = options
  const words = given.map((run) => run.text).join('')
  const direction = fixed ?? (/\p{L}/u.test(words) ? directionOf(words) : sheet.direction)
  return {
    kind: 'text',
    key: sheet.key(part),
    height: 'hug',
    width,
    paragraphGap,
    runs: given,
    align: direction === 'rtl' ? 'right' : 'left',
    ...rest,
  }
}

/** A filled rectangle. */
export function rectangle(
  sheet: Sheet,
  part: string,
  name: string,
  size: { readonly width: Length; readonly height: Length; readonly fill: Solid },
): ShapeNode {
  return { kind: 'shape', shape: 'rectangle', key: sheet.key(part), name, ...size }
}

/** A line of 2 px across, in the text colour at an opacity. */
export function hairline(sheet: Sheet, part: string, opacity: number): ShapeNode {
  const fill = solid(sheet.theme.text, opacity)
  return rectangle(sheet, part, 'Hairline', { width: 'fill', height: sheet.px(2), fill })
}
