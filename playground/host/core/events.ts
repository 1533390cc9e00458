/** Listeners of `figma.on`: told later, and once for many changes of the same kind in one turn. */
import { soon } from './soon'

export type Listener = (...args: readonly unknown[]) => unknown

export interface Events {
  readonly add: (name: string, listener: Listener, isOnce: boolean) => void
  readonly remove: (name: string, listener: Listener) => void
  readonly removeAll: () => void
  /** Tells the listeners after this turn; further calls before that add nothing. */
  readonly emit: (name: string, args?: readonly unknown[]) => void
  /** Tells the listeners before it returns; gives back what they returned. */
  readonly emitNow: (name: string, args: readonly unknown[]) => readonly unknown[]
  readonly has: (name: string) => boolean
}

interface Entry {
  readonly listener: Listener
  readonly isOnce: boolean
}

export function createEvents(): Events {
  const entries = new Map<string, Entry[]>()
  const pending = new Map<string, readonly unknown[]>()

  function remove(name: string, listener: Listener): void {
    const list = entries.get(name) ?? []
    entries.set(
      name,
      list.filter((entry) => entry.listener !== listener),
    )
  }

  function emitNow(name: string, args: readonly unknown[]): readonly unknown[] {
    return (entries.get(name) ?? []).map(({ listener, isOnce }) => {
      if (isOnce) remove(name, listener)
      return listener(...args)
    })
  }

  return {
    add(name, listener, isOnce) {
      entries.set(name, [...(entries.get(name) ?? []), { listener, isOnce }])
    },
    remove,
    removeAll() {
      entries.clear()
      pending.clear()
    },
    emit(name, args = []) {
      const isWaiting = pending.has(name)
      pending.set(name, args)
      if (isWaiting) return
      soon(() => {
        const last = pending.get(name)
        pending.delete(name)
        if (last !== undefined) emitNow(name, last)
      })
    },
    emitNow,
    has: (name) => (entries.get(name) ?? []).length > 0,
  }
}
