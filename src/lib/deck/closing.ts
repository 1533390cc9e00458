/** The end of a thread: whether a last post closes it, what it asks for, and the button that makes. */
import { plainText } from '../thread/text'
import type { Post } from '../thread/thread'
import type { DeckBlock, Words } from './deck'
import { joinLines, paragraph } from './titles'
import { blocksText, countWords, cutWords, textOf } from './words'

/**
 * Whether a last post closes the thread: words alone that ask the reader for something, or are few. A
 * text whose end its source dropped closes nothing when it ends in a colon, and neither does a question
 * with a poll; few words do not when they speak of a picture or a quoted post, or answer somebody.
 */
export function isClosing(post: Post, blocks: readonly DeckBlock[]): boolean {
  const isWords = blocks.length > 0 && blocks.every((block) => block.kind === 'paragraph')
  const isBroken = post.mayBeCut === true && /[:：,，]\s*$/.test(plainText(post))
  if (!isWords || isBroken || post.poll !== undefined) return false
  const text = blocksText(blocks)
  if (isCallToAction(text)) return true
  // The last of numbered steps: "5. Bake".
  if (/^\s*(?:step\s+)?\d{1,3}[.):]\s/i.test(text)) return false
  const isAbout = post.quote !== undefined || post.media.length > 0 || /^\s*@\w/.test(text)
  return !isAbout && countWords(text) <= longestPlainOutro
}

/** Words of a last post that is an outro though it asks for nothing. */
const longestPlainOutro = 40

const calls = new RegExp(
  [
    String.raw`\b(?:follow|re-?post|re-?tweet|re-?share|share|like|bookmark|save this|subscribe|newsletter|find me|dm me|sign up|join|link in bio|comment|pass it on|let me know)\b`,
    String.raw`\bthat[’']s (?:a wrap|it|all)\b|\bthanks? (?:you )?for reading\b|\bif (?:this|it|you)\b.{0,12}\b(?:help(?:ed|s)|liked?|enjoyed|found|learned)\b`,
    String.raw`(?<!\p{L})(?:s[íi]gueme|s[íi]ganme|comparte|compartid|retuitea|suscr[íi]bete|gracias por leer|compartilh[ea]|me siga|siga-me|inscreva-se|obrigad[oa] por ler)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:folgt? mir|teilt|teile diesen|abonnier\p{L}*|danke f[üu]rs lesen|suivez|partagez|abonnez-vous|merci d[’']avoir lu|seguimi|condividi\p{L}*|volg me|deel dit|takip et\p{L}*|paylaş\p{L}*)(?!\p{L})`,
    String.raw`подпис\p{L}+|поделитесь|спасибо, что|フォロー|シェア|リポスト|いいね|ありがとうございました|关注|關注|转发|轉發|点赞|點讚|팔로우|구독|공유|تابع|شارك|اشترك|دنبال کنید|फ़ॉलो|फॉलो|शेयर`,
  ].join('|'),
  'iu',
)

/** Whether a post asks its reader to do something. */
export function isCallToAction(text: string): boolean {
  return calls.test(text)
}

// "Find me → @name ✔️": from the verb to the handle, and the ornaments after it.
const buttonWords =
  /(?:\b(?:find|follow|connect with|join|reach|dm|message)\b[^.!?\n@]{0,24}@[A-Za-z0-9_]{1,15}\b|(?:^|\n)\s*@[A-Za-z0-9_]{1,15}(?=[^\S\n]*[✔✅☑✓]?\uFE0F?[^\S\n]*(?:\n|$)))(?:[^\S\n]*[✔✅☑✓]\uFE0F?)?/iu

/** Takes a short call with a handle off the blocks; ornaments after the handle go. */
export function takeButton(blocks: readonly DeckBlock[]): {
  readonly button: Words | null
  readonly blocks: readonly DeckBlock[]
} {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue
    const text = textOf(block.words)
    const found = buttonWords.exec(text)
    if (found === null) continue
    const [before, after] = cutWords(block.words, found.index)
    const [label, rest] = cutWords(after, found[0].trimStart().length)
    const isBroken = /[\p{L}\p{N},;:]$/u.test(textOf(before)) || /^[\p{Ll},;:.]/u.test(textOf(rest))
    const left = joinLines([before, rest].filter((words) => words.length > 0))
    const others = [
      ...blocks.slice(0, index),
      ...(left.length > 0 ? [paragraph(left)] : []),
      ...blocks.slice(index + 1),
    ]
    if (!isBroken && others.length > 0) return { button: label, blocks: others }
  }
  return { button: null, blocks }
}
