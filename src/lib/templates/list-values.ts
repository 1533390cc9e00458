/** Items of a list that are a label and its value: "starter → 50 g", "Rye → 40%". */
import type { TextStyle } from '../base/type'
import type { Words } from '../deck/deck'
import { splitValue } from '../deck/roles'
import { sliceWords, textOf, trimWords } from '../deck/words'
import type { SlideOf } from './fit'
import type { Sheet } from './kit'
import { bodyRuns } from './words'

/** px at 1080 width of a value, unless a template sets it larger. */
const usualValue = 36

/** What stands left and right of an item's arrow; of a poll's the last one, as options may hold arrows. */
export function valueParts(
  { rows }: SlideOf<'list'>,
  item: Words,
): { readonly label: Words; readonly value: Words } {
  const all = textOf(item)
  const at = rows === 'shares' ? lastArrow(all) : splitValue(all)
  const { from, to } = at ?? { from: all.length, to: all.length }
  return { label: trimWords(sliceWords(item, 0, from)), value: trimWords(sliceWords(item, to)) }
}

function lastArrow(item: string): ReturnType<typeof splitValue> {
  const at = item.lastIndexOf(' → ')
  return at < 0 ? null : { from: at, to: at + 3 }
}

/** How a value is set; `size` is px at 1080 width. */
export function valueStyle(sheet: Sheet, value: Words, size = usualValue): TextStyle {
  return sheet.type.body(sheet.type.bodySize(size), textOf(value))
}

/** px on the canvas of a value on one line; `size` is px at 1080 width. */
export function valueWidth(sheet: Sheet, value: Words, size = usualValue): number {
  const style = valueStyle(sheet, value, size)
  const runs = bodyRuns(value, style.font).map(({ text, font }) =>
    font === undefined ? { text } : { text, font },
  )
  return Math.max(...sheet.measure({ runs, style }, Infinity).lines)
}
