/** Every sandbox that tests opened, so that none is left behind and no error in one goes unseen. */
import { getQuickJS } from 'quickjs-emscripten'

import { createSandbox, type Sandbox, type SandboxOptions } from '../../playground/quickjs/sandbox'

const quickjs = await getQuickJS()

/**
 * So many stay open: a test that starts the plugin for each of hundreds of faults looks at the last few only, and
 * each takes some MB.
 */
const most = 40

const opened: Sandbox[] = []
const errors: string[] = []

/** For one test: disposed of after it. */
export function openForTest(options: SandboxOptions): Sandbox {
  const sandbox = createSandbox(quickjs, options)
  opened.push(sandbox)
  while (opened.length > most) close(opened.shift())
  return sandbox
}

/** For as long as the tests run. */
export function openForAll(options: SandboxOptions): Sandbox {
  return createSandbox(quickjs, options)
}

/** Disposes of them all; gives what went wrong in them where nobody caught it. */
export function closeAll(): readonly string[] {
  while (opened.length > 0) close(opened.shift())
  return errors.splice(0)
}

function close(sandbox: Sandbox | undefined): void {
  errors.push(...(sandbox?.errors ?? []))
  sandbox?.dispose()
}
