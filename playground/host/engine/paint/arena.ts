/**
 * Objects in wasm memory are not collected: each must be deleted. An arena collects those made for one
 * piece of work and deletes them together.
 */
export interface Arena {
  /** Remembers `object` for deletion and gives it back. */
  readonly keep: <T extends { delete: () => void }>(object: T) => T
}

/** Runs `work` and deletes what it kept, also when it throws. */
export function withArena<Result>(work: (arena: Arena) => Result): Result {
  const kept: { delete: () => void }[] = []
  try {
    return work({
      keep(object) {
        kept.push(object)
        return object
      },
    })
  } finally {
    for (const object of kept.reverse()) object.delete()
  }
}
