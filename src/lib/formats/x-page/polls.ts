/** A poll below the words of a post: choices, their percents, and how many voted. */
import type { Poll, PollOption } from '../../thread/thread'
import type { PageLine } from './page-lines'
import { percent, pollResult } from './words/patterns'

export interface FoundPoll {
  readonly poll: Poll
  /** Line of the first choice. */
  readonly start: number
}

const longestChoice = 25 // characters; X allows no more
const mostChoices = 4

/** Whether a line is the one that closes a poll. */
export function isPollResult(line: string): boolean {
  return pollResult.test(line)
}

/**
 * The poll above line `resultAt`, "1,204 votes"; null when no choices stand there. Without percents the
 * choices are the last short lines, two to four of them. `rest`: what stands below, "Final results".
 */
export function readPoll(
  lines: readonly PageLine[],
  from: number,
  resultAt: number,
  rest: string,
): FoundPoll | null {
  const filled: number[] = []
  for (let at = resultAt - 1; at >= from && filled.length < 2 * mostChoices; at -= 1) {
    if ((lines[at]?.text ?? '') !== '') filled.unshift(at)
  }
  const text = (at: number | undefined): string => (at === undefined ? '' : (lines[at]?.text ?? ''))
  const result = [text(resultAt), rest].filter((part) => part !== '').join(' · ')
  const withShares = readShares(filled, text)
  if (withShares !== null)
    return { poll: { options: withShares.options, result }, start: withShares.start }
  const choices: number[] = []
  for (const at of filled.slice(-mostChoices).reverse()) {
    const isNext = choices.length === 0 || (choices[0] ?? at) - at <= 1
    if (!isNext || text(at).length > longestChoice || /[:?]$/.test(text(at))) break
    choices.unshift(at)
  }
  // A poll has words above it.
  if (choices.length > 2 && choices[0] === filled[0]) choices.shift()
  const [start] = choices
  if (start === undefined || choices.length < 2) return null
  return { poll: { options: choices.map((at) => ({ text: text(at) })), result }, start }
}

function readShares(
  filled: readonly number[],
  text: (at: number | undefined) => string,
): { readonly options: readonly PollOption[]; readonly start: number } | null {
  const options: PollOption[] = []
  let start = -1
  for (let index = filled.length - 2; index >= 0; index -= 2) {
    const [, share] = percent.exec(text(filled[index + 1])) ?? []
    const choice = text(filled[index])
    if (share === undefined || percent.test(choice)) break
    options.unshift({ text: choice, share: Number(share.replace(',', '.')) })
    start = filled[index] ?? start
  }
  return options.length < 2 ? null : { options, start }
}
