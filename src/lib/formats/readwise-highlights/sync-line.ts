/** The lines that Readwise writes above what one synchronisation brought. */

const lead = String.raw`[ \t]*(?:-[ \t]+)?(?:#{1,6}[ \t]+)?(?:\*\*)?`
const synced = new RegExp(
  String.raw`^${lead}(?:Highlights (?:first )?(?:synced|exported|added)|New highlights (?:added|synced|exported))` +
    String.raw`(?=\*\*|:|[ \t]*$|[ \t]+(?:by|from|on|at)[ \t]|[ \t]+#?\[\[|[ \t]+[A-Z\d])[^\n]{0,120}$`,
)
// Bare, "Highlights" is a word of a post.
const heading = /^[ \t]*(?:-[ \t]+|(?=#))(?:#{1,6}[ \t]+)?(?:\*\*)?Highlights(?:\*\*)?:?[ \t]*$/

/**
 * Whether a line is such a header: "Highlights first synced by [[Readwise]] [[Jan 3rd, 2023]]", "New highlights
 * added June 8, 2022 at 12:52 PM", "## Highlights"; as a bullet, a heading, or bare.
 */
export function isSyncLine(line: string): boolean {
  return (
    line.length < 220 && line.includes('ighlights') && (synced.test(line) || heading.test(line))
  )
}
