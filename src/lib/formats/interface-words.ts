/**
 * Words of X's own pages: menus, buttons, footers. A copy of nothing else is no post. The words
 * themselves are in `x-page/words`.
 */
import { isPageChrome } from './page-chrome'
import { pageWords } from './x-page/words/lookup'

const longestLabel = 8 // words

// Counters, ages, lengths, times and what stands between labels.
const measure =
  /^(?:[\d.,]+[KMB]?\+?%?|\d{1,3}[smhdwy]|\d{1,2}:\d{2}(?::\d{2})?|[AP]M|[·•|/,—-]|©)$/

/**
 * Whether a text is nothing but words of an interface. One such word may well be a post ("Home"), so it
 * takes three different ones, or one that nobody writes: a label of three words or more.
 */
export function isOnlyInterface(text: string): boolean {
  const found = new Set<string>()
  for (const line of text.split('\n')) {
    const ofLine = labelsOfLine(line.trim())
    if (ofLine === null) return false
    for (const label of ofLine) found.add(label)
  }
  return found.size >= 3 || Array.from(found).some((label) => label.split(' ').length >= 3)
}

// On one line. Three fit into a headline: "Explore More Communities".
const fewestInline = 4

/** The labels of a line without anything else; null when it says something besides. */
function labelsOfLine(line: string): readonly string[] | null {
  if (line === '' || measure.test(line)) return []
  const plain = line.replace(/’/g, "'")
  if (pageWords.has(plain) || isPageChrome(line)) return [plain]
  const found: string[] = []
  const words = plain.split(/\s+/)
  let at = 0
  while (at < words.length) {
    const length = labelLength(words, at)
    if (length > 0) found.push(words.slice(at, at + length).join(' '))
    else if (!measure.test(words[at] ?? '')) return null
    at += Math.max(1, length)
  }
  return found.length === 0 || found.length >= fewestInline ? found : null
}

/** How many words from `at` on are one label; the longest that fits, 0 when none does. */
function labelLength(words: readonly string[], at: number): number {
  for (let length = longestLabel; length > 0; length -= 1) {
    const isWithin = at + length <= words.length
    if (isWithin && pageWords.has(words.slice(at, at + length).join(' '))) return length
  }
  return 0
}
