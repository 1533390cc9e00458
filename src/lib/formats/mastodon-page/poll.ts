/** Polls as a page shows their results: "45%", the option, and how many voted. */
import type { Poll, PollOption } from '../../thread/thread'

const share = /^(\d{1,3})%$/
const both = /^(\d{1,3})%\s?(\S.{0,120})$/
const result = /^[\d.,]+[KkMm]? (?:votes?|voters?|people)(?:\s?·.{1,60})?$/i

/** The poll of a post's lines and the lines without it; null without a poll of two options and a result. */
export function readPoll(lines: readonly string[]): {
  readonly poll: Poll | null
  readonly rest: readonly string[]
} {
  const options: PollOption[] = []
  const taken = new Set<number>()
  let end = -1
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim()
    const next = (lines[at + 1] ?? '').trim()
    const alone = share.exec(line)?.[1]
    const [, percent, text] = both.exec(line) ?? []
    if (alone !== undefined && next !== '' && !share.test(next)) {
      options.push({ text: next, share: Number(alone) })
      taken.add(at).add(at + 1)
      at += 1
    } else if (percent !== undefined && text !== undefined) {
      options.push({ text, share: Number(percent) })
      taken.add(at)
    } else if (options.length >= 2 && result.test(line)) {
      end = at
      taken.add(at)
      break
    }
  }
  if (end === -1) return { poll: null, rest: lines }
  return {
    poll: { options, result: (lines[end] ?? '').trim() },
    rest: lines.filter((_, at) => !taken.has(at)),
  }
}
