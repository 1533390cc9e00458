/** Labels of all languages as look-ups; the tables are the other files of this folder. */
import {
  conversationLabels,
  discoverLabels,
  footerLabels,
  menuLabels,
  startLabels,
  suggestionLabels,
  tailLabels,
} from './page-labels'
import { postLabels, type PostLabel } from './post-labels'

/** Labels are compared with straight apostrophes and without the blanks around them. */
export function plainLabel(line: string): string {
  return line.replace(/[’‘]/g, "'").trim()
}

function words(rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => row.split('|'))
}

/** Everything the page says besides posts; for copies that hold nothing else. */
export const pageWords: ReadonlySet<string> = new Set(
  words([
    ...menuLabels,
    ...tailLabels,
    ...discoverLabels,
    ...suggestionLabels,
    ...footerLabels,
    ...startLabels,
  ]),
)

const tail: ReadonlySet<string> = new Set(words(tailLabels))
const discover: ReadonlySet<string> = new Set(words(discoverLabels))
const conversations: ReadonlySet<string> = new Set(words(conversationLabels))
const starts: ReadonlySet<string> = new Set(words(startLabels))
const suggestions: ReadonlySet<string> = new Set(words(suggestionLabels))
const kinds: readonly PostLabel[] = [
  ...(['quote', 'more', 'thread', 'ad', 'follow', 'pinned', 'translate', 'alt', 'gif'] as const),
  ...(['image', 'video', 'note', 'unavailable', 'badge', 'avatar'] as const),
]
const sets: ReadonlyMap<PostLabel, ReadonlySet<string>> = new Map(
  kinds.map((kind) => [kind, new Set<string>(words(postLabels[kind]))]),
)

const longest = 120 // characters

/** Whether a line is the given label in any language. It must also stand where X prints it. */
export function isLabel(kind: PostLabel, line: string): boolean {
  return line.length <= longest && (sets.get(kind)?.has(plainLabel(line)) ?? false)
}

/** Whether a line is a word of the page that says nothing of the post. */
export function isPageWord(line: string): boolean {
  return line.length <= longest && pageWords.has(plainLabel(line))
}

/** Whether what follows is posts of other conversations, or people. */
export function isDiscoverLabel(line: string): boolean {
  return line.length <= longest && discover.has(plainLabel(line))
}

/** Whether a line is the heading above the post that a page is about. */
export function isConversationLabel(line: string): boolean {
  return line.length <= longest && conversations.has(plainLabel(line))
}

/** Whether a page begins here. */
export function isStartLabel(line: string): boolean {
  return line.length <= longest && starts.has(plainLabel(line))
}

/** Whether the posts of the page end at this line. */
export function isTailLabel(line: string): boolean {
  return line.length <= longest && tail.has(plainLabel(line))
}

/** Whether the page suggests people below this line. */
export function isSuggestionLabel(line: string): boolean {
  return line.length <= longest && suggestions.has(plainLabel(line))
}
