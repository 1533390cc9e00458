/** What was worked out lately, by words: it is not to be worked out again, nor to be kept for as long as the panel is open. */
export interface Recent<Value> {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
}

/**
 * Forgets what was not asked for while others came whose keys have `most` characters together; never holds more than
 * twice as many. Characters, because what is known of a text grows with it.
 */
export function createRecent<Value>(most: number): Recent<Value> {
  let young = new Map<string, Value>()
  let old: ReadonlyMap<string, Value> = new Map()
  let held = 0
  const set = (key: string, value: Value): void => {
    if (held >= most) {
      old = young
      young = new Map()
      held = 0
    }
    young.set(key, value)
    held += key.length
  }
  return {
    set,
    get: (key) => {
      const known = young.get(key)
      if (known !== undefined) return known
      const before = old.get(key)
      if (before !== undefined) set(key, before)
      return before
    },
  }
}
