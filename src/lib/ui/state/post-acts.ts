/** What can be done with a post, or with all that are selected if it is one of them: for keys, tools and menus. */
import { postLabels, type OwnPost, type PostId } from '../../arrange/arrangement'
import { canMerge } from '../../arrange/posts'
import { entryOfSlide } from '../../arrange/slides'
import type { Deck } from '../../deck/deck'
import { say } from '../words'
import { slideRanges, slidesOfPosts } from './derived'
import { carried, currentOf } from './selection'
import { shownPosts } from './posts-shown'
import { beforeClosing, type Act } from './slide-acts'
import type { State } from './state'
import { pictureOfPosts } from './update-drag'

export interface PostActs {
  /** Whom they concern, in the order of their cards; deleted ones are left out. */
  readonly posts: readonly PostId[]
  readonly edit: Act
  readonly add: Act
  /** What adding does to slides that there are; null: nothing. */
  readonly addMoves: string | null
  readonly addText: Act
  readonly applyImage: Act
  readonly merge: Act
  readonly earlier: Act
  readonly later: Act
  readonly pickUp: Act
  readonly remove: Act
}

/** `post` is the one with the focus or under the pointer; null: those that are selected. */
export function postActs(state: State, deck: Deck, post: PostId | null): PostActs {
  const shown = shownPosts(state).filter(({ isDeleted }) => !isDeleted)
  const among = shown.map(({ id }) => id)
  const selected = state.selection.posts
  const posts = (
    post === null
      ? among.filter((id) => selected.keys.includes(id))
      : carried(selected, post, among)
  ).filter((id) => among.includes(id))
  const [first] = posts
  if (first === undefined) return allOff(say(post === null ? 'posts.selectOne' : 'posts.isDeleted'))
  const at = among.indexOf(first)
  const last = among.lastIndexOf(posts[posts.length - 1] ?? first)
  const moved = (before: PostId | null): Act => ({ event: { kind: 'postsMoved', posts, before } })
  return {
    posts,
    edit: { event: { kind: 'postEditing', post: post ?? first } },
    ...adding(state, deck, posts),
    addText: addingText(state, deck, posts),
    applyImage: applyingImage(state, deck, posts),
    merge: merging(shown.filter(({ id }) => posts.includes(id))),
    earlier: at === 0 ? { reason: say('posts.isFirst') } : moved(among[at - 1] ?? null),
    later:
      last === among.length - 1 ? { reason: say('posts.isLast') } : moved(among[last + 2] ?? null),
    // Without slides there is nothing to choose between.
    pickUp: {
      event:
        deck.slides.length === 0
          ? { kind: 'slidesAdded', deck, posts, before: 0 }
          : { kind: 'dragStarted', what: { kind: 'posts', posts }, by: 'keys', deck },
    },
    remove: { event: { kind: 'postsDeleted', posts } },
  }
}

function allOff(reason: string): PostActs {
  const off = { reason }
  return {
    posts: [],
    edit: off,
    add: off,
    addMoves: null,
    addText: off,
    applyImage: off,
    merge: off,
    earlier: off,
    later: off,
    pickUp: off,
    remove: off,
  }
}

/**
 * Slides of their own behind the selected slide, else at the end; a post that stands on slides leaves them. The
 * posts' own slides are no place to go to.
 */
function adding(
  state: State,
  deck: Deck,
  posts: readonly PostId[],
): Pick<PostActs, 'add' | 'addMoves'> {
  const { entries } = state.work.arrangement
  const own = entries.filter((entry) => entry.posts.some((id) => posts.includes(id)))
  const isOwn = (key: string): boolean => own.some(({ id }) => id === entryOfSlide(key))
  const chosen = currentOf(state.selection.slides)
  const index = deck.slides.findIndex(({ key }) => key === chosen)
  const closing = beforeClosing(deck)
  const isPlace = chosen !== null && index >= 0 && index < closing && !isOwn(chosen)
  const before = isPlace ? index + 1 : closing
  const numbers = slidesOfPosts(deck, state.work.arrangement)
  const from = [...new Set(posts.flatMap((id) => numbers.get(id) ?? []))].sort((a, b) => a - b)
  const isThere =
    own.length === 1 &&
    own[0]?.posts.length === 1 &&
    posts.length === 1 &&
    from[from.length - 1] === before
  return {
    add: isThere
      ? { reason: say('post.addOff') }
      : { event: { kind: 'slidesAdded', deck, posts, before } },
    addMoves:
      from.length === 0 || isThere
        ? null
        : say('post.addMoves', { n: from.length, from: slideRanges(from) }),
  }
}

function addingText(state: State, deck: Deck, posts: readonly PostId[]): Act {
  const slide = currentOf(state.selection.slides)
  if (slide === null || !deck.slides.some(({ key }) => key === slide))
    return { reason: say('post.addTextOff') }
  const id = entryOfSlide(slide)
  if (id === null) return { reason: say('post.addTextClosing') }
  const entry = state.work.arrangement.entries.find((each) => each.id === id)
  return posts.every((post) => entry?.posts.includes(post) === true)
    ? { reason: say('post.addTextThere') }
    : { event: { kind: 'textAdded', deck, posts, slide } }
}

function applyingImage(state: State, deck: Deck, posts: readonly PostId[]): Act {
  const image = pictureOfPosts(state, posts)
  if (image === null) return { reason: say('post.applyImageOff') }
  const slide = currentOf(state.selection.slides)
  if (slide === null || !deck.slides.some(({ key }) => key === slide))
    return { reason: say('post.addTextOff') }
  return entryOfSlide(slide) === null
    ? { reason: say('post.addTextClosing') }
    : { event: { kind: 'pictureApplied', deck, image, slide } }
}

function merging(posts: readonly OwnPost[]): Act {
  if (posts.length < 2) return { reason: say('posts.mergeOne') }
  return canMerge(posts)
    ? { event: { kind: 'postsMerged', posts: posts.map(({ id }) => id) } }
    : { reason: say('posts.mergeOff') }
}

/** "Post 3a", or what a post that a person added is called. */
export function postName(state: Pick<State, 'work'>, post: PostId): string {
  const label = postLabels(state.work.arrangement).get(post) ?? ''
  return label === '' ? say('drag.ownPost') : say('read.post', { n: label })
}
