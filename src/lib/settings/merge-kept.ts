/** Things a person keeps several of, after two open panels changed them: neither loses what the other did. */
import { freshId } from './names'
import { isSameData } from './same'

interface Kept {
  readonly id: string
}

/** A list on both sides. */
export interface Sides<Item> {
  /** As both had it last. */
  readonly before: readonly Item[]
  readonly ours: readonly Item[]
  readonly theirs: readonly Item[]
}

export interface Merged<Item> {
  /** Those of the other panel in its order, then what was made here. */
  readonly items: readonly Item[]
  /** The steps that undo and redo go to, in the order they were given. */
  readonly steps: readonly (readonly Item[])[]
  /** Ids of this panel that another thing got there meanwhile, and what they are now. */
  readonly renamed: ReadonlyMap<string, string>
}

/**
 * Whoever changed a field of a thing, or made the thing, has it so; a field changed on both sides is as it is here.
 * What one side deleted is gone, unless the other has changed it since.
 *
 * Steps of the history here know nothing of the other panel, and are older than what it did even where they differ
 * from `before`. So what counts as changed here is what `ours` has changed, not what a step has: a field that they
 * changed and we did not is theirs in every step, and what they deleted and we did not change is gone from every
 * step. Where both changed a field, a step that still has it as it was has it as they do, so that to take back what
 * was done here gives what was done there; another step keeps its own. What was deleted there but changed here
 * stays in every step that has it.
 *
 * @param kind of the id of a thing that has to get another: "brand"
 * @param steps the list as the steps of the history have it
 */
export function mergeKept<Item extends Kept>(
  kind: string,
  sides: Sides<Item>,
  steps: readonly (readonly Item[])[] = [],
): Merged<Item> {
  const renamed = renamedIds(kind, sides, steps)
  const merged = (step: readonly Item[]): readonly Item[] => mergedStep(sides, step, renamed)
  return { items: merged(sides.ours), steps: steps.map(merged), renamed }
}

/** What was made on both sides under one id is two things, unless it is the same; one new id for all steps. */
function renamedIds<Item extends Kept>(
  kind: string,
  { before, ours, theirs }: Sides<Item>,
  steps: readonly (readonly Item[])[],
): ReadonlyMap<string, string> {
  const taken: Kept[] = [...before, ...theirs, ...ours, ...steps.flat()]
  const renamed = new Map<string, string>()
  for (const their of theirs) {
    if (byId(before, their.id) !== undefined) continue
    const own = byId(ours, their.id) ?? byId(steps.flat(), their.id)
    if (own === undefined || isSameData(own, their)) continue
    const id = freshId(kind, taken)
    renamed.set(their.id, id)
    taken.push({ id })
  }
  return renamed
}

function mergedStep<Item extends Kept>(
  { before, ours, theirs }: Sides<Item>,
  step: readonly Item[],
  renamed: ReadonlyMap<string, string>,
): readonly Item[] {
  const items: Item[] = []
  for (const their of theirs) {
    const was = byId(before, their.id)
    const own = byId(step, their.id)
    if (was === undefined) items.push(their)
    else if (own !== undefined) items.push(withTheirs(own, was, byId(ours, was.id) ?? was, their))
    else if (!isSameData(was, their)) items.push(their)
  }
  for (const own of step) {
    const id = renamed.get(own.id)
    if (id !== undefined) items.push({ ...own, id })
    else if (byId(theirs, own.id) === undefined) {
      const was = byId(before, own.id)
      const our = byId(ours, own.id)
      const isDeleted = was !== undefined && (our === undefined || isSameData(was, our))
      if (!isDeleted) items.push(own)
    }
  }
  return items
}

/** A thing as a step has it, with the fields that they have changed. */
function withTheirs<Item extends Kept>(own: Item, was: Item, our: Item, their: Item): Item {
  const [old, here, now] = [fieldsOf(was), fieldsOf(own), fieldsOf(our)]
  const theirs = [...fieldsOf(their)].filter(([key, value]) => {
    const before = old.get(key)
    if (isSameData(before, value)) return false
    return isSameData(before, now.get(key)) || isSameData(before, here.get(key))
  })
  // Fields of a thing of the same kind.
  return { ...own, ...(Object.fromEntries(theirs) as Partial<Item>) }
}

function fieldsOf(item: object): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(Object.entries(item))
}

function byId<Item extends Kept>(items: readonly Item[], id: string): Item | undefined {
  return items.find((item) => item.id === id)
}
