import { getQuickJS, type QuickJSHandle } from 'quickjs-emscripten'

import { createBridge, prelude } from './bridge'

export interface Sandbox {
  /** Names of the globals the plugin sees. */
  readonly globals: readonly string[]
  /** What the plugin threw where nobody catches it: at its start or in a callback. */
  readonly errors: readonly string[]
  readonly run: (source: string) => void
  readonly dispose: () => void
}

/** A QuickJS of its own, with Figma's globals on `figma`, as Figma's sandbox is one. */
export async function openSandbox(figma: PluginAPI, html: string): Promise<Sandbox> {
  const quickjs = await getQuickJS()
  const context = quickjs.newContext()
  const errors: string[] = []

  const bridge = createBridge(figma, figma.mixed, {
    invoke: (id, args) => {
      call('invoke', [context.newNumber(id), context.newString(args)])
    },
    settle: (id, isDone, value) => {
      const flag = isDone ? context.true : context.false
      call('settle', [context.newNumber(id), flag, context.newString(value)])
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

  function call(name: 'invoke' | 'settle', args: QuickJSHandle[]): void {
    if (!context.alive) return
    const method = context.getProp(guest, name)
    finish(context.callFunction(method, guest, args))
    method.dispose()
    for (const arg of args) arg.dispose()
  }

  /** Disposes of a result, and lets promises of the plugin go on. */
  function finish(result: ReturnType<typeof context.evalCode>): void {
    if (result.error) errors.push(words(result.error))
    else result.value.dispose()
    const jobs = context.runtime.executePendingJobs()
    if (jobs.error) errors.push(words(jobs.error))
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
      finish(context.evalCode(source, 'main.js'))
    },
    dispose: () => {
      guest.dispose()
      context.dispose()
    },
  }
}
