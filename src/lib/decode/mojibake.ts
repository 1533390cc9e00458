/**
 * Undoes mojibake: UTF-8 text whose bytes were shown in a single-byte encoding ("πŸš€" for 🚀).
 *
 * Repaired per run, not per file, because genuine characters stand next to broken ones. A run is a
 * chain of characters that read as UTF-8 sequences without a gap. It is rewritten only when the result
 * is likelier than the characters that stand there (`belief.ts`): "CAFÉ”" is valid UTF-8 for "CAFɔ" and
 * stays. Each pass tries the encoding with the most certain runs; passes go on while something is found,
 * which undoes text that was encoded twice.
 */
import { believe, type Chain } from './belief'
import type { ByteTable } from './byte-tables'
import { greek, windows1251, windows1252 } from './byte-tables'
import { readSequence, type Sequence } from './sequences'

export interface Repaired {
  readonly text: string
  /** How many places were rewritten; one that took several passes counts once. */
  readonly count: number
}

const tables: readonly ByteTable[] = [windows1252, greek, windows1251]

// Three encodings in one text, one of them twice over; more has not been seen.
const maxPasses = 5

/** Repairs every run of mojibake in `text`. Text without any comes back unchanged. Linear time. */
export function repairMojibake(text: string): Repaired {
  let current = text
  let places: readonly Place[] = []
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const found = tables
      .map((table) => ({ table, runs: findRuns(current, table) }))
      .map(({ table, runs }) => ({ table, runs: believeRepaired(runs, places) }))
      .reduce((best, next) => (certainty(next.runs) > certainty(best.runs) ? next : best))
    // A run that is only possible is believed when the text has certain ones of its kind.
    if (certainty(found.runs) === 0) break
    const rewritten = rewrite(current, withDoubtful(current, found.runs, found.table), places)
    current = rewritten.text
    places = rewritten.places
  }
  const controls = nameControls(current)
  return { text: controls.text, count: places.length + controls.count }
}

/** Controls that are left may be punctuation of windows-1252 that was read as Latin-1: U+0092 for ’. */
function nameControls(text: string): Repaired {
  let count = 0
  // U+0085 is a line end, too, and taken for one; the others are letters, and rarely meant.
  const named = text.replace(/[\u0080\u0091-\u0097\u0099]/g, (control: string): string => {
    count += 1
    return windows1252.shown[control.charCodeAt(0) - 0x80] ?? control
  })
  return { text: named, count }
}

/**
 * Adds the stretches that nobody would believe alone ("Ð’" for В), when the text seems broken as a whole:
 * nearly every character beyond ASCII reads as part of a sequence, and half of them for certain.
 */
function withDoubtful(
  text: string,
  runs: readonly BrokenRun[],
  table: ByteTable,
): readonly BrokenRun[] {
  if (certainty(runs) < 2) return runs
  const whole: BrokenRun[] = []
  let strays = 0
  for (const match of text.matchAll(/[^\0-\u007F]+/g)) {
    const end = match.index + match[0].length
    const chain = readStretch(text, match.index, table)
    if (chain.end === end) {
      whole.push({ start: match.index, end, text: meaning(chain), belief: 'possible' })
    } else {
      strays += 1
    }
  }
  if (strays * 20 > whole.length || certainty(runs) * 2 < whole.length) return runs
  let next = 0
  const others = runs.filter((run) => {
    while ((whole[next]?.end ?? Infinity) <= run.start) next += 1
    return run.start < (whole[next]?.start ?? Infinity)
  })
  return [...whole, ...others].sort((one, other) => one.start - other.start)
}

function meaning({ sequences }: Chain): string {
  return sequences.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('')
}

/** What still looks broken where a pass repaired something was broken twice. */
function believeRepaired(
  runs: readonly BrokenRun[],
  places: readonly Place[],
): readonly BrokenRun[] {
  if (places.length === 0) return runs
  let next = 0
  return runs.map((run) => {
    while ((places[next]?.end ?? Infinity) <= run.start) next += 1
    const isRepaired = (places[next]?.start ?? Infinity) < run.end
    return isRepaired ? { ...run, belief: 'certain' } : run
  })
}

interface BrokenRun {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly belief: 'certain' | 'possible'
}

function certainty(runs: readonly BrokenRun[]): number {
  return runs.filter((run) => run.belief === 'certain').length
}

/** Where something was repaired. */
interface Place {
  readonly start: number
  readonly end: number
}

interface Rewritten {
  readonly text: string
  readonly places: readonly Place[]
}

/** Rewrites runs; places of earlier passes become one with the runs that overlap them. */
function rewrite(text: string, runs: readonly BrokenRun[], places: readonly Place[]): Rewritten {
  const parts: string[] = []
  let at = 0
  for (const run of runs) {
    parts.push(text.slice(at, run.start), run.text)
    at = run.end
  }
  parts.push(text.slice(at))
  return { text: parts.join(''), places: movePlaces(unite(runs, places), runs) }
}

function unite(runs: readonly Place[], places: readonly Place[]): readonly Place[] {
  const all = [...runs, ...places].sort((one, other) => one.start - other.start)
  const united: Place[] = []
  for (const { start, end } of all) {
    const last = united[united.length - 1]
    if (last === undefined || start >= last.end) united.push({ start, end })
    else united[united.length - 1] = { start: last.start, end: Math.max(last.end, end) }
  }
  return united
}

/** Where places are when the runs are rewritten. No place begins or ends inside a run. */
function movePlaces(places: readonly Place[], runs: readonly BrokenRun[]): readonly Place[] {
  let [next, shift] = [0, 0]
  const move = (index: number): number => {
    for (let run = runs[next]; run !== undefined && run.end <= index; run = runs[next]) {
      shift += run.text.length - (run.end - run.start)
      next += 1
    }
    return index + shift
  }
  return places.map(({ start, end }) => ({ start: move(start), end: move(end) }))
}

function findRuns(text: string, table: ByteTable): readonly BrokenRun[] {
  if (!table.anyBeginning.test(text)) return []
  const runs: BrokenRun[] = []
  const beginning = new RegExp(table.beginning, 'g')
  for (let match = beginning.exec(text); match !== null; match = beginning.exec(text)) {
    const chain = withLostStart(readChain(text, match.index, table), table)
    const belief = believe(chain, table)
    // A disbelieved chain may hide a good one that begins at its second character.
    beginning.lastIndex = belief === 'none' ? match.index + 1 : chain.end
    if (belief === 'none') continue
    runs.push({ start: chain.start, end: chain.end, text: meaning(chain), belief })
  }
  return runs
}

// A chain of sequences that lost bytes may be disbelieved, and then is read again from its next character.
const longestGuess = 8

/** All sequences that follow one another from `start` on. */
function readChain(text: string, start: number, table: ByteTable): Chain {
  const sequences: Sequence[] = []
  let end = start
  let complete = 0
  for (;;) {
    const next = readSequence(text, end, table)
    const isLost = next === null && sequences.length > 0 && isLostCapital(text, end, table)
    const sequence = isLost && readSequence(text, end + 1, table) !== null ? lostCapital : next
    if (sequence === null) return { sequences, text, start, end }
    sequences.push(sequence)
    end += sequence.length
    if (sequence.isComplete) complete += 1
    if (sequences.length >= longestGuess && complete * 2 < longestGuess) {
      return { sequences, text, start, end }
    }
  }
}

// И is D0 98, and 98 is the one byte that windows-1251 has no character for.
const lostCapital: Sequence = {
  length: 1,
  bytes: 2,
  codePoint: 0x418,
  likelihood: 260,
  isComplete: false,
}

function isLostCapital(text: string, at: number, table: ByteTable): boolean {
  return table.id === 'windows-1251' && text.charAt(at) === 'Р'
}

/** The chain that begins at `start`, maybe with a lost capital. */
function readStretch(text: string, start: number, table: ByteTable): Chain {
  const chain = readChain(text, start, table)
  if (chain.sequences.length > 0 || !isLostCapital(text, start, table)) return chain
  return withLostStart(readChain(text, start + 1, table), table)
}

/** A chain of letters behind a lone "Р": the И of "Иван". */
function withLostStart(chain: Chain, table: ByteTable): Chain {
  const { sequences, text, start, end } = chain
  const areLetters = sequences.length > 0 && sequences.every(({ bytes }) => bytes === 2)
  if (!areLetters || !isLostCapital(text, start - 1, table)) return chain
  return { sequences: [lostCapital, ...sequences], text, start: start - 1, end }
}
