/**
 * Damaged, mixed and senseless pastes: none raises an exception, none breaks a law of readings.
 * `npm run fuzz` does the same with 100,000 of them.
 */
import { readFileSync, readdirSync, existsSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { smallest } from '../../playground/fuzz/smallest'
import { writeRow } from '../../playground/fuzz/report'
import { greek, windows1252, type ByteTable } from '../../src/lib/decode/byte-tables'
import { readThread, type Paste, type Reading } from '../../src/lib/formats/read'
import { fixtureNames } from './fixtures'
import { checkReading } from './laws'

const runs = Number(process.env['FUZZ_RUNS'] ?? 800)
/** Each run is a seed of its own; from another one on they are other pastes. */
const firstRun = Number(process.env['TEST_SEED'] ?? 0)

const here = new URL('.', import.meta.url)
const fixtures = readdirSync(here, { withFileTypes: true })
  .map(({ name }) => new URL(`./${name}/fixtures/`, here))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    fixtureNames(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')),
  )

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Damage = (text: string, random: () => number) => string

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item

const oddities = [
  '\u0000',
  '\uD83D',
  '\uFEFF',
  '\u202E',
  '\u200D',
  '`',
  '```',
  '**',
  '](',
  '<',
  '&',
  '---',
  '@',
  '@a',
  '{',
  '"',
  '\\',
  '\r',
  '\n\n',
  '•',
  '1/',
  '#',
  '> ',
  '__proto__',
  '<a href="',
  '<!--',
  ']]>',
  '![',
  '([View Tweet](',
  '\t- ',
]

const damages: readonly Damage[] = [
  (text, random) => text.slice(Math.floor(random() * text.length)),
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => {
    const at = Math.floor(random() * text.length)
    return text.slice(0, at) + pick(oddities, random) + text.slice(at)
  },
  (text, random) => {
    const at = Math.floor(random() * text.length)
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 40))
  },
  (text, random) => {
    const lines = text.split('\n')
    const from = Math.floor(random() * lines.length)
    const moved = lines.splice(from, 1 + Math.floor(random() * 5))
    lines.splice(Math.floor(random() * (lines.length + 1)), 0, ...moved)
    return lines.join('\n')
  },
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/\s+/g, ' '),
  (text) => text.replace(/^/gm, '> '),
  (text) => text.replace(/^/gm, '    '),
  (text, random) => showAs(text, random() < 0.5 ? windows1252 : greek),
  (text, random) => `${text}\n${pick(fixtures, random)}`,
  (text, random) =>
    Array.from({ length: 1 + Math.floor(random() * 30) }, () => pick(oddities, random)).join('') +
    text.slice(0, 50),
]

/** UTF-8 bytes shown in a single-byte encoding. */
function showAs(text: string, table: ByteTable): string {
  return Array.from(Buffer.from(text, 'utf8'), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (table.shown[byte - 0x80] ?? ''),
  ).join('')
}

const row = { family: 'reader' }

function read(paste: Paste): Reading {
  const reading = readThread(paste)
  checkReading(reading)
  return reading
}

function fails(act: () => unknown): boolean {
  try {
    act()
    return false
  } catch {
    return true
  }
}

// ms; far more than it takes.
const timeout = 60_000 + runs * 10

describe('any paste', { timeout }, () => {
  it(`of ${runs} damaged, mixed and senseless ones is read without an exception`, () => {
    const formats = new Set<string>()
    let empty = 0
    for (let run = firstRun; run < firstRun + runs; run += 1) {
      const random = randomFrom(run)
      let text = pick(fixtures, random)
      for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
        text = pick(damages, random)(text, random).slice(0, 20_000)
      }
      const paste =
        random() < 0.15 ? (html: string) => ({ text: '', html }) : (text: string) => ({ text })
      try {
        const reading = read(paste(text))
        formats.add(reading.format)
        if (reading.value.posts.length === 0) empty += 1
      } catch (error) {
        const least = smallest(text, (shorter) => fails(() => read(paste(shorter))))
        const failure = `Run ${run}: ${JSON.stringify(least)}`
        writeRow({ ...row, cases: run - firstRun, answered: 0, refused: 0, failure })
        throw new Error(failure, { cause: error })
      }
    }
    writeRow({ ...row, cases: runs, answered: runs - empty, refused: empty, failure: null })
    // The pastes are what they are meant to be: most families are still recognised in them.
    expect(formats.size).toBeGreaterThan(5)
  })
})
