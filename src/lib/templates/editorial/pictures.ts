/** Slides of Editorial with pictures. On wide sheets they stand right, over the whole height of the stage. */
import type { PicturePlace, Words } from '../../deck/deck'
import { textOf } from '../../deck/words'
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { visualLength } from '../../thread/scripts'
import { blockNodes, paragraphGap } from '../blocks'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, type Sheet } from '../kit'
import { pictureGrid } from '../picture-grid'
import { pictureNode } from '../pictures'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import {
  columns,
  columnWidth,
  hanging,
  isBeside,
  leastGap,
  pictureGap,
  rule,
  ruleGap,
  unequal,
} from './column'

/** px at 1080 width; and of the stage: a picture below either is too small to be read. */
const leastPicture = 400
const leastShare = 0.38

/** px at 1080 width of a grid under a title, and from a picture to its caption. */
const gridHeight = 640
const captionGap = 32

/** Lines under a picture's title above which words and picture part. */
const mostLines = 5

type Pictured = SlideOf<'picture-text' | 'picture' | 'grid'>

/** V gap 48: title 48 · picture · col(rule, paragraphs 32). */
export function pictureTextStage(sheet: Sheet, slide: SlideOf<'picture-text'>): Stage {
  const picture = pictureOf(sheet, slide.pictures[0])
  if (isBeside(sheet)) return beside(sheet, slide, picture)
  const size = captionSize(sheet)
  const body = captionColumn(sheet, slide, size)
  const { lineHeight } = sheet.type.body(size, '')
  const lines =
    body === null ? 0 : naturalHeight(body, sheet.stage.width, sheet.measure) / lineHeight
  const found = over(sheet, slide, 48, { node: picture, gap: pictureGap, body })
  return { ...found, fits: found.fits && lines <= mostLines + 1 }
}

/** V gap 32: picture · col(rule, caption 32). */
export function pictureStage(sheet: Sheet, slide: SlideOf<'picture'>): Stage {
  const picture = pictureOf(sheet, slide.pictures[0])
  const isBare = slide.title === undefined && slide.blocks.length === 0
  if (isBeside(sheet) && !isBare) return beside(sheet, slide, picture)
  const body = captionColumn(sheet, slide, captionSize(sheet))
  return over(sheet, slide, 48, { node: picture, gap: captionGap, body })
}

/** V between gap 40: title 56 · grid 888 × 640 · col(rule, caption 32). */
export function gridStage(sheet: Sheet, slide: SlideOf<'grid'>): Stage {
  const isBare = slide.title === undefined && slide.blocks.length === 0
  if (isBeside(sheet) && !isBare) {
    const shape = unequal(sheet, 'picture').second / sheet.stage.height
    return beside(sheet, slide, pictureGrid(sheet, slide.pictures, { height: 'fill', shape }))
  }
  const body = captionColumn(sheet, slide, captionSize(sheet))
  const { width, height: room } = sheet.stage
  const words = body === null ? 0 : naturalHeight(body, width, sheet.measure) + sheet.px(leastGap)
  const shape = width / Math.max(1, room - words)
  const grid = pictureGrid(sheet, slide.pictures, { height: 'fill', shape })
  const { node, fits } = over(sheet, slide, 56, { node: grid, gap: leastGap, body })
  if (slide.title === undefined) return { node, fits }
  // No higher than drawn: the void stands under the title, as on the other slides.
  const rest = node.children.filter((child) => child.key !== grid.key)
  const others = rest.map((child) => naturalHeight(child, sheet.stage.width, sheet.measure))
  const taken = others.reduce((sum, height) => sum + height + node.gap, 0)
  const height = Math.floor(Math.min(sheet.stage.height - taken, sheet.px(gridHeight)))
  const own = pictureGrid(sheet, slide.pictures, { height: Math.max(1, height) })
  const [title, ...below] = rest
  const foot = column(sheet, 'pictures', { name: 'Pictures and text', gap: node.gap }, [
    own,
    ...below,
  ])
  return {
    node: { ...node, main: 'between', children: title === undefined ? [foot] : [title, foot] },
    fits,
  }
}

interface Parts {
  /** What fills the height that words leave. */
  readonly node: SlideNode | null
  /** px at 1080 width between the parts. */
  readonly gap: number
  readonly body: SlideNode | null
}

/** Title, pictures and words below each other: as large a title as leaves the pictures the height they need. */
function over(sheet: Sheet, slide: Pictured, start: number, { node, gap, body }: Parts): Stage {
  const { width } = sheet.stage
  const least = Math.max(sheet.px(leastPicture), Math.round(sheet.stage.height * leastShare))
  const found = firstFit(sheet, titleSteps(sheet, slide, start, width), (step) =>
    stage(sheet, { main: 'start', gap: sheet.px(gap) }, [
      titleAt(sheet, slide, step, width),
      node === null ? null : { ...node, height: least },
      body,
    ]),
  )
  const children = found.node.children.map((child) =>
    node !== null && child.key === node.key ? node : child,
  )
  return { node: { ...found.node, children }, fits: found.fits }
}

/** Beside a picture there is more room for a title than above it, unless it is long. */
const besideStart = { title: 64, long: 48, length: 60 } as const

/** H: V between { title · V gap 32 { rule · paragraphs 32 } } · pictures over the whole height. */
function beside(sheet: Sheet, slide: Pictured, pictures: SlideNode | null): Stage {
  const isLong = visualLength(textOf(slide.title ?? [])) > besideStart.length
  const start = isLong ? besideStart.long : besideStart.title
  const { first, second } = unequal(sheet, 'picture')
  const size = captionSize(sheet)
  const caption = shortCaption(slide)
  if (caption !== null) return captioned(sheet, caption, pictures)
  const lines = blockNodes(sheet, slide.blocks, { part: 'body', size, width: first })
  const gap = paragraphGap(sheet, size)
  const foot = column(sheet, 'words', { name: 'Words', gap: sheet.px(ruleGap) }, [
    rule(sheet),
    lines.length === 0 ? null : column(sheet, 'body', { name: 'Text', gap }, lines),
  ])
  const found = firstFit(sheet, titleSteps(sheet, slide, start, first), (step): BoxNode =>
    columns(sheet, {
      top: titleAt(sheet, slide, step, first),
      foot,
      second: pictures,
      from: 'top',
      width: second,
    }),
  )
  return { ...found, fits: found.fits && sheet.stage.height >= sheet.px(leastPicture) }
}

/** Characters of a caption that is set as a title where it has half a sheet to itself. */
const longestCaption = 80

/** The only words of a slide, if they are few, on one line as written and without emoji, which titles have none of; null else. */
function shortCaption({ title, blocks }: Pictured): Words | null {
  const [only] = blocks
  if (title !== undefined || blocks.length !== 1 || only?.kind !== 'paragraph') return null
  const text = textOf(only.words)
  const isShort = visualLength(text) <= longestCaption && !text.includes('\n')
  return isShort && !/\p{Extended_Pictographic}/u.test(text) ? only.words : null
}

/** H: V end gap 32 { rule · caption 64 } · pictures over the whole height. */
function captioned(sheet: Sheet, words: Words, pictures: SlideNode | null): Stage {
  const { first, second } = unequal(sheet, 'picture')
  const flat = titleText(words)
  const all = stepsFor(sheet, flat, ladders.title, titleStart(besideStart.title, flat), first)
  const found = firstFit(sheet, wellBroken(sheet, flat, all, first), (step): BoxNode =>
    columns(sheet, {
      top: null,
      foot: column(sheet, 'words', { name: 'Words', gap: sheet.px(ruleGap) }, [
        rule(sheet),
        titleNode(sheet, flat, step, { part: 'caption', name: 'Caption', width: first, words }),
      ]),
      second: pictures,
      from: 'top',
      width: second,
    }),
  )
  return { ...found, fits: found.fits && sheet.stage.height >= sheet.px(leastPicture) }
}

function titleSteps(
  sheet: Sheet,
  { title }: Pictured,
  start: number,
  width: number,
): readonly number[] {
  if (title === undefined) return [0]
  const words = titleText(title)
  return stepsFor(sheet, words, ladders.title, titleStart(start, words), width)
}

function titleAt(sheet: Sheet, slide: Pictured, step: number, width: number): SlideNode | null {
  if (slide.title === undefined) return null
  return titleNode(sheet, titleText(slide.title), step, titled(slide, width))
}

function pictureOf(sheet: Sheet, place: PicturePlace | undefined): SlideNode | null {
  return place === undefined ? null : pictureNode(sheet, 'picture', place)
}

/** Captions and words beside pictures are one step smaller than the body at its default. */
function captionSize(sheet: Sheet): number {
  return Math.min(sheet.slide.body, sheet.type.bodySize(32))
}

function captionColumn(sheet: Sheet, slide: Pictured, size: number): SlideNode | null {
  const nodes = blockNodes(sheet, slide.blocks, { part: 'body', size, width: columnWidth(sheet) })
  return hanging(sheet, 'body', 'rule', size, paragraphGap(sheet, size), nodes)
}
