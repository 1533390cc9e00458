/**
 * Many cycles of what a person does with a carousel: something by hand, something in the panel, Update, undo. Holds
 * after each that the document is the one before, and after Remove that it is the one before the first Generate.
 */
import type { WordWidth } from '../../src/lib/deck/line-breaking'
import type { Host } from '../host/index'
import { contentsOf, differences, type Contents } from './contents'
import { editByHand } from './hand'
import type { Ending, Plugin } from './plugin'
import { createRandom } from './random'
import { changed, freshWork, requestOf } from './work'

export interface SoakOptions {
  readonly host: Host
  /** Open in the host, with the pictures sent. */
  readonly plugin: Plugin
  readonly wordWidth: WordWidth
  readonly seed: number
  readonly cycles: number
  /** Cycles until the carousel is removed and made anew. */
  readonly cyclesPerCarousel: number
  /** Cycles until a person undoes all there is to undo, and the document has to be as it was at the start. */
  readonly cyclesPerHistory: number
  /** Told before and after all is undone; the carousel is removed by then. */
  readonly onHistory?: (cycle: number, isUndone: boolean) => Promise<void>
}

export interface SoakReport {
  readonly cycles: number
  /** How often each was done. */
  readonly counts: Readonly<Record<string, number>>
  /** What was not as it should be: in which cycle, after what, and how. */
  readonly faults: readonly string[]
}

/** Never rejects for what the plugin does wrong: that is in the report. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const { host, cycles, cyclesPerCarousel, cyclesPerHistory, onHistory } = options
  const counts = new Map<string, number>()
  const faults: string[] = []
  const desk: Desk = {
    ...options,
    random: createRandom(options.seed),
    count: (what) => counts.set(what, (counts.get(what) ?? 0) + 1),
    expectSame: (when, before) => {
      const found = differences(before, contentsOf(host))
      if (found.length > 0)
        faults.push([`${when}: ${found.length} rows differ`, ...found.slice(0, 3)].join('\n  '))
      return found.length === 0
    },
    fail: (when, answer) => faults.push(`${when}: ${answer.name} ${JSON.stringify(answer.body)}`),
  }
  host.figma.commitUndo()
  const empty = contentsOf(host)
  for (let done = 0; done < cycles;) {
    const row = await generate(desk, `cycle ${done + 1}, generate`)
    if (row === null) break
    const last = Math.min(cycles, done + cyclesPerCarousel)
    while (done < last) {
      done += 1
      await cycle(desk, row, `cycle ${done}`)
    }
    await remove(desk, row, `after cycle ${done}, remove`, empty)
    if (done % cyclesPerHistory !== 0 && done < cycles) continue
    await onHistory?.(done, false)
    while (host.undo()) desk.count('undone at the end')
    desk.expectSame(`after cycle ${done}, everything undone`, empty)
    await onHistory?.(done, true)
  }
  return { cycles, counts: Object.fromEntries(counts), faults }
}

interface Desk extends SoakOptions {
  readonly random: ReturnType<typeof createRandom>
  readonly count: (what: string) => void
  /** Whether the document is the one before; what differs is a fault. */
  readonly expectSame: (when: string, before: Contents) => boolean
  readonly fail: (when: string, answer: Ending) => void
}

/** A carousel on the canvas, and what the panel has of it. */
interface Row {
  carousel: string
  work: ReturnType<typeof freshWork>
  /** Layers that updates kept aside: the person's own from then on. */
  readonly aside: Set<string>
}

async function generate(desk: Desk, when: string): Promise<Row | null> {
  const work = changed(freshWork(), desk.random)
  const answer = await desk.plugin.ended((run) => {
    desk.plugin.say('draw', { run, ...requestOf(work, desk.wordWidth) })
  })
  if (answer.name !== 'drawn') {
    desk.fail(when, answer)
    return null
  }
  desk.count('generated')
  return { carousel: answer.body.carousel, work, aside: new Set() }
}

async function cycle(desk: Desk, row: Row, when: string): Promise<void> {
  const { host, random, count } = desk
  const untouched = contentsOf(host)
  const edits = await editByHand(host.figma, random)
  host.figma.commitUndo()
  for (const edit of edits) count(`by hand: ${edit}`)
  const before = contentsOf(host)

  const next = changed(row.work, random)
  const isUpdated = await update(desk, row, next, when)
  if (differences(before, contentsOf(host)).length > 0) {
    host.undo()
    count('undo')
  }
  desk.expectSame(`${when}, undo of update (${edits.join(', ')})`, before)
  if (!isUpdated) return
  const choice = random.pick(['again', 'again', 'undo hand', 'go on'])
  if (choice === 'again') {
    // This time it stays, and the next cycle begins from it.
    if (await update(desk, row, next, `${when}, once more`)) row.work = next
  } else if (choice === 'undo hand' && edits.length > 0 && host.undo()) {
    count('undo')
    desk.expectSame(`${when}, undo of the hand (${edits.join(', ')})`, untouched)
  }
}

async function update(desk: Desk, row: Row, work: Row['work'], when: string): Promise<boolean> {
  const { plugin, random, count } = desk
  const answer = await plugin.ended((run) => {
    plugin.say('update', {
      run,
      ...requestOf(work, desk.wordWidth),
      carousel: row.carousel,
      mode: 'apply',
      discard: random.chance(0.2) ? 'all' : [],
      copies: [],
    })
  })
  if (answer.name !== 'drawn') {
    desk.fail(when, answer)
    return false
  }
  count('updated')
  for (const { node } of answer.body.aside) row.aside.add(node)
  return true
}

/** First what updates kept aside goes, as it is the person's own; then the carousel, and nothing may be left. */
async function remove(desk: Desk, row: Row, when: string, empty: Contents): Promise<void> {
  const { host, plugin, count } = desk
  for (const id of row.aside) {
    const layer = await host.figma.getNodeByIdAsync(id)
    if (layer === null || layer.removed || layer.type === 'DOCUMENT' || layer.type === 'PAGE')
      continue
    layer.remove()
    count('aside removed by hand')
  }
  host.figma.commitUndo()
  const answer = await plugin.ended((run) => {
    plugin.say('remove', { run, carousel: row.carousel, design: true })
  })
  if (answer.name !== 'removed') desk.fail(when, answer)
  else count('removed')
  for (const layer of host.figma.currentPage.children) {
    // Left to the person when the switch for sections was turned off; then it is a section like any.
    const isLeft = layer.type === 'SECTION' && layer.children.length === 0
    if (!isLeft || layer.getPluginDataKeys().length > 0) continue
    layer.remove()
    count('section removed by hand')
  }
  desk.expectSame(when, empty)
}
