/**
 * `npm run check:matrix [-- --level trees|drawn --template ID --ratio NAME --theme ID --thread NAME --whole --all]`:
 * decks of every template on every sheet in every theme, of threads that are hard to set, checked by the
 * rules the panel shows: first as slide trees, then drawn by the plugin's real `build/main.js` in the
 * stand-in and read from its document. A line for each finding that nobody would publish (`--all`: also
 * warnings and advice) and a summary; exit code 1 when there is any.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { findingSentence, isError, type Finding } from '../../src/lib/slide/finding'
import { buildIfStale, mainPath } from './build'
import { hostCombinations, treeCombinations, type Combination } from './matrix/combinations'
import { checkDrawn } from './matrix/drawn'
import { sharedThreads } from './matrix/files'
import { ownThreads } from './matrix/threads'
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
      level: { type: 'string', default: 'both' },
      all: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
    },
  })
  const { all, level, ...only } = values
  const threads = [...ownThreads, ...sharedThreads()]
  const shows: Shows = all ? () => true : isError
  const wordWidth = await createWordWidth()
  let found = 0
  if (level !== 'drawn') {
    const combinations = treeCombinations(threads, only)
    const what = only.whole ? coveredWhole : covered
    console.log(`Slide trees: ${combinations.length} decks of ${threads.length} threads. ${what}`)
    found += await checkAll(combinations, createTreeCheck(wordWidth), shows)
  }
  if (level !== 'trees') {
    const combinations = hostCombinations(threads, only)
    console.log(`Drawn: ${combinations.length} decks. ${coveredDrawn}`)
    await buildIfStale()
    const main = readFileSync(mainPath, 'utf8')
    found += await checkAll(combinations, (one) => checkDrawn(one, main, wordWidth), shows)
  }
  return found === 0 ? 0 : 1
}

const covered =
  'The first thread in all themes; every other in one theme on each sheet, themes in turn, with and without pictures.'
const coveredWhole = 'Every thread in every theme on every sheet.'
const coveredDrawn =
  'Every template on every sheet in every theme once, threads in turn, two of three with pictures.'

/** Checks one deck after the other, says what is found as it comes, then sums up; gives the number found. */
async function checkAll(
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
  console.log(`${combinations.length} decks, ${slides} slides, ${found} findings, ${seconds} s`)
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
