/** Writing in a post: its words change, and what the other words mean stays. Offsets are UTF-16. */
import { recogniseRuns } from '../thread/recognise'
import { joinRuns, runsText, sliceRuns } from '../thread/text'
import type { Mark, Run } from '../thread/thread'

/** The runs with `text` instead of theirs. What was typed is in the manner of the character before it. */
export function typedRuns(runs: readonly Run[], text: string): readonly Run[] {
  const old = runsText(runs)
  if (old === text) return runs
  const from = commonStart(old, text)
  const end = commonEnd(old, text, from)
  const typed = text.slice(from, text.length - end)
  const head = sliceRuns(runs, 0, from)
  const tail = sliceRuns(runs, old.length - end)
  const around = runAt(runs, from)
  const isInside = around !== null && around.start < from && from < around.end
  const before = head[head.length - 1]
  const run: Run = isInside
    ? { ...around.run, text: typed }
    : before !== undefined && (before.kind !== 'link' || isBare(before))
      ? { ...before, text: typed }
      : { kind: 'text', text: typed }
  const whole = glued([...head, run, ...tail])
  return recognised(whole.map(asText), from, from + typed.length)
}

/** The runs with a mark on a stretch, or without it where all of it has it. */
export function markedRuns(
  runs: readonly Run[],
  from: number,
  to: number,
  mark: Mark,
): readonly Run[] {
  if (from >= to) return runs
  const inside = sliceRuns(runs, from, to)
  const isOn = inside.every(({ text, marks = [] }) => marks.includes(mark) || text.trim() === '')
  const changed = inside.map((run): Run => {
    const { marks = [], ...rest } = run
    const others = marks.filter((each) => each !== mark)
    const next = isOn ? others : [...others, mark]
    return next.length === 0 ? rest : { ...rest, marks: next }
  })
  return joinRuns([...sliceRuns(runs, 0, from), ...changed, ...sliceRuns(runs, to)])
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let at = 0
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1
  // Not between the halves of a character.
  return isHigh(one.charCodeAt(at - 1)) ? at - 1 : at
}

function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start
  let count = 0
  while (
    count < most &&
    one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)
  )
    count += 1
  return isLow(one.charCodeAt(one.length - count)) ? count - 1 : count
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function runAt(
  runs: readonly Run[],
  at: number,
): { readonly run: Run; readonly start: number; readonly end: number } | null {
  let start = 0
  for (const run of runs) {
    const end = start + run.text.length
    if (at >= start && at < end) return { run, start, end }
    start = end
  }
  return null
}

/** Neighbours that were one run before something was typed into it are one again. */
function glued(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = joined[joined.length - 1]
    if (last !== undefined && isSameSort(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

function isSameSort(one: Run, other: Run): boolean {
  return JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' })
}

/** A name or a bare address that was written over is words again; a link with words of its own stays. */
function asText(run: Run): Run {
  const { text, marks } = run
  const isBroken =
    (run.kind === 'mention' && text.slice(1) !== run.handle) ||
    (run.kind === 'hashtag' && text.slice(1) !== run.tag) ||
    (run.kind === 'cashtag' && text.slice(1).toUpperCase() !== run.symbol) ||
    (run.kind === 'link' && isBare(run) && !leadsTo(run.href, text))
  if (!isBroken) return run
  return marks === undefined ? { kind: 'text', text } : { kind: 'text', text, marks }
}

/** An address that shows itself. */
function isBare({ text }: Run): boolean {
  return /^(?:https?:\/\/|www\.)/.test(text)
}

function leadsTo(href: string, text: string): boolean {
  return href === text || href.replace(/^https?:\/\//, '') === text.replace(/^https?:\/\//, '')
}

/** Names and addresses in the words that were touched, and in those alone. */
function recognised(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let start = 0
  const found = joinRuns(runs).flatMap((run) => {
    const isTouched = start <= to && start + run.text.length >= from
    start += run.text.length
    const isPlain = run.kind === 'text' && (run.marks ?? []).length === 0
    return isTouched && isPlain ? recogniseRuns(run.text) : [run]
  })
  return joinRuns(found)
}
