/** Headings that count through a thread ("1. …", "2/ …"), whatever role their slides have. */
import type { Draft } from './drafting'
import { stepMarkOf } from './roles'
import { visualLength } from '../thread/scripts'
import { blocksText, sliceWords, textOf, trimWords } from './words'

type Drafts = readonly (readonly Draft[])[]

/** Headings at least that count. */
const fewest = 2

/** Characters of a heading; more is a text that begins with a number. */
const longestHeading = 100

/**
 * Text whose title has its number in a thread that counts becomes a step like the others, also where the title
 * is too long to be told from a sentence by itself: "6. Cash is a habit, not a number." between five short ones.
 */
export function withCountedSteps(drafts: Drafts): Drafts {
  if (!isCounting(drafts)) return drafts
  return drafts.map((ofPost) => ofPost.map(asStep))
}

/** Whether at least two titles begin with a number, and all that do count up by one. */
export function isCounting(drafts: Drafts): boolean {
  const marked = drafts.flatMap((ofPost) => ofPost.flatMap((draft) => numberOf(draft) ?? []))
  return (
    marked.length >= fewest && marked.every((number, index) => number === (marked[0] ?? 0) + index)
  )
}

/** The number a title begins with, and where its words begin. */
export function markOf(draft: Draft): { readonly number: string; readonly end: number } | null {
  if (draft.kind === 'cover' || draft.kind === 'outro' || draft.kind === 'quote') return null
  return stepMarkOf(textOf(draft.title ?? []))
}

function numberOf(draft: Draft): number | null {
  if (draft.kind === 'step') return Number(draft.number)
  const caption = draft.kind === 'picture' ? blocksText(draft.blocks) : ''
  const mark = markOf(draft) ?? stepMarkOf(caption)
  return mark === null ? null : Number(mark.number)
}

function asStep(draft: Draft): Draft {
  if (draft.kind !== 'text' || draft.title === undefined || draft.continued === true) return draft
  const mark = markOf(draft)
  if (mark === null || visualLength(textOf(draft.title)) > longestHeading) return draft
  const title = trimWords(sliceWords(draft.title, mark.end))
  return { ...draft, kind: 'step', number: mark.number, title }
}
