/**
 * Hashtags and cashtags in running text, by the rules of X: https://github.com/twitter/twitter-text
 * (regexp/validHashtag, validCashtag), with what code posts hold besides.
 */

/** A tag found in running text. */
export interface FoundTag {
  readonly index: number
  /** As it stands, its sign included. */
  readonly text: string
}

// Letters, numbers, accents, and the signs that words of some scripts have inside: joiners, middle dots.
const letter = '[\\p{L}\\p{N}\\p{M}_]'
const inner = `(?:\\u200C|\\u200D|[\\u00B7\\u05BE\\u05F3\\u05F4\\u0F0B\\u301C\\u30A0\\u30FB\\uFF5E])(?=${letter})`
// The sign comes first, and then what must not stand before it: so it is found at the speed of a search.
const hashtag = new RegExp(
  `[#＃](?<!(?:${letter}|[&/#＃{$]).)(?=[\\p{N}\\p{M}_]{0,100}\\p{L})(?:${letter}|${inner}){1,100}(?!${letter}|[#＃]|://)`,
  'gu',
)

/** Hashtags in any script, in order. A number alone is none ("#1"), nor is "#" inside a word ("C#"). */
export function findHashtags(text: string): readonly FoundTag[] {
  if (!/[#＃]/.test(text)) return []
  const found: FoundTag[] = []
  for (const match of text.matchAll(hashtag)) found.push({ index: match.index, text: match[0] })
  return found
}

const cashtag =
  /\$(?<![\p{L}\p{N}\p{M}_$.\\`}=>:-]\$)(?:[A-Z]{1,6}(?:[._][A-Z]{1,2}(?![A-Za-z0-9'’]))?|[A-Z]?[a-z]{2,6})(?![A-Za-z0-9_$`({[\]\\]|:\$|[/:=.-]{1,2}[A-Za-z0-9_/>]|\s?[+*-]?=)/gu
// What is called so is a variable of a command line.
const variable =
  /^\$(?:PATH|HOME|USER|SHELL|PWD|EDITOR|LANG|TERM|HOST|PORT|PS\d?|IFS|UID|ARGV|ENV)$/
const command =
  /(?:^|[\s;|&(])(?:echo|export|cd|ls|cat|rm|cp|mv|mkdir|printf|printenv|source|sudo|unset|grep|chmod|curl|if|for|while|return|\[\[?) {1,4}(?:-\w+ {1,4})?["']?$/

/**
 * Cashtags, in order: "$" and the one to six letters of a symbol, "$BRK.B" too. Not money ("$50"), not
 * variables of code as far as what stands beside them tells (`$HOME/bin`, `echo $PATH`, `$x = 1`).
 */
export function findCashtags(text: string): readonly FoundTag[] {
  if (!text.includes('$')) return []
  return Array.from(text.matchAll(cashtag), (match) => ({
    index: match.index,
    text: match[0],
  })).filter(
    (found) =>
      !variable.test(found.text) &&
      !command.test(text.slice(Math.max(0, found.index - 24), found.index)),
  )
}
