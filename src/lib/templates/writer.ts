/** Whose words a quotation is. */
import { textOf } from '../deck/words'
import type { SlideOf } from './fit'

/** Who wrote the post it is from, or who the writer says said it; undefined where nobody is named. */
export function writerOf({ by, source }: SlideOf<'quote'>): SlideOf<'quote'>['by'] {
  return by ?? (source === undefined ? undefined : { name: textOf(source), handle: '' })
}
