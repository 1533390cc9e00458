/**
 * Slides of Photo with pictures of their own. A photo fills the slide and the words stand on it; what must be
 * shown whole stands on the slide like a print on a wall.
 */
import type { DeckBlock, PicturePlace, Words } from '../../deck/deck'
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, row, type Sheet } from '../kit'
import { pictureGrid } from '../picture-grid'
import { pictureNode } from '../pictures'
import { stage } from '../shell'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { fillsSlide, sceneOf, type Scene } from './ground'
import { headed } from './text'
import { belowTitle, blockWidths, isWide, leastGap, running, topAndFoot } from './words'

/** px at 1080 width, and of the stage: a picture that is lower than either is too small to be read. */
const leastPicture = 400
const leastShare = 0.38

/** px at 1080 width: a picture's height where it has none of its own, the grid's, and picture to words. */
const usualHeight = 592
const gridHeight = 600
const belowPicture = 44

/** Of a wide sheet what pictures take beside words. */
const pictureShare = 0.56

/** V end: over the photo title 72 · paragraphs 40; or V centre gap 44: picture · title 48 · paragraphs 36. */
export function pictureTextStage(sheet: Sheet, slide: SlideOf<'picture-text'>): Stage {
  const [place] = slide.pictures
  if (place === undefined || !fillsSlide(sheet, place)) return wholeStage(sheet, slide)
  const scene = sceneOf(sheet, place)
  return scene.laid(headed(scene, slide, slide.body))
}

/** V end: over the photo caption 36, max 800; or V centre gap 44: picture · caption 36. */
export function pictureStage(sheet: Sheet, slide: SlideOf<'picture'>): Stage {
  const [place] = slide.pictures
  if (place === undefined || !fillsSlide(sheet, place)) return wholeStage(sheet, slide)
  const scene = sceneOf(sheet, place)
  return scene.laid(headed(scene, slide, captionSize(sheet)))
}

function captionSize(sheet: Sheet): number {
  return Math.min(sheet.slide.body, sheet.type.bodySize(36))
}

/** Words and a picture that is shown whole. */
interface Captioned {
  readonly title?: Words
  readonly blocks: readonly DeckBlock[]
  readonly pictures: readonly PicturePlace[]
}

/**
 * V centre gap 44: picture 888 × 592, or as high as its shape asks · V { title 48 · paragraphs 36 }. It is as wide
 * as the words also where they leave it less height: what is beside it then is its own edge colour.
 */
export function wholeStage(sheet: Sheet, slide: Captioned): Stage {
  const scene = sceneOf(sheet)
  const own = scene.sheet
  const hasWords = slide.title !== undefined || slide.blocks.length > 0
  const { first, second } =
    isWide(own) && hasWords
      ? blockWidths(own, pictureShare)
      : { first: own.stage.width, second: own.stage.width }
  const [place] = slide.pictures
  const least = Math.max(own.px(leastPicture), Math.round(own.stage.height * leastShare))
  const build = (step: number): BoxNode => {
    const words = hasWords ? captionNode(own, slide, step, first) : null
    const taken =
      words === null || isWide(own)
        ? 0
        : naturalHeight(words, first, own.measure) + own.px(belowPicture)
    const asked = heightOf(own, place, second)
    const height = Math.max(least, Math.min(asked, Math.floor(own.stage.height - taken)))
    const picture =
      place === undefined ? null : { ...pictureNode(own, 'picture', place), width: second, height }
    return isWide(own) ? besideWords(own, words, picture) : belowEachOther(own, picture, words)
  }
  return scene.laid(firstFit(own, titleSteps(own, slide, 48, first), build))
}

function belowEachOther(sheet: Sheet, picture: SlideNode | null, words: SlideNode | null): BoxNode {
  return stage(sheet, { main: 'center', gap: sheet.px(belowPicture) }, [picture, words])
}

/** H centre: words · picture. */
function besideWords(sheet: Sheet, words: SlideNode | null, picture: SlideNode | null): BoxNode {
  if (words === null) return stage(sheet, { main: 'center', gap: 0 }, [picture])
  return stage(sheet, { main: 'center', gap: 0 }, [
    row(sheet, 'columns', { name: 'Columns', main: 'between', cross: 'center' }, [words, picture]),
  ])
}

function captionNode(sheet: Sheet, slide: Captioned, step: number, width: number): SlideNode {
  const title = slide.title === undefined ? null : titleText(slide.title)
  return column(sheet, 'words', { name: 'Words', width, gap: sheet.px(belowTitle * 0.55) }, [
    title === null ? null : titleNode(sheet, title, step, titled(slide, width)),
    running(sheet, slide.blocks, { size: captionSize(sheet), width }),
  ])
}

function titleSteps(
  sheet: Sheet,
  slide: Pick<Captioned, 'title'>,
  start: number,
  width: number,
): readonly number[] {
  if (slide.title === undefined) return [0]
  const title = titleText(slide.title)
  const steps = stepsFor(sheet, title, ladders.title, titleStart(start, title), width)
  return wellBroken(sheet, title, steps, width)
}

/** px on the canvas at which a picture of this width shows all of itself without empty edges. */
function heightOf(sheet: Sheet, place: PicturePlace | undefined, width: number): number {
  const picture = place === undefined ? undefined : sheet.pictures.get(place.place)
  if (picture === undefined || picture.width === 0) return sheet.px(usualHeight)
  return Math.round((width * picture.height) / picture.width)
}

/** V between gap 40: title 72 · V { grid 888 × 600 · paragraphs 36 }. */
export function gridStage(sheet: Sheet, slide: SlideOf<'grid'>): Stage {
  const scene = sceneOf(sheet)
  const own = scene.sheet
  const isBare = slide.title === undefined && slide.blocks.length === 0
  const { first, second } = isBare
    ? { first: own.stage.width, second: own.stage.width }
    : blockWidths(own, pictureShare)
  const body = running(own, slide.blocks, {
    size: captionSize(own),
    width: isWide(own) ? first : second,
  })
  if (isBare) return scene.laid(bareGrid(scene, slide))
  const build = (step: number): BoxNode =>
    gridWithWords(scene, slide, body, step, { first, second })
  const found = firstFit(own, titleSteps(own, slide, 72, first), build)
  return scene.laid(found)
}

/** As high as the stage. */
function bareGrid({ sheet }: Scene, { pictures }: SlideOf<'grid'>): Stage {
  const grid = pictureGrid(sheet, pictures, { height: 'fill' })
  return {
    node: stage(sheet, { main: 'start', gap: 0 }, [grid]),
    fits: sheet.stage.height >= sheet.px(leastPicture),
  }
}

function gridWithWords(
  { sheet }: Scene,
  slide: SlideOf<'grid'>,
  body: SlideNode | null,
  step: number,
  { first, second }: { readonly first: number; readonly second: number },
): BoxNode {
  const title = slide.title === undefined ? null : titleText(slide.title)
  const heading = title === null ? null : titleNode(sheet, title, step, titled(slide, first))
  const gap = sheet.px(leastGap)
  const above = [heading, isWide(sheet) ? body : null].filter((node) => node !== null)
  const below = isWide(sheet) ? null : body
  const others = [...above, ...(below === null ? [] : [below])]
  const taken = isWide(sheet)
    ? 0
    : others.reduce((sum, node) => sum + gap + naturalHeight(node, first, sheet.measure), 0)
  const least = Math.max(sheet.px(leastPicture), Math.round(sheet.stage.height * leastShare))
  const room = Math.floor(sheet.stage.height - taken)
  const most = isWide(sheet) ? room : Math.min(room, sheet.px(gridHeight))
  const height = Math.max(least, most)
  const grid = pictureGrid(sheet, slide.pictures, { height, shape: second / height })
  const foot = column(sheet, 'below', { name: 'Pictures and text', width: second, gap }, [
    grid,
    below,
  ])
  const top =
    above.length === 0
      ? null
      : column(
          sheet,
          'heading',
          { name: 'Heading', width: first, gap: sheet.px(belowTitle) },
          above,
        )
  return topAndFoot(sheet, top, foot, { share: pictureShare })
}
