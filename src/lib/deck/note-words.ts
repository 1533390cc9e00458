/** What planning has to say, and the sentence for a person. */
import type { Note } from '../base/parsed'

export type DeckNoteCode =
  | 'pointer-left-out'
  | 'thread-mark-left-out'
  | 'counter-left-out'
  | 'hashtags-left-out'
  | 'tracking-left-out'
  | 'emoji-left-out'
  | 'cards-left-out'
  | 'title-cut'
  | 'empty-post'
  | 'video-still'
  | 'text-too-small'

const words: Record<DeckNoteCode, (count: number) => string> = {
  'pointer-left-out': (n) =>
    n === 1
      ? 'A pointer such as “Check this 👇” was left out: the picture or the next slide is there to be seen.'
      : `${n} pointers such as “Check this 👇” were left out: the pictures or the next slides are there to be seen.`,
  'thread-mark-left-out': (n) =>
    n === 1
      ? 'A mark such as “A thread 🧵” was left out.'
      : `${n} marks such as “A thread 🧵” were left out.`,
  'emoji-left-out': (n) =>
    n === 1 ? '1 emoji was left out of a title.' : `${n} emoji were left out of titles.`,
  'counter-left-out': (n) =>
    n === 1 ? '1 post number (1/9) was left out.' : `${n} post numbers (1/9) were left out.`,
  'hashtags-left-out': (n) =>
    n === 1
      ? '1 hashtag after the text was left out.'
      : `${n} hashtags after the text were left out.`,
  'tracking-left-out': (n) =>
    n === 1
      ? 'Tracking was taken out of the address of 1 link.'
      : `Tracking was taken out of the addresses of ${n} links.`,
  'cards-left-out': (n) =>
    n === 1
      ? '1 link card is not drawn: its words are the linked page’s.'
      : `${n} link cards are not drawn: their words are the linked pages’.`,
  'title-cut': () => 'The first line is too long for a cover and goes on on the second slide.',
  'empty-post': (n) =>
    n === 1
      ? '1 post without words or pictures has no slide.'
      : `${n} posts without words or pictures have no slide.`,
  'video-still': (n) =>
    n === 1
      ? '1 video stands as a still picture with a play mark.'
      : `${n} videos stand as still pictures with a play mark.`,
  'text-too-small': () => 'A word does not fit on its slide even at the smallest size.',
}

/** The sentence for a note of planning; names the post, counted from 1, when it concerns one. */
export function deckNoteSentence(note: Note<DeckNoteCode>): string {
  const sentence = words[note.code](note.count ?? 1)
  return note.post === undefined
    ? sentence
    : `Post ${note.post + 1}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}
