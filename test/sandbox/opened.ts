/** Every sandbox that tests opened, so that none is left behind and no error in one goes unseen. */
import { newQuickJSWASMModule } from 'quickjs-emscripten'

import { createSandbox, type Sandbox, type SandboxOptions } from '../../playground/quickjs/sandbox'
import { noteAbort } from './noted'

/** Of all tests, and of those that need one all the time. */
let quickjs = await newQuickJSWASMModule()
const lasting = await newQuickJSWASMModule()

/**
 * So many stay open: a test that starts the plugin for each of hundreds of faults looks at the last few only, and
 * each takes some MB.
 */
const most = 40

const opened: Sandbox[] = []
const errors: string[] = []
let isSpoilt = false

/** For one test: disposed of after it. */
export function openForTest(options: SandboxOptions): Sandbox {
  const sandbox = createSandbox(quickjs, options)
  opened.push(sandbox)
  while (opened.length > most) close(opened.shift())
  return sandbox
}

/** For as long as the tests run. */
export function openForAll(options: SandboxOptions): Sandbox {
  return createSandbox(lasting, options)
}

/** Disposes of them all; gives what went wrong in them where nobody caught it. */
export async function closeAll(): Promise<readonly string[]> {
  while (opened.length > 0) close(opened.shift())
  if (isSpoilt) quickjs = await newQuickJSWASMModule()
  isSpoilt = false
  return errors.splice(0)
}

/**
 * QuickJS counts who holds an object. When a count is wrong at the end it aborts; nothing more is asked of that one
 * then, nor of the others beside it, which Node clears away with it.
 */
function close(sandbox: Sandbox | undefined): void {
  errors.push(...(sandbox?.errors ?? []))
  if (isSpoilt) return
  try {
    sandbox?.dispose()
  } catch (error) {
    isSpoilt = true
    noteAbort(error)
  }
}
