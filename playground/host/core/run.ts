/**
 * Runs the built main.js with only the globals Figma's sandbox has (figma-facts section 1, "Main
 * thread"): the language, and what Figma adds. Everything else the platform has is shadowed and reads
 * undefined.
 */
import type { Core } from './core'

/** Globals of the language itself (ECMAScript 2020 "and beyond"), as Figma lists them. */
const LANGUAGE = new Set([
  'undefined',
  'NaN',
  'Infinity',
  'eval',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'unescape',
  'Object',
  'Function',
  'Boolean',
  'Symbol',
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Number',
  'BigInt',
  'Math',
  'Date',
  'String',
  'RegExp',
  'Array',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'BigInt64Array',
  'BigUint64Array',
  'Float32Array',
  'Float64Array',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'FinalizationRegistry',
  'ArrayBuffer',
  'DataView',
  'JSON',
  'Promise',
  'Reflect',
  'Proxy',
  'Iterator',
  'structuredClone',
])

/** `console` of the sandbox: the platform's, with the six methods Figma's typings name. */
function sandboxConsole(): Readonly<Record<string, unknown>> {
  const platform = globalThis.console
  return Object.freeze({
    log: platform.log.bind(platform),
    error: platform.error.bind(platform),
    assert: platform.assert.bind(platform),
    info: platform.info.bind(platform),
    warn: platform.warn.bind(platform),
    clear: () => undefined,
  })
}

/** Names of all globals of this platform, inherited ones (a browser's `addEventListener`) too. */
function platformGlobals(): string[] {
  const names = new Set<string>()
  let at: object | null = globalThis
  while (at !== null && at !== Object.prototype) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
    at = Object.getPrototypeOf(at) as object | null
  }
  // Only what can be the name of a parameter.
  return [...names].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name))
}

/** Evaluates `source`; what it throws while it is evaluated comes through. */
export function runPlugin(core: Core, figma: object, source: string): void {
  const { timers } = core.session
  const own: Record<string, unknown> = {
    figma,
    __html__: core.options.html,
    __uiFiles__: Object.freeze({}),
    console: sandboxConsole(),
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clearTimeout,
    setInterval: timers.setInterval,
    clearInterval: timers.clearInterval,
  }
  const names = platformGlobals()
  const language = names.filter((name) => LANGUAGE.has(name))
  // `globalThis` and `this` are an object with just these, as `console.log(this)` shows in Figma.
  const global: Record<string, unknown> = { ...own }
  for (const name of language) global[name] = Reflect.get(globalThis, name)
  own['globalThis'] = global
  global['globalThis'] = global
  const absent = names.filter((name) => !LANGUAGE.has(name) && !(name in own))
  const parameters = [...Object.keys(own), ...absent]
  // Evaluating the plugin is what this function is for.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above
  new Function(...parameters, source).call(global, ...Object.values(own))
}
