/** How likely a text is a copied page of X. Looks for headers and the full date, line by line, no further. */
import type { Source } from '../format'
import { parseFocalDate, parsePrintedDate } from './dates'
import { markdownHandle } from './page-lines'
import { isConversationLabel, isStartLabel } from './words/lookup'

const dotBelow =
  /^[ \t>]{0,8}(?:\[@[A-Za-z0-9_\\]{1,20}\]\([^)\n]{1,200}\)|(?:[^\n@]{1,80} )?`?@[A-Za-z0-9_]{1,15}`?)[ \t]{0,4}\n[ \t>]{0,4}(?:(?:Subscribe|Follow|订阅|訂閱)?[ \t>]{0,4}\n[ \t>]{0,4}){0,3}·/gm
const handleLine =
  /^[ \t>]{0,8}(?:\[@[A-Za-z0-9_\\]{1,20}\]\([^)\n]{1,200}\)|@[A-Za-z0-9_]{1,15})[ \t]{0,4}$/m
const mayBeFocal = /^.{0,60}\p{Nd}{1,2}[:.：]\p{Nd}{2}.{0,90}$/gmu
const oneLine = /^[ \t>]{0,8}[^\n@]{0,80}@[A-Za-z0-9_]{1,15}(?: ?· ?| )([^\n@]{2,30})$/gm
const lineBelow = /^[ \t>]{0,8}@[A-Za-z0-9_]{1,15}[ \t]{0,4}\n[ \t>]{0,8}([^\n@]{2,30})$/gm
const namedHandle =
  /^[ \t>]{0,8}(\S[^\n]{0,80})\n(?:[ \t>]{0,8}\n)?[ \t>]{0,8}(@[A-Za-z0-9_]{1,15})[ \t]{0,4}$/gm
const nameAbove = /^\s{0,200}[^\n]{1,80}\n[ \t>]{0,8}@[A-Za-z0-9_]{1,15}[ \t]*\n/
// A page in notes: nothing is written between the sign that opens it and the name.
const enclosed =
  /^(?:```\w{0,20}|"{3})[ \t]*\n(?:[ \t]*\n){0,3}[ \t]*[^\n@]{0,50}[^\s@.!?:,;…][ \t]*\n(?:[ \t]*\n)?[ \t]*@[A-Za-z0-9_]{1,15}[ \t]*\n[ \t]*[^\s@]/m
const mostLooks = 200

/** See `Format.likeness`. Linear time. */
export function likenessOfPage(source: Source): number {
  const { text } = source
  const headers = count(text, dotBelow, 2, () => true)
  const hasFocal = count(text, mayBeFocal, 1, ([line]) => parseFocalDate(bare(line)) !== null) > 0
  if (headers >= 2 || (headers === 1 && hasFocal)) return 0.9
  if (headers === 1) return 0.8
  const hasHandle = handleLine.test(text)
  if (hasFocal) return hasHandle ? 0.85 : 0.7
  const isDated = ([, date = '']: readonly string[]): boolean =>
    parsePrintedDate(date.trim()) !== null
  if (count(text, lineBelow, 2, isDated) >= 2) return 0.75
  if (hasHandle && isUnderLabel(text)) return 0.75
  const tidied = count(text, oneLine, 2, isDated)
  if (tidied >= 2) return 0.75
  if (markdownHandle.test(text) || isRepeated(text)) return 0.6
  if (tidied === 1) return 0.5
  if (enclosed.test(text)) return 0.45
  return hasHandle && nameAbove.test(text) ? 0.4 : 0
}

/** Whether a name and a handle stand right below what the page calls a conversation. */
function isUnderLabel(text: string): boolean {
  return (
    count(text, namedHandle, 1, (match) => {
      const at = (match as RegExpMatchArray).index ?? 0
      const above = text.slice(Math.max(0, at - 80), at).split('\n')
      const label = above.filter((line) => line.trim() !== '').pop() ?? ''
      return isConversationLabel(label) || isStartLabel(label)
    }) > 0
  )
}

/** Whether the same name stands above the same handle twice. */
function isRepeated(text: string): boolean {
  const seen = new Set<string>()
  return (
    count(text, namedHandle, 1, ([, name = '', handle = '']) => {
      const pair = `${name}\n${handle}`
      const isKnown = seen.has(pair)
      seen.add(pair)
      return isKnown
    }) > 0
  )
}

function count(
  text: string,
  pattern: RegExp,
  most: number,
  is: (match: readonly string[]) => boolean,
): number {
  let found = 0
  let looks = 0
  for (const match of text.matchAll(pattern)) {
    if (is(match)) found += 1
    looks += 1
    if (found >= most || looks >= mostLooks) break
  }
  return found
}

/** "[11:13 AM · Aug 10, 2026](https://…)" without its address. */
function bare(line: string | undefined): string {
  return (line ?? '').replace(/^[\s>]{0,8}\[([^\]\n]{1,120})\]\([^)\n]{1,300}\).{0,100}$/, '$1')
}
