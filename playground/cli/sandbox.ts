/**
 * `npm run test:sandbox [-- FILE …]`: the tests of the main thread with the plugin's real `build/main.js` in QuickJS,
 * and those of its single functions with the functions there; some minutes. Says how many ran so.
 */
import { runTool } from './project'

/** The command; exit code 1 when a test failed. Arguments are handed to the test runner. */
export async function run(args: readonly string[]): Promise<number> {
  const config = ['--config', 'test/sandbox/vitest.config.ts']
  const { code } = await runTool('vitest/vitest.mjs', ['run', ...config, ...args], { show: true })
  return code === 0 ? 0 : 1
}
