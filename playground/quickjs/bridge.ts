/**
 * Node's end of the wall between the plugin's code in QuickJS and the stand-in in Node; `prelude.ts` is the other.
 * Everything crosses as JSON. Plain data crosses as a copy of itself; what is more than data crosses as a ticket:
 *
 *   { $: 'undefined' } { $: 'number', of }      what JSON does not know
 *   { $: 'bytes', bytes }                       Uint8Array
 *   { $: 'map' | 'set' | 'record', items }      `record`: an object with a field `$`
 *   { $: 'symbol', id }                         figma.mixed
 *   { $: 'object', id } { $: 'function', id }   of Node: a layer, `figma.ui`; a function of a test
 *   { $: 'method' }                             a member that is called on its object
 *   { $: 'callback', id }                       a function, or a class, of the plugin
 *   { $: 'promise', id } { $: 'later', id }     settled later: of Node, of the plugin
 *   { $: 'error', id, name, message, fields }   a likeness of an error of the other side
 *   { $: 'own', id }                            the error itself, back where it is from: `instanceof` holds
 *   { $: 'thrown', error }                      instead of what a call returns
 *
 * Calls are synchronous in both directions, and may be nested. Objects are held as long as the other side holds them.
 */
export interface Bridge {
  /** Answers one call of the plugin, as JSON. Never throws. */
  readonly answer: (request: string) => string
  /** What the plugin gave, as JSON, as a value of Node. */
  readonly decode: (json: string) => unknown
}

/** What the plugin's side is asked for. */
export interface Guest {
  /** Calls a function of the plugin, or with `new` a class; gives what it returns, as JSON. */
  readonly invoke: (id: number, args: string, isNew: boolean) => string
  readonly settle: (id: number, isDone: boolean, value: string) => void
  /** A function or an error of the plugin that Node holds no longer. */
  readonly drop: (id: number) => void
}

export interface BridgeOptions {
  /** The object with id 0: `figma`. */
  readonly root: object
  readonly guest: Guest
  /** Does `run` after a time, as `setTimeout` does. */
  readonly later: (run: () => void, delayMs: number) => void
  /** Told of every call of a method of the host that did not throw. */
  readonly onCall?: (name: string, args: readonly unknown[]) => void
}

type Request =
  | { readonly op: 'get' | 'has'; readonly id: number; readonly name: string }
  | { readonly op: 'set'; readonly id: number; readonly name: string; readonly value: unknown }
  | { readonly op: 'call'; readonly id: number; readonly name: string; readonly args: unknown[] }
  | { readonly op: 'apply'; readonly id: number; readonly args: unknown[] }
  | { readonly op: 'timer'; readonly callback: unknown; readonly delay: number }
  | {
      readonly op: 'settled'
      readonly id: number
      readonly isDone: boolean
      readonly value: unknown
    }
  | { readonly op: 'release'; readonly id: number }

type Callable = (...args: unknown[]) => unknown

/** A promise of the plugin. */
interface Later {
  readonly promise: Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

function createLater(): Later {
  let resolve: Later['resolve'] = () => undefined
  let reject: Later['reject'] = () => undefined
  const promise = new Promise((done, failed) => {
    resolve = done
    reject = failed
  })
  // Whoever takes it up is told of a failure; nobody may.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}

export function createBridge({ root, guest, later, onCall }: BridgeOptions): Bridge {
  const objects = new Map<number, object>([[0, root]])
  const ids = new Map<object, number>([[root, 0]])
  let lastId = 0
  const symbols: symbol[] = []
  let promises = 0
  const laters = new Map<number, Later>()
  /** What stands here for functions and errors of the plugin. */
  const likenesses = new Map<number, WeakRef<object>>()
  const likenessIds = new WeakMap<object, number>()
  const dropped = new FinalizationRegistry<number>((id) => {
    if (likenesses.get(id)?.deref() !== undefined) return
    likenesses.delete(id)
    guest.drop(id)
  })

  function answer(json: string): string {
    try {
      // The other end is the prelude in the same folder.
      return JSON.stringify(encode(perform(JSON.parse(json) as Request)))
    } catch (error) {
      return JSON.stringify({ $: 'thrown', error: encode(error) })
    }
  }

  function objectAt(id: number): object {
    const object = objects.get(id)
    if (object === undefined) throw new Error(`No object ${id}`)
    return object
  }

  function perform(request: Request): unknown {
    switch (request.op) {
      case 'get':
        return Reflect.get(objectAt(request.id), request.name)
      case 'has':
        return Reflect.has(objectAt(request.id), request.name)
      case 'set':
        Reflect.set(objectAt(request.id), request.name, decode(request.value))
        return undefined
      case 'call': {
        const object = objectAt(request.id)
        const method: unknown = Reflect.get(object, request.name)
        if (typeof method !== 'function') throw new TypeError('not a function')
        const args = request.args.map(decode)
        const result: unknown = Reflect.apply(method, object, args)
        onCall?.(request.name, args)
        return result
      }
      case 'apply':
        return (objectAt(request.id) as Callable)(...request.args.map(decode))
      case 'timer': {
        const callback = decode(request.callback) as Callable
        later(() => void callback(), request.delay)
        return 0
      }
      case 'settled': {
        const { resolve, reject } = laterOf(request.id)
        const value = decode(request.value)
        if (request.isDone) resolve(value)
        else reject(value)
        return undefined
      }
      case 'release': {
        const object = objects.get(request.id)
        if (object !== undefined) ids.delete(object)
        objects.delete(request.id)
        return undefined
      }
    }
  }

  function encode(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'number' && !Number.isFinite(value))
      return { $: 'number', of: String(value) }
    if (typeof value === 'symbol') return { $: 'symbol', id: symbolId(value) }
    if (typeof value === 'function') {
      const own = likenessIds.get(value)
      return own === undefined ? { $: 'function', id: objectId(value) } : { $: 'callback', id: own }
    }
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Uint8Array) return { $: 'bytes', bytes: [...value] }
    if (value instanceof Promise) return { $: 'promise', id: follow(value) }
    if (value instanceof Map) return { $: 'map', items: [...value].map((pair) => pair.map(encode)) }
    if (value instanceof Set) return { $: 'set', items: [...value].map(encode) }
    if (value instanceof Error) return errorTicket(value)
    if (Array.isArray(value)) return value.map(encode)
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) {
      return { $: 'object', id: objectId(value) }
    }
    const items = Object.entries(value).map(([name, item]) => [name, encode(item)] as const)
    return '$' in value ? { $: 'record', items } : Object.fromEntries(items)
  }

  function errorTicket(error: Error): unknown {
    const own = likenessIds.get(error)
    if (own !== undefined) return { $: 'own', id: own }
    const { name, message } = error
    const fields = encode(Object.fromEntries(Object.entries(error)))
    return { $: 'error', id: objectId(error), name, message, fields }
  }

  function objectId(value: object): number {
    const known = ids.get(value)
    if (known !== undefined) return known
    lastId += 1
    ids.set(value, lastId)
    objects.set(lastId, value)
    return lastId
  }

  function symbolId(value: symbol): number {
    const at = symbols.indexOf(value)
    return at < 0 ? symbols.push(value) - 1 : at
  }

  function follow(promise: Promise<unknown>): number {
    promises += 1
    const id = promises
    promise.then(
      (value) => {
        guest.settle(id, true, JSON.stringify(encode(value)))
      },
      (error: unknown) => {
        guest.settle(id, false, JSON.stringify(encode(error)))
      },
    )
    return id
  }

  function decode(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(decode)
    const fields = value as Readonly<Record<string, unknown>>
    const { $, id, items } = fields as { $?: string; id: number; items: [unknown, unknown][] }
    switch ($) {
      case undefined:
        return Object.fromEntries(
          Object.entries(fields).map(([name, item]) => [name, decode(item)]),
        )
      case 'undefined':
        return undefined
      case 'number':
        return Number(fields['of'])
      case 'bytes':
        return Uint8Array.from(fields['bytes'] as number[])
      case 'map':
        return new Map(items.map(([key, item]) => [decode(key), decode(item)]))
      case 'set':
        return new Set(items.map(decode))
      case 'record':
        return Object.fromEntries(items.map(([name, item]) => [name as string, decode(item)]))
      case 'symbol':
        return symbols[id]
      case 'object':
      case 'function':
      case 'own':
        return objectAt(id)
      case 'callback':
        return callbackOf(id)
      case 'later':
        return laterOf(id).promise
      case 'error': {
        const { name, message } = fields as { name: string; message: string }
        return likeness(id, () =>
          Object.assign(new Error(message), { name }, decode(fields['fields'])),
        )
      }
      default:
        throw new Error(`No ticket "${$}"`)
    }
  }

  /** Asked for twice: when it crosses, and when it is settled, which may be the first. */
  function laterOf(id: number): Later {
    const known = laters.get(id)
    laters.delete(id)
    if (known !== undefined) return known
    const later = createLater()
    laters.set(id, later)
    return later
  }

  /** What stands for something of the plugin, the same one as long as somebody holds it. */
  function likeness(id: number, make: () => object): object {
    const known = likenesses.get(id)?.deref()
    if (known !== undefined) return known
    const made = make()
    likenesses.set(id, new WeakRef(made))
    likenessIds.set(made, id)
    dropped.register(made, id)
    return made
  }

  function callbackOf(id: number): Callable {
    // A `function`, because an arrow cannot be called with `new`.
    const make = (): Callable =>
      function (...args) {
        const given = JSON.stringify(args.map(encode))
        // The compiler has no class in mind here, and holds this to be undefined.
        const made: unknown = new.target
        const result: unknown = JSON.parse(guest.invoke(id, given, made !== undefined))
        const { $, error } = (result ?? {}) as { $?: string; error?: unknown }
        if ($ === 'thrown') throw decode(error)
        return decode(result)
      }
    return likeness(id, make) as Callable
  }

  return { answer, decode: (json) => decode(JSON.parse(json)) }
}
