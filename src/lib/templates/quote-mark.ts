/** A large opening quotation mark as a drawing: the same in every font. */
import type { Hex } from '../base/paint'
import type { VectorNode } from '../slide/node'
import { solid, type Sheet } from './kit'
import { scalePath } from './vectors'

/** px of the drawing. */
const drawn = { width: 180, height: 132 } as const

// Two drops, each 76 × 132, hollow on the right.
const drop = (x: number): string =>
  `M${x + 76} 0C${x + 28} 4 ${x} 26 ${x} 74V132H${x + 76}V66H${x + 43}C${x + 43} 46 ${x + 54} 34 ${x + 76} 29Z`

/** An opening mark `width` px at 1080 width wide; mirrored where words run from right to left. */
export function quoteMark(sheet: Sheet, part: string, width: number, color: Hex): VectorNode {
  const k = sheet.px(width) / drawn.width
  const opening = `${drop(0)}${drop(104)}`
  const path = sheet.direction === 'rtl' ? turned(opening) : opening
  return {
    kind: 'vector',
    key: sheet.key(part),
    name: 'Quotation mark',
    width: drawn.width * k,
    height: Math.round(drawn.height * k),
    path: scalePath(path, k),
    fill: solid(color),
  }
}

/** Left and right exchanged: every x counted from the other side. */
function turned(path: string): string {
  return path.replace(/([MCVHZ])([^MCVHZ]*)/g, (_, command: string, given: string) => {
    const numbers = given.trim() === '' ? [] : given.trim().split(/[ ,]+/).map(Number)
    const isX = (index: number): boolean => command === 'H' || (command !== 'V' && index % 2 === 0)
    return `${command}${numbers.map((n, index) => (isX(index) ? drawn.width - n : n)).join(' ')}`
  })
}
