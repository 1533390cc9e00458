/** Which posts get a number: those that were written with one, else all between cover and outro. */
import { blocksOfDraft } from '../../deck/choices'
import { isCallToAction } from '../../deck/closing'
import { isCounting, markOf } from '../../deck/counted'
import type { Draft } from '../../deck/drafting'
import type { Redraft } from '../../deck/fitting'
import { blocksText, sliceWords, trimWords } from '../../deck/words'

type Drafts = readonly (readonly Draft[])[]

/**
 * Drafts by post, numbered. A thread that counts keeps its own numbers: of its posts ("1/"), or of its headings,
 * also where one is too long to be a step by itself ("3. A whole sentence …"). Any other is counted from 1: a
 * number for every post that says something, on its first slide, without cover and outro. Text with a title
 * becomes a step, all other slides have the number beside their title. Words and their order stay; nothing is
 * numbered that would be the only one.
 */
export const numberPosts: Redraft = (drafts, numbers) => {
  const headed = withHeadingNumbers(drafts)
  if (headed.some((ofPost) => ofPost.some(({ number }) => number !== undefined))) return headed
  const given = drafts.map((ofPost, post) => (isCounted(ofPost) ? (numbers[post] ?? null) : null))
  if (given.some((number) => number !== null)) return withNumbers(drafts, given)
  let count = 0
  const own = drafts.map((ofPost, post) => {
    const closes = post === drafts.length - 1 && isFarewell(ofPost)
    return isCounted(ofPost) && !closes ? String((count += 1)) : null
  })
  return count < 2 ? drafts : withNumbers(drafts, own)
}

/** A last post that asks for something is no step, also where it is no outro: its source may have cut it. */
function isFarewell(ofPost: readonly Draft[]): boolean {
  return isCallToAction(blocksText(ofPost.flatMap(blocksOfDraft)))
}

/** Numbers taken off titles, where at least two titles count up by one. */
function withHeadingNumbers(drafts: Drafts): Drafts {
  return isCounting(drafts) ? drafts.map((ofPost) => ofPost.map(withoutMark)) : drafts
}

function withoutMark(draft: Draft): Draft {
  const mark = markOf(draft)
  if (mark === null || draft.kind === 'step' || !('title' in draft)) return draft
  const title = trimWords(sliceWords(draft.title ?? [], mark.end))
  return withNumber({ ...draft, title }, mark.number)
}

function withNumber(draft: Draft, number: string): Draft {
  if (draft.kind !== 'text' || draft.title === undefined) return { ...draft, number }
  return { ...draft, kind: 'step', number, title: draft.title }
}

/** Each post's number on its first slide that says something. */
function withNumbers(drafts: Drafts, numbers: readonly (string | null)[]): Drafts {
  return drafts.map((ofPost, post) => {
    const number = numbers[post] ?? null
    const at = ofPost.findIndex(hasWords)
    if (number === null) return ofPost
    return ofPost.map((draft, index) => (index === at ? withNumber(draft, number) : draft))
  })
}

function isCounted(ofPost: readonly Draft[]): boolean {
  const isEnd = ofPost.some(({ kind }) => kind === 'cover' || kind === 'outro')
  return !isEnd && ofPost.some(hasWords)
}

/** Pictures alone go on with what was said before. */
function hasWords(draft: Draft): boolean {
  if (draft.kind !== 'picture' && draft.kind !== 'grid') return true
  return draft.title !== undefined || draft.blocks.length > 0
}
