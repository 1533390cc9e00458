/** Things a person keeps several of, after two open panels changed them: neither loses what the other did. */
import { freshId } from './names'

interface Kept {
  readonly id: string
}

export interface Merged<Item> {
  /** Those of the other panel in its order, then what was made here. */
  readonly items: readonly Item[]
  /** Ids of this panel that another thing got there meanwhile, and what they are now. */
  readonly renamed: ReadonlyMap<string, string>
}

/**
 * Whoever changed or made a thing has it so; changed on both sides it is as it is here. What one side deleted is
 * gone, unless the other has changed it since.
 *
 * @param kind of the id of a thing that has to get another: "brand"
 * @param before as both had it
 */
export function mergeKept<Item extends Kept>(
  kind: string,
  before: readonly Item[],
  ours: readonly Item[],
  theirs: readonly Item[],
): Merged<Item> {
  const items: Item[] = []
  for (const their of theirs) {
    const was = byId(before, their.id)
    const our = byId(ours, their.id)
    // Made on both sides under one id: another thing.
    if (was === undefined) items.push(their)
    else if (our === undefined) {
      if (!isSame(was, their)) items.push(their)
    } else items.push(isSame(was, our) ? their : our)
  }
  const renamed = new Map<string, string>()
  for (const our of ours) {
    const was = byId(before, our.id)
    const their = byId(theirs, our.id)
    if (was === undefined) {
      if (their !== undefined && isSame(their, our)) continue
      const id = freshId(kind, [...items, ...ours.filter((one) => one !== our)], our.id)
      if (id !== our.id) renamed.set(our.id, id)
      items.push({ ...our, id })
    } else if (their === undefined && !isSame(was, our)) items.push(our)
  }
  return { items, renamed }
}

function byId<Item extends Kept>(items: readonly Item[], id: string): Item | undefined {
  return items.find((item) => item.id === id)
}

/** What is stored is read into the same order of keys on both sides. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
