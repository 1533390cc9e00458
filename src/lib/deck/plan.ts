/**
 * Thread → Deck: cleans every post, gives its slides their roles, chooses the two body sizes of the
 * deck and divides what does not fit. Pure; how large things are is asked of the template's `Fitting`.
 */
import type { Note } from '../base/parsed'
import type { CleaningSwitch, Settings } from '../settings/settings'
import type { Post, Thread } from '../thread/thread'
import { cleanThread, type CleanPost } from './cleaning/cleaning'
import { cleaningFinds } from './cleaning/finds'
import type { Deck, DeckSlide } from './deck'
import { draftFirst, draftLast, draftPost, type Draft } from './drafting'
import { countEmoji, withoutEmoji } from './emoji'
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
  /** How often each cleaning switch finds something in the thread, also while it is off. */
  readonly found: Readonly<Record<CleaningSwitch, number>>
}

/** Never throws, on any thread; a thread without words and pictures has no slides. */
export function planDeck(given: PlanInput): Plan {
  const fitting = withoutHopeless(given.fitting)
  const input = { ...given, fitting }
  const { thread, settings } = input
  const clean = cleanThread(thread, settings.cleaning)
  const plain = clean.posts.map((post, index) => draft(input, post, index))
  const drafts = fitting.redraft?.(plain) ?? plain
  const [base, heavy] = chooseBodies(drafts, fitting)
  const slides = drafts.flatMap((ofPost, index) => {
    const own = fitPost(ofPost, index, { base, heavy, fitting })
    const author = thread.posts[index]?.author
    if (author === undefined) return own
    return own.map((slide) => ({ ...slide, author: { name: author.name, handle: author.handle } }))
  })
  const title = titleOf(slides)
  const text = clean.posts.map(({ blocks }) => blocksText(blocks)).join('\n')
  const { name = thread.author.name, handle = thread.author.handle } = settings.author
  const deck: Deck = {
    title: title === '' ? name || 'Carousel' : title,
    runningTitle: title === '' ? '' : firstClause(withoutEmoji([{ kind: 'text', text: title }])),
    author: { name, handle },
    direction: directionOf(text),
    slides,
  }
  const notes = [...clean.notes, ...cardNotes(thread.posts), ...slideNotes(slides, drafts)]
  return { deck, notes, found: cleaningFinds(thread) }
}

function draft(
  { thread, settings, pictures, fitting }: PlanInput,
  { blocks, quote }: CleanPost,
  index: number,
): readonly Draft[] {
  const post = thread.posts[index]
  if (post === undefined) return []
  const [body] = fitting.bodies
  const isLast = index === thread.posts.length - 1
  const context = {
    pictures,
    isLast,
    quote,
    callToAction: settings.cleaning.callToAction,
    fits: (given: Draft) => fitting.fits({ ...given, key: '', post: index, body }),
  }
  if (index === 0) return draftFirst(post, blocks, context)
  if (isLast) return draftLast(post, index, blocks, context)
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

/** Cards hold the words of the page that is linked to; a bare address of a quoted post is no card to miss. */
function cardNotes(posts: readonly Post[]): readonly Note<DeckNoteCode>[] {
  const count = posts
    .flatMap(({ cards }) => cards ?? [])
    .filter(({ text, description }) => description !== undefined || /\s/.test(text.trim())).length
  return count === 0 ? [] : [{ code: 'cards-left-out', count }]
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
