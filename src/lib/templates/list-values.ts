/** "Llama 3 → 128k" in two parts. */
import type { Words } from '../deck/deck'
import { splitValue } from '../deck/roles'
import { sliceWords, textOf, trimWords } from '../deck/words'
import type { SlideOf } from './fit'

export interface Value {
  readonly label: Words
  /** Empty where the item has no arrow. */
  readonly value: Words
  /** Percent of a poll's option, 0–100; 0 where the value is none. */
  readonly share: number
}

/** What stands left and right of an item's arrow; of a poll's the last one, as options may hold arrows. */
export function valueOf(rows: SlideOf<'list'>['rows'], item: Words): Value {
  const all = textOf(item)
  const at = rows === 'shares' ? lastArrow(all) : splitValue(all)
  const { from, to } = at ?? { from: all.length, to: all.length }
  const share = Number(/([\d.]{1,6})%$/.exec(all)?.[1] ?? 0)
  const label = trimWords(sliceWords(item, 0, from))
  return { label, value: trimWords(sliceWords(item, to)), share: Math.min(100, share) }
}

function lastArrow(item: string): ReturnType<typeof splitValue> {
  const at = item.lastIndexOf(' → ')
  return at < 0 ? null : { from: at, to: at + 3 }
}
