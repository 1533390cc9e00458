/** The words of posts without their meaning. */
import type { Post, Run } from './thread'

/** The text of a post as it is shown: its runs joined, line breaks and list markers included. */
export function plainText(post: Post): string {
  return runsText(post.runs)
}

/** The text of some runs, joined. */
export function runsText(runs: readonly Run[]): string {
  const [first] = runs
  if (first === undefined) return ''
  return runs.length === 1 ? first.text : runs.map((run) => run.text).join('')
}

/**
 * The same run showing other words, e.g. a part of its own. What it means (address, handle, tag)
 * stays. An empty text gives an empty run, which callers drop.
 */
export function withText(run: Run, text: string): Run {
  return run.text === text ? run : { ...run, text }
}

/** The runs between two offsets (UTF-16 units of the joined text). A link that is cut stays a link on both sides. */
export function sliceRuns(runs: readonly Run[], from: number, to = Infinity): readonly Run[] {
  let at = 0
  const parts = runs.map((run) => {
    const start = at
    at += run.text.length
    const begin = Math.max(0, from - start)
    const end = Math.max(begin, Math.min(run.text.length, to - start))
    return withText(run, run.text.slice(begin, end))
  })
  return joinRuns(parts)
}

/** Without white space at the ends. */
export function trimRuns(runs: readonly Run[]): readonly Run[] {
  const first = runs[0]?.text ?? ''
  const last = runs[runs.length - 1]?.text ?? ''
  if (/^\S/.test(first) && /\S/.test(last.slice(-1))) return joinRuns(runs)
  const text = runsText(runs)
  const from = text.length - text.trimStart().length
  return sliceRuns(runs, from, text.trimEnd().length)
}

/** Removes empty runs and joins neighbours that say the same thing in the same way. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = joined[joined.length - 1]
    if (last?.kind === 'text' && run.kind === 'text' && sameMarks(last, run)) {
      joined[joined.length - 1] = withText(last, last.text + run.text)
    } else {
      joined.push(run)
    }
  }
  return joined
}

function sameMarks(one: Run, other: Run): boolean {
  return (one.marks ?? []).join() === (other.marks ?? []).join()
}
