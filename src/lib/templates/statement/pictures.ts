/** Slides with pictures: the picture above, what it says in large type below; on wide sheets beside it. */
import type { DeckBlock, Words } from '../../deck/deck'
import { takeTitle } from '../../deck/titles'
import { blocksText } from '../../deck/words'
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { firstFit, type SlideOf } from '../fit'
import { column, row, type Sheet } from '../kit'
import { pictureGrid } from '../picture-grid'
import { pictureNode } from '../pictures'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleStart, wellBroken } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { isBeside, leastGap, pictureGap, support, widthsOf } from './layout'
import { statementNode } from './title'

/** px at 1080 width; and of the stage: a picture below either is too small to be read. */
const leastPicture = 400
const leastShare = 0.38

const pictureStep = 80
const gridStep = 72

/** A grid under a title, of the stage's height: 600 of 934 px. */
const gridShare = 600 / 934

/** px at 1080 width from a statement to the line below it. */
const lineGap = 24

/** Lines below a picture's title above which words and picture part. */
const mostLines = 4

interface Said {
  readonly title?: Words
  readonly blocks: readonly DeckBlock[]
}

/** V gap 48: picture · V gap 24 { title 80 · line 36 muted }. */
export function pictureStage(sheet: Sheet, slide: SlideOf<'picture' | 'picture-text'>): Stage {
  const [place] = slide.pictures
  const picture = place === undefined ? null : pictureNode(sheet, 'picture', place)
  return pictured(sheet, saidOf(slide), pictureStep, picture)
}

/** V between gap 40: title 72 · grid; its words are above, as the pictures answer them. */
export function gridStage(sheet: Sheet, slide: SlideOf<'grid'>): Stage {
  const said = saidOf(slide)
  const isBare = said.title === undefined && said.blocks.length === 0
  const { width, height } = sheet.stage
  const fill = (room: { readonly width: number; readonly height: number }): Stage => {
    const shape = room.width / Math.max(1, room.height)
    const grid = pictureGrid(sheet, slide.pictures, { height: 'fill', shape })
    return pictured(sheet, said, gridStep, grid)
  }
  if (isBare) return fill({ width, height })
  if (isBeside(sheet)) return fill({ width: widthsOf(sheet, 'picture').second, height })
  const drawn = Math.round(height * gridShare)
  const least = leastHeight(sheet)
  // As high as drawn, or as the words leave it.
  const candidates = stepsOf(sheet, said, gridStep, width).flatMap((step) => {
    const words = wordsNode(sheet, said, step, width)
    const taken = words === null ? 0 : naturalHeight(words, width, sheet.measure)
    const room = Math.floor(height - taken - sheet.px(leastGap))
    return room < least ? [] : [{ words, height: Math.min(drawn, room) }]
  })
  const [first] = candidates
  if (first === undefined) return fill({ width, height: least })
  const grid = pictureGrid(sheet, slide.pictures, { height: first.height })
  return {
    node: stage(sheet, { main: 'between', gap: sheet.px(leastGap) }, [first.words, grid]),
    fits: true,
  }
}

/** The words of a slide with pictures; a caption begins with what can be its statement. */
function saidOf({ title, blocks }: SlideOf<'picture' | 'picture-text' | 'grid'>): Said {
  return title === undefined ? takeTitle(blocks) : { title, blocks }
}

/** px on the canvas. */
function leastHeight(sheet: Sheet): number {
  return Math.max(sheet.px(leastPicture), Math.round(sheet.stage.height * leastShare))
}

function pictured(sheet: Sheet, said: Said, start: number, picture: SlideNode | null): Stage {
  const isBare = said.title === undefined && said.blocks.length === 0
  if (isBare) {
    const fits = sheet.stage.height >= leastHeight(sheet)
    return { node: stage(sheet, { main: 'start', gap: 0 }, [picture]), fits }
  }
  return isBeside(sheet) ? beside(sheet, said, start, picture) : below(sheet, said, start, picture)
}

/** As large a title as leaves the picture the height it needs; the picture takes the rest. */
function below(sheet: Sheet, said: Said, start: number, picture: SlideNode | null): Stage {
  const { width } = sheet.stage
  const least = leastHeight(sheet)
  const held = picture === null ? null : { ...picture, height: least }
  const build = (step: number, node: SlideNode | null): BoxNode =>
    stage(sheet, { main: 'start', gap: sheet.px(pictureGap) }, [
      node,
      wordsNode(sheet, said, step, width),
    ])
  const found = firstFit(sheet, stepsOf(sheet, said, start, width), (step) => build(step, held))
  const children = found.node.children.map((child) =>
    picture !== null && child.key === picture.key ? picture : child,
  )
  const fits = found.fits && lineCount(sheet, said, width) <= mostLines
  return { node: { ...found.node, children }, fits }
}

/** H gap 112: words at the foot · picture over the whole height of the stage. */
function beside(sheet: Sheet, said: Said, start: number, picture: SlideNode | null): Stage {
  const { first, second } = widthsOf(sheet, 'picture')
  const gap = Math.max(0, sheet.stage.width - first - second)
  const found = firstFit(sheet, stepsOf(sheet, said, start, first), (step): BoxNode =>
    stage(sheet, { main: 'start', gap: 0 }, [
      row(sheet, 'columns', { name: 'Columns', height: 'fill', gap }, [
        column(sheet, 'columns/1', { name: 'Words', width: first, height: 'fill', main: 'end' }, [
          wordsNode(sheet, said, step, first),
        ]),
        column(sheet, 'columns/2', { name: 'Picture', height: 'fill' }, [picture]),
      ]),
    ]),
  )
  return { ...found, fits: found.fits && sheet.stage.height >= sheet.px(leastPicture) }
}

function stepsOf(sheet: Sheet, { title }: Said, start: number, width: number): readonly number[] {
  if (title === undefined) return [0]
  const words = titleText(title)
  const steps = stepsFor(sheet, words, ladders.title, titleStart(start, words), width)
  return isBeside(sheet) ? wellBroken(sheet, words, steps, width) : steps
}

function lineSize(sheet: Sheet): number {
  return Math.min(sheet.slide.body, sheet.type.bodySize(36))
}

function wordsNode(
  sheet: Sheet,
  { title, blocks }: Said,
  step: number,
  width: number,
): SlideNode | null {
  if (title === undefined && blocks.length === 0) return null
  const others = `${blocksText(blocks)}\n${sheet.around.runningTitle}`
  return column(sheet, 'words', { name: 'Words', gap: sheet.px(lineGap) }, [
    title === undefined ? null : statementNode(sheet, title, step, { width, others }),
    support(sheet, blocks, { width, size: lineSize(sheet) }),
  ])
}

function lineCount(sheet: Sheet, { blocks }: Said, width: number): number {
  const node = support(sheet, blocks, { width, size: lineSize(sheet) })
  if (node === null) return 0
  const { lineHeight } = sheet.type.body(lineSize(sheet), blocksText(blocks))
  return Math.round(naturalHeight(node, width, sheet.measure) / lineHeight)
}
