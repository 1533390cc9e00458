/**
 * The text of a post as X gives it → markup for `readPostText`. X writes "&", "<" and ">" as character
 * codes and every address as a short one; the data beside the text says what was meant. Addresses are
 * found by themselves, not by their places: places are counted in characters by one interface and in
 * units of UTF-16 by another, and are wrong wherever a text was edited or cut.
 */
import { cleanText } from '../../decode/clean-text'
import { escapeHtml } from '../json/markup'
import type { XLeft } from './x-post'

/** A short address in a text, and what it stands for. */
export interface ShortLink {
  readonly short: string
  /** A word: it stands for a picture or a quoted post, which is shown instead of it. */
  readonly to: { readonly href: string; readonly text: string } | 'media' | 'quote'
}

export interface PostSource {
  readonly source: string
  /** The short addresses that were left out. */
  readonly left: readonly XLeft[]
}

/** Markup in which nothing but the links is markup. */
export function postSource(text: string, links: readonly ShortLink[]): PostSource {
  const clean = cleanText(text).value
  const escape = isEscaped(clean) ? (part: string): string => part : escapeHtml
  const known = new Map(links.map((link) => [link.short, link]))
  known.delete('')
  const parts: string[] = []
  const left: XLeft[] = []
  let at = 0
  for (const match of clean.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const [found] = match
    const short = /^https?:\/\/t\.co\/\w+/.exec(found)?.[0] ?? found
    const link = known.get(short)
    if (link === undefined) continue
    parts.push(escape(clean.slice(at, match.index)))
    at = match.index + short.length
    if (link.to === 'media') left.push({ code: 'media-links', text: short })
    else if (link.to === 'quote') left.push({ code: 'link-card', text: short })
    else parts.push(`<a href="${escapeHtml(link.to.href)}">${escapeHtml(link.to.text)}</a>`)
  }
  parts.push(escape(clean.slice(at)))
  const joined = parts.join('')
  return { source: left.length === 0 ? joined : joined.trimEnd(), left }
}

/** Where no sign stands by itself that X would have written as a code, X wrote it. */
function isEscaped(text: string): boolean {
  return !/[<>]|&(?!(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});)/.test(text)
}
