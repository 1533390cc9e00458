/** What planning has to say, and the sentence for a person. */
import type { Note } from '../base/parsed'

export type DeckNoteCode =
  | 'pointer-left-out'
  | 'emoji-left-out'
  | 'counter-left-out'
  | 'title-cut'
  | 'empty-post'
  | 'text-too-small'

const words: Record<DeckNoteCode, (count: number) => string> = {
  'pointer-left-out': () =>
    'A pointer such as “Check this 👇” was left out: the picture or the next slide is there to be seen.',
  'emoji-left-out': (n) =>
    n === 1 ? '1 emoji was left out of a title.' : `${n} emoji were left out of titles.`,
  'counter-left-out': (n) =>
    n === 1 ? '1 post number (1/9) was left out.' : `${n} post numbers (1/9) were left out.`,
  'title-cut': () => 'The first line is too long for a cover and goes on on the second slide.',
  'empty-post': (n) =>
    n === 1
      ? '1 post without words or pictures has no slide.'
      : `${n} posts without words or pictures have no slide.`,
  'text-too-small': () => 'A word does not fit on its slide even at the smallest size.',
}

/** The sentence for a note of planning; names the post, counted from 1, when it concerns one. */
export function deckNoteSentence(note: Note<DeckNoteCode>): string {
  const sentence = words[note.code](note.count ?? 1)
  return note.post === undefined
    ? sentence
    : `Post ${note.post + 1}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}
