/** A listing in a window of its own. */
import type { Paint } from '../base/paint'
import type { SlideNode } from '../slide/node'
import { colouredCode } from './code-colours'
import type { SlideOf } from './fit'
import { column, pad, row, solid, text, type Sheet } from './kit'
import { ladders } from './type-scale'

export interface PanelOptions {
  /** px at 1080 width. */
  readonly pad?: number
  readonly radius?: number
  /** The theme's surface unless said. */
  readonly fill?: Paint
  readonly border?: boolean
}

/** px at 1080 width. */
export const panelPad = 40

/**
 * Steps at which no line wraps in `width` px, largest first; all smaller ones, too, for when height is
 * short.
 */
export function codeSteps(sheet: Sheet, code: string, width: number): readonly number[] {
  const fitting = ladders.code.filter((step) => {
    const { lines } = sheet.measure(
      { runs: [{ text: spaced(code) }], style: sheet.type.code(step) },
      Infinity,
    )
    return Math.max(...lines) <= width
  })
  return fitting.length > 0 ? fitting : ladders.code.slice(-1)
}

/** Discs and language above, the listing below; colours are the sheet's theme's. */
export function codePanel(
  sheet: Sheet,
  slide: SlideOf<'code'>,
  step: number,
  options: PanelOptions = {},
): SlideNode {
  const { theme, type } = sheet
  const { pad: inner = panelPad, radius = 16, fill = solid(theme.surface), border = true } = options
  const label = labelOf(slide)
  const discs = [1, 2, 3].map((index): SlideNode => ({
    kind: 'shape',
    shape: 'ellipse',
    key: sheet.key(`panel/disc/${index}`),
    name: 'Disc',
    width: sheet.px(14),
    height: sheet.px(14),
    fill: solid(theme.text, 0.22),
  }))
  const bar = row(sheet, 'panel/bar', { name: 'Bar', main: 'between', cross: 'center' }, [
    row(sheet, 'panel/discs', { name: 'Discs', width: 'hug', gap: sheet.px(10) }, discs),
    label === ''
      ? null
      : text(sheet, 'panel/language', label, {
          name: 'Language',
          style: type.meta(22, label, 400),
          color: solid(theme.muted),
        }),
  ])
  const style = type.code(step)
  const code = text(sheet, 'code', colouredCode(spaced(slide.code.text), style.font, theme), {
    name: 'Code',
    style,
    color: solid(theme.text),
    width: 'fill',
  })
  return column(
    sheet,
    'panel',
    {
      name: 'Code panel',
      gap: sheet.px(24),
      pad: pad(sheet.px(inner)),
      fill,
      ...(border ? { stroke: { paint: solid(theme.text, 0.1), weight: sheet.px(2) } } : {}),
      radius: sheet.px(radius),
    },
    [bar, code],
  )
}

function labelOf({ code, part }: SlideOf<'code'>): string {
  const place = part === undefined ? '' : `${part.index} of ${part.of}`
  return [code.language ?? '', place].filter((word) => word !== '').join(' · ')
}

/** Tabs as four spaces: a text layer has no tab stops. */
function spaced(code: string): string {
  return code.replace(/\t/g, '    ')
}
