import type { PicturePlace } from '../../deck/deck'
import { naturalHeight } from '../../slide/layout'
import type { SlideNode } from '../../slide/node'
import { blockNodes, paragraphGap } from '../blocks'
import { firstFit, titled, type SlideOf } from '../fit'
import type { Sheet } from '../kit'
import { pictureGrid } from '../picture-grid'
import { pictureNode } from '../pictures'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { columnWidth, hanging, leastGap, pictureGap } from './column'

/** px; and of the stage: a picture below either is too small to be read and gets a slide of its own. */
const leastPicture = 400
const leastShare = 0.38

/** Lines under a picture's title above which words and picture part. */
const mostLines = 5

/** V gap 48: title 48 · picture · col(rule, paragraphs 32). */
export function pictureTextStage(sheet: Sheet, slide: SlideOf<'picture-text'>): Stage {
  const { width } = sheet.stage
  const size = captionSize(sheet)
  const title = slide.title === undefined ? null : titleText(slide.title)
  const steps =
    title === null ? [0] : stepsFor(sheet, title, ladders.title, titleStart(48, title), width)
  const body = captionColumn(sheet, slide, size)
  const lines =
    body === null
      ? 0
      : naturalHeight(body, width, sheet.measure) / sheet.type.body(size, '').lineHeight
  const least = leastPictureHeight(sheet)
  const found = firstFit(sheet, steps, (step) =>
    stage(sheet, { main: 'start', gap: pictureGap }, [
      title === null ? null : titleNode(sheet, title, step, titled(slide, width)),
      room(pictureOf(sheet, slide.pictures[0]), least),
      body,
    ]),
  )
  // The picture takes what is left.
  const picture = pictureOf(sheet, slide.pictures[0])
  const children = found.node.children.map((child) =>
    child.key === picture?.key ? picture : child,
  )
  return { node: { ...found.node, children }, fits: found.fits && lines <= mostLines + 1 }
}

/** V gap 32: picture · col(rule, caption 32). */
export function pictureStage(sheet: Sheet, slide: SlideOf<'picture'>): Stage {
  const caption = captionColumn(sheet, slide, captionSize(sheet))
  const taken = caption === null ? 0 : naturalHeight(caption, sheet.stage.width, sheet.measure) + 32
  const node = stage(sheet, { main: 'start', gap: 32 }, [
    pictureOf(sheet, slide.pictures[0]),
    caption,
  ])
  return { node, fits: sheet.stage.height - taken >= leastPictureHeight(sheet) }
}

/** V between gap 40: title 56 · grid 888 × 640. */
export function gridStage(sheet: Sheet, slide: SlideOf<'grid'>): Stage {
  const { width } = sheet.stage
  if (slide.title === undefined) {
    return {
      node: stage(sheet, { main: 'start', gap: 0 }, [
        pictureGrid(sheet, slide.pictures, { height: 'fill' }),
      ]),
      fits: true,
    }
  }
  const title = titleText(slide.title)
  const steps = stepsFor(sheet, title, ladders.title, titleStart(56, title), width)
  return firstFit(sheet, steps, (step) =>
    stage(sheet, { main: 'between', gap: leastGap }, [
      titleNode(sheet, title, step, titled(slide, width)),
      pictureGrid(sheet, slide.pictures, { height: sheet.px(640) }),
    ]),
  )
}

function pictureOf(sheet: Sheet, place: PicturePlace | undefined): SlideNode | null {
  return place === undefined ? null : pictureNode(sheet, 'picture', place)
}

/** The same node with a height, to see what room is left when the picture is as small as it may be. */
function room(node: SlideNode | null, height: number): SlideNode | null {
  return node === null ? null : { ...node, height }
}

function leastPictureHeight(sheet: Sheet): number {
  return Math.max(leastPicture, Math.round(sheet.stage.height * leastShare))
}

/** Captions and words beside pictures are one step smaller than the body at its default. */
function captionSize(sheet: Sheet): number {
  return Math.min(sheet.slide.body, sheet.type.bodySize(32))
}

function captionColumn(
  sheet: Sheet,
  slide: SlideOf<'picture-text' | 'picture' | 'grid'>,
  size: number,
): SlideNode | null {
  const nodes = blockNodes(sheet, slide.blocks, { part: 'body', size, width: columnWidth(sheet) })
  return hanging(sheet, 'body', 'rule', size, paragraphGap(sheet, size), nodes)
}
