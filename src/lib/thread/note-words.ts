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
  | 'headings'
  | 'fences'
  | 'gaps'
  | 'counters'
  | 'turned-round'
  | 'several-authors'
  | 'author-guessed'
  | 'replies'
  | 'ads'
  | 'other-threads'
  | 'people'
  | 'community-note'
  | 'reposts'
  | 'before-thread'
  | 'after-thread'
  | 'draft-remarks'
  | 'translations'
  | 'unwrapped'
  | 'emoji-words'
  | 'fancy-letters'
  | 'media-links'
  | 'answered'
  | 'other-posts'
  | 'no-text'
  | 'damaged'
  | 'other-author'
  | 'count-differs'
  | 'posts-guessed'
  | 'around-posts'
  | 'repeated'

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
  'post-numbers': (n) => `The draft was divided at its ${n} numbers, such as “1/”.`,
  rules: (n) =>
    n === 1
      ? 'The draft was divided at a line of dashes.'
      : `The draft was divided at its ${n} lines of dashes.`,
  headings: (n) => `The draft was divided at its ${n} headings, which were taken out of the text.`,
  fences: (n) => `The draft was divided at its ${n} fenced blocks.`,
  gaps: (n) => `The draft was divided at its ${n} gaps of several blank lines.`,
  counters: (n) =>
    n === 1
      ? '1 thread counter, such as “3/12”, was taken out of the text.'
      : `${n} thread counters, such as “3/12”, were taken out of the text.`,
  'turned-round': () =>
    'The source has the newest post first. The posts were put in reading order.',
  'several-authors': (n) => `The posts are by ${n} different people.`,
  'author-guessed': (_, post) => `${post} has no name above it. It was taken as the author’s own.`,
  replies: (n) =>
    n === 1 ? '1 post by somebody else was left out.' : `${n} posts by others were left out.`,
  ads: (n) => (n === 1 ? '1 advertisement was left out.' : `${n} advertisements were left out.`),
  'other-threads': (n) =>
    n === 1
      ? 'Another thread on the page was left out.'
      : `${n} other threads on the page were left out.`,
  people: (n) =>
    n === 1
      ? '1 profile shown beside the thread was left out.'
      : `${n} profiles shown beside the thread were left out.`,
  'community-note': (n) =>
    n === 1
      ? '1 note that readers added was left out.'
      : `${n} notes that readers added were left out.`,
  reposts: (n) =>
    n === 1 ? '1 line about a repost was left out.' : `${n} lines about reposts were left out.`,
  'before-thread': () => 'Text before the first post was left out.',
  'after-thread': () => 'Text after the last post was left out.',
  'draft-remarks': (n) =>
    n === 1
      ? '1 remark about a post, such as its length, was left out.'
      : `${n} remarks about posts, such as their length, were left out.`,
  translations: (n) =>
    n === 1
      ? 'The translation shown with 1 post was left out.'
      : `The translations shown with ${n} posts were left out.`,
  unwrapped: () => 'The lines were broken at a fixed length, as in mail. They were joined again.',
  'emoji-words': (n) =>
    n === 1
      ? '1 emoji that was copied as its name was turned back.'
      : `${n} emoji that were copied as their names were turned back.`,
  'fancy-letters': (n) =>
    n === 1
      ? '1 piece of text in look-alike letters became real bold, italic or mono.'
      : `${n} pieces of text in look-alike letters became real bold, italic or mono.`,
  'media-links': (n) =>
    n === 1
      ? 'The short link of 1 attached picture was taken out of the text.'
      : `The short links of ${n} attached pictures were taken out of the text.`,
  answered: (n) =>
    n === 1
      ? 'The names of the people that 1 post answers were taken out of its text.'
      : `The names of the people that ${n} posts answer were taken out of their texts.`,
  'other-posts': (n) =>
    n === 1
      ? 'The longest thread of the file was taken. 1 other post was left out.'
      : `The longest thread of the file was taken. ${n} other posts were left out.`,
  'no-text': () =>
    'The embed holds only a link, not the words of the post. Open it and copy the post itself.',
  damaged: () => 'The file is incomplete or damaged. What could be read was read.',
  'other-author': (n) =>
    n === 1
      ? 'The 1 post is by somebody else than its address says; it may be an advertisement.'
      : `The ${n} posts are by others than their address says.`,
  'count-differs': (n) => `The page counts ${n} posts; another number was found.`,
  'posts-guessed': (n) =>
    `The source does not show where posts end. They were divided into ${n} by guess; check them.`,
  'around-posts': () => 'Text around the embedded posts was left out.',
  repeated: (n) =>
    n === 1
      ? '1 post that stands there twice was read once.'
      : `${n} posts that stand there twice were read once.`,
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

/** Whether there is a sentence for a code. */
export function isNoteCode(code: string): code is NoteCode {
  return Object.prototype.hasOwnProperty.call(words, code)
}
