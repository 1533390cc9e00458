/** What a person pastes beside the pictures: the words of the post, and a description of every slide. */
import { livePosts, type Arrangement } from '../arrange/arrangement'
import { picturesOf } from '../deck/cover-picture'
import { blocksOfDraft } from '../deck/choices'
import type { Deck, DeckSlide } from '../deck/deck'
import { blocksText, blockText, textOf } from '../deck/words'
import type { Thread } from '../thread/thread'
import { say } from './words'

/** Hashtags of a caption: more look like spam (advice of people who publish there). */
const mostTags = 3

/**
 * The hook, the thread's address where it is known, and the first hashtags its author used; each after an
 * empty line, plain text. The hook is the words of the first slide as they were written; tags that stand in
 * it are not said again. '' for a deck without slides.
 */
export function captionOf(
  { slides }: Pick<Deck, 'slides'>,
  arrangement: Pick<Arrangement, 'posts'>,
  thread: Pick<Thread, 'url' | 'posts'>,
): string {
  const [first] = slides
  if (first === undefined) return ''
  const hook = wordsOf(first)
  const said = hook.toLowerCase()
  const tags = tagsOf(arrangement).filter((tag) => !said.includes(`#${tag.toLowerCase()}`))
  return [hook, thread.url ?? thread.posts[0]?.url ?? '', tags.map((tag) => `#${tag}`).join(' ')]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Without "#", in the order they first stand in posts of the thread's author, spelt as there. */
function tagsOf(arrangement: Pick<Arrangement, 'posts'>): readonly string[] {
  const tags = new Map<string, string>()
  for (const { post } of livePosts(arrangement)) {
    if (post.author !== undefined) continue
    for (const run of post.runs) {
      const key = run.kind === 'hashtag' ? run.tag.toLowerCase() : ''
      if (run.kind === 'hashtag' && !tags.has(key)) tags.set(key, run.tag)
    }
  }
  return [...tags.values()].slice(0, mostTags)
}

/**
 * A line for every slide, numbered as they are: its words, since a slide is published as a picture of them,
 * and the description of each picture on it that has one.
 */
export function altTextsOf({ slides }: Pick<Deck, 'slides'>): string {
  return slides
    .map((slide, index) => say('alts.slide', { n: index + 1, text: altOf(slide) }))
    .join('\n')
}

function altOf(slide: DeckSlide): string {
  const pictures = picturesOf(slide).flatMap(({ kind, alt = '' }) => {
    const text = oneLine(alt)
    if (text === '') return []
    return [ended(say(kind === 'video' ? 'alts.video' : 'alts.picture', { text }))]
  })
  const words = blocksOfDraft(slide)
    .flatMap((block) => (block.kind === 'list' ? block.items.map(textOf) : [blockText(block)]))
    .map(oneLine)
    .filter((text) => text !== '')
    .map(ended)
  const all = [...words, ...pictures].join(' ')
  return all === '' ? say('alts.none') : all
}

/** As they were written, a line for each block. */
function wordsOf(slide: DeckSlide): string {
  return blocksText(blocksOfDraft(slide)).trim()
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** With a full stop where nothing ends it, so that what follows is read apart. */
function ended(text: string): string {
  return /[\p{P}\p{S}]$/u.test(text) ? text : `${text}.`
}
