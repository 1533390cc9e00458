/**
 * Thread → Deck: cleans every post, gives its slides their roles, chooses the two body sizes of the
 * deck and divides what does not fit. Pure; how large things are is asked of the template's `Fitting`.
 */
import type { Note } from '../base/parsed'
import type { Settings } from '../settings/settings'
import type { Post, Thread } from '../thread/thread'
import { cleanPost } from './cleaning'
import { withoutCounters } from './counters'
import type { Deck, DeckBlock, DeckSlide } from './deck'
import { draftFirst, draftLast, draftPost, type Draft } from './drafting'
import { countEmoji } from './emoji'
import { withoutHopeless, type Fitting } from './fitting'
import type { DeckNoteCode } from './note-words'
import type { Pictures } from './picture'
import { partsOf } from './parts'
import { directionOf } from '../thread/scripts'
import { firstClause } from './titles'
import { blocksText, textOf } from './words'

export interface PlanInput {
  readonly thread: Thread
  readonly settings: Settings
  readonly pictures: Pictures
  readonly fitting: Fitting
}

export interface Plan {
  readonly deck: Deck
  readonly notes: readonly Note<DeckNoteCode>[]
}

/** Never throws, on any thread; a thread without words and pictures has no slides. */
export function planDeck(given: PlanInput): Plan {
  const fitting = withoutHopeless(given.fitting)
  const input = { ...given, fitting }
  const { thread, settings } = input
  const counted = withoutCounters(thread.posts)
  const posts = counted.posts.map((post, index) => ({
    post,
    ...cleanPost(post, {
      index,
      isFirst: index === 0,
      isLast: index === thread.posts.length - 1,
      pointers: settings.cleaning.pointers,
    }),
  }))
  const drafts = posts.map(({ post, blocks }, index) =>
    draft(input, posts.length, post, blocks, index),
  )
  const [base, heavy] = chooseBodies(drafts, fitting)
  const slides = drafts.flatMap((ofPost, post) => fitPost(ofPost, post, { base, heavy, fitting }))
  const title = titleOf(slides)
  const text = posts.map(({ blocks }) => blocksText(blocks)).join('\n')
  const { name = thread.author.name, handle = thread.author.handle } = settings.author
  const deck: Deck = {
    title: title === '' ? name || 'Carousel' : title,
    runningTitle: title === '' ? '' : firstClause([{ kind: 'text', text: title }]),
    author: { name, handle },
    direction: directionOf(text),
    slides,
  }
  const notes = [
    ...posts.flatMap((post) => post.notes),
    ...(counted.count === 0 ? [] : [{ code: 'counter-left-out', count: counted.count } as const]),
    ...slideNotes(slides, drafts),
  ]
  return { deck, notes }
}

function draft(
  { pictures, fitting }: PlanInput,
  count: number,
  post: Post,
  blocks: readonly DeckBlock[],
  index: number,
): readonly Draft[] {
  const [body] = fitting.bodies
  const context = {
    pictures,
    isLast: index === count - 1,
    fits: (given: Draft) => fitting.fits({ ...given, key: '', post: index, body }),
  }
  if (index === 0) return draftFirst(post, blocks, context)
  if (index === count - 1) return draftLast(post, index, blocks, context)
  return draftPost(post, index, blocks, context)
}

/** The largest body size on which four of five slides fit, and the one below; the first two if none does. */
function chooseBodies(
  drafts: readonly (readonly Draft[])[],
  { bodies, fits }: Fitting,
): readonly [number, number] {
  const slides = drafts.flatMap((ofPost, post) =>
    ofPost.map((given) => ({ ...given, key: '', post })),
  )
  for (const [index, body] of bodies.entries()) {
    const below = bodies[index + 1]
    if (below === undefined) break
    const fitting = slides.filter((slide) => fits({ ...slide, body })).length
    if (fitting * 5 >= slides.length * 4) return [body, below]
  }
  return [bodies[0], bodies[1]]
}

interface Sizes {
  readonly base: number
  readonly heavy: number
  readonly fitting: Fitting
}

function fitPost(drafts: readonly Draft[], post: number, sizes: Sizes): readonly DeckSlide[] {
  const { base, heavy, fitting } = sizes
  const parts = drafts.flatMap((given) => {
    const at = (body: number): DeckSlide => ({ ...given, key: '', post, body })
    if (fitting.fits(at(base))) return [at(base)]
    if (fitting.fits(at(heavy))) return [at(heavy)]
    return partsOf(at(base), fitting)
  })
  return parts.map((slide, index) => ({ ...slide, key: `p${post}/${index + 1}` }))
}

function titleOf(slides: readonly DeckSlide[]): string {
  for (const slide of slides) {
    const title = 'title' in slide ? slide.title : undefined
    if (title !== undefined) return textOf(title)
  }
  return ''
}

function slideNotes(
  slides: readonly DeckSlide[],
  drafts: readonly (readonly Draft[])[],
): readonly Note<DeckNoteCode>[] {
  const titles = slides.map((slide) => ('title' in slide ? textOf(slide.title ?? []) : ''))
  const emoji = titles.reduce((count, title) => count + countEmoji(title), 0)
  const empty = drafts.filter((ofPost) => ofPost.length === 0).length
  return [
    ...(emoji === 0 ? [] : [{ code: 'emoji-left-out', count: emoji } as const]),
    ...(empty === 0 ? [] : [{ code: 'empty-post', count: empty } as const]),
  ]
}
