/**
 * `npm run check:matrix [-- --template ID --ratio NAME --theme ID --thread NAME --all]`: decks of every
 * template on every sheet in every theme, of threads that are hard to set, checked by the rules the panel
 * shows. A line for each finding that nobody would publish (`--all`: also warnings and advice) and a
 * summary; exit code 1 when there is any.
 */
import { parseArgs } from 'node:util'

import { findingSentence, isError, type Finding } from '../../src/lib/slide/finding'
import { treeCombinations, type Combination } from './matrix/combinations'
import { sharedThreads } from './matrix/files'
import { ownThreads, type NamedPaste } from './matrix/threads'
import { createTreeCheck, type Checked } from './matrix/trees'
import { createWordWidth } from './word-width'

type Shows = (finding: Finding) => boolean

/** The command. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      template: { type: 'string' },
      ratio: { type: 'string' },
      theme: { type: 'string' },
      thread: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  })
  const { all, ...only } = values
  const threads = [...ownThreads, ...sharedThreads()]
  const shows: Shows = all ? () => true : isError
  const combinations = treeCombinations(threads, only)
  tellPlan(threads, combinations)
  const check = createTreeCheck(await createWordWidth())
  const found = await checkAll('Slide trees', combinations, (one) => check(one), shows)
  return found === 0 ? 0 : 1
}

function tellPlan(threads: readonly NamedPaste[], combinations: readonly Combination[]): void {
  const all = new Set(combinations.map(({ theme }) => theme)).size
  console.log(
    `${combinations.length} decks of ${threads.length} threads. The first thread in ${all} themes; ` +
      'every other in one theme on each sheet, themes in turn, with and without pictures.',
  )
}

/** Checks one deck after the other, says what is found as it comes, then sums up; gives the number found. */
async function checkAll(
  name: string,
  combinations: readonly Combination[],
  check: Check,
  shows: Shows,
): Promise<number> {
  const start = performance.now()
  const counts = new Map<string, number>()
  let slides = 0
  let found = 0
  for (const combination of combinations) {
    const checked = await checkedOrWhy(combination, check)
    if (typeof checked === 'string') {
      found += 1
      console.log(`${nameOf(combination)} · ${checked}`)
      continue
    }
    slides += checked.slides
    for (const finding of checked.findings.filter(shows)) {
      found += 1
      const kind = `${combination.template} ${finding.code}`
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      console.log(lineOf(combination, finding))
    }
  }
  const seconds = Math.round((performance.now() - start) / 1000)
  for (const [kind, count] of [...counts].sort()) console.log(`${count} × ${kind}`)
  console.log(
    `${name}: ${combinations.length} decks, ${slides} slides, ${found} findings, ${seconds} s`,
  )
  return found
}

type Check = (combination: Combination) => Checked | Promise<Checked>

/** What a deck gave, or why none was made: no deck may throw, and the others are checked all the same. */
async function checkedOrWhy(combination: Combination, check: Check): Promise<Checked | string> {
  try {
    return await check(combination)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

function lineOf(combination: Combination, finding: Finding): string {
  return [nameOf(combination), finding.slide, finding.name, findingSentence(finding)].join(' · ')
}

function nameOf({ template, canvas, theme, thread, hasPictures }: Combination): string {
  const pictures = hasPictures ? 'with pictures' : 'without pictures'
  return [template, canvas.name, theme, thread.name, pictures].join(' · ')
}
