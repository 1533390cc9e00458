/** For `memo`: whether a component would paint the same. Lists are compared by what they hold. */
export function sameProps(one: object, other: object): boolean {
  const own = shownProps(one)
  const others = new Map(shownProps(other))
  return own.length === others.size && own.every(([key, value]) => isSame(value, others.get(key)))
}

/** Without what a compiler adds to find the source of an element. */
function shownProps(props: object): readonly (readonly [string, unknown])[] {
  return Object.entries(props).filter(([key]) => !key.startsWith('__'))
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return Object.is(one, other)
  return one.length === other.length && one.every((item, at) => Object.is(item, other[at]))
}
