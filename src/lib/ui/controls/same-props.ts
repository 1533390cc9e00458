/** For `memo`: whether a component would paint the same. Lists are compared by what they hold. */
export function sameProps(one: object, other: object): boolean {
  return isAlike(one, other)
}

/** The same of any two values, but for some of what they hold. */
export function isAlike(one: object, other: object, but: readonly string[] = []): boolean {
  // Plain loops: a list asks this of each of its items at every key.
  const others = other as Readonly<Record<string, unknown>>
  for (const key in others) if (isShown(key, but) && !(key in one)) return false
  const own = one as Readonly<Record<string, unknown>>
  for (const key in own) if (isShown(key, but) && !isSame(own[key], others[key])) return false
  return true
}

/** Not what a compiler adds to find the source of an element. */
function isShown(key: string, but: readonly string[]): boolean {
  return !key.startsWith('__') && !but.includes(key)
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!Array.isArray(one) || !Array.isArray(other)) return false
  return one.length === other.length && one.every((item, at) => Object.is(item, other[at]))
}
