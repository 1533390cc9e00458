/** Whether X cut a post off: it shows the first 280 of longer ones and nothing in the text says so. */
import { longestPost, weightedLength } from '../weighted-length'

// X cuts between words, so what is left is a little shorter. Scripts without spaces are cut anywhere,
// and their lines often end without a sign, so only those of the very length count.
const fewest = longestPost - 22
const fewestUnspaced = longestPost - 8
const most = longestPost + 4
const picture = /!\[[^\][]{0,500}\]\([^()\s]{1,500}\)/g
// A sentence's end, a closing bracket, an emoji, an address or tag: people end posts so.
const ending =
  /(?:[.!?…:;。！？；：’”"')\]）」』】*_~`%]|\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier}|\p{Regional_Indicator}|(?:https?:\/\/|[#＃@$]|www\.)\S{1,300}|\S{1,60}\.[a-z]{2,6}(?:\/\S{0,300})?)$/u

/** Whether the Markdown text of a post is as long as X shows and breaks off in a sentence. */
export function looksCut(markdown: string): boolean {
  if (markdown.length > 2000) return false
  const text = markdown
    .replace(picture, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim()
  const least = weightedLength(text.replace(/\s*\n\s*/g, '\n'))
  // A blank line of the note is one break of the post or two.
  const longest = least + text.split(/\n\s*\n/).length - 1
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(
    text,
  )
  return (
    longest >= (isUnspaced ? fewestUnspaced : fewest) &&
    least <= most &&
    !ending.test(text.slice(-400))
  )
}
