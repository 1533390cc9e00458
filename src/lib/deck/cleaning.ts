/**
 * From a post as it was written to the blocks that stand on slides. What only makes sense in a thread is
 * left out and noted: fingers that point at a picture below or at the next post, "Check this" before
 * them (the picture is there to be seen, and the swipe arrow points already), the post's own address at its end. It all stays in the source text.
 */
import type { Note } from '../base/parsed'
import { toBlocks } from '../thread/blocks'
import { plainText } from '../thread/text'
import type { Post } from '../thread/thread'
import type { DeckBlock, Words } from './deck'
import type { DeckNoteCode } from './note-words'
import { withCode } from './code'
import { leadingEmoji } from './emoji'
import { withoutStrays } from './loose-ends'
import { joinLines, paragraph } from './titles'
import { blocksText, linesOf, sliceWords, textOf, trimWords } from './words'

export interface CleanPost {
  readonly blocks: readonly DeckBlock[]
  readonly notes: readonly Note<DeckNoteCode>[]
}

export interface CleaningContext {
  /** Index of the post, for notes. */
  readonly index: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly pointers: boolean
}

const fingers = String.raw`(?:[👇👉👆👈🔽⏬⤵🧵⬇➡↓]|📖)[\uFE0F\p{EMod}]*`
const call = String.raw`(?:(?:please\s+)?check(?:\s+(?:this|it|that|these))?(?:\s+out)?|see(?:\s+this)?\s+below|(?:have|take)\s+a\s+look|look\s+at\s+this|continue\s+reading|keep\s+reading)`
const callEnd = String.raw`\s*(?:\.{2,}|…|[.:!])?`

const pointingCall = new RegExp(
  String.raw`(?:^|(?<=[.!?…:\n]["”’)]?\s*|${fingers}\s*))${call}${callEnd}(?:\s*${fingers})+\s*$`,
  'iu',
)
const pointingLine = new RegExp(String.raw`(?:^|\n)\s*${call}${callEnd}\s*$`, 'iu')
const pointing = new RegExp(String.raw`\s*(?:${fingers}\s*)+$`, 'u')

/** The blocks of a post, cleaned. An empty post, or one of pictures only, has none. */
export function cleanPost(post: Post, context: CleaningContext): CleanPost {
  const blocks = withCode(toBlocks(post.runs).map(toDeckBlock), plainText(post))
  const withoutLink = context.isLast ? withoutOwnLink(blocks) : blocks
  const removesPointers = context.pointers && (post.media.length > 0 || !context.isLast)
  const pointless = removesPointers ? withoutPointers(withoutLink) : withoutLink
  const cleaned = context.isFirst ? withoutThreadLine(pointless) : pointless
  const before = blocksText(blocks).replace(/\s/g, '').length
  const after = blocksText(cleaned).replace(/\s/g, '').length
  const isCleaned = after < before
  return {
    blocks: cleaned,
    notes: isCleaned ? [{ code: 'pointer-left-out', post: context.index }] : [],
  }
}

function toDeckBlock(block: ReturnType<typeof toBlocks>[number]): DeckBlock {
  switch (block.kind) {
    case 'paragraph':
      return asEmojiList(withoutStrays(block.runs)) ?? paragraph(withoutStrays(block.runs))
    case 'list':
      return { ...block, items: block.items.map(withoutStrays) }
    case 'code':
      return block
  }
}

const threadLine = new RegExp(
  String.raw`^[(\[]?(?:an?\s+)?(?:(?:short|quick|long|mini|mega|little)\s+)*thread[)\]]?[\s:.…!]*(?:${fingers}\s*)*$`,
  'iu',
)

/** "A thread 🧵👇" as a line of its own says nothing on a cover. */
function withoutThreadLine(blocks: readonly DeckBlock[]): readonly DeckBlock[] {
  if (blocks.length < 2 && linesIn(blocks[0]).length < 2) return blocks
  return blocks.flatMap((block): readonly DeckBlock[] => {
    if (block.kind !== 'paragraph') return [block]
    const lines = linesOf(block.words)
    const kept = lines.filter((line) => !threadLine.test(textOf(line)))
    if (kept.length === lines.length) return [block]
    return kept.length === 0 ? [] : [{ ...block, words: joinLines(kept) }]
  })
}

function linesIn(block: DeckBlock | undefined): readonly Words[] {
  return block?.kind === 'paragraph' ? linesOf(block.words) : []
}

/** Lines that each begin with an emoji of their own ("✅ …", "❌ …") are a list, too. */
function asEmojiList(words: Words): DeckBlock | null {
  const items = linesOf(words)
  const isList = items.length > 1 && items.every((item) => leadingEmoji(textOf(item)) !== null)
  return isList ? { kind: 'list', ordered: false, start: 1, items } : null
}

/** Pointers stand at the end of a paragraph; only the last two paragraphs can point at the picture. */
function withoutPointers(blocks: readonly DeckBlock[]): readonly DeckBlock[] {
  return blocks.flatMap((block, index): readonly DeckBlock[] => {
    if (block.kind !== 'paragraph') return [block]
    const isLast = index === blocks.length - 1
    const words = withoutPointer(block.words, isLast)
    return words.length === 0 ? [] : [{ ...block, words }]
  })
}

function withoutPointer(words: Words, isLast: boolean): Words {
  const text = textOf(words)
  const found =
    pointingCall.exec(text) ?? (isLast ? pointingLine.exec(text) : null) ?? pointing.exec(text)
  return found === null ? words : trimWords(sliceWords(words, 0, found.index))
}

/** X puts the address of the first post at the end of the last; on a slide it leads nowhere. */
function withoutOwnLink(blocks: readonly DeckBlock[]): readonly DeckBlock[] {
  const last = blocks[blocks.length - 1]
  if (last?.kind !== 'paragraph') return blocks
  const run = last.words[last.words.length - 1]
  if (
    run?.kind !== 'link' ||
    !/^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w+\/status\/\d+/i.test(run.href)
  ) {
    return blocks
  }
  const words = trimWords(last.words.slice(0, -1))
  const rest = blocks.slice(0, -1)
  return words.length === 0 ? rest : [...rest, { ...last, words }]
}
