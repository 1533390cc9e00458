/** The numbers people give their posts: "1/", "3/12", "(2/n)". The page number says it on a slide. */
import type { Post } from '../thread/thread'
import { sliceWords, textOf, trimWords } from './words'

const leading = /^\s*[([]?(\d{1,3})[a-z]?\s*\/\s*(\d{1,3}|[nNxX])?[)\]]?[.:)]?(?:\s+|$)/
const trailing = /(?:^|[\s.!?…。])[([]?(\d{1,3})[a-z]?\s*\/\s*(\d{1,3}|[nNxX])?[)\]]?\s*$/

/**
 * Posts without their counters, if three at least carry rising ones: all with a total ("2/9", "2/n"), or
 * half of the posts with a bare slash ("2/").
 */
export function withoutCounters(posts: readonly Post[]): {
  readonly posts: readonly Post[]
  /** How many were left out. */
  readonly count: number
} {
  const found = posts.map((post) => counterOf(textOf(post.runs)))
  const numbers = found.flatMap((counter) => (counter === null ? [] : [counter.number]))
  const rises = numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
  const areTotal = found.every((counter) => counter?.hasTotal !== false)
  const isMeant = rises && numbers.length >= 3 && (areTotal || numbers.length * 2 >= posts.length)
  if (!isMeant) return { posts, count: 0 }
  const bare = posts.map((post, index) => {
    const counter = found[index]
    if (counter === null || counter === undefined) return post
    return { ...post, runs: trimWords(sliceWords(post.runs, counter.from, counter.to)) }
  })
  return { posts: bare, count: numbers.length }
}

interface Counter {
  readonly number: number
  readonly hasTotal: boolean
  /** What is left between these offsets. */
  readonly from: number
  readonly to: number
}

function counterOf(text: string): Counter | null {
  const start = leading.exec(text)
  if (start !== null) return { ...read(start), from: start[0].length, to: text.length }
  const end = trailing.exec(text)
  if (end === null) return null
  // The mark before the counter ends a sentence and stays.
  const kept = /^[.!?…。]/.test(end[0]) ? 1 : 0
  return { ...read(end), from: 0, to: end.index + kept }
}

function read(match: RegExpExecArray): Pick<Counter, 'number' | 'hasTotal'> {
  return { number: Number(match[1]), hasTotal: match[2] !== undefined }
}
