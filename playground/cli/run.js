/**
 * Every task of the project, as `package.json` calls it: `node playground/cli/run.js TASK …`.
 *
 * Plain Node without dependencies, because it is the part that runs before anything is installed: it
 * brings `node_modules` in step with the lock file when it is not, and only then loads the task, which is
 * TypeScript. Everything it says itself goes to standard error, so that a task's output stays clean.
 */
import { fileURLToPath } from 'node:url'

import { install } from './install.js'

/** The tasks, each a module that exports `run(args): Promise<exit code>`. */
const tasks = new Map([
  ['start', './start.ts'],
  ['test', './check.ts'],
  ['lint', './lint.ts'],
  ['format', './format.ts'],
  ['sweep', './sweep.ts'],
  ['read', './read.ts'],
  ['render', './render.ts'],
  ['bench', './bench.ts'],
  ['fuzz', './fuzz.ts'],
  ['soak', './soak.ts'],
  ['test:sandbox', './sandbox.ts'],
  ['gallery', './gallery.ts'],
  ['check:matrix', './matrix.ts'],
])
const [task, ...args] = process.argv.slice(2)
const module = tasks.get(task ?? '')
/** The first Node in which a TypeScript loader can be registered from inside. */
const oldestNode = [20, 6]

if (module === undefined) {
  fail(`Usage: node playground/cli/run.js ${[...tasks.keys()].join('|')} [arguments]`)
}
if (!isNodeNewEnough(process.versions.node)) {
  fail(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`)
}

const root = fileURLToPath(new URL('../..', import.meta.url))
try {
  install(root)
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}

// npm runs a script in the project's folder; the files a person names are meant from where they stand.
if (process.env.npm_lifecycle_event === task && process.env.INIT_CWD !== undefined) {
  process.chdir(process.env.INIT_CWD)
}

const { register } = await import('tsx/esm/api')
register()
const { run } = await import(module)
process.exitCode = await run(args)

/** @param {string} version as `process.versions.node` gives it */
function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

/** @param {string} message */
function fail(message) {
  console.error(message)
  process.exit(1)
}
