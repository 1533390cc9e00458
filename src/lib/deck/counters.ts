/** The numbers people give their posts: "1/", "3/12", "(2/n)". The page number says it on a slide. */
import type { Post } from '../thread/thread'
import { sliceWords, textOf, trimWords } from './words'

const leading = /^\s*[([]?(\d{1,3})[a-z]?\s*\/\s*(?:\d{1,3}|[nNxX])?[)\]]?[.:)]?(?:\s+|$)/
const trailing = /(?:^|[\s.!?…。])[([]?(\d{1,3})[a-z]?\s*\/\s*(?:\d{1,3}|[nNxX])?[)\]]?\s*$/

/** Posts without their counters, if half of them, and three at least, carry rising ones. */
export function withoutCounters(posts: readonly Post[]): {
  readonly posts: readonly Post[]
  /** How many were left out. */
  readonly count: number
} {
  const found = posts.map((post) => counterOf(textOf(post.runs)))
  const numbers = found.flatMap((counter) => (counter === null ? [] : [counter.number]))
  const rises = numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
  if (numbers.length < 3 || numbers.length * 2 < posts.length || !rises) return { posts, count: 0 }
  const bare = posts.map((post, index) => {
    const counter = found[index]
    if (counter === null || counter === undefined) return post
    return { ...post, runs: trimWords(sliceWords(post.runs, counter.from, counter.to)) }
  })
  return { posts: bare, count: numbers.length }
}

interface Counter {
  readonly number: number
  /** What is left between these offsets. */
  readonly from: number
  readonly to: number
}

function counterOf(text: string): Counter | null {
  const start = leading.exec(text)
  if (start !== null) return { number: Number(start[1]), from: start[0].length, to: text.length }
  const end = trailing.exec(text)
  if (end === null) return null
  // The mark before the counter ends a sentence and stays.
  const kept = /^[.!?…。]/.test(end[0]) ? 1 : 0
  return { number: Number(end[1]), from: 0, to: end.index + kept }
}
