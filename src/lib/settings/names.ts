/** Ids and names of things a person keeps several of. */

/** `wanted` where it is free, else "brand-4": the kind and the first number that none of `taken` has. */
export function freshId(
  kind: string,
  taken: readonly { readonly id: string }[],
  wanted = '',
): string {
  const ids = new Set(taken.map(({ id }) => id))
  if (wanted !== '' && !ids.has(wanted)) return wanted
  let number = 1
  while (ids.has(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}

/** Characters of a name that is stored: a longer one would not be read again. */
export const longestName = 80

/** "Weekly", or "Weekly 2" where there is one already; what is too long to be stored is cut. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let name = cut(wanted, longestName)
  for (let number = 2; taken.includes(name); number += 1) {
    const ending = ` ${number}`
    name = cut(wanted, longestName - ending.length) + ending
  }
  return name
}

/** At most so many characters, not half a one at its end, nor a space. */
function cut(name: string, most: number): string {
  return name
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}
