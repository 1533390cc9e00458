/** The name above a handle, and the picture above the name. */
import { parseFocalDate } from './dates'
import type { PageLine } from './page-lines'
import { isRule } from './rules'
import { emojiOf } from './words/emoji-names'
import { isConversationLabel, isLabel, isStartLabel } from './words/lookup'
import { bareCount, namedCount } from './words/patterns'

const handleLine = /^@[A-Za-z0-9_]{1,15}$/
const furthest = 3 // lines, blank ones included

export interface Name {
  readonly at: number
  readonly name: string
  /** What stands between name and handle: "Verified account". */
  readonly left: readonly string[]
}

/**
 * The name above a handle. A blank line between stands for a verified account; copies of 2019–2022 have that
 * in words, and names of emoji on lines of their own.
 */
export function nameAbove(lines: readonly PageLine[], at: number, from: number): Name | null {
  const left: string[] = []
  let emoji = ''
  let lowest = at - furthest
  for (let above = at - 1; above >= Math.max(from, lowest); above -= 1) {
    const line = lines[above]
    if (line === undefined || line.text === '') continue
    const found = emojiOf(line.text)
    const isBelowName = /^.{0,50}[^\s.!?…]\s*$/.test(lines[above - 1]?.shown ?? '')
    if (isLabel('badge', line.text)) left.push(line.text)
    else if (found !== null && isBelowName && above - 1 >= from) {
      emoji = found + emoji
      left.push(line.text)
    } else if (!canBeName(line.text) || isCount(lines, above)) return null
    else return { at: above, name: [line.text, emoji].filter(Boolean).join(' '), left }
    lowest = above - furthest
  }
  return null
}

// Characters. X allows 50; names of emoji in words are longer than they were.
const longestName = 80

function canBeName(text: string): boolean {
  return (
    text.length <= longestName &&
    text !== '·' &&
    !isStartLabel(text) &&
    !isConversationLabel(text) &&
    !handleLine.test(text) &&
    !isRule(text) &&
    !isLabel('quote', text) &&
    parseFocalDate(text) === null
  )
}

/** "Views", or a number below another: the end of the post above, over a name that left no line. */
function isCount(lines: readonly PageLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  const above = lines[at - 1]?.text ?? ''
  return namedCount.test(text) || (bareCount.test(text) && bareCount.test(above))
}

const avatar = /\/profile_images\/|default_profile/

/** Pictures of the author stand above the name. */
export function withAvatar(lines: readonly PageLine[], start: number, from: number): number {
  let first = start
  for (let above = start - 1; above >= Math.max(from, start - 2 * furthest); above -= 1) {
    const line = lines[above]
    if (line === undefined || line.text !== '') break
    if (line.pictures.some(({ url }) => avatar.test(url))) first = above
    else if (line.pictures.length > 0) break
  }
  return first
}

/** The picture among the lines of a header. */
export function avatarOf(
  lines: readonly PageLine[],
  from: number,
  nameAt: number,
  at: number,
): string | undefined {
  for (const index of [...Array.from({ length: nameAt - from }, (_, i) => from + i), nameAt, at]) {
    const found = lines[index]?.pictures.find(({ url }) => avatar.test(url))
    if (found !== undefined) return found.url
  }
  return undefined
}

/** Whether a name stands on the line above and is no sentence. */
export function isRightAbove(lines: readonly PageLine[], nameAt: number, at: number): boolean {
  return nameAt === at - 1 && !/[.!?:…。！？]$/.test(lines[nameAt]?.text ?? '')
}
