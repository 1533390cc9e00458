/** The button of an outro: a pill that hugs its label. */
import type { Hex } from '../base/paint'
import type { SlideNode } from '../slide/node'
import { pad, row, solid, text, type Sheet } from './kit'
import { titleText } from './words'

export interface ButtonOptions {
  /** The theme's accent and what stands on it, unless said. */
  readonly fill?: Hex
  readonly label?: Hex
}

/** Pad 20 36, label 32 600; ornaments after the words (✔️) are left out. */
export function button(sheet: Sheet, words: string, options: ButtonOptions = {}): SlideNode {
  const { fill = sheet.theme.accent, label: color = sheet.theme.onAccent } = options
  const label = titleText([{ kind: 'text', text: words.replace(/(?:\s|✔|✅|☑|✓|\uFE0F)+$/u, '') }])
  const style = sheet.type.body(sheet.type.bodySize(32), label, 600)
  return row(
    sheet,
    'button',
    {
      name: 'Button',
      width: 'hug',
      pad: pad(sheet.px(20), sheet.px(36)),
      main: 'center',
      cross: 'center',
      fill: solid(fill),
      radius: 999,
    },
    [text(sheet, 'button/label', label, { name: 'Label', style, color: solid(color) })],
  )
}
