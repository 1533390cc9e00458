import { openSandbox } from '../quickjs/sandbox'
import type { Start } from './drawing-run'

/** Runs a plugin as Figma's sandbox does: in QuickJS, every call on Figma across a bridge. */
export const inQuickJs: Start = async (host, source) => {
  const sandbox = await openSandbox({ figma: host.figma })
  sandbox.run(source)
  return () => {
    sandbox.dispose()
  }
}
