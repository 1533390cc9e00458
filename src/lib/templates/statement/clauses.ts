/** Where a sentence too long for a title is divided into the statement and what supports it. */
import { clauseEnds, wordEnds } from '../../deck/boundaries'
import { longestTitle } from '../../deck/titles'
import { countWords } from '../../deck/words'
import { visualLength } from '../../thread/scripts'

/** Characters up to which a sentence stands whole, and above which it may be divided without a comma. */
const wholeSentence = 84
const longSentence = 100

/** Characters of a statement that goes on below: at least, best and at most. */
const head = { least: 14, best: 46, most: 78 } as const

/** Characters of a beginning that says only where or when: a shorter one is no statement. */
const shortestBeginning = 36
const beginning =
  /^(?:in|on|at|by|for|from|with|without|after|before|during|since|until|as|when|while|if|once|to|of|this way|so|then|also|now|here|today|first|second|third|finally|however|instead|meanwhile|at first|für|in|im|bei|mit|nach|vor|wenn|als|por|para|con|en|cuando|si|dans|pour|avec|quand|après|avant)\s/iu

/** Characters, and words beside a conjunction, that what is left must have. */
const shortestRest = 12
const wordsBesideAnd = 4

const conjunction =
  /\s(?=(?:and|but|because|so|which|that|while|when|where|who|if|until|unless|though|although|instead|rather|than|und|aber|weil|wenn|damit|y|pero|porque|cuando|et|mais|parce|e|ma|mas|perché|quando)\s)/giu
const joint =
  /\s(?=(?:with|without|for|from|to|in|on|by|through|after|before|into|at|via|under|over|mit|ohne|für|von|aus|nach|con|sin|para|por|desde|avec|sans|pour|dans|com|sem)\s)/giu

/** Where the statement of a sentence ends and its support begins; null where it stands whole. */
export function statementEnd(sentence: string): number | null {
  const length = visualLength(sentence)
  if (length <= wholeSentence) return null
  const free = (at: number): boolean => !isInside(sentence, at)
  const marks = clauseEnds(sentence).filter((at) => free(at) && !isOfSeries(sentence, at))
  const strong = marks.filter((at) => !/[,،、，]$/u.test(sentence.slice(0, at)))
  const found =
    nearestBest(
      sentence,
      strong.map((at) => beforeDash(sentence, at)),
    ) ?? nearestBest(sentence, marks)
  if (found !== null || length <= longSentence) return found
  const turns = startsOf(sentence, conjunction).filter(
    (at) =>
      free(at) &&
      countWords(sentence.slice(0, at)) >= wordsBesideAnd &&
      countWords(sentence.slice(at)) >= wordsBesideAnd,
  )
  const turn = nearestBest(sentence, turns)
  if (turn !== null || length <= longestTitle) return turn
  return (
    nearestBest(sentence, startsOf(sentence, joint).filter(free)) ??
    nearestBest(sentence, wordEnds(sentence).filter(free))
  )
}

/** What follows a dash begins with it, so that no statement ends in one; after other marks the offset as it is. */
function beforeDash(text: string, at: number): number {
  return at - (/\s?[–—-]$/u.exec(text.slice(0, at))?.[0].length ?? 0)
}

function startsOf(text: string, sign: RegExp): readonly number[] {
  return Array.from(text.matchAll(sign), ({ index }) => index)
}

/** Of the offsets that leave enough on both sides the one that makes the best statement. */
function nearestBest(sentence: string, offsets: readonly number[]): number | null {
  let best: number | null = null
  let least = Infinity
  for (const at of offsets) {
    const length = visualLength(sentence.slice(0, at).trim())
    const rest = sentence.slice(at).trim().length
    const distance = Math.abs(length - head.best)
    if (length < head.least || length > head.most || rest < shortestRest) continue
    if (length < shortestBeginning && beginning.test(sentence)) continue
    if (distance < least) [best, least] = [at, distance]
  }
  return best
}

/** A dash between words, not the hyphen inside one. */
const dash = /\s[–—-](?=\s)|—/gu

/** Whether brackets or quotation marks are open at an offset, or it is at or between two dashes. */
function isInside(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const count = (sign: RegExp): number => before.match(sign)?.length ?? 0
  const dashes = text.match(dash)?.length ?? 0
  const open = count(dash)
  return (
    (dashes > 1 && open > 0 && (open % 2 === 1 || /[–—-]$/u.test(before))) ||
    count(/[([（「『《]/gu) > count(/[)\]）」』》]/gu) ||
    count(/[“«„]/gu) > count(/[”»]/gu) ||
    count(/"/g) % 2 === 1
  )
}

/** Words between the commas of a series: "keys, queries, and values". */
const shortItem = 2

const and = String.raw`(?:and|or|&|und|oder|y|o|et|ou|e)`

/** Whether the comma before an offset divides the items of a series, not two clauses. */
function isOfSeries(text: string, at: number): boolean {
  if (!/[,、，]$/u.test(text.slice(0, at))) return false
  const [item = ''] = text.slice(at).split(/[,;:、，；：]/u)
  const [last = '', before] = text
    .slice(0, at - 1)
    .split(/[,;:、，；：]/u)
    .reverse()
  if (countWords(item) <= shortItem && item.length + 1 < text.length - at) return true
  // "keys, queries & values …": the last item follows.
  if (new RegExp(String.raw`^\s*(?:\S+\s){1,3}${and}\s`, 'iu').test(item)) return true
  const isClosing = new RegExp(String.raw`^\s*${and}\s`, 'iu').test(item)
  return isClosing && before !== undefined && countWords(last) <= shortItem + 1
}
