/** Keeps `node_modules` in step with `package-lock.json`. Plain Node: it runs before anything is installed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs what the lock file names, unless it is all there already; then it needs no network and takes
 * milliseconds. npm's words go to standard error. Throws an `Error` with a plain message when it fails.
 *
 * @param {string} root absolute path of the project
 * @param {{ npm_execpath?: string | undefined }} env where npm says which npm it is
 * @param {(words: string) => void} say
 */
export function install(root, env = process.env, say = console.error) {
  const missing = firstMissing(root)
  if (missing === null) return
  say(`Installing dependencies (${missing}) …`)
  const { command, before } = npm(env)
  // `include`: NODE_ENV=production would leave out the tools that build and test. `loglevel`: warnings
  // about tools that would like a newer Node are no news to the person who only wants to start.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const result = spawnSync(command, [...before, 'ci', ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && before.length === 0,
  })
  if (result.error !== undefined) {
    throw new Error(`npm could not be started: ${result.error.message}`)
  }
  if (result.status !== 0) {
    throw new Error('The dependencies could not be installed; npm says why above.')
  }
}

/**
 * What differs between the lock file and what npm last installed, in words, or null. Packages that npm may
 * leave out (for another system, say) are not missed.
 *
 * @param {string} root
 * @returns {string | null}
 */
function firstMissing(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const recordPath = join(root, 'node_modules/.package-lock.json')
  if (wanted === null || !existsSync(recordPath)) return 'first run'
  const installed = packagesOf(recordPath) ?? {}
  for (const [path, { version, optional, devOptional, peer }] of Object.entries(wanted)) {
    if (path === '') continue
    const found = installed[path]
    if (found === undefined && (optional || devOptional || peer)) continue
    if (found === undefined) return `${path} is missing`
    if (found.version !== version) return `${path} is not ${version}`
    if (!existsSync(join(root, path))) return `${path} is missing`
  }
  return null
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | null}
 */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/**
 * How npm is started: by the copy that runs us, if one does, else by name.
 *
 * @param {{ npm_execpath?: string | undefined }} env
 * @returns {{ command: string, before: string[] }}
 */
function npm(env) {
  const path = env.npm_execpath
  if (path !== undefined && /npm-cli\.c?js$/.test(path)) {
    return { command: process.execPath, before: [path] }
  }
  return { command: 'npm', before: [] }
}
