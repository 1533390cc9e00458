/**
 * One post, one card: before anything is fitted, the words of a post go back together with its pictures, its
 * listing or the post it quotes where they are few enough to stand on one card.
 */
import { joinParagraphs } from '../../deck/words'
import type { Draft } from '../../deck/drafting'
import type { DeckBlock, Words } from '../../deck/deck'
import { flow } from './flow'
import { wordsIn } from './sizes'

type Drafts = readonly Draft[]
type Text = Extract<Draft, { readonly kind: 'text' | 'list' }>

/** Words that stand over a picture, over a listing or a quoted post. */
const most = { picture: 60, other: 45 } as const

/** Drafts by post, in the same order and with the same words. */
export function redraft(drafts: readonly Drafts[]): readonly Drafts[] {
  return drafts.map((ofPost) => ofPost.reduce<Drafts>(joined, []))
}

function joined(done: Drafts, next: Draft): Drafts {
  const last = done[done.length - 1]
  const together = last === undefined || !isText(last) ? null : withWords(last, next)
  return together === null ? [...done, next] : [...done.slice(0, -1), together]
}

/** Words that are only words: no poll, no two columns. */
function isText(draft: Draft): draft is Text {
  return draft.kind === 'text' || (draft.kind === 'list' && /^(?:ruled|values)$/.test(draft.rows))
}

function withWords(text: Text, next: Draft): Draft | null {
  const blocks = blocksOf(text)
  const count = wordsIn(blocks)
  switch (next.kind) {
    case 'picture':
    case 'grid':
      if (next.blocks.length > 0 || next.title !== undefined || count > most.picture) return null
      return next.kind === 'grid' ? { ...next, blocks } : { ...next, kind: 'picture-text', blocks }
    case 'code': {
      const before = paragraphWords(blocks)
      if (before === null || count > most.other) return null
      const own = next.title === undefined ? [] : [next.title]
      return { ...next, title: joinParagraphs([...before, ...own]) }
    }
    case 'quote': {
      const before = paragraphWords(blocks)
      if (before === null || next.by === undefined || count > most.other) return null
      return { ...next, lead: joinParagraphs(before) }
    }
    case 'cover':
    case 'text':
    case 'list':
    case 'step':
    case 'picture-text':
    case 'outro':
      return null
  }
}

function blocksOf(draft: Text): readonly DeckBlock[] {
  const blocks =
    draft.kind === 'list' ? [...draft.before, draft.list, ...draft.after] : draft.blocks
  return flow({ title: draft.title, blocks })
}

/** The words of every paragraph; null where there is something else among them. */
function paragraphWords(blocks: readonly DeckBlock[]): readonly Words[] | null {
  const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.words] : []))
  return words.length === blocks.length ? words : null
}
