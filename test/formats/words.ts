/** Words of a source and words of its reading, for the law that none is lost. */
import { cleanText } from '../../src/lib/decode/clean-text'
import { decodeEntities } from '../../src/lib/decode/entities'
import type { Reading } from '../../src/lib/formats/read'
import { runsText } from '../../src/lib/thread/text'
import type { LinkCard, Media, Post, QuotedPost } from '../../src/lib/thread/thread'

/** Words of letters, in lower case and plain letters; numbers, addresses, tags and markup are none. */
export function wordsOf(text: string): readonly string[] {
  const visible = decodeEntities(text)
    .text.normalize('NFKC')
    .replace(/\p{Cf}|[\uFE0E\uFE0F]|[\u0335-\u0338]/gu, '')
    .replace(/\b(?:https?:\/\/|www\.|pic\.(?:twitter|x)\.com\/)[^\s<>()[\]"']*/giu, ' ')
    .replace(/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/giu, ' ')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .toLowerCase()
  return visible.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? []
}

/** Every word of a reading: what is on slides, what is data of the thread, what its notes say was left out. */
export function wordsOfReading({ value, notes }: Reading): ReadonlySet<string> {
  const { author, url = '', posts } = value
  const texts = [
    author.name,
    author.handle,
    addressWords(url),
    ...posts.flatMap(textsOfPost),
    ...notes.flatMap(({ left = [] }) => left),
  ]
  return new Set(texts.flatMap(wordsOf))
}

function textsOfPost(post: Post): readonly string[] {
  const { author, runs, media, quote, poll, cards = [], counter, date = '', url = '' } = post
  return [
    author?.name ?? '',
    author?.handle ?? '',
    runsText(runs),
    ...runs.flatMap((run) => (run.kind === 'link' ? [addressWords(run.href)] : [])),
    ...media.map(textOfMedia),
    ...(quote === undefined ? [] : textsOfQuote(quote)),
    ...(poll === undefined ? [] : [poll.result, ...poll.options.map(({ text }) => text)]),
    ...cards.map(textOfCard),
    counter?.text ?? '',
    monthsOf(date),
    addressWords(url),
  ]
}

function textsOfQuote({ author, runs, media, date = '' }: QuotedPost): readonly string[] {
  return [author.name, author.handle, runsText(runs), ...media.map(textOfMedia), monthsOf(date)]
}

function textOfMedia({ url, alt = '' }: Media): string {
  return `${alt} ${addressWords(url ?? '')}`
}

function textOfCard({ text, description = '', href }: LinkCard): string {
  return `${text} ${description} ${addressWords(href ?? '')}`
}

/** An address as words, so that what stood there in another form is found: "example.org/a-b". */
function addressWords(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/[^\p{L}\p{N}]+/gu, ' ')
}

const months =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'

/** A date is data: the names of its month and of parts of the day stand for it. */
function monthsOf(date: string): string {
  return date === '' ? '' : `${months} am pm utc`
}

/**
 * Words a page shows and a thread has no place for. Only what formats.md documents as noise of every
 * copy; everything else that is left out stands in a note.
 */
const noise = new Set(
  [
    months,
    'أبريل آوریل',
    // Ages, times and counters: "9h", "12m", "1.7K", "46.7万", "3 days ago".
    'am pm s m h d w y k b 万 萬 亿 ago st nd rd th',
    // What divides the cards of a Carousel Studio page.
    'drag post apply',
    // A picture without an address is a place: what stood for it is a picture's label.
    'alt gif image images img 图像 picture',
  ].flatMap((words) => words.split(' ')),
)

/**
 * What stands around posts and says nothing, as formats.md documents it: fences and callouts, the marks an
 * export puts at the end of its posts, labels of pictures in drafts, what embeds say in place of a post, what
 * films say where they cannot be shown, and dates, which are data.
 */
const marks = [
  /^\s*(?:```|~~~)[\w+#.-]*/gm,
  /\[!\w+\]/g,
  /\[(?:View Tweet|View Highlight|Open in Readwise|Tweet link|Thread link)\](?=\()/gi,
  /\^rw[\w-]+/g,
  /\[attach:|\*\*(?:Image|Media|Attach|Video):\*\*/gi,
  /\[image or embed\]|Post by @?\S+|View on (?:Mastodon|Threads)/g,
  /Your browser does not support the \w+ tag\.?/gi,
  /\b\d{4}-\d\d-\d\dT[\d:.]+Z?|\d{4} at \d|\d{4}年\d{1,2}月\d{1,2}日/g,
]

/** The words of `source` that its reading does not hold; [] when none is lost. */
export function lostWords(source: string, reading: Reading): readonly string[] {
  const kept = wordsOfReading(reading)
  const lost = wordsOf(
    marks.reduce((text, mark) => text.replace(mark, ' '), cleanText(source).value),
  ).filter((word) => !kept.has(word) && !noise.has(word))
  return Array.from(new Set(lost))
}
