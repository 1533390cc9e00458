/** How many calls it takes to give stretches of a text another look. */

/** A stretch with one value of a property; `end` is a UTF-16 offset, exclusive. */
export interface Part {
  readonly end: number
  /** null: nobody writes it here, its text style brings it. */
  readonly value: string | null
}

/** One property of a text. */
export interface Look {
  readonly words: string
  readonly parts: readonly Part[]
  /** Whether one call may write the whole: not the type of a text that has a style, which that would take away. */
  readonly canAll: boolean
}

/** A call writes one stretch, or the whole text: then those that look otherwise are written after it. */
export function textWrites(before: Look | undefined, after: Look): number {
  const parts = joined(after.parts)
  const stood = joined(before?.parts ?? [])
  // New words look as those they stand in place of.
  const isInOrder = before?.words !== after.words && stood.length === parts.length
  const isThere = ({ end, value }: Part, index: number): boolean =>
    value === null ||
    (isInOrder
      ? stood[index]?.value === value
      : stood.some(
          (part, at) =>
            part.value === value && startOf(stood, at) <= startOf(parts, index) && part.end >= end,
        ))
  const wrong = parts.filter((part, index) => !isThere(part, index)).length
  if (!after.canAll) return wrong
  const uses = new Map<string | null, number>()
  for (const { value } of parts) uses.set(value, (uses.get(value) ?? 0) + 1)
  return Math.min(wrong, 1 + parts.length - Math.max(...uses.values()))
}

/** Neighbours of one value as one. */
function joined(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ value }, index) => parts[index + 1]?.value !== value)
}

function startOf(parts: readonly Part[], index: number): number {
  return parts[index - 1]?.end ?? 0
}
