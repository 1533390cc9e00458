/**
 * Runs the built main.js with only the globals Figma's sandbox has (figma-facts section 1, "Main
 * thread"). Everything else the host's JavaScript world has is shadowed and reads undefined.
 */
import type { Core } from './core'

/** What the platform has and Figma's sandbox does not, or not under promise. */
const ABSENT = [
  'window',
  'self',
  'globalThis',
  'global',
  'document',
  'navigator',
  'location',
  'history',
  'parent',
  'top',
  'frames',
  'process',
  'require',
  'module',
  'exports',
  'Buffer',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'Crypto',
  'Blob',
  'File',
  'FileReader',
  'FormData',
  'Headers',
  'Request',
  'Response',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'MessageChannel',
  'MessagePort',
  'BroadcastChannel',
  'AbortController',
  'AbortSignal',
  'Event',
  'EventTarget',
  'CustomEvent',
  'DOMParser',
  'DOMException',
  'Image',
  'ImageData',
  'ImageBitmap',
  'createImageBitmap',
  'OffscreenCanvas',
  'HTMLElement',
  'Node',
  'Element',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'postMessage',
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'alert',
  'confirm',
  'prompt',
  'open',
  'close',
  'structuredClone',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'Intl',
] as const

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

/** Evaluates `source`; what it throws while it is evaluated comes through. */
export function runPlugin(core: Core, figma: object, source: string): void {
  const { timers } = core.session
  const globals: Readonly<Record<string, unknown>> = {
    figma,
    __html__: core.options.html,
    __uiFiles__: Object.freeze({}),
    console: sandboxConsole(),
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clearTimeout,
    setInterval: timers.setInterval,
    clearInterval: timers.clearInterval,
  }
  const names = [...Object.keys(globals), ...ABSENT]
  // Evaluating the plugin is what this function is for.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above
  new Function(...names, source).call(undefined, ...Object.values(globals))
}
