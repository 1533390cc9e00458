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

/** "Weekly", or "Weekly 2" where there is one already. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted
  let number = 2
  while (taken.includes(`${wanted} ${number}`)) number += 1
  return `${wanted} ${number}`
}
