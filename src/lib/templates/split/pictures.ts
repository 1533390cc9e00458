import { visualLength } from '../../thread/scripts'
import { paragraph } from '../../deck/titles'
import { blocksText } from '../../deck/words'
import type { SlideNode } from '../../slide/node'
import type { SlideOf } from '../fit'
import { column, none, type Sheet } from '../kit'
import { pictureGrid } from '../picture-grid'
import type { Stage } from '../template'
import { titleText } from '../words'
import { divide } from './divide'
import { box, pictureField } from './field'
import { alone, divisions, type Halves, type Role } from './halves'
import { titleSteps } from './heading'
import { bodyPx, running } from './words'

type Slide = SlideOf<'picture-text' | 'picture' | 'grid'>

/** Characters of a title above a picture's words; a longer one is their first paragraph, unless it says the most. */
const longestHeading = 48
const longestTitle = 100

/** Picture · paragraphs 40, under a heading 56 where the words have a short one. */
export function pictureTextStage(sheet: Sheet, slide: SlideOf<'picture-text'>): Stage {
  const isHeading = isHeadline(slide)
  const blocks =
    isHeading || slide.title === undefined
      ? slide.blocks
      : [paragraph(slide.title), ...slide.blocks]
  const body = running(sheet, blocks, { below: 1 })
  return pictured(sheet, slide, 'picture-text', {
    titles: titleSteps(sheet, isHeading ? slide.title : undefined, {
      start: 56,
      width: sheet.stage.width,
      over: bodyPx(sheet, 1),
    }),
    body,
  })
}

function isHeadline({ title, blocks }: SlideOf<'picture-text'>): boolean {
  if (title === undefined) return false
  const length = visualLength(titleText(title))
  return length <= longestHeading || (length <= longestTitle && blocksText(blocks).length <= length)
}

/** Characters of a caption that stands on one line at the size of running text. */
const fewWords = 32

/** Picture · caption 36, a few words 48; of a picture without words all but the footer. */
export function pictureStage(sheet: Sheet, slide: SlideOf<'picture'>): Stage {
  const titles = titleSteps(sheet, slide.title, { start: 56, width: sheet.stage.width })
  // A few words are set larger than a caption: they stand alone under a large picture.
  const below = visualLength(blocksText(slide.blocks)) <= fewWords ? 0 : 2
  return pictured(sheet, slide, 'picture', {
    titles,
    body: running(sheet, slide.blocks, { below }),
  })
}

/** { one | one over one, gap 8 } · title 64. */
export function gridStage(sheet: Sheet, slide: SlideOf<'grid'>): Stage {
  const titles = titleSteps(sheet, slide.title, { start: 64, width: sheet.stage.width })
  return pictured(sheet, slide, 'grid', {
    titles,
    body: running(sheet, slide.blocks, { below: 1 }),
  })
}

interface Words {
  readonly titles: ReturnType<typeof titleSteps>
  readonly body: SlideNode | null
}

/** px at 1080 width between a title and the words below it. */
const underTitle = 28

function pictured(sheet: Sheet, slide: Slide, role: Role, { titles, body }: Words): Stage {
  const { side } = sheet.settings.split
  const isBare = body === null && titles.every((title) => title() === null)
  return divide(sheet, {
    ways: isBare ? [alone(sheet, side)] : divisions(sheet, role, { side, isPicture: true }),
    fields: [(halves) => fieldOf(sheet, slide, halves)],
    isFilled: false,
    words: isBare ? [() => []] : titles.map((title) => () => [title(), body]),
    gap: underTitle,
  })
}

function fieldOf(sheet: Sheet, { pictures }: Slide, halves: Halves) {
  const [first, ...others] = pictures
  if (first !== undefined && others.length === 0) return pictureField(sheet, first, halves)
  const shape = halves.field.width / Math.max(1, halves.field.height)
  const whole = { height: 'fill', gap: 8, radius: 0, border: false, shape } as const
  const grid = pictureGrid(sheet, pictures, whole)
  return column(sheet, 'field', box(halves, none), [grid])
}
