/** The button of an outro: a pill that hugs its label. */
import type { Hex } from '../base/paint'
import type { TextStyle } from '../base/type'
import type { SlideNode } from '../slide/node'
import { pad, row, solid, text, type Sheet } from './kit'
import { titleText } from './words'

export interface ButtonOptions {
  /** The theme's accent and what stands on it, unless said. */
  readonly fill?: Hex
  readonly label?: Hex
  /** px on the canvas it may take; the stage's width unless said. */
  readonly room?: number
}

/** px at 1080 width: a long label is set smaller before it is cut. */
const sizes = [32, 30, 28, 26, 24] as const
const ends = 36

/** Pad 20 36, label 32 600; ornaments after the words (✔️) are left out. */
export function button(sheet: Sheet, words: string, options: ButtonOptions = {}): SlideNode {
  const { fill = sheet.theme.accent, label: color = sheet.theme.onAccent } = options
  const label = titleText([{ kind: 'text', text: words.replace(/(?:\s|✔|✅|☑|✓|\uFE0F)+$/u, '') }])
  const { room = sheet.stage.width } = options
  const most = Math.max(1, Math.floor(room - 2 * sheet.px(ends)))
  const styles = sizes.map((size) => sheet.type.body(sheet.type.bodySize(size), label, 600))
  const widthOf = (style: TextStyle): number =>
    Math.max(...sheet.measure({ runs: [{ text: label }], style }, Infinity).lines)
  const fitting = styles.find((style) => widthOf(style) <= most)
  const style = fitting ?? styles[styles.length - 1] ?? sheet.type.body(24, label, 600)
  const node = text(sheet, 'button/label', label, { name: 'Label', style, color: solid(color) })
  return row(
    sheet,
    'button',
    {
      name: 'Button',
      width: 'hug',
      pad: pad(sheet.px(20), sheet.px(ends)),
      main: 'center',
      cross: 'center',
      fill: solid(fill),
      radius: 999,
    },
    [fitting === undefined ? { ...node, width: most, maxLines: 1 } : node],
  )
}
