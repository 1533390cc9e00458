import { getQuickJS, type QuickJSHandle, type QuickJSWASMModule } from 'quickjs-emscripten'

import { createBridge, type BridgeOptions } from './bridge'
import { prelude } from './prelude'

export interface SandboxOptions extends Partial<Pick<BridgeOptions, 'later' | 'onCall'>> {
  /** What the plugin calls `figma`. */
  readonly figma: object
  /** `__html__` of the plugin. */
  readonly html?: string
}

export interface Sandbox {
  /** Names of the globals the plugin sees. */
  readonly globals: readonly string[]
  /** What the plugin threw where nobody catches it: at its start or in a callback of its own. */
  readonly errors: readonly string[]
  readonly run: (source: string) => void
  /** What a script left in the global `__modules`; functions in it run in the sandbox. */
  readonly modules: () => unknown
  /** Bytes the plugin takes, and how many objects it holds. */
  readonly memory: () => { readonly bytes: number; readonly objects: number }
  readonly dispose: () => void
}

/** A QuickJS of its own, with Figma's globals on `figma`, as Figma's sandbox is one. */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  return createSandbox(await getQuickJS(), options)
}

/** The same, once QuickJS itself is loaded. */
export function createSandbox(quickjs: QuickJSWASMModule, options: SandboxOptions): Sandbox {
  const { figma, html = '', onCall } = options
  const runtime = quickjs.newRuntime()
  const context = runtime.newContext()
  const errors: string[] = []
  /** How many calls deep the plugin is: its promises go on when it has come to an end. */
  let depth = 0
  /** Node had no stack left in the midst of QuickJS, which cannot be tidied up after that. */
  let isBroken = false

  const bridge = createBridge({
    root: figma,
    later: options.later ?? ((run, delayMs) => void setTimeout(run, delayMs)),
    ...(onCall === undefined ? {} : { onCall }),
    guest: {
      invoke: (id, args, isNew) => {
        const result = call('invoke', () => {
          const flag = isNew ? context.true : context.false
          return [context.newNumber(id), context.newString(args), flag]
        })
        return result ?? '{"$":"undefined"}'
      },
      settle: (id, isDone, value) => {
        call('settle', () => {
          const flag = isDone ? context.true : context.false
          return [context.newNumber(id), flag, context.newString(value)]
        })
      },
      drop: (id) => {
        call('drop', () => [context.newNumber(id)])
      },
    },
  })
  const answer = context.newFunction('__bridge', (request) =>
    context.newString(bridge.answer(context.getString(request))),
  )
  context.setProp(context.global, '__bridge', answer)
  answer.dispose()
  const page = context.newString(html)
  context.setProp(context.global, '__html__', page)
  page.dispose()
  const guest = context.unwrapResult(context.evalCode(prelude, 'prelude.js'))

  /** The text it gives, undefined where it gives none or the sandbox is disposed of. */
  function call(name: string, give: () => QuickJSHandle[]): string | undefined {
    if (!context.alive || isBroken) return undefined
    const args = give()
    const method = context.getProp(guest, name)
    const text = entered(() => context.callFunction(method, guest, args))
    method.dispose()
    for (const arg of args) arg.dispose()
    return text
  }

  function entered(enter: () => ReturnType<typeof context.evalCode>): string | undefined {
    const result = inside(enter)
    if (result === undefined) return undefined
    const text = result.error ? undefined : textOf(result.value)
    if (result.error) errors.push(words(result.error))
    else result.value.dispose()
    if (depth === 0) goOn()
    return text
  }

  /** Lets promises of the plugin go on until they wait for something else. */
  function goOn(): void {
    const jobs = inside(() => runtime.executePendingJobs())
    if (jobs === undefined) return
    if (jobs.error) errors.push(words(jobs.error))
    else jobs.dispose()
  }

  /** What QuickJS itself throws is a result; whatever else comes out of it leaves it in pieces. */
  function inside<Result>(enter: () => Result): Result | undefined {
    if (isBroken) return undefined
    depth += 1
    try {
      return enter()
    } catch (error) {
      isBroken = true
      errors.push(`QuickJS broke off: ${String(error)}`)
      return undefined
    } finally {
      depth -= 1
    }
  }

  function textOf(value: QuickJSHandle): string | undefined {
    return context.typeof(value) === 'string' ? context.getString(value) : undefined
  }

  function words(error: QuickJSHandle): string {
    const text = JSON.stringify(context.dump(error))
    error.dispose()
    return text
  }

  const listed = context.unwrapResult(
    context.evalCode('JSON.stringify(Object.getOwnPropertyNames(globalThis))'),
  )
  const globals = JSON.parse(context.getString(listed)) as readonly string[]
  listed.dispose()

  return {
    globals,
    errors,
    run: (source) => {
      entered(() => context.evalCode(source, 'main.js'))
    },
    modules: () => bridge.decode(call('modules', () => []) ?? '{}'),
    memory: () => {
      const usage = runtime.computeMemoryUsage()
      const { memory_used_size: bytes, obj_count: objects } = context.dump(usage) as {
        memory_used_size: number
        obj_count: number
      }
      usage.dispose()
      return { bytes, objects }
    },
    dispose: () => {
      // Of one that broke off QuickJS would not let go, but abort, and with it every other one.
      if (!context.alive || isBroken) return
      guest.dispose()
      context.dispose()
      runtime.dispose()
    },
  }
}
