/** HTML character codes in text that was copied from a page's source or an API. */
import { decodeHTMLStrict } from 'entities'

export interface DecodedEntities {
  readonly text: string
  readonly count: number
}

// Backticks hold code, in which a code is meant as it stands.
const entityOrCode = /`[^`\n]*`|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g

/**
 * Turns `&amp;`, `&#39;`, `&rarr;` and the like into their characters; names without ";" and unknown
 * names stay. Once only: `&amp;lt;` becomes `&lt;`, as its writer saw it.
 */
export function decodeEntities(text: string): DecodedEntities {
  if (!text.includes('&')) return { text, count: 0 }
  let count = 0
  const decoded = text.replace(entityOrCode, (match: string): string => {
    if (match.startsWith('`')) return match
    const character = decodeHTMLStrict(match)
    if (character !== match) count += 1
    return character
  })
  return { text: decoded, count }
}
