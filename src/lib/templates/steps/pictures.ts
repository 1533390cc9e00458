import type { PicturePlace } from '../../deck/deck'
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { firstFit, type SlideOf } from '../fit'
import { column, row, type Sheet } from '../kit'
import { pictureGrid } from '../picture-grid'
import { pictureNode } from '../pictures'
import { stage } from '../shell'
import type { Stage } from '../template'
import { titleText } from '../words'
import { bodyColumn, headingNode, headingSteps, isHeadingWhole, isWide, leastGap } from './layout'
import { numbered } from './numeral'

/** px at 1080 width, and of the stage: a smaller picture cannot be read and gets a slide of its own. */
const leastPicture = 400
const leastShare = 0.38

/** Lines under a picture above which words and picture part. */
const mostLines = 6

/** px at 1080 width: a picture beside words on landscape, the wider the better. */
const besideWords = [704, 640, 560] as const

/** px at 1080 width: between them, and between a picture and its caption. */
const columnGap = 72
const captionGap = 32

/** V gap 40: title 64 · picture · paragraphs 36; on landscape H { title · paragraphs at the foot | picture }. */
export function pictureTextStage(sheet: Sheet, slide: SlideOf<'picture-text'>): Stage {
  return withWords(sheet, slide, (height) => pictureOf(sheet, slide.pictures[0], height))
}

/** The same with two to four pictures. */
export function gridStage(sheet: Sheet, slide: SlideOf<'grid'>): Stage {
  return withWords(sheet, slide, (height, shape) =>
    pictureGrid(sheet, slide.pictures, { height, shape }),
  )
}

/** V gap 32: picture · caption 36; on landscape the caption stands left of the picture. */
export function pictureStage(sheet: Sheet, slide: SlideOf<'picture'>): Stage {
  return withWords(
    sheet,
    slide,
    (height) => pictureOf(sheet, slide.pictures[0], height),
    captionGap,
  )
}

type PictureSlide = SlideOf<'picture-text'> | SlideOf<'grid'> | SlideOf<'picture'>

function withWords(
  sheet: Sheet,
  slide: PictureSlide,
  picture: (height: number | 'fill', shape: number) => SlideNode | null,
  gap = leastGap,
): Stage {
  const hasWords = slide.title !== undefined || slide.blocks.length > 0
  const { width, height } = sheet.stage
  if (!hasWords) {
    return {
      node: stage(sheet, { main: 'start', gap: 0 }, [picture('fill', width / height)]),
      fits: true,
    }
  }
  if (isWide(sheet)) {
    return beside(sheet, slide, (taken) => picture('fill', taken / height))
  }
  const build = wordsAt(sheet, slide, width)
  const stacked = (step: number, own: number | 'fill', room: number): BoxNode =>
    stage(sheet, { main: 'start', gap: sheet.px(gap) }, [
      build.heading(step),
      picture(own, width / Math.max(1, room)),
      build.below,
    ])
  const least = Math.max(sheet.px(leastPicture), Math.round(sheet.stage.height * leastShare))
  const lines = build.below === null ? 0 : naturalHeight(build.below, width, sheet.measure)
  const isShort = lines <= mostLines * sheet.type.body(bodySize(sheet), '').lineHeight
  for (const step of build.steps) {
    const needed = naturalHeight(stacked(step, least, least), width, sheet.measure)
    if (needed > height) continue
    return { node: stacked(step, 'fill', height - needed + least), fits: isShort }
  }
  const last = build.steps[build.steps.length - 1] ?? 0
  return { node: stacked(last, 'fill', least), fits: false }
}

/** The words of a slide in a width of px: a title at each of its steps, and what stands below the picture. */
function wordsAt(
  sheet: Sheet,
  slide: PictureSlide,
  width: number,
): {
  readonly steps: readonly number[]
  readonly heading: (step: number) => SlideNode | null
  readonly below: SlideNode | null
} {
  const { title } = slide
  const flat = title === undefined ? '' : titleText(title)
  const steps = flat === '' ? [0] : headingSteps(sheet, flat, 64, width)
  const heading = (step: number): SlideNode | null =>
    title === undefined ? null : headingNode(sheet, title, step, { width })
  return { steps, heading, below: captionOf(sheet, slide, width) }
}

/** H gap 72: V between { title · paragraphs } · picture over the whole height. */
function beside(
  sheet: Sheet,
  slide: PictureSlide,
  picture: (width: number) => SlideNode | null,
): Stage {
  const candidates = besideWords.flatMap((design) => {
    const taken = Math.min(sheet.px(design), Math.round(sheet.stage.width * 0.6))
    const width = sheet.stage.width - taken - sheet.px(columnGap)
    const words = wordsAt(sheet, slide, width)
    return words.steps.map((step) => ({ ...words, step, width, taken }))
  })
  // A narrower picture is better than a broken word.
  const flat = slide.title === undefined ? '' : titleText(slide.title)
  const whole = candidates.filter(({ step, width }) => isHeadingWhole(sheet, flat, step, width))
  return firstFit(
    sheet,
    flat === '' || whole.length === 0 ? candidates : whole,
    ({ heading, below, step, width, taken }) => {
      const head = heading(step)
      const main = head === null ? 'end' : 'between'
      const options = { name: 'Words', width, height: 'fill', gap: sheet.px(leastGap) } as const
      return stage(sheet, { main: 'start', gap: 0 }, [
        row(sheet, 'columns', { name: 'Columns', height: 'fill', gap: sheet.px(columnGap) }, [
          column(sheet, 'words', { ...options, main }, [head, below]),
          picture(taken),
        ]),
      ])
    },
    0.97,
  )
}

/** Words beside pictures are at most one step below the largest body. */
function bodySize(sheet: Sheet): number {
  return Math.min(sheet.slide.body, sheet.type.bodySize(36))
}

/** What stands under a picture; a slide without a title has its number here. */
function captionOf(sheet: Sheet, slide: PictureSlide, width: number): SlideNode | null {
  const size = bodySize(sheet)
  const { number } = slide
  if (number === undefined || slide.title !== undefined) {
    return bodyColumn(sheet, slide.blocks, { size, width })
  }
  const build = (room: number): SlideNode =>
    bodyColumn(sheet, slide.blocks, { size, width: room }) ??
    column(sheet, 'body', { name: 'Text' }, [])
  return numbered(sheet, 'body', number, { style: sheet.type.title(48, number), width }, build)
}

function pictureOf(
  sheet: Sheet,
  place: PicturePlace | undefined,
  height: number | 'fill',
): SlideNode | null {
  if (place === undefined) return null
  const node = pictureNode(sheet, 'picture', place)
  return node.kind === 'vector' ? node : { ...node, height }
}
