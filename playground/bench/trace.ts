/** Watches what a plugin asks of Figma, call by call. */
import type { Host } from '../host/index'

/** An object of Figma's, by the order in which the plugin first saw it; 0 is `figma`. */
export interface Ref {
  readonly ref: number
}

/** One call: a member read, written or called. Objects of Figma's in `args` are `Ref`s, everything else itself. */
export interface Call {
  readonly on: Ref
  readonly how: 'get' | 'set' | 'call'
  readonly member: string
  readonly args: readonly unknown[]
  /** Objects of Figma's in what it gave: it itself, or by their place in a list. */
  readonly gave: { readonly ref: number; readonly at: number | null }[]
  /** It left the layer it was asked of as it was. */
  isIdle?: boolean
}

export interface Trace {
  /** To be given to the plugin instead of Figma's own. */
  readonly figma: PluginAPI
  /** In order, those that only look around too. */
  readonly calls: readonly Call[]
}

/** @param host a fresh one; calls of the plugin on what it is given here count as any */
export function traced({ figma, document }: Pick<Host, 'figma' | 'document'>): Trace {
  const { layers } = document.record
  const calls: Call[] = []
  const objects: object[] = []
  const views = new WeakMap<object, object>()
  const refs = new WeakMap<object, Ref>()

  const toView = (value: unknown, call: Call, at: number | null = null): unknown => {
    if (value instanceof Promise) return value.then((settled) => toView(settled, call))
    if (Array.isArray(value)) return value.map((item, index) => toView(item, call, index))
    if (!isHostObject(value)) return value
    const view = views.get(value) ?? viewOf(value)
    const own = refs.get(view)
    if (own !== undefined) call.gave.push({ ref: own.ref, at })
    return view
  }
  const toRef = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(toRef)
    return (typeof value === 'object' && value !== null ? refs.get(value) : undefined) ?? value
  }
  const toHost = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(toHost)
    const ref = typeof value === 'object' && value !== null ? refs.get(value) : undefined
    return ref === undefined ? value : objects[ref.ref]
  }

  /** What the document says of a layer; '' for what is none. */
  const stateOf = (id: unknown): string => {
    const layer = typeof id === 'string' ? layers.get(id) : undefined
    return layer === undefined ? '' : JSON.stringify({ ...layer, revision: 0 })
  }

  function viewOf(object: object): object {
    const on = { ref: objects.push(object) - 1 }
    // Asked once: what is removed does not say it any more.
    const id: unknown = 'id' in object ? object.id : undefined
    const note = (how: Call['how'], member: string, args: readonly unknown[]): Call => {
      const call: Call = { on, how, member, args: args.map(toRef), gave: [] }
      calls.push(call)
      return call
    }
    const watched = <Value>(call: Call, act: () => Value): Value => {
      const before = stateOf(id)
      const value = act()
      call.isIdle = !(value instanceof Promise) && before !== '' && before === stateOf(id)
      return value
    }
    const view = new Proxy(Object.create(null) as object, {
      get: (_, name) => {
        if (typeof name === 'symbol' || name === 'then') return undefined
        const value: unknown = Reflect.get(object, name)
        if (typeof value !== 'function') return toView(value, note('get', name, []))
        return (...args: readonly unknown[]): unknown => {
          const call = note('call', name, args)
          return toView(
            watched(call, () => Reflect.apply(value, object, args.map(toHost)) as unknown),
            call,
          )
        }
      },
      has: (_, name) => Reflect.has(object, name),
      set: (_, name, value) => {
        if (typeof name === 'symbol') return false
        const call = note('set', name, [value])
        return watched(call, () => Reflect.set(object, name, toHost(value)))
      },
    })
    views.set(object, view)
    refs.set(view, on)
    return view
  }

  // The view has every member of what it shows.
  return { figma: viewOf(figma) as PluginAPI, calls }
}

/** Data has the prototypes of the language, Figma's objects have prototypes of their own. */
function isHostObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype !== Object.prototype && prototype !== null
}
