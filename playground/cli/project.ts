/** Where things of the project are, and running its tools. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Absolute path of the project's folder, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface ToolResult {
  /** Exit code; 1 when the tool was stopped by a signal. */
  readonly code: number
  /** What it printed, both streams in order; '' when it was shown as it came. */
  readonly output: string
}

export interface ToolOptions {
  /** Show the output line by line as it comes instead of collecting it: two tools may run at once. */
  readonly show?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a script of an installed package with this very Node, in the project's folder. */
export function runTool(
  script: string,
  args: readonly string[],
  { show = false, env = {} }: ToolOptions = {},
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}node_modules/${script}`, ...args], {
      cwd: root,
      env: { ...(show && process.stdout.isTTY && { FORCE_COLOR: '1' }), ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    if (show) {
      createInterface(child.stdout).on('line', (line) => process.stdout.write(`${line}\n`))
      createInterface(child.stderr).on('line', (line) => process.stderr.write(`${line}\n`))
    } else {
      const collect = (chunk: Buffer) => {
        output += chunk.toString()
      }
      child.stdout.on('data', collect)
      child.stderr.on('data', collect)
    }
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output })
    })
  })
}
