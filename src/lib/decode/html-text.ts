/**
 * HTML → text, for files and clipboards that hold nothing else. Anchors, pictures and videos stay as
 * tags, because their addresses are read later with a post's text; blocks and breaks become line
 * breaks; everything else of the markup goes.
 */

/** Whether a text is the source of an HTML page. */
export function isHtmlDocument(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(
    text.slice(0, 4000),
  )
}

const breaking =
  /^(?:p|div|section|article|header|footer|main|aside|nav|ul|ol|table|blockquote|pre|form|h[1-6]|figure|hr|title)$/
const lineBeginning = /^(?:tr|dt|dd|option|figcaption|button)$/
const kept = /^(?:a|img|video|source)$/
const silent = /^(?:script|style|noscript|template|svg|head)$/

/** The text of an HTML source. Never throws; takes linear time. Character codes stay as they are. */
export function htmlToText(html: string): string {
  const parts: string[] = []
  let silentUntil: string | null = null
  // Comments, or a tag; a "<" that begins neither is text.
  const token =
    /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<[!?][^<>]*>/g
  let at = 0
  for (const match of html.matchAll(token)) {
    const [all, slash, rawName] = match
    if (silentUntil === null) parts.push(html.slice(at, match.index).replace(/\s+/g, ' '))
    at = match.index + all.length
    const name = rawName?.toLowerCase()
    if (name === undefined) continue
    if (silentUntil !== null) {
      if (slash === '/' && name === silentUntil) silentUntil = null
    } else if (silent.test(name)) {
      if (slash !== '/' && !all.endsWith('/>')) silentUntil = name
    } else if (kept.test(name)) {
      parts.push(all.replace(/\s+/g, ' '))
    } else if (breaking.test(name)) {
      parts.push('\n\n')
    } else if (name === 'br' || (lineBeginning.test(name) && slash !== '/')) {
      parts.push('\n')
    } else if (name === 'li' && slash !== '/') {
      // The page shows a bullet there.
      parts.push('\n- ')
    }
  }
  if (silentUntil === null) parts.push(html.slice(at).replace(/\s+/g, ' '))
  return parts
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
