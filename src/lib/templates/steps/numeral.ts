/** The numeral that is the picture of a numbered slide, and numbers that stand before a heading. */
import type { Font, TextStyle } from '../../base/type'
import type { BoxNode, SlideNode } from '../../slide/node'
import { column, row, solid, text, type Sheet } from '../kit'
import { even } from '../type-scale'
import { numeralFace } from './numeral-faces'

/** px at 1080 width: the size of a numeral in Archivo, and the box around it. */
const full = { size: 440, box: 340 } as const

/** Thousandths of the size the digits of Archivo are high, after which all other families are set. */
const designed = numeralFace('Archivo').height

/** Of the box: from its top to the top of the digits, where titles have their capitals. */
const above = 0.042

/** px the digits of `number` take at a numeral size of 440. */
export function numeralWidth(sheet: Sheet, number: string): number {
  const { lines } = sheet.measure(
    { runs: [{ text: number }], style: styleOf(sheet, full.size) },
    Infinity,
  )
  return Math.max(0, ...lines)
}

/** px on the canvas a numeral of a design size is high. */
export function numeralHeight(sheet: Sheet, size: number): number {
  return sheet.px(even((size / full.size) * full.box))
}

/**
 * The numeral in a box `width` px wide, as much smaller than `size` (px at 1080 width, as Archivo has it) as
 * `widest` asks, px its digits or those of its neighbours take at 440. Digits of all families are equally high,
 * begin exactly at the edge and have their tops where titles have theirs.
 */
export function numeral(
  sheet: Sheet,
  number: string,
  size: number,
  { width, widest }: { readonly width: number; readonly widest: number },
): BoxNode {
  const least = (widest * size) / full.size
  const shown = least <= width ? size : Math.floor((size * width) / least)
  const style = styleOf(sheet, shown)
  const face = numeralFace(style.font.family)
  const digits = Array.from(number, Number).map((digit) => (digit >= 0 && digit <= 9 ? digit : 0))
  const [first = 0] = digits
  const last = digits[digits.length - 1] ?? 0
  const tops = digits.map((digit) => face.tops?.[digit] ?? face.height)
  const px = (thousandths: number): number => Math.round((thousandths * style.size) / 1000)
  const height = numeralHeight(sheet, size)
  const y = height * above - (style.lineHeight / 2 + px(face.baseline) - px(Math.max(0, ...tops)))
  const taken = (numeralWidth(sheet, number) * shown) / full.size
  // The width of a text ends with the tracking of its last digit, which is less than nothing.
  const ink = taken - (style.tracking / 100) * style.size - px(face.right[last] ?? 0)
  const x = sheet.direction === 'rtl' ? width - ink : -px(face.left[first] ?? 0)
  const digitsNode = text(sheet, 'number', number, {
    name: 'Number',
    style,
    color: solid(sheet.theme.text),
  })
  return column(sheet, 'numeral', { name: 'Numeral', width, height }, [
    { ...digitsNode, at: { x: Math.round(x), y: Math.round(y) } },
  ])
}

/** The title's family at its heaviest, its digits as high as Archivo's at `size`. */
function styleOf(sheet: Sheet, size: number): TextStyle {
  const { font, tracking } = sheet.type.title(112, '1')
  const own = even(sheet.canvas.k * size * (designed / numeralFace(font.family).height))
  return {
    font: heaviest(font),
    size: own,
    lineHeight: even(own * (full.box / full.size)),
    tracking,
  }
}

/** 900, or the heaviest a family has. */
export function heaviest(font: Font): Font {
  return { ...font, weight: 900, italic: false }
}

/** Of the size of a number: the column it stands in. */
const columnOf = 1.25

/** px on the canvas a number takes of the width of a heading in `style`. */
export function numberColumn(sheet: Sheet, number: string, style: TextStyle): number {
  const own = { ...style, font: heaviest(style.font) }
  const { lines } = sheet.measure({ runs: [{ text: number }], style: own }, Infinity)
  const least = Math.ceil(Math.max(0, ...lines)) + sheet.px(20)
  return Math.max(even(style.size * columnOf), even(least))
}

/** Number and what it numbers: a column as wide as the number's size asks, more where it is wider. */
export function numbered(
  sheet: Sheet,
  part: string,
  number: string,
  given: { readonly style: TextStyle; readonly width: number },
  build: (width: number) => SlideNode,
): BoxNode {
  const style = { ...given.style, font: heaviest(given.style.font) }
  const taken = numberColumn(sheet, number, given.style)
  return row(sheet, `${part}/row`, { name: 'Numbered' }, [
    text(sheet, `${part}/number`, number, {
      name: 'Number',
      style,
      color: solid(sheet.theme.text),
      width: taken,
      direction: sheet.direction,
    }),
    build(given.width - taken),
  ])
}
