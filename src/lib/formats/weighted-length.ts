/**
 * How long a post is in X's own counting, which decides where posts of before 2023 end: 280 at most.
 * Weights of version 3 of X's settings: https://developer.x.com/en/docs/counting-characters, read 2026-11-22.
 */

/** Most of what a post may hold; long posts of paying accounts hold more since February 2023. */
export const longestPost = 280

// Scripts written with alphabets, and general punctuation, weigh 1; everything else, emoji too, 2.
const light = /[\n\t -\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/
const address = /https?:\/\/\S+/g
const addressWeight = 23

/** The length in X's counting. Every address is as long as a "t.co" link; an emoji of several parts is longer here. */
export function weightedLength(text: string): number {
  let length = 0
  const rest = text.replace(address, () => {
    length += addressWeight
    return ''
  })
  for (const character of rest) length += light.test(character) ? 1 : 2
  return length
}
