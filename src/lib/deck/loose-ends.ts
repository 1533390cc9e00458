/** Where a text may not be cut short, and what strays at its joints: words and marks that need a neighbour. */
import type { Words } from './deck'
import { sliceWords, textOf } from './words'
import { joinRuns } from '../thread/text'

// Articles, prepositions, conjunctions and forms of "to be": a phrase does not end in them.
const weak =
  /^(?:a|an|the|this|these|those|my|your|our|their|its|his|her|of|in|on|at|to|for|from|with|by|as|into|about|over|under|than|via|per|and|or|but|nor|so|if|that|which|who|when|while|because|how|why|what|where|is|are|was|were|be|am|it's|has|have|had|will|can|not|no|very|i|we|you|they|he|she|der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|von|vom|mit|für|auf|im|zu|zum|zur|ist|sind|was|wie|wer|le|la|les|un|une|du|de|et|ou|en|el|los|las|y|o|con|para|por)$/iu

/** A text that was cut at a word, without the words that only lead to the next; its first word stays. */
export function withoutWeakEnd(text: string): string {
  const words = text.trim().split(/\s+/)
  while (words.length > 1 && weak.test(bare(words[words.length - 1] ?? ''))) words.pop()
  return words.join(' ').replace(/[\s:,;.–—-]+$/u, '')
}

/** Whether the last word of a text only leads to the next: "with", "of the". */
export function endsWeakly(text: string): boolean {
  return weak.test(bare(text.slice(-40).trim().split(/\s+/).pop() ?? ''))
}

function bare(word: string): string {
  return word.replace(/’/g, "'").replace(/^[("“‘]+|[,;:.)"”]+$/gu, '')
}

// X puts a space after a name that is chosen from its list. Dutch "’s avonds" has its space by right, and
// a quoted letter ('s') is closed by a mark.
const strays = [
  /(?<=[\p{L}\p{N}_]) (?=['’](?:re|ve|ll)(?![\p{L}\p{N}'’]))/gu,
  /(?<=[\p{L}\p{N}_]) (?=['’]s(?![\p{L}\p{N}'’])(?!\s+(?:avonds|ochtends|morgens|middags|nachts|zomers|winters|werelds|lands|\p{L}+dags)(?!\p{L})))/gu,
  /(?<=(?:^|\s)(?:I|you|he|she|it|we|they)) (?=['’]d(?![\p{L}\p{N}'’]))/giu,
  /(?<=(?:^|\s)I) (?=['’]m(?![\p{L}\p{N}'’]))/gu,
  /(?<=(?:^|\s)(?:do|does|did|is|are|was|were|would|could|should|have|has|had|ai)n|ca?n|won) (?=['’]t(?![\p{L}\p{N}'’]))/giu,
  // A comma before the dots at which a text was cut.
  /,[^\S\n]*(?=(?:…|\.{3,})[^\S\n]*(?:\n|$))/gu,
]

/** Words without a stray space before an apostrophe ("@mara 's jar") or a comma before closing dots. */
export function withoutStrays(words: Words): Words {
  const text = textOf(words)
  const cuts = strays
    .flatMap((stray) => [...text.matchAll(stray)])
    .map((found) => ({ from: found.index, to: found.index + found[0].length }))
    .sort((one, other) => one.from - other.from)
  if (cuts.length === 0) return words
  const edges = [0, ...cuts.map(({ to }) => to)]
  return joinRuns(edges.flatMap((from, index) => sliceWords(words, from, cuts[index]?.from)))
}
