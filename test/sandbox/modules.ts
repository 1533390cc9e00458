/** The modules of the main thread, bundled as main.js is, in a QuickJS of their own: for tests of single functions. */
import { readFileSync } from 'node:fs'
import { inject } from 'vitest'

import { noteModule } from './noted'
import { openForAll } from './opened'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the bundle. */
    readonly mainModules: string
  }
}

type Exports = Readonly<Record<string, unknown>>

const sandbox = openForAll({ figma: {} })
sandbox.run(readFileSync(inject('mainModules'), 'utf8'))
if (sandbox.errors.length > 0) throw new Error(sandbox.errors.join('\n'))
// What the bundle leaves there: an object of exports by the path of a module.
const all = sandbox.modules() as Readonly<Record<string, Exports>>

/** What a module exports; its functions run in QuickJS. */
export function moduleInSandbox(path: string): Exports {
  const exports = all[path]
  if (exports === undefined) throw new Error(`${path} is not in the bundle.`)
  return Object.fromEntries(
    Object.entries(exports).map(([name, value]) => [name, noted(value)] as const),
  )
}

function noted(value: unknown): unknown {
  if (typeof value !== 'function') return value
  return new Proxy(value, {
    apply: (call, self, args) => {
      noteModule()
      return Reflect.apply(call as (...given: unknown[]) => unknown, self, args)
    },
    construct: (made, args) => {
      noteModule()
      return Reflect.construct(made as new (...given: unknown[]) => object, args)
    },
  })
}
