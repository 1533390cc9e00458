/**
 * `npm run soak [-- CYCLES]`: 500 (or CYCLES) times something by hand, something in the panel, Update and undo, with
 * the plugin's real `build/main.js` in QuickJS on the stand-in; some minutes. The same ones each time; with
 * `TEST_SEED=NUMBER` others.
 */
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { getHeapCodeStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { createFigma } from '../host/index'
import { openSandbox, type Sandbox } from '../quickjs/sandbox'
import { openPanel } from '../soak/plugin'
import { soak, type SoakReport } from '../soak/soak'
import { pictureKeys } from '../soak/work'
import { buildIfStale, mainPath } from './build'
import { createWordWidth } from './word-width'

const usage = 'Usage: npm run soak [-- CYCLES]'

/**
 * From this cycle on memory is compared. Until then it fills: of 500 cycles Node's grew by 0.6 MB from 100 to 200, by
 * 1.9 to 300, and by 0.2 in the 200 after that; the plugin's by 0.07 MB to 300, and then no more.
 */
const warmAfter = 300

/**
 * Bytes that may be in use at the end over what was by then. Two hundred cycles move the plugin's by about
 * 10,000 and the stand-in's by 0.4 MB, up and down: the limits are the next larger that would show an object kept
 * every cycle, or a carousel every thirty.
 */
const mayGrow = { plugin: 50_000, host: 1_000_000 }

interface Memory {
  readonly cycle: number
  /** Bytes the plugin holds, in QuickJS. */
  readonly plugin: number
  /**
   * Bytes of Node's heap without compiled code: the stand-in, with and without what can be undone, and what drives
   * it. Code would hide what is looked for: V8 compiles another 2 MB between cycles 40 and 200.
   */
  readonly host: number
  readonly withHistory: number
}

/** The command; exit code 1 when a document was not as it should be, or memory grew. */
export async function run([given = '500']: readonly string[]): Promise<number> {
  const cycles = Number(given)
  if (!Number.isInteger(cycles) || cycles < 1) {
    console.error(usage)
    return 1
  }
  await buildIfStale()
  const memory: Memory[] = []
  const report = await soakIn(cycles, memory)
  const first = memory.find(({ cycle }) => cycle >= warmAfter)
  const last = memory.at(-1)
  const grew = first !== undefined && last !== undefined && hasGrown(first, last)
  print(report, first, grew)
  return report.faults.length === 0 && !grew ? 0 : 1
}

async function soakIn(cycles: number, memory: Memory[]): Promise<SoakReport> {
  const host = createFigma()
  const sandbox = await openSandbox({ figma: host.figma })
  sandbox.run(readFileSync(mainPath, 'utf8'))
  const plugin = await openPanel(host)
  const shape = host.figma.createRectangle()
  shape.resize(16, 8)
  for (const key of pictureKeys) plugin.say('image', { key, bytes: host.png(shape.id) })
  shape.remove()
  let withHistory = 0
  const report = await soak({
    ...{ host, plugin, wordWidth: await createWordWidth(), cycles },
    seed: Number(process.env['TEST_SEED'] ?? 20261122),
    cyclesPerCarousel: 10,
    cyclesPerHistory: 100,
    onHistory: async (cycle, isUndone) => {
      if (!isUndone) {
        withHistory = await heap()
        return
      }
      memory.push({ cycle, plugin: heldBy(sandbox), host: await heap(), withHistory })
      console.log(memoryLine(memory.at(-1)))
    },
  })
  return { ...report, faults: [...report.faults, ...sandbox.errors] }
}

/** Bytes of Node's heap, less compiled code, after everything that nobody holds is gone. */
async function heap(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  // Tables of weak references are cleared in the turn after.
  await setImmediate()
  collect()
  // Counted when the heap was last cleared.
  const code = getHeapCodeStatistics()
  const compiled = code.code_and_metadata_size + code.bytecode_and_metadata_size
  return process.memoryUsage().heapUsed - compiled
}

/** The same of QuickJS, which looks for circles when much is made at once. */
function heldBy(sandbox: Sandbox): number {
  sandbox.run('{ const much = []; for (let at = 0; at < 300000; at += 1) much.push({}) }')
  return sandbox.memory().bytes
}

function hasGrown(first: Memory, last: Memory): boolean {
  return last.plugin > first.plugin + mayGrow.plugin || last.host > first.host + mayGrow.host
}

function memoryLine(at: Memory | undefined): string {
  if (at === undefined) return ''
  const history = mb(at.withHistory - at.host)
  return `${at.cycle} cycles: plugin ${mb(at.plugin)}, stand-in ${mb(at.host)}, its undo history ${history}`
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`
}

function print(
  { cycles, counts, faults }: SoakReport,
  first: Memory | undefined,
  grew: boolean,
): void {
  const sum = (isMeant: (name: string) => boolean): number =>
    Object.entries(counts).reduce((all, [name, count]) => all + (isMeant(name) ? count : 0), 0)
  console.log(
    [
      `${cycles} cycles: ${counts['updated'] ?? 0} updates, ${sum((name) => name.startsWith('by hand'))} edits by hand,`,
      `${sum((name) => name.startsWith('und'))} undos, ${counts['removed'] ?? 0} carousels removed.`,
    ].join(' '),
  )
  for (const [name, count] of Object.entries(counts)) console.log(`  ${name}: ${count}`)
  console.log(`${faults.length} times something was left over, missing or otherwise than before.`)
  for (const fault of faults) console.log(fault)
  if (grew) console.log(`Memory grew from cycle ${first?.cycle ?? 0} on.`)
}
