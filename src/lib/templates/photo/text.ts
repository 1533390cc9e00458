/** Slides of Photo that are words: a title and what follows it, and numbered steps. */
import { countWords } from '../../deck/words'
import type { BoxNode } from '../../slide/node'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, solid, text, type Sheet } from '../kit'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import { sceneOf, type Scene } from './ground'
import { atFoot, blockWidths, fullShare, leastGap, running, topAndFoot, wordsWidth } from './words'

/** What a title at the foot of a slide, over its photo or not, has under it. */
export type Headed = Pick<SlideOf<'text'>, 'title' | 'blocks' | 'body'>

/** Words of a title alone up to which it is a statement. */
const longestStatement = 12

/** V end gap 36: title 72 · paragraphs 40. */
export function textStage(sheet: Sheet, slide: SlideOf<'text'>): Stage {
  const scene = sceneOf(sheet)
  return scene.laid(headed(scene, slide, slide.body))
}

/** V end gap 36: title 72, a few words alone from the statement ladder · paragraphs at `size`. */
export function headed(scene: Scene, slide: Headed, size: number): Stage {
  const { sheet } = scene
  const width = wordsWidth(sheet)
  const title = slide.title === undefined ? null : titleText(slide.title)
  const body = running(sheet, slide.blocks, { size, width })
  return firstFit(
    sheet,
    title === null ? [0] : titleSteps(sheet, title, width, body === null),
    (step) =>
      atFoot(sheet, [
        title === null ? null : titleNode(sheet, title, step, titled(slide, width)),
        body,
      ]),
    fullShare(sheet, scene.isOwn),
  )
}

function titleSteps(
  sheet: Sheet,
  title: string,
  width: number,
  isAlone: boolean,
): readonly number[] {
  if (!isAlone || countWords(title) > longestStatement) {
    const steps = stepsFor(sheet, title, ladders.title, titleStart(72, title), width)
    return wellBroken(sheet, title, steps, width)
  }
  return wellBroken(sheet, title, stepsFor(sheet, title, ladders.statement, 136, width), width)
}

/** px at 1080 width: the numeral, largest first, and between it and its title. */
const numerals = [152, 120, 96] as const
const underNumeral = 12

/** Between the paragraphs and lists of a step. */
const betweenParts = 32

/** V between: V gap 12 { numeral 152 accent · title 96 } · V gap 32 { paragraphs 40 · list 40 }. */
export function stepStage(sheet: Sheet, slide: SlideOf<'step'>): Stage {
  const scene = sceneOf(sheet)
  const own = scene.sheet
  const { first, second } = blockWidths(own)
  const body = running(own, slide.blocks, { size: slide.body, width: second, gap: betweenParts })
  const title = titleText(slide.title)
  const steps = stepsFor(own, title, ladders.title, titleStart(96, title), first)
  const candidates = besideSteps(numerals, steps)
  const build = ({ beside: numeral, step }: (typeof candidates)[number]): BoxNode => {
    const options = { name: 'Heading', width: first, gap: own.px(underNumeral) }
    const heading = column(own, 'heading', options, [
      numeralNode(scene, slide.number, Math.max(numeral, step), first),
      titleNode(own, title, step, titled(slide, first)),
    ])
    return topAndFoot(own, heading, body, { gap: leastGap })
  }
  return scene.laid(firstFit(own, candidates, build, fullShare(own, false)))
}

/** Steps of a title tried before what stands over it gets smaller. */
const firstSteps = 3

/** Sizes of what stands over a title with steps of the title: with the smallest of them all steps are tried. */
export function besideSteps<Size extends number>(
  sizes: readonly Size[],
  steps: readonly number[],
): readonly { readonly beside: Size; readonly step: number }[] {
  return sizes.flatMap((beside, index) => {
    const tried = index === sizes.length - 1 ? steps : steps.slice(0, firstSteps)
    return tried.map((step) => ({ beside, step }))
  })
}

function numeralNode({ sheet, accent }: Scene, number: string, step: number, width: number) {
  const [own = step] = stepsFor(sheet, number, ladders.statement, step, width)
  return text(sheet, 'number', number, {
    name: 'Number',
    style: sheet.type.title(own, number),
    color: solid(accent),
  })
}
