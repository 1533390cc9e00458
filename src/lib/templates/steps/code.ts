import { over, toOklch, withContrast } from '../../base/colour'
import type { Hex, Paint } from '../../base/paint'
import type { SlideNode } from '../../slide/node'
import { codePanel, codeSteps, panelPad } from '../code-panel'
import { firstFit, type SlideOf } from '../fit'
import { column, solid, type Sheet } from '../kit'
import type { Stage } from '../template'
import type { Theme } from '../theme'
import { titleText } from '../words'
import {
  bodyColumn,
  composed,
  headingNode,
  headingSteps,
  isWide,
  leastGap,
  numeralAlone,
  partWidths,
  wholeWidths,
} from './layout'

/** Of a landscape listing the column of its words. */
const wordsShare = 0.36

/** V between: title 64 · V gap 40 { code panel, fill text · paragraphs }; on landscape the words stand left of the panel. */
export function codeStage(sheet: Sheet, slide: SlideOf<'code'>): Stage {
  const { title } = slide
  const hasWords = title !== undefined || slide.number !== undefined || slide.blocks.length > 0
  const widths = hasWords ? partWidths(sheet, wordsShare) : wholeWidths(sheet)
  const flat = title === undefined ? '' : titleText(title)
  const steps = flat === '' ? [0] : headingSteps(sheet, flat, 64, widths.head)
  const sizes = codeSteps(sheet, slide.code.text, widths.foot - 2 * sheet.px(panelPad))
  const candidates = sizes.flatMap((size) => steps.slice(0, 3).map((step) => ({ step, size })))
  const below = bodyColumn(sheet, slide.blocks, { size: slide.body, width: widths.head })
  const inverse: Sheet = { ...sheet, theme: inverted(sheet.theme) }
  return firstFit(sheet, candidates, ({ step, size }) => {
    const heading =
      title === undefined
        ? numeralAlone(sheet, widths.head)
        : headingNode(sheet, title, step, { width: widths.head })
    const panel = codePanel(inverse, slide, size, { fill: solid(sheet.theme.text), border: false })
    const gap = sheet.px(leastGap)
    if (isWide(sheet)) {
      return composed(sheet, wordsBeside(sheet, heading, below, widths.head), panel, {
        share: wordsShare,
      })
    }
    const foot =
      below === null ? panel : column(sheet, 'foot', { name: 'Code', gap }, [panel, below])
    return composed(sheet, heading, foot)
  })
}

/** Title and text of a landscape slide in one column. */
function wordsBeside(
  sheet: Sheet,
  heading: SlideNode | null,
  below: SlideNode | null,
  width: number,
): SlideNode | null {
  if (heading === null || below === null) return heading ?? below
  const options = { name: 'Words', gap: sheet.px(leastGap), width } as const
  return column(sheet, 'words', options, [heading, below])
}

/**
 * The theme's colours the other way round, for a panel in its text colour: code in a paler background,
 * keywords in the background itself where it has a colour, else in the accent as far as it must be
 * lightened or darkened to be read.
 */
export function inverted(theme: Theme): Theme {
  const ground = theme.text
  const back = firstColor(theme.background)
  const code = over(theme.isDark ? '#000000' : '#FFFFFF', theme.isDark ? 0.15 : 0.55, back)
  const isColoured = toOklch(back).chroma >= leastChroma
  const held = (color: Hex): Hex => withContrast(color, [solid(ground)], leastContrast)
  return {
    ...theme,
    isDark: !theme.isDark,
    surface: ground,
    text: held(code),
    muted: held(over(back, mutedShare, ground)),
    accent: held(isColoured ? back : theme.accent),
  }
}

function firstColor(paint: Paint): Hex {
  return paint.kind === 'solid' ? paint.color : (paint.stops[0]?.color ?? '#FFFFFF')
}

/** A background with more is a colour of its own beside a paler one. */
const leastChroma = 0.1

/** WCAG 2.2, 1.4.3: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const leastContrast = 4.5

/** Of the background over the panel: comments are fainter than code, not faint. */
const mutedShare = 0.65
