/**
 * `npm test`: everything that is checked before a change is taken. Each step counts as one
 * test beside those of the suites, all steps run even when one fails, and the last line is the sum:
 * `N passed, N failed`.
 *
 * Two cores are kept busy: one has the browser and its tests, the other everything else.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build, mainPath, uiPath } from './build'
import { misformatted } from './format'
import { lint } from './lint'
import { root, runTool } from './project'

/**
 * What the bundles may weigh gzipped, in kB of 1000 bytes: it is what Figma loads each time the plugin opens.
 * 60 for the main thread is the goal. The panel's goal of 160 is not met: measured 441, of which reading is a
 * third (the words of X's pages in many languages, HTML's character names), the templates and the studio a
 * quarter each; it has a tenth of room.
 */
const budgets = [
  { name: 'build/main.js', path: mainPath, maxKb: 60 },
  { name: 'build/ui.js', path: uiPath, maxKb: 465 },
]

interface Step {
  readonly name: string
  /** Resolves with a remark for the log; throws with what is wrong. */
  readonly check: () => Promise<string>
}

const typesOf = (world: string): Step => ({
  name: `types of the ${world} world`,
  check: () => checkTypes(`tsconfig.${world}.json`),
})

/**
 * What needs nothing that the build writes, so that it can run beside it. TypeScript 7 says what 6 says in a sixth
 * of the time; 6 stays for ESLint and the build kit, which cannot use 7.
 */
const plain: readonly Step[] = [
  { name: 'format', check: () => nothingOf(misformatted) },
  typesOf('main'),
  typesOf('pure'),
]

const bundles: readonly Step[] = [
  { name: 'build, manifest in step', check: buildAndCompareManifest },
  ...budgets.map(({ name, path, maxKb }) => ({
    name: `size of ${name}`,
    check: () => checkSize(path, maxKb),
  })),
]

/** In order, cheap first. They see the typings that the build writes beside style sheets. */
const sources: readonly Step[] = [
  typesOf('ui'),
  { name: 'types of tests and playground', check: () => checkTypes('tsconfig.json') },
  { name: 'lint', check: () => nothingOf(lint) },
]

/** Runs it all; the exit code is 1 when anything failed. Arguments are handed to the test runner. */
export async function run(args: readonly string[]): Promise<number> {
  const counts = args.length > 0 ? await runInTurn(args) : await runTogether()
  const { passed, failed, skipped } = counts.reduce(add)
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0 ? 0 : 1
}

async function runTogether(): Promise<readonly Counts[]> {
  const building = runSteps(bundles)
  const inBrowser = building.then(() => runSuites('browser', ['--project', 'browser']))
  const first = await runSteps(plain)
  const built = await building
  const checked = await runSteps(sources)
  // The browser's tests wait as often as they work, so there are two beside them.
  const others = ['--project', 'node', '--project', 'dom', '--maxWorkers', String(workers())]
  return [first, built, checked, await runSuites('node, dom', others), await inBrowser]
}

/** What a person asked for may be in any of the projects, and in some there may be nothing of it. */
async function runInTurn(args: readonly string[]): Promise<readonly Counts[]> {
  const steps = await runSteps([...plain, ...bundles, ...sources])
  return [steps, await runSuites('suites', args)]
}

function workers(): number {
  return Math.max(1, availableParallelism())
}

/** One after the other, all of them; says how each ended and counts them. */
async function runSteps(steps: readonly Step[]): Promise<Counts> {
  let passed = 0
  for (const { name, check } of steps) {
    const start = performance.now()
    try {
      const remark = await check()
      passed += 1
      console.log(`✓ ${name}${remark === '' ? '' : `: ${remark}`} (${secondsSince(start)})`)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      console.log(`✗ ${name} (${secondsSince(start)})\n${indent(reason)}`)
    }
  }
  return { passed, failed: steps.length - passed, skipped: 0 }
}

/**
 * Room for 64 MB of short-lived objects, by default 16: trees of syntax, types and elements are thrown away by the
 * thousand, and clearing them up was a fifth of what tools and suites cost.
 */
const env = {
  NODE_OPTIONS: [process.env['NODE_OPTIONS'] ?? '', '--max-semi-space-size=64'].join(' ').trim(),
}

async function tool(script: string, args: readonly string[]): Promise<string> {
  const { code, output } = await runTool(script, args, { env })
  if (code !== 0) throw new Error(output.trim() || `exit code ${code}`)
  return ''
}

/** On one core: what is gained by more is taken from the suites beside it. */
function checkTypes(project: string): Promise<string> {
  return tool('typescript-7/bin/tsc', ['-p', project, '--singleThreaded'])
}

/** Throws with what a tool found, in its words; without any all is well. */
async function nothingOf(find: () => Promise<string>): Promise<string> {
  const found = await find()
  if (found !== '') throw new Error(found)
  return ''
}

/** `manifest.json` is written by the build and committed, so a build must not change it. */
async function buildAndCompareManifest(): Promise<string> {
  const manifest = join(root, 'manifest.json')
  const before = await readFile(manifest, 'utf8').catch(() => '')
  const { code, output } = await build()
  if (code !== 0) throw new Error(output.trim())
  if ((await readFile(manifest, 'utf8')) !== before) {
    throw new Error('manifest.json was not what package.json says. It is now: commit it.')
  }
  return ''
}

async function checkSize(path: string, maxKb: number): Promise<string> {
  const { size } = await stat(path)
  const gzipped = gzipSync(await readFile(path)).length
  const remark = `${kb(gzipped)} kB of ${maxKb} kB gzipped (${kb(size)} kB)`
  if (gzipped > maxKb * 1000) throw new Error(remark)
  return remark
}

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/** Suites by vitest, whose reporter leaves its counts in a file, so that the sum can be told once. */
async function runSuites(name: string, args: readonly string[]): Promise<Counts> {
  const start = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'thread-to-carousel-'))
  const countsPath = join(folder, 'counts.json')
  try {
    const { code } = await runTool('vitest/vitest.mjs', ['run', ...args], {
      show: true,
      env: { ...env, TEST_COUNTS: countsPath },
    })
    const counts = parseCounts(await readFile(countsPath, 'utf8').catch(() => ''))
    console.log(`Suites (${name}) ended after ${secondsSince(start)}.`)
    if (counts === null) {
      console.log('The test runner ended without a result.')
      return { passed: 0, failed: 1, skipped: 0 }
    }
    const isSilentFailure = code !== 0 && counts.failed === 0
    return isSilentFailure ? { ...counts, failed: 1 } : counts
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reads what `test/support/plain-reporter.ts` wrote. */
function parseCounts(json: string): Counts | null {
  const match = /^\{"passed":(\d+),"failed":(\d+),"skipped":(\d+)\}$/.exec(json.trim())
  if (match === null) return null
  return { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3]) }
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
}
