/**
 * Positions of the longest part of a list that rises as it stands: what need not move when the list is to rise.
 *
 * @param numbers none twice
 */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  /** By position: the longest part that ends there. */
  const parts: (readonly number[])[] = []
  let longest: readonly number[] = []
  numbers.forEach((number, position) => {
    let before: readonly number[] = []
    for (const part of parts) {
      const last = numbers[part[part.length - 1] ?? 0] ?? 0
      if (last < number && part.length > before.length) before = part
    }
    const part = [...before, position]
    parts.push(part)
    if (part.length > longest.length) longest = part
  })
  return new Set(longest)
}
