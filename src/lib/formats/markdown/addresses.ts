/** Where the addresses of Markdown links begin and end: "](https://e.org/a_(b) "title")". */

export interface Destination {
  /** As it is written, escapes and character codes included. */
  readonly address: string
  /** Behind the closing bracket. */
  readonly end: number
}

// Escapes, titles in quotation marks and addresses in "<>" may hold brackets that do not count.
const counted = /\\.|\s(?:"[^"\n]{0,500}"|'[^'\n]{0,500}')(?=\s{0,5}\))|\(<[^<>\n]{0,2000}>|[()\n]/g

const content = /^\s*(?:<([^<>\n]*)>|([^\s<]\S*|))(?:\s+(?:"[^\n]*"|'[^\n]*'|\([^\n]*\)))?\s*$/

// Characters of an address with its title, and pairs of brackets in it; what has more is none.
const longest = 2600
const mostPairs = 8

/**
 * The addresses that stand in round brackets right behind a "]", by the place of their "(". Brackets inside an
 * address must pair; an address ends with its line at the latest. Linear time.
 */
export function findDestinations(text: string): ReadonlyMap<number, Destination> {
  const found = new Map<number, Destination>()
  if (!text.includes('](')) return found
  const open: { readonly at: number; pairs: number }[] = []
  for (const match of text.matchAll(counted)) {
    const at = match.index
    if (match[0].startsWith('(')) {
      open.push({ at, pairs: 0 })
    } else if (match[0] === '\n') {
      open.length = 0
    } else if (match[0] === ')') {
      const from = open.pop()
      if (from === undefined) continue
      const around = open[open.length - 1]
      if (around !== undefined) around.pairs += from.pairs + 1
      const isLink = text[from.at - 1] === ']' && at - from.at < longest && from.pairs < mostPairs
      const parts = isLink ? content.exec(text.slice(from.at + 1, at)) : null
      const address = parts?.[1] ?? parts?.[2]
      if (address !== undefined) found.set(from.at, { address, end: at + 1 })
    }
  }
  return found
}
