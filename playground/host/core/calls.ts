/** Every call a plugin makes on the host, counted, and made to fail on request. */

export type CallKind = 'create' | 'set' | 'get' | 'method' | 'layoutRead'

export interface CallLog {
  /** Calls of all kinds; text layouts are work, not calls, and are not in it. */
  readonly total: number
  readonly byKind: Readonly<Record<CallKind | 'textLayout', number>>
  /** By Figma's own function names: 'set_fills', 'get_width', 'createFrame', 'appendChild'. */
  readonly byMember: ReadonlyMap<string, number>
  readonly reset: () => void
}

export interface Calls {
  readonly log: CallLog
  /** Counts one call; throws when it is the one that shall fail. */
  readonly enter: (kind: CallKind, member: string) => void
  readonly countTextLayouts: (layouts: number) => void
  /**
   * Makes one call fail: 1 is the next, 2 the one after it. Only that one, so that what cleans up after
   * the failure works. null lets all calls pass.
   */
  readonly failAt: (index: number | null) => void
}

export function createCalls(): Calls {
  const byKind = { create: 0, set: 0, get: 0, method: 0, layoutRead: 0, textLayout: 0 }
  const byMember = new Map<string, number>()
  let total = 0
  let failsIn = 0
  return {
    log: {
      get total() {
        return total
      },
      byKind,
      byMember,
      reset() {
        total = 0
        byMember.clear()
        byKind.create = byKind.set = byKind.get = byKind.method = 0
        byKind.layoutRead = byKind.textLayout = 0
      },
    },
    enter(kind, member) {
      total += 1
      byKind[kind] += 1
      byMember.set(member, (byMember.get(member) ?? 0) + 1)
      if (failsIn === 0) return
      failsIn -= 1
      if (failsIn === 0) throw new Error(`in ${member}: injected failure`)
    },
    countTextLayouts(layouts) {
      byKind.textLayout += layouts
    },
    failAt(index) {
      if (index !== null && !(Number.isInteger(index) && index > 0)) {
        throw new Error(`failAt takes a whole number from 1, received ${index}`)
      }
      failsIn = index ?? 0
    },
  }
}
