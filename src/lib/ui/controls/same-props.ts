/** For `memo`: whether a component would paint the same. Lists are compared by what they hold. */
export function sameProps<Props extends object>(one: Props, other: Props): boolean {
  const others = new Map<string, unknown>(Object.entries(other))
  const own = Object.entries(one)
  return own.length === others.size && own.every(([key, value]) => isSame(value, others.get(key)))
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return Object.is(one, other)
  return one.length === other.length && one.every((item, at) => Object.is(item, other[at]))
}
