/**
 * Carries values between a plugin in QuickJS and the stand-in's objects in Node, as JSON.
 * Plain data crosses as itself; what is more than data crosses as a ticket:
 *
 *   { $: 'bytes', bytes }   Uint8Array
 *   { $: 'object', id }     an object of the host: a layer, `figma.ui`, an image
 *   { $: 'method' }         a member that is called
 *   { $: 'promise', id }    settled later
 *   { $: 'callback', id }   a function of the plugin (inwards only)
 *   { $: 'mixed' } { $: 'undefined' }
 *   { $: 'error', message } a call that threw
 */
export interface Bridge {
  /** Answers one call of the plugin, as JSON. Never throws. */
  readonly answer: (request: string) => string
}

export interface Guest {
  /** Calls a function of the plugin, later than now. */
  readonly invoke: (id: number, args: string) => void
  readonly settle: (id: number, isDone: boolean, value: string) => void
}

type Request =
  | { readonly op: 'get' | 'has'; readonly id: number; readonly name: string }
  | { readonly op: 'set'; readonly id: number; readonly name: string; readonly value: unknown }
  | { readonly op: 'call'; readonly id: number; readonly name: string; readonly args: unknown[] }
  | { readonly op: 'timer'; readonly callback: number; readonly delay: number }

/** @param root the object with id 0: `figma` */
export function createBridge(root: object, mixed: symbol, guest: Guest): Bridge {
  const objects: object[] = [root]
  const ids = new Map<object, number>([[root, 0]])
  let promises = 0

  function answer(json: string): string {
    try {
      // The other end is the prelude below in the same folder.
      return JSON.stringify(encode(perform(JSON.parse(json) as Request)))
    } catch (error) {
      return JSON.stringify({ $: 'error', message: messageOf(error) })
    }
  }

  function perform(request: Request): unknown {
    if (request.op === 'timer') {
      setTimeout(() => {
        guest.invoke(request.callback, '[]')
      }, request.delay)
      return 0
    }
    const object = objects[request.id]
    if (object === undefined) throw new Error(`No object ${request.id}`)
    switch (request.op) {
      case 'get':
        return Reflect.get(object, request.name)
      case 'has':
        return Reflect.has(object, request.name)
      case 'set':
        Reflect.set(object, request.name, decode(request.value))
        return undefined
      case 'call': {
        const method: unknown = Reflect.get(object, request.name)
        if (typeof method !== 'function') throw new TypeError('not a function')
        return Reflect.apply(method, object, request.args.map(decode))
      }
    }
  }

  function encode(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' }
    if (value === mixed) return { $: 'mixed' }
    if (typeof value === 'function') return { $: 'method' }
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Uint8Array) return { $: 'bytes', bytes: [...value] }
    if (value instanceof Promise) return { $: 'promise', id: follow(value) }
    if (Array.isArray(value)) return value.map(encode)
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype === Object.prototype || prototype === null) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, encode(item)]))
    }
    const id = ids.get(value) ?? objects.push(value) - 1
    ids.set(value, id)
    return { $: 'object', id }
  }

  function follow(promise: Promise<unknown>): number {
    promises += 1
    const id = promises
    promise.then(
      (value) => {
        guest.settle(id, true, JSON.stringify(encode(value)))
      },
      (error: unknown) => {
        guest.settle(id, false, JSON.stringify(messageOf(error)))
      },
    )
    return id
  }

  function decode(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(decode)
    if (!('$' in value)) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, decode(item)]))
    }
    if (value.$ === 'bytes' && 'bytes' in value) return Uint8Array.from(value.bytes as number[])
    if (value.$ === 'mixed') return mixed
    if (value.$ === 'object' && 'id' in value) return objects[Number(value.id)]
    if (value.$ === 'callback' && 'id' in value) {
      const id = Number(value.id)
      return (...args: unknown[]) => {
        guest.invoke(id, JSON.stringify(args.map(encode)))
      }
    }
    return undefined
  }

  return { answer }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/**
 * The plugin's side. Takes `__bridge` away from the globals and leaves what Figma's sandbox has: `figma`,
 * `__html__`, `console` and timers. Gives back what the host calls.
 */
export const prelude = `(() => {
  const bridge = globalThis.__bridge
  delete globalThis.__bridge
  const mixed = Symbol('figma.mixed')
  const proxies = []
  const idOf = new WeakMap()
  const callbacks = []
  const pending = new Map()

  function ask(request) {
    return decode(JSON.parse(bridge(JSON.stringify(request))))
  }
  function proxy(id) {
    if (proxies[id] !== undefined) return proxies[id]
    const methods = new Map()
    const made = new Proxy(Object.create(null), {
      get(_, name) {
        if (typeof name === 'symbol' || name === 'then') return undefined
        const known = methods.get(name)
        if (known !== undefined) return known
        const value = ask({ op: 'get', id, name })
        if (value !== method) return value
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
    proxies[id] = made
    idOf.set(made, id)
    return made
  }
  const method = Symbol('method')

  function decode(value) {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(decode)
    switch (value.$) {
      case undefined: {
        const result = {}
        for (const name of Object.keys(value)) result[name] = decode(value[name])
        return result
      }
      case 'bytes': return Uint8Array.from(value.bytes)
      case 'object': return proxy(value.id)
      case 'method': return method
      case 'mixed': return mixed
      case 'promise': return new Promise((resolve, reject) => pending.set(value.id, { resolve, reject }))
      case 'error': throw new Error(value.message)
      default: return undefined
    }
  }
  function encode(value) {
    if (value === undefined) return { $: 'undefined' }
    if (value === mixed) return { $: 'mixed' }
    if (typeof value === 'function') return { $: 'callback', id: callbacks.push(value) - 1 }
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Uint8Array) return { $: 'bytes', bytes: [...value] }
    if (idOf.has(value)) return { $: 'object', id: idOf.get(value) }
    if (Array.isArray(value)) return value.map(encode)
    const result = {}
    for (const name of Object.keys(value)) result[name] = encode(value[name])
    return result
  }

  const timer = (callback, delay) => ask({ op: 'timer', callback: encode(callback).id, delay })
  globalThis.figma = proxy(0)
  globalThis.console = { log() {}, error() {}, warn() {}, info() {}, assert() {}, clear() {} }
  globalThis.setTimeout = timer
  globalThis.clearTimeout = () => {}
  return {
    invoke(id, args) { callbacks[id](...decode(JSON.parse(args))) },
    settle(id, isDone, value) {
      const { resolve, reject } = pending.get(id)
      pending.delete(id)
      if (isDone) resolve(decode(JSON.parse(value)))
      else reject(new Error(JSON.parse(value)))
    },
  }
})()`
