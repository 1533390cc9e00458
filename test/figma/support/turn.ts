/** Waiting in tests, one turn of the event loop at a time. */

/** Goes on, turn by turn, until `isSo`: in the middle of a run, which pauses for a turn. */
export async function until(isSo: () => boolean): Promise<void> {
  await found(() => isSo() || undefined)
}

/** What `find` finds, as soon as it does; throws when it finds nothing for long. */
export async function found<Value>(find: () => Value | undefined): Promise<Value> {
  for (let turns = 0; turns < 5_000; turns += 1) {
    const value = find()
    if (value !== undefined) return value
    await turn()
  }
  throw new Error('What was waited for did not come.')
}

/** Lets everything that waits for its turn have it. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
