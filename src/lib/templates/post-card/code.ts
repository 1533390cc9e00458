import { paragraphsOf } from '../../deck/words'
import { over, withContrast } from '../../base/colour'
import type { BoxNode } from '../../slide/node'
import { codePanel, codeSteps } from '../code-panel'
import type { SlideOf } from '../fit'
import { solid, type Sheet } from '../kit'
import type { Stage } from '../template'
import { besideCard, card, fitCard, halfWidths, innerRadius, innerWidth, who } from './card'
import { flowColumn } from './flow'
import { settled, sideSize } from './sizes'

/** px at 1080 width: the pad of the panel, and the largest type in it. */
const panelPad = 32
const largest = 26

/** Of a card in landscape: the words beside a listing. */
const share = 0.32

/** card { who · paragraphs 40 · code panel · paragraphs 40 }. Landscape: words left, panel right. */
export function codeStage(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const sides = sheet.canvas.kind === 'landscape' ? halfWidths(sheet, share) : null
  const inner = innerWidth(sheet)
  const room = (sides?.right ?? inner) - 2 * sheet.px(panelPad)
  const steps = codeSteps(sheet, slide.code.text, room)
  const small = steps.filter((step) => step <= largest)
  const [size = 40] = settled(sheet, [sideSize(sheet, sides === null ? 40 : 32)])
  const width = sides?.left ?? inner
  const title = slide.title === undefined ? [] : paragraphsOf(slide.title)
  const before = flowColumn(sheet, title, { part: 'title', size, width })
  const after = flowColumn(sheet, slide.blocks, { size, width })
  const build = (step: number): BoxNode => {
    const panel = codePanel(onTint(sheet), slide, step, {
      pad: panelPad,
      radius: innerRadius(sheet),
      fill: solid(sheet.theme.text, tint),
    })
    return sides === null
      ? card(sheet, [who(sheet), before, panel, after])
      : besideCard(sheet, sides, [before, after], [panel])
  }
  const hasWords = before !== null || after !== null
  return fitCard(sheet, small.length > 0 ? small : steps, build, 1, () => (hasWords ? size : null))
}

/** Text of the theme over the card, and the least contrast on it. */
const tint = 0.04
const least = 4.5

/** Keywords and comments as they can be read on the panel: a theme holds its colours on the card without it. */
function onTint(sheet: Sheet): Sheet {
  const { theme } = sheet
  const grounds = [solid(over(theme.text, tint, theme.surface))]
  const accent = withContrast(theme.accent, grounds, least)
  const muted = withContrast(theme.muted, grounds, least)
  return { ...sheet, theme: { ...theme, accent, muted } }
}
