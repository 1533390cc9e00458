/** What reading can have to say, and the sentence for a person. One table, so that no code lacks words. */
import type { Note } from '../base/parsed'

export type NoteCode =
  | 'empty'
  | 'no-thread'
  | 'one-post'
  | 'too-long'
  | 'repaired'
  | 'entities'
  | 'tags'
  | 'invisible'
  | 'surrogates'
  | 'page-text'
  | 'export-text'
  | 'comments'
  | 'related'
  | 'reader-notes'
  | 'may-be-cut'
  | 'picture-places'
  | 'video-place'
  | 'no-author'
  | 'lines-restored'
  | 'link-card'
  | 'post-numbers'
  | 'rules'

/** `post` names the post the note concerns: "Post 3". */
type Words = (count: number, post: string) => string

const words: Record<NoteCode, Words> = {
  empty: () => 'The clipboard holds no text.',
  'no-thread': () =>
    'No thread in this text. It holds only page buttons and menus. Copy the posts themselves, or paste your text as one draft.',
  'one-post': () => 'No sign of a thread was found, so the text was read as one post.',
  'too-long': (n) => `This is ${n} MB of text. The first 2 MB were read.`,
  repaired: (n) =>
    n === 1 ? '1 broken character was repaired.' : `${n} repairs of broken characters.`,
  entities: (n) =>
    n === 1
      ? '1 HTML code was turned into its character.'
      : `${n} HTML codes were turned into their characters.`,
  tags: (n) =>
    n === 1
      ? '1 leftover HTML tag was taken out of the text.'
      : `${n} leftover HTML tags were taken out of the text.`,
  invisible: (n) =>
    n === 1 ? '1 invisible character was removed.' : `${n} invisible characters were removed.`,
  surrogates: (n) =>
    n === 1
      ? '1 half of a character was removed; the other half is missing.'
      : `${n} halves of characters were removed; the other halves are missing.`,
  'page-text': () => 'Buttons and menus of the page were left out.',
  'export-text': () => 'Lines of the export itself, such as its title and dates, were left out.',
  comments: (n) =>
    n === 1 ? '1 comment by somebody else was left out.' : `${n} comments by others were left out.`,
  related: (n) =>
    n === 1
      ? '1 related post of the page was left out.'
      : `${n} related posts of the page were left out.`,
  'reader-notes': (n) =>
    n === 1
      ? '1 note of the reading app was left out.'
      : `${n} notes of the reading app were left out.`,
  'may-be-cut': (_, post) => `${post} may be cut at the end.`,
  'picture-places': (n) =>
    n === 1
      ? '1 picture is named without its address. Drop it in to fill its place.'
      : `${n} pictures are named without their addresses. Drop them in to fill their places.`,
  'video-place': (n) =>
    n === 1
      ? 'The post shows a video, which the text does not hold.'
      : `${n} videos are shown, which the text does not hold.`,
  'no-author': () => 'The text does not say who wrote it.',
  'lines-restored': (n) =>
    n === 1
      ? 'The line breaks of 1 post were lost and were set again by guess.'
      : `The line breaks of ${n} posts were lost and were set again by guess.`,
  'link-card': (n) =>
    n === 1
      ? 'The address of 1 quoted post was taken out of the text.'
      : `The addresses of ${n} quoted posts were taken out of the text.`,
  'post-numbers': (n) =>
    `The draft was divided at its ${n} numbers, such as "1/", which were taken out of the text.`,
  rules: (n) =>
    n === 1
      ? 'The draft was divided at a line of dashes.'
      : `The draft was divided at its ${n} lines of dashes.`,
}

/**
 * The sentence for a note, in plain English with its full stop; names the post, counted from 1, when the
 * note concerns one. A code of a later version gives a general sentence instead of an error.
 */
export function noteSentence(note: Note): string {
  const post = note.post === undefined ? 'A post' : `Post ${note.post + 1}`
  const say = isNoteCode(note.code) ? words[note.code] : undefined
  return say?.(note.count ?? 1, post) ?? 'Something in the text was changed on reading.'
}

function isNoteCode(code: string): code is NoteCode {
  return Object.prototype.hasOwnProperty.call(words, code)
}
