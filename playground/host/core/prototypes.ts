/**
 * Builds, once per type, the prototype that its objects share: an accessor for every member of the
 * typings, and below them a wall that throws for every other name as Figma does.
 */
import { isLeftOut } from './components'
import { settle } from './components-sync'
import { Refusal, notImplemented, refuse } from './refusal'
import { features } from './features'
import { targetOf, type Target } from './handle'
import type { CallKind } from './calls'
import type { Core } from './core'
import type { Member, Method, Property } from './member'
import members from './members/members.json'
import type { MemberList } from './members/members'
import { soon } from './soon'
import { unbind } from './variables-resolve'

/** Optional in the typings and absent from a design plugin without special permissions. */
const ABSENT = new Set(['payments', 'vscode', 'textreview', 'timer', 'devResources', 'widgetId'])

const lists: Readonly<Record<string, MemberList | undefined>> = members
const prototypes = new Map<string, object>()

/** The prototype of a node type or an interface of the typings. */
export function prototypeOf(type: string): object {
  const known = prototypes.get(type)
  if (known !== undefined) return known
  const made = build(type)
  prototypes.set(type, made)
  return made
}

function build(type: string): object {
  const list = lists[type]
  if (list === undefined) throw new Error(`not in the typings: ${type}`)
  const prototype = Object.create(wall(type)) as object
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')
  for (const name of words(list.call)) defineMethod(prototype, type, name)
  for (const name of words(list.readOnly)) defineProperty(prototype, type, name, false)
  for (const name of words(list.writable)) defineProperty(prototype, type, name, true)
  return Object.freeze(prototype)
}

function find(type: string, name: string): Member<unknown> | undefined {
  const isNode = type === type.toUpperCase()
  let general: Member<never> | undefined
  for (const feature of features) {
    const own = feature.types?.[type]
    if (own !== undefined && Object.hasOwn(own, name)) return pair(own[name])
    if (isNode && feature.layers !== undefined && Object.hasOwn(feature.layers, name)) {
      general ??= feature.layers[name]
    }
  }
  return pair(general)
}

/** The one place that pairs members with their subjects: `subjectOf` finds the row of the same type. */
function pair(member: Member<never> | undefined): Member<unknown> | undefined {
  return member as Member<unknown> | undefined
}

function subjectFinder(type: string): (core: Core, id: string) => unknown {
  for (const feature of features) {
    const found = feature.subjects?.[type]
    if (found !== undefined) return found
  }
  return (core, id) => core.document.layers.rows.get(id)
}

function defineProperty(prototype: object, type: string, name: string, writable: boolean): void {
  const member = find(type, name)
  const found = member?.kind === 'property' ? member : undefined
  Object.defineProperty(prototype, name, {
    enumerable: true,
    configurable: false,
    get: reader(type, name, found),
    set: writer(type, name, found, writable),
  })
}

function reader(type: string, name: string, member: Property<unknown> | undefined): () => unknown {
  if (member === undefined) {
    return ABSENT.has(name) ? () => undefined : () => notImplemented(name)
  }
  const fn = `get_${name}`
  const kind: CallKind = member.readsLayout === true ? 'layoutRead' : 'get'
  const subjectOf = subjectFinder(type)
  return function (this: unknown) {
    const target = open(this, fn)
    if (member.uncounted !== true) target.core.calls.enter(kind, fn)
    try {
      return member.get(
        target.core,
        member.evenRemoved === true ? target.id : subject(subjectOf, target),
      )
    } catch (error) {
      throw named(error, fn)
    }
  }
}

function writer(
  type: string,
  name: string,
  member: Property<unknown> | undefined,
  writable: boolean,
): (value: unknown) => void {
  const set = member?.set
  if (set === undefined) {
    return () => {
      if (writable) notImplemented(name)
      // The words of Figma's sandbox (figma-facts section 5).
      throw new TypeError('no setter for property')
    }
  }
  const fn = `set_${name}`
  const subjectOf = subjectFinder(type)
  return function (this: unknown, value: unknown) {
    const target = open(this, fn)
    target.core.calls.enter('set', fn)
    try {
      checkSymbol(value)
      if (isLeftOut(target.id, fn)) return
      set(target.core, subject(subjectOf, target), value)
      // What is written by hand lets go of its variable.
      const layer = target.core.document.layers.rows.get(target.id)
      if (layer !== undefined) unbind(target.core, layer, name)
      settle(target.core)
    } catch (error) {
      throw named(error, fn)
    }
  }
}

function defineMethod(prototype: object, type: string, name: string): void {
  const member = find(type, name)
  const run =
    member?.kind === 'method'
      ? caller(name, member, subjectFinder(type))
      : (): never => notImplemented(name)
  Object.defineProperty(prototype, name, {
    enumerable: true,
    configurable: false,
    get: () => run,
    set: () => {
      throw new TypeError('no setter for property')
    },
  })
}

function caller(
  fn: string,
  member: Method<unknown>,
  subjectOf: (core: Core, id: string) => unknown,
): (...args: unknown[]) => unknown {
  const kind: CallKind = member.creates === true ? 'create' : 'method'
  function call(target: Target, args: readonly unknown[]): unknown {
    try {
      args.forEach(checkSymbol)
      const row = subject(subjectOf, target)
      if (isLeftOut(target.id, fn)) return undefined
      const result = member.call(target.core, row, args)
      settle(target.core)
      return result
    } catch (error) {
      throw named(error, fn)
    }
  }
  if (member.isAsync !== true) {
    return function (this: unknown, ...args: unknown[]) {
      const target = open(this, fn)
      target.core.calls.enter(kind, fn)
      return call(target, args)
    }
  }
  return function (this: unknown, ...args: unknown[]) {
    return new Promise((resolve, reject) => {
      const target = open(this, fn)
      const { session } = target.core
      target.core.calls.enter(kind, fn)
      soon(() => {
        // A plugin that was closed meanwhile hears nothing more.
        if (session.isClosed) return
        Promise.resolve()
          .then(() => call(target, args))
          .then(resolve, (error: unknown) => {
            // What was thrown is passed on as it is.
            // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- see above
            reject(named(error, fn))
          })
      })
    })
  }
}

/** What stands behind `self`; refuses objects of others and everything after `closePlugin`. */
function open(self: unknown, fn: string): Target {
  const target = targetOf(self)
  if (target === undefined) throw new TypeError(`in ${fn}: not a function of this object`)
  if (target.core.session.isClosed) {
    throw new Error(`in ${fn}: The plugin has been closed, figma cannot be used any more`)
  }
  return target
}

/** `figma.mixed` is what plugins read, never what they write (figma-facts section 1, "Messages"). */
function checkSymbol(value: unknown): void {
  if (typeof value === 'symbol') refuse('Cannot unwrap symbol')
}

function subject(subjectOf: (core: Core, id: string) => unknown, target: Target): unknown {
  const found = subjectOf(target.core, target.id)
  // The words of Figma for removed nodes (figma-facts section 5).
  if (found === undefined) return refuse(`The node with id "${target.id}" does not exist`)
  return found
}

function named(error: unknown, fn: string): unknown {
  return error instanceof Refusal ? new Error(`in ${fn}: ${error.message}`) : error
}

/**
 * The end of the prototype chain. Names every JavaScript object answers to (`toString`, symbols, `then`
 * when it is awaited, `toJSON` when it is printed) pass; all others throw.
 */
function wall(type: string): object {
  const who = type === 'PluginAPI' ? 'the figma global object' : `${type} node`
  return new Proxy(Object.create(Object.prototype) as object, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target)
        return Reflect.get(target, name, receiver) as unknown
      if (name === 'then' || name === 'toJSON') return undefined
      throw new TypeError(`node.${name}: no such property '${name}' on ${who}`)
    },
    set(_target, name) {
      throw new TypeError(`Cannot add property ${String(name)}, object is not extensible`)
    },
  })
}
