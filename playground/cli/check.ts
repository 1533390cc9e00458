/**
 * `npm test`: everything that is checked before a change is taken. Each step counts as one
 * test beside those of the suites, all steps run even when one fails, and the last line is the sum:
 * `N passed, N failed`.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build, mainPath, uiPath } from './build'
import { root, runTool } from './project'

/**
 * What the bundles may weigh, in kB of 1000 bytes, minified: it is what Figma loads each time the plugin
 * opens. Measured 23 and 1164 with six templates, all families of pastes and the whole studio (reading is a
 * third of the panel's part, with the words of X's pages in many languages and HTML's character names; the
 * templates and the studio are a quarter each), and a tenth of room. The goal of 160 kB gzipped is not met.
 */
const budgets = [
  { name: 'build/main.js', path: mainPath, maxKb: 27 },
  { name: 'build/ui.js', path: uiPath, maxKb: 1280 },
]

interface Step {
  readonly name: string
  /** Resolves with a remark for the log; throws with what is wrong. */
  readonly check: () => Promise<string>
}

const lint: Step = {
  name: 'lint',
  check: () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
}

/** In order, cheap first. */
const otherSteps: readonly Step[] = [
  { name: 'format', check: () => tool('prettier/bin/prettier.cjs', ['--check', '.']) },
  ...['pure', 'main', 'ui'].map((world) => ({
    name: `types of the ${world} world`,
    check: () => tool('typescript/bin/tsc', ['-p', `tsconfig.${world}.json`]),
  })),
  {
    name: 'types of tests and playground',
    check: () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json']),
  },
  { name: 'build, manifest in step', check: buildAndCompareManifest },
  ...budgets.map(({ name, path, maxKb }) => ({
    name: `size of ${name}`,
    check: () => checkSize(path, maxKb),
  })),
]

/** Runs it all; the exit code is 1 when anything failed. Arguments are handed to the test runner. */
export async function run(args: readonly string[]): Promise<number> {
  // Lint takes as long as all the others together, so it has a core of its own.
  const results = (await Promise.all([runSteps([lint]), runSteps(otherSteps)])).flat()
  const suites = await runSuites(args)
  const passed = suites.passed + results.filter((isGood) => isGood).length
  const failed = suites.failed + results.filter((isGood) => !isGood).length
  const skipped = suites.skipped > 0 ? `, ${suites.skipped} skipped` : ''
  console.log(`\n${passed} passed, ${failed} failed${skipped}`)
  return failed === 0 ? 0 : 1
}

/** One after the other, all of them; says how each ended and gives whether it was good. */
async function runSteps(steps: readonly Step[]): Promise<readonly boolean[]> {
  const results: boolean[] = []
  for (const { name, check } of steps) {
    const start = performance.now()
    try {
      const remark = await check()
      results.push(true)
      console.log(`✓ ${name}${remark === '' ? '' : `: ${remark}`} (${secondsSince(start)})`)
    } catch (error) {
      results.push(false)
      const reason = error instanceof Error ? error.message : String(error)
      console.log(`✗ ${name} (${secondsSince(start)})\n${indent(reason)}`)
    }
  }
  return results
}

async function tool(script: string, args: readonly string[]): Promise<string> {
  const { code, output } = await runTool(script, args)
  if (code !== 0) throw new Error(output.trim() || `exit code ${code}`)
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
  const remark = `${kb(size)} kB of ${maxKb} kB (${kb(gzipped)} kB gzipped)`
  if (size > maxKb * 1000) throw new Error(remark)
  return remark
}

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The suites by vitest, whose reporter leaves its counts in a file, so that the sum can be told once. */
async function runSuites(args: readonly string[]): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'thread-to-carousel-'))
  const countsPath = join(folder, 'counts.json')
  try {
    const { code } = await runTool('vitest/vitest.mjs', ['run', ...args], {
      show: true,
      env: { TEST_COUNTS: countsPath },
    })
    const counts = parseCounts(await readFile(countsPath, 'utf8').catch(() => ''))
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
