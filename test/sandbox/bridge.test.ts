/** What crosses between Node and QuickJS: what goes there and back is the very same. */
import { newQuickJSWASMModule } from 'quickjs-emscripten'
import { describe, expect, it } from 'vitest'

import { createSandbox, openSandbox, type Sandbox } from '../../playground/quickjs/sandbox'

type Exports = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>

/** A sandbox in which `source` ran, and what it left in `__modules`. */
async function opened(source: string, figma: object = {}): Promise<[Exports, Sandbox]> {
  const sandbox = await openSandbox({ figma })
  sandbox.run(source)
  return [sandbox.modules() as Exports, sandbox]
}

const classes = `
  class Full extends Error {
    constructor(words, code) { super(words); this.code = code }
  }
  const kindOf = (error) => error instanceof Full ? 'Full ' + error.code : 'another'
  __modules = {
    Full,
    kindOf,
    caught: (work) => { try { work() } catch (error) { return kindOf(error) } },
    rejected: (work) => work().catch(kindOf),
    thrown: (error) => { throw error },
    failed: () => { throw new Full('No room', 7) },
  }`

describe('an error', () => {
  it('made in Node of a class of the plugin is of that class in the plugin, thrown or rejected', async () => {
    const [{ Full, caught, rejected }, sandbox] = await opened(classes)
    const made: Error = Reflect.construct(Full as never, ['No room', 7])
    expect(made).toMatchObject({ message: 'No room', code: 7 })
    const kind = caught?.(() => {
      throw made
    })
    expect(kind).toBe('Full 7')
    expect(await rejected?.(() => Promise.reject(made))).toBe('Full 7')
    sandbox.dispose()
  })

  it('of Node that goes through the plugin comes back as itself', async () => {
    const [{ thrown, kindOf }, sandbox] = await opened(classes)
    const own = new RangeError('Too far')
    expect(kindOf?.(own)).toBe('another')
    let back: unknown
    try {
      thrown?.(own)
    } catch (error) {
      back = error
    }
    expect(back).toBe(own)
    sandbox.dispose()
  })

  it('of the plugin is the same one each time it crosses', async () => {
    const [{ failed, kindOf }, sandbox] = await opened(classes)
    expect(failed).toThrow('No room')
    try {
      failed?.()
    } catch (error) {
      expect(kindOf?.(error)).toBe('Full 7')
    }
    expect.assertions(2)
    sandbox.dispose()
  })
})

it('calls nested until Node has no stack left end in an error that is told', async () => {
  // A QuickJS of its own: what comes after that in one is not to be relied on.
  const sandbox = createSandbox(await newQuickJSWASMModule(), {
    figma: {
      deeper: (again: () => void) => {
        again()
      },
    },
  })
  sandbox.run('figma.deeper(function again() { figma.deeper(again) })')
  // Told by whichever end had no room for more, as often as it happened.
  expect(sandbox.errors.join()).toContain('Maximum call stack')
  // And closing it does not abort.
  sandbox.dispose()
})
