/**
 * The plugin's end of the wall (`bridge.ts` says what crosses it). Takes `__bridge` away from the globals and leaves
 * what Figma's sandbox has: `figma`, `__html__`, `console` and timers. Gives back what the host calls.
 */
export const prelude = `(() => {
  const bridge = globalThis.__bridge
  delete globalThis.__bridge
  const method = Symbol('method')
  const symbols = new Map()
  const symbolIds = new Map()
  const proxies = new Map()
  const idOf = new WeakMap()
  const kept = new Map()
  const keptIds = new WeakMap()
  let lastKept = 0
  let lastLater = 0
  const pending = new Map()
  const released = new FinalizationRegistry((id) => {
    if (proxies.get(id)?.deref() !== undefined) return
    proxies.delete(id)
    ask({ op: 'release', id })
  })

  function ask(request) {
    const answer = JSON.parse(bridge(JSON.stringify(request)))
    if (answer !== null && answer.$ === 'thrown') throw decode(answer.error)
    return decode(answer)
  }
  /** The one thing that stands for an object of Node, as long as it is held. */
  function standIn(id, make) {
    const known = proxies.get(id)?.deref()
    if (known !== undefined) return known
    const made = make(id)
    proxies.set(id, new WeakRef(made))
    idOf.set(made, id)
    released.register(made, id)
    return made
  }
  function proxy(id) {
    const methods = new Map()
    return new Proxy(Object.create(null), {
      get(_, name) {
        if (typeof name === 'symbol' || name === 'then') return undefined
        const known = methods.get(name)
        if (known !== undefined) return known
        const value = ask({ op: 'get', id, name })
        if (typeof value !== 'function' || idOf.get(value) === undefined) return value
        const call = (...args) => ask({ op: 'call', id, name, args: args.map(encode) })
        methods.set(name, call)
        return call
      },
      // "'children' in layer" is how Figma's own examples ask what a layer is.
      has(_, name) {
        return typeof name === 'string' && ask({ op: 'has', id, name })
      },
      set(_, name, value) {
        ask({ op: 'set', id, name, value: encode(value) })
        return true
      },
    })
  }
  function applied(id) {
    return (...args) => ask({ op: 'apply', id, args: args.map(encode) })
  }

  function decode(value) {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(decode)
    switch (value.$) {
      case undefined:
        return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, decode(item)]))
      case 'undefined': return undefined
      case 'number': return Number(value.of)
      case 'bytes': return Uint8Array.from(value.bytes)
      case 'map': return new Map(value.items.map(([key, item]) => [decode(key), decode(item)]))
      case 'set': return new Set(value.items.map(decode))
      case 'record': return Object.fromEntries(value.items.map(([name, item]) => [name, decode(item)]))
      case 'symbol': return symbolOf(value.id)
      case 'object': return standIn(value.id, proxy)
      case 'function': return standIn(value.id, applied)
      case 'callback':
      case 'own': return kept.get(value.id)
      case 'promise': return new Promise((resolve, reject) => pending.set(value.id, { resolve, reject }))
      case 'error': return standIn(value.id, () =>
        Object.assign(new Error(value.message), { name: value.name }, decode(value.fields)))
      default: throw new Error('No ticket ' + value.$)
    }
  }
  function symbolOf(id) {
    if (!symbols.has(id)) {
      const made = Symbol('figma.mixed')
      symbols.set(id, made)
      symbolIds.set(made, id)
    }
    return symbols.get(id)
  }
  function encode(value) {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', of: String(value) }
    if (typeof value === 'symbol') return { $: 'symbol', id: symbolIds.get(value) }
    if (typeof value !== 'object' && typeof value !== 'function') return value
    if (value === null) return null
    if (idOf.has(value)) return { $: kindOf(value), id: idOf.get(value) }
    if (typeof value === 'function') return { $: 'callback', id: keep(value) }
    if (value instanceof Uint8Array) return { $: 'bytes', bytes: [...value] }
    if (value instanceof Promise) return { $: 'later', id: follow(value) }
    if (value instanceof Map) return { $: 'map', items: [...value].map((pair) => pair.map(encode)) }
    if (value instanceof Set) return { $: 'set', items: [...value].map(encode) }
    if (value instanceof Error) {
      const { name, message } = value
      return { $: 'error', id: keep(value), name, message, fields: encode({ ...value }) }
    }
    if (Array.isArray(value)) return value.map(encode)
    const items = Object.entries(value).map(([name, item]) => [name, encode(item)])
    return '$' in value ? { $: 'record', items } : Object.fromEntries(items)
  }
  function kindOf(value) {
    if (typeof value === 'function') return 'function'
    return value instanceof Error ? 'own' : 'object'
  }
  /** A function or an error of the plugin stays as long as Node holds what stands for it. */
  function keep(value) {
    const known = keptIds.get(value)
    const id = known ?? (lastKept += 1)
    keptIds.set(value, id)
    kept.set(id, value)
    return id
  }
  function follow(promise) {
    const id = (lastLater += 1)
    const settled = (isDone) => (value) => {
      ask({ op: 'settled', id, isDone, value: encode(value) })
    }
    // What cannot cross is told instead.
    promise.then(settled(true)).catch(settled(false))
    return id
  }

  const timer = (callback, delay) => ask({ op: 'timer', callback: encode(callback), delay: delay ?? 0 })
  globalThis.figma = standIn(0, proxy)
  globalThis.console = { log() {}, error() {}, warn() {}, info() {}, assert() {}, clear() {} }
  globalThis.setTimeout = timer
  globalThis.clearTimeout = () => {}
  return {
    invoke(id, args, isNew) {
      try {
        const call = kept.get(id)
        const given = decode(JSON.parse(args))
        return JSON.stringify(encode(isNew ? new call(...given) : call(...given)))
      } catch (error) {
        return JSON.stringify({ $: 'thrown', error: encode(error) })
      }
    },
    settle(id, isDone, value) {
      const { resolve, reject } = pending.get(id)
      pending.delete(id)
      if (isDone) resolve(decode(JSON.parse(value)))
      else reject(decode(JSON.parse(value)))
    },
    drop(id) {
      kept.delete(id)
    },
    modules() {
      return JSON.stringify(encode(globalThis.__modules))
    },
  }
})()`
