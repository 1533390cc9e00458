/** Calls on Figma by what they are for. */

const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['create', /^create/],
  ['font load', /^loadFontAsync$/],
  ['plugin data', /^set(Plugin|Relaunch)Data$/],
  ['append', /^(append|insert)Child$/],
  ['resize', /^resize/],
  ['style and stretches of text', /^set(Range|TextStyleId)/],
  ['words', /^(insert|delete)Characters$/],
  ['remove', /^remove/],
  ['variable', /^setValueForMode$/],
  ['set', /^set_/],
  ['read', /^(get|find|list)/],
]

/** Each kind with its calls, `other` last; kinds without calls are there too. */
export function kindsOf(
  byMember: ReadonlyMap<string, number>,
): readonly (readonly [kind: string, calls: number])[] {
  const sums = new Map<string, number>([...kinds.map(([kind]) => [kind, 0] as const), ['other', 0]])
  for (const [member, calls] of byMember) {
    const kind = kinds.find(([, pattern]) => pattern.test(member))?.[0] ?? 'other'
    sums.set(kind, (sums.get(kind) ?? 0) + calls)
  }
  return [...sums]
}
