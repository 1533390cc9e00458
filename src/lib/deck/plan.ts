/**
 * Thread → Deck: cleans every post, gives its slides their roles, chooses the two body sizes of the
 * deck and divides what does not fit. Pure; how large things are is asked of the template's `Fitting`.
 */
import type { Note } from '../base/parsed'
import type { CleaningSwitch } from '../settings/cleaning'
import type { Settings } from '../settings/settings'
import type { Post, Thread } from '../thread/thread'
import { cleanThread, type CleanPost } from './cleaning/cleaning'
import { picturesOf } from './cover-picture'
import { cleaningFinds } from './cleaning/finds'
import type { CleanPosts } from './cleaning/memory'
import type { Phrase } from './cleaning/phrases'
import { applyChoices, chosenOf, wantsWhole } from './choices'
import { withCountedSteps } from './counted'
import type { Deck, DeckSlide } from './deck'
import { draftFirst, draftLast, draftPost, type Draft } from './drafting'
import { countEmoji, withoutEmoji } from './emoji'
import { withoutHopeless, type Fitting } from './fitting'
import { itemNumbers } from './item-numbers'
import type { DeckNoteCode } from './note-words'
import { ownOutro, withOwnWords } from './outro'
import { postKey, type Pictures } from './picture'
import { partsOf } from './parts'
import { directionOf } from '../thread/scripts'
import { firstClause } from './titles'
import { paragraph } from './titles'
import { drawnTogether } from './whole'
import { blocksText, textOf } from './words'

export interface PlanInput {
  readonly thread: Thread
  readonly settings: Settings
  readonly pictures: Pictures
  readonly fitting: Fitting
  /** Cleans posts as `cleanPost` does; absent: each anew. */
  readonly clean?: CleanPosts
}

/** `post`: index of the planned post. */
export interface PostPhrase extends Phrase {
  readonly post: number
}

export interface Plan {
  readonly deck: Deck
  readonly notes: readonly Note<DeckNoteCode>[]
  /** How often each cleaning switch finds something in the thread, also while it is off. */
  readonly found: Readonly<Record<CleaningSwitch, number>>
  /** What the switches that are on find, post by post; what a person keeps is marked. */
  readonly phrases: readonly PostPhrase[]
}

/** Never throws, on any thread; a thread without words and pictures has no slides. */
export function planDeck(given: PlanInput): Plan {
  const fitting = withoutHopeless(given.fitting)
  const input = { ...given, fitting }
  const { thread, settings } = input
  const clean = cleanThread(thread, settings.cleaning, given.clean)
  const drafts = allDrafts(input, clean.posts)
  const names = drafts.map((_, index) => nameOf(thread, index))
  const [base, heavy] = chooseBodies(drafts, names, fitting)
  const slides = drafts.flatMap((ofPost, index) => {
    const name = names[index] ?? ''
    const policy = policyOf(settings, name)
    const own = fitPost(ofPost, index, { name, base, heavy, fitting, policy })
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
  const notes = [...clean.notes, ...cardNotes(thread.posts), ...slideNotes(slides, drafts, fitting)]
  const phrases = clean.posts.flatMap(({ phrases: own }, post) =>
    own.map((phrase) => ({ ...phrase, post })),
  )
  return { deck, notes, found: cleaningFinds(thread, given.clean), phrases }
}

/** By post; one more at the end where the person gives the deck an outro of its own. */
function allDrafts(input: PlanInput, posts: readonly CleanPost[]): readonly (readonly Draft[])[] {
  const { thread, settings, fitting } = input
  const plain = posts.map((post, index) => draft(input, post, index))
  const { name = thread.author.name, handle = thread.author.handle } = settings.author
  const given = { ...settings, author: { name, handle } }
  const closed = plain.map((ofPost) =>
    ofPost.map((each) => (each.kind === 'outro' ? withOwnWords(each, given) : each)),
  )
  const isClosed = closed[closed.length - 1]?.some(({ kind }) => kind === 'outro') ?? true
  const own = isClosed ? null : ownOutro(given)
  const drafts = withCountedSteps(own === null ? closed : [...closed, [own]])
  const numbers = settings.cleaning.counters ? itemNumbers(thread.posts) : []
  const redrafted = fitting.redraft?.(drafts, numbers) ?? drafts
  return redrafted.map((ofPost, index) =>
    applyChoices(ofPost, nameOf(thread, index), settings.slides),
  )
}

/** Of a post's slides; the person's own outro stands after the last post. */
function nameOf({ posts }: Thread, index: number): string {
  const post = posts[index]
  return post === undefined ? 'end' : postKey(post, index)
}

function policyOf(settings: Settings, name: string): Settings['fitting'] {
  return wantsWhole(name, settings.slides) ? 'whole' : settings.fitting
}

function draft(
  { thread, settings, pictures, fitting }: PlanInput,
  { blocks, quote }: CleanPost,
  index: number,
): readonly Draft[] {
  const post = thread.posts[index]
  if (post === undefined) return []
  if (post.isBlank === true && blocks.length === 0 && post.media.length === 0)
    return [{ kind: 'text', blocks: [] }]
  const [body] = fitting.bodies
  const isLast = index === thread.posts.length - 1
  const context = {
    pictures,
    isLast,
    quote,
    callToAction: settings.cleaning.callToAction && settings.outro.on,
    fits: (given: Draft) => fitting.fits({ ...given, key: '', post: index, body }),
  }
  const given =
    index === 0
      ? draftFirst(post, blocks, context)
      : isLast
        ? draftLast(post, index, blocks, context)
        : draftPost(post, index, blocks, context)
  const drafts = post.isUntitled === true ? given.map(withoutTitle) : given
  return settings.pictures.captions ? drafts.map((each) => withCaption(each, context)) : drafts
}

/** Words parted from their beginning go on as they did: none of them is set as a title. */
function withoutTitle(given: Draft): Draft {
  if (given.kind !== 'text' && given.kind !== 'picture-text') return given
  const { title, blocks, ...rest } = given
  if (title === undefined) return given
  const [first, ...others] = blocks
  const isJoined = first?.kind === 'paragraph' && first.joins !== undefined
  const whole = isJoined
    ? [paragraph([...title, { kind: 'text', text: first.joins ?? ' ' }, ...first.words]), ...others]
    : [paragraph(title), ...blocks]
  return { ...rest, blocks: whole }
}

/** A picture that stands alone with its description below it, if the description fits there. */
function withCaption(given: Draft, { fits }: { readonly fits: (draft: Draft) => boolean }): Draft {
  if (given.kind !== 'picture' || given.blocks.length > 0) return given
  const alt = given.pictures[0]?.alt?.trim() ?? ''
  if (alt === '') return given
  const captioned: Draft = { ...given, blocks: [paragraph([{ kind: 'text', text: alt }])] }
  return fits(captioned) ? captioned : given
}

/** The largest body size on which four of five slides fit, and the one below; the first two if none does. */
function chooseBodies(
  drafts: readonly (readonly Draft[])[],
  names: readonly string[],
  { bodies, fits }: Fitting,
): readonly [number, number] {
  const count = drafts.flat().length
  for (const [index, body] of bodies.entries()) {
    const below = bodies[index + 1]
    if (below === undefined) break
    const fitting = drafts.flatMap((ofPost, post) =>
      ofPost.filter((given, at) =>
        fits(undivided(given, { name: names[post] ?? '', at, post, body })),
      ),
    ).length
    if (fitting * 5 >= count * 4) return [body, below]
  }
  return [bodies[0], bodies[1]]
}

interface Standing {
  /** Of the post's slides: "p2". */
  readonly name: string
  /** Of the slide among the post's drafts, from 0. */
  readonly at: number
  readonly post: number
  readonly body: number
}

/** The slide of a draft as it is when no other of its post is divided: what is found out of it is known then. */
function undivided(given: Draft, { name, at, post, body }: Standing): DeckSlide {
  const key = `${name}/${at + 1}`
  return { ...given, key, post, body, choice: given.choice ?? `${name}/1` }
}

interface Sizes {
  /** Of the post's slides: "p2". */
  readonly name: string
  readonly base: number
  readonly heavy: number
  readonly fitting: Fitting
  readonly policy: Settings['fitting']
}

/**
 * A post at the deck's size, or the one below; then divided. "shrink" goes down the whole ladder before
 * it divides; "whole" first draws the post's slides together.
 */
function fitPost(drafts: readonly Draft[], post: number, sizes: Sizes): readonly DeckSlide[] {
  const { name, base, heavy, fitting, policy } = sizes
  const smaller = fitting.bodies.filter((body) => body < heavy)
  const bodies = policy === 'split' ? [base, heavy] : [base, heavy, ...smaller]
  const fitted = (given: Draft, at: number): DeckSlide | null => {
    for (const body of bodies) {
      const slide = undivided(given, { name, at, post, body })
      if (fitting.fits(slide)) return slide
    }
    return null
  }
  const together = policy === 'whole' ? drawnTogether(drafts) : []
  const whole = together.map(fitted).find((slide) => slide !== null)
  const parts =
    whole === undefined
      ? drafts.flatMap((given, at): readonly DeckSlide[] => {
          const slide = fitted(given, at)
          if (slide !== null) return [slide]
          const own = chosenFitting(fitting, given)
          return partsOf({ ...given, key: '', post, body: base }, own).map((part) =>
            chosenFor(part, given),
          )
        })
      : [whole]
  return parts.map((slide, index) => ({
    ...slide,
    key: `${name}/${index + 1}`,
    choice: slide.choice ?? `${name}/1`,
  }))
}

function chosenFitting(fitting: Fitting, given: Draft): Fitting {
  return given.template === undefined
    ? fitting
    : { ...fitting, fits: (slide) => fitting.fits(chosenFor(slide, given)) }
}

/** What a person chose for a slide holds for its parts. */
function chosenFor(part: DeckSlide, given: Draft): DeckSlide {
  const { choice } = given
  return { ...part, ...chosenOf(given), ...(choice === undefined ? {} : { choice }) }
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
  { keepsEmoji = () => false }: Pick<Fitting, 'keepsEmoji'>,
): readonly Note<DeckNoteCode>[] {
  const bare = slides.filter((slide) => !keepsEmoji(slide))
  const titles = bare.map((slide) => ('title' in slide ? (slide.title ?? []) : []))
  const emoji = titles.reduce(
    (count, title) => count + countEmoji(textOf(title)) - countEmoji(textOf(withoutEmoji(title))),
    0,
  )
  const empty = drafts.filter((ofPost) => ofPost.length === 0).length
  const videos = slides.flatMap(picturesOf).filter(({ kind }) => kind === 'video').length
  return [
    ...(emoji === 0 ? [] : [{ code: 'emoji-left-out', count: emoji } as const]),
    ...(empty === 0 ? [] : [{ code: 'empty-post', count: empty } as const]),
    ...(videos === 0 ? [] : [{ code: 'video-still', count: videos } as const]),
  ]
}
