/** Cards of pages that are linked to: title, description and host under the words of a post. */
import type { LinkCard } from '../../thread/thread'
import { isBlank, type PageLine } from './page-lines'
import { isLabel } from './words/lookup'
import { bareDomain, fromDomain } from './words/patterns'

export interface FoundCard {
  readonly card: LinkCard
  /** The first line of it. */
  readonly start: number
}

/** The host of "From example.org", null for other lines. */
export function hostOfCard(line: string): string | null {
  const match = fromDomain.exec(line)
  return match === null ? null : (match[1] ?? match[2] ?? null)
}

/**
 * The card that ends at line `at` with "From example.org". Its title stands over its picture, so a copy has
 * it above: certain after "Show more", or as the text of the same link; else the line is the post's own.
 */
export function readNewCard(lines: readonly PageLine[], from: number, at: number): FoundCard {
  const line = lines[at]
  const host = hostOfCard(line?.text ?? '') ?? ''
  const href = line?.links[0]?.href ?? null
  const title: string[] = []
  for (let above = at - 1; above >= Math.max(from, at - 5); above -= 1) {
    const text = lines[above]?.text ?? ''
    if (text === '') continue
    if (isLabel('more', text)) {
      return { card: toCard(title, host, href), start: above + 1 }
    }
    const isSameLink = href !== null && lines[above]?.links.some((link) => link.href === href)
    title.unshift(text)
    if (isSameLink === true) return { card: toCard(title, host, href), start: above }
  }
  return { card: toCard([], host, href), start: at }
}

function toCard(lines: readonly string[], host: string, href: string | null): LinkCard {
  const [title, ...rest] = lines
  const description = [...rest, ...(title === undefined ? [] : [host])].join('\n')
  return {
    text: title ?? host,
    ...(description === '' ? {} : { description }),
    href: href !== null && /^https?:/.test(href) ? href : null,
  }
}

const shortestDescription = 50 // characters

/**
 * The card of 2019–2022 that ends at line `at` with a bare host: a title, mostly a description, the host.
 * null when the lines above are the post's own words.
 */
export function readOldCard(
  lines: readonly PageLine[],
  from: number,
  at: number,
): FoundCard | null {
  const host = lines[at]?.text ?? ''
  if (!bareDomain.test(host) || isBlank(lines[at - 1])) return null
  let first = at
  while (first > from && !isBlank(lines[first - 1]) && at - first < 3) first -= 1
  const above = lines.slice(first, at).map(({ text }) => text)
  const last = above[above.length - 1] ?? ''
  const isDescription = last.length >= shortestDescription || /(?:[.!?…]|\.\.\.)$/.test(last)
  const taken = isDescription ? 2 : 1
  const hasWords = lines.slice(from, at - taken).some((line) => !isBlank(line))
  if (at - taken < from || above.length < taken || !hasWords) return null
  const [title = '', description] = above.slice(above.length - taken)
  return {
    card: { text: title, description: [description, host].filter(Boolean).join('\n'), href: null },
    start: at - taken,
  }
}
