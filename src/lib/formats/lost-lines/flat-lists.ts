/**
 * Lists that were flattened into a line: "by: - one - two. But then". Items are easy to tell apart; the
 * hard part is where the last one ends and running text goes on, see `item-end.ts`.
 */
import { findItemEnd, type Span } from './item-end'
import type { Start } from './sentences'
import { endsSentence, isEmoji, type Word } from './words'

export interface FlatList {
  /** Indexes of the words that are its markers; at least two. */
  readonly markers: readonly number[]
  /** Index of the word after its last item; the number of words when nothing follows. */
  readonly end: number
}

/** Finds the lists of a text, in order, not overlapping. `starts` as `findStarts` gives them. */
export function findLists(
  words: readonly Word[],
  starts: readonly (Start | null)[],
): readonly FlatList[] {
  const next = findNextMarkers(words)
  const lists: FlatList[] = []
  let at = 0
  while (at < words.length) {
    const list = opensList(words, at) ? readList(words, starts, next, at) : null
    if (list !== null) lists.push(list)
    at = list?.end ?? at + 1
  }
  return lists
}

/** A word that may be a marker: what it looks like, and its number if it counts. */
interface Mark {
  readonly sign: string
  readonly number: number | null
}

const dash = /^[-–*→]$/
// Nobody writes these inside a sentence.
const bullet = /^[•‣▪◦⁃↳●■➤▸►]\uFE0F?$/u

function markOf(word: Word): Mark | null {
  const { text } = word
  if (dash.test(text) || bullet.test(text)) return { sign: text, number: null }
  const [, open = '', digits, close = ''] = /^(\(?)(\d{1,2})([.)])$/.exec(text) ?? []
  if (digits !== undefined) return { sign: `${open}1${close}`, number: Number(digits) }
  const keycap = /^(\d)\uFE0F?\u20E3\uFE0F?$/u.exec(text)?.[1]
  if (keycap !== undefined) return { sign: 'keycap', number: Number(keycap) }
  return isEmoji(word) ? { sign: text, number: null } : null
}

/** For each marker the index of the next one that goes on with its list. One pass from the end. */
function findNextMarkers(words: readonly Word[]): ReadonlyMap<number, number> {
  const next = new Map<number, number>()
  const latest = new Map<string, number>()
  for (let index = words.length - 2; index >= 0; index -= 1) {
    const word = words[index]
    const mark = word === undefined ? null : markOf(word)
    if (mark === null) continue
    const follower = latest.get(`${mark.sign} ${mark.number === null ? '' : mark.number + 1}`)
    if (follower !== undefined) next.set(index, follower)
    latest.set(`${mark.sign} ${mark.number ?? ''}`, index)
  }
  return next
}

/** A list begins after a colon; a clear bullet or "1." also where a sentence may. */
function opensList(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const mark = word === undefined ? null : markOf(word)
  if (word === undefined || mark === null || (mark.number !== null && mark.number !== 1))
    return false
  const before = words[at - 1]
  if (before === undefined) return !dash.test(word.text)
  const ending = before.ending
  if (ending === ':') return true
  if (isEmoji(word)) return false
  if (dash.test(word.text)) return ending === 'emoji' && word.text === '-'
  return mark.number === null || endsSentence(ending)
}

// Longer than any item; what follows such a stretch is a dash in running text.
const longestItem = 60

/** Where the next list begins, if its lead stands in the words up to `to`: "Works offline Cons: ❌". */
function nextOpening(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + longestItem); at += 1) {
    const lead = words[at - 1]
    if (lead !== undefined && lead.ending === ':' && opensList(words, at)) return at
  }
  return to
}

function readList(
  words: readonly Word[],
  starts: readonly (Start | null)[],
  next: ReadonlyMap<number, number>,
  first: number,
): FlatList | null {
  const markers = [first]
  let last = first
  let bound = words.length
  for (;;) {
    const follower = next.get(last)
    if (follower === undefined) break
    const lead = words[follower - 1]
    if (follower === last + 1) break
    // "… and - send it on. To compute softmax: - distribute …": the colon opens the next list.
    const opensNext = markers.length > 1 && lead !== undefined && lead.ending === ':'
    if (opensNext || follower - last > longestItem) {
      bound = opensNext ? follower : words.length
      break
    }
    markers.push(follower)
    last = follower
  }
  if (markers.length < 2) return null
  bound = nextOpening(words, last + 2, bound)
  const items = markers.slice(1).map((marker, index): Span => {
    return { from: (markers[index] ?? 0) + 1, to: marker }
  })
  return { markers, end: findItemEnd(words, starts, items, { from: last + 1, to: bound }) }
}
