/** Building the plugin as Figma imports it: `manifest.json`, `build/main.js`, `build/ui.js`. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { root, runTool, type ToolResult } from './project'

export const mainPath = join(root, 'build/main.js')
export const uiPath = join(root, 'build/ui.js')

export function build(): Promise<ToolResult> {
  return runTool('@create-figma-plugin/build/lib/cli.js', ['--minify'])
}

/** Whether there are bundles, and none of the sources is newer. */
export function isBuilt(): boolean {
  const sources = [join(root, 'package.json'), join(root, 'package-lock.json')]
  const newest = Math.max(newestIn(join(root, 'src')), ...sources.map(changedAt))
  return Math.min(changedAt(mainPath), changedAt(uiPath)) > newest
}

/** Builds where that is not so. Throws the build's own words when it fails. */
export async function buildIfStale(): Promise<void> {
  if (isBuilt()) return
  const { code, output } = await build()
  if (code !== 0) throw new Error(`The plugin could not be built.\n${output.trim()}`)
}

/** ms since 1970, 0 when there is no such file. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** The build itself writes the typings of style sheets between the sources; they say nothing new. */
function newestIn(folder: string): number {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.endsWith('.d.css.ts')) continue
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : changedAt(path))
  }
  return newest
}
