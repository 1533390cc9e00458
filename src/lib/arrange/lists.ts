/** Lists with something put in: the panel runs where `toSpliced` and `findLastIndex` may be missing. */

/** The list with some things before the one at `at`; at its end where `at` is null. */
export function insertedAt<Item>(
  list: readonly Item[],
  at: number | null,
  added: readonly Item[],
): readonly Item[] {
  const index = at ?? list.length
  return [...list.slice(0, index), ...added, ...list.slice(index)]
}

/** Index of the last that is meant, −1 where none is. */
export function lastIndex<Item>(list: readonly Item[], isMeant: (item: Item) => boolean): number {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const item = list[index]
    if (item !== undefined && isMeant(item)) return index
  }
  return -1
}
