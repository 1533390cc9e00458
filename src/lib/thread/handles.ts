/**
 * What counts as a handle. On X a handle has 1 to 15 letters of A–Z, a–z, 0–9 and "_";
 * Bluesky handles are host names, Mastodon handles have a second "@".
 */

/** Whether `text` can be a handle on X, without "@". */
export function isHandle(text: string): boolean {
  return /^[A-Za-z0-9_]{1,15}$/.test(text)
}

/** The handle of a line that is nothing but "@handle", else null. */
export function handleOfLine(line: string): string | null {
  const match = /^\s*@([A-Za-z0-9_]{1,15})\s*$/.exec(line)
  return match?.[1] ?? null
}

/**
 * The handle of a line where a page shows an author, else null. Pages that show posts of other networks,
 * or of people with handles from before today's limit, hold longer ones: letters, digits and "_.-@",
 * 60 at most, the first one no sign.
 */
export function handleOfHeader(line: string): string | null {
  const match = /^\s*@([A-Za-z0-9_][A-Za-z0-9_.@-]{0,59})\s*$/.exec(line)
  return match?.[1] ?? null
}

/** A mention found in running text. */
export interface FoundHandle {
  /** Where "@" or its full-width form stands. */
  readonly index: number
  /** Without "@". */
  readonly handle: string
}

// Last names of hosts that people have handles on; any other single dot is the end of a sentence.
// What stands before must not be a letter of a handle; one of a script without spaces may: "我和@dotey".
// A full stop may begin a post: ".@dotey says".
const hosts = 'social|com|org|net|dev|io|app|me|xyz|team|blog|page|online|world'
const file = '(?:png|jpe?g|gif|webp|svg|pdf|js|ts|css|json|md|py)(?![\\p{L}\\p{N}_])'
const mention = new RegExp(
  '[@＠](?<!(?:[A-Za-z0-9_\\u00C0-\\u024F/@＠+-]|[A-Za-z0-9_/.]\\.).)(?:' +
    `[A-Za-z0-9_]{1,30}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,3}` +
    `|[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,2}\\.[a-z]{2,12}(?![\\p{L}\\p{N}_])` +
    `|[A-Za-z0-9-]{1,63}\\.(?:${hosts})(?![\\p{L}\\p{N}_.-])` +
    `|[A-Za-z0-9_]{1,15}(?![A-Za-z0-9_@]|[-/][\\p{L}\\p{N}]|\\.${file})` +
    ')',
  'gu',
)

/**
 * Mentions in running text, in order. Not mentions: e-mail addresses, package names (`@scope/name`),
 * file names (`a@2x.png`), a bare "@", and anything longer than 15 letters.
 */
export function findHandles(text: string): readonly FoundHandle[] {
  if (!/[@＠]/.test(text)) return []
  const found: FoundHandle[] = []
  for (const match of text.matchAll(mention))
    found.push({ index: match.index, handle: match[0].slice(1) })
  return found
}
