import { contrast, over, toOklch } from '../../base/colour'
import type { Hex, Paint } from '../../base/paint'
import type { SlideNode } from '../../slide/node'
import { codePanel, codeSteps, panelPad } from '../code-panel'
import { firstFit, type SlideOf } from '../fit'
import { column, solid, type Sheet } from '../kit'
import type { Stage } from '../template'
import type { Theme } from '../theme'
import { stepsFor, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { titleText } from '../words'
import {
  bodyColumn,
  composed,
  headingNode,
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
  const steps =
    flat === '' ? [0] : stepsFor(sheet, flat, ladders.title, titleStart(64, flat), widths.head)
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
  const keyword = readable(isColoured ? back : theme.accent, back, ground)
  return {
    ...theme,
    isDark: !theme.isDark,
    surface: ground,
    text: code,
    muted: readable(over(back, 0.55, ground), back, ground),
    accent: keyword,
  }
}

function firstColor(paint: Paint): Hex {
  return paint.kind === 'solid' ? paint.color : (paint.stops[0]?.color ?? '#FFFFFF')
}

/** A background with more is a colour of its own beside a paler one. */
const leastChroma = 0.1

const leastContrast = 4.6

/** As much of `toward` mixed into a colour as makes it readable on a ground. */
function readable(color: Hex, toward: Hex, ground: Hex): Hex {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = over(toward, share, color)
    if (contrast(mixed, ground) >= leastContrast) return mixed
  }
  return toward
}
