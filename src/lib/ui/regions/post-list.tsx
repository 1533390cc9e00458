import { h, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import { postLabels, type OwnPost } from '../../arrange/arrangement'
import type { Carousel } from '../../templates/build-carousel'
import { moveFocus } from '../controls/roving'
import { slidesOfPosts } from '../state/derived'
import { isDragged } from '../state/dragging'
import type { Event } from '../state/event'
import type { Drag } from '../state/event-arrange'
import { authorName, smallPictures } from '../state/post-card'
import { shownPosts } from '../state/posts-shown'
import { carried, currentOf } from '../state/selection'
import type { Source, State } from '../state/state'
import { say } from '../words'
import { PostCard, type PostCardProps } from './post-card'
import { PostEditor } from './post-editor'
import { postKey } from './post-keys'
import { PostTools } from './post-tools'
import styles from './posts.css'
import { cardOf } from './use-card-foot'
import { useDrag } from './use-drag'
import { useItemFocus } from './use-item-focus'
import { useSameList } from './use-same-list'
import { useVisible } from './use-visible'

export interface PostListProps {
  readonly state: State
  readonly source: Source
  readonly carousel: Carousel
  readonly avatarUrl: string | undefined
  /** Where the cursor of the editor goes to. */
  readonly onCaret: (at: number | null) => void
  readonly send: (event: Event) => void
}

/** The cards, and over them the tools of one and the editor. */
export function PostList(props: PostListProps): JSX.Element {
  const { state, carousel, onCaret, send } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { drag, editing } = state.view
  const { deck } = carousel
  const posts = shownPosts(state)
  const among = useSameList(posts.map(({ id }) => id))
  const focus = useItemFocus('post', scroller, among, currentOf(state.selection.posts))
  const edited = posts.find(({ id }) => id === editing)
  const tools = drag === null && focus.current !== editing ? focus.current : null
  const startDrag = useDrag(deck, send)
  const numbers = slidesOfPosts(deck, state.work.arrangement)
  useFocusBack(scroller, drag, state.work)

  const handleKey = (event: KeyboardEvent): void => {
    const id = postOf(event.target)
    if (id === null || scroller.current === null) return
    const events = postKey(state, deck, id, event)
    if (events !== null) {
      event.preventDefault()
      event.stopPropagation()
      for (const each of events) send(each)
      return
    }
    if (!moveFocus(scroller.current, event) || !event.shiftKey) return
    const to = postOf(document.activeElement)
    if (to !== null) send({ kind: 'postSelected', post: to, mode: 'range', among })
  }
  const handleClick = (event: MouseEvent): void => {
    const id = postOf(event.target)
    if (id === null || isDeleted(posts, id)) return
    const isCommand = event.metaKey || event.ctrlKey
    const mode = event.shiftKey ? 'range' : isCommand ? 'toggle' : 'only'
    if (editing !== null && editing !== id) send({ kind: 'postEditing', post: null })
    send({ kind: 'postSelected', post: id, mode, among })
    const first = numbers.get(id)?.[0]
    const slide = first === undefined ? undefined : carousel.slides[first - 1]?.key
    if (mode === 'only' && slide !== undefined) send({ kind: 'slideShown', slide })
  }

  return (
    <div
      ref={scroller}
      class={styles['list']}
      onFocusCapture={focus.onFocus}
      onMouseOver={focus.onHover}
      onMouseLeave={focus.onLeave}
    >
      <div
        role="listbox"
        aria-label={say('posts.list')}
        aria-multiselectable="true"
        onKeyDown={handleKey}
        onClick={handleClick}
        onDblClick={({ target }) => {
          const id = postOf(target)
          if (id !== null && !isDeleted(posts, id)) send({ kind: 'postEditing', post: id })
        }}
        onPointerDown={(event) => {
          const id = postOf(event.target)
          if (id === null || id === editing || isDeleted(posts, id)) return
          startDrag(event, () => ({
            kind: 'posts',
            posts: carried(state.selection.posts, id, among),
          }))
        }}
      >
        <Cards
          {...props}
          scroller={scroller}
          posts={posts}
          among={among}
          numbers={numbers}
          stop={focus.stop}
          tools={tools}
        />
      </div>
      {tools !== null && state.phase.kind !== 'running' && (
        <PostTools
          key={tools}
          state={state}
          deck={deck}
          post={tools}
          scroller={scroller}
          send={send}
        />
      )}
      {edited !== undefined && (
        <PostEditor
          key={edited.id}
          state={state}
          own={edited}
          scroller={scroller}
          onCaret={onCaret}
          send={send}
        />
      )}
    </div>
  )
}

interface CardsProps extends PostListProps {
  readonly scroller: { readonly current: HTMLElement | null }
  readonly posts: readonly OwnPost[]
  readonly among: readonly string[]
  readonly numbers: ReadonlyMap<string, readonly number[]>
  readonly stop: string | undefined
  /** The post whose tools are shown. */
  readonly tools: string | null
}

function Cards(props: CardsProps): JSX.Element {
  const { state, source, avatarUrl, scroller, posts, among, numbers, stop, tools } = props
  const labels = postLabels(state.work.arrangement)
  const isVisible = useVisible('post', scroller, among)
  const { editing, drag } = state.view
  const over = (id: string): PostCardProps['over'] =>
    id === editing ? 'editor' : id === tools ? 'tools' : 'nothing'
  return (
    <div role="presentation" class={styles['cards']}>
      {posts.map(({ id, post, isDeleted: isGone }) => (
        <PostCard
          key={id}
          id={id}
          post={post}
          label={labels.get(id) ?? ''}
          name={authorName(state, source, post)}
          avatarUrl={post.author === undefined ? avatarUrl : undefined}
          slides={numbers.get(id) ?? noSlides}
          pictures={smallPictures(state, post)}
          isSelected={state.selection.posts.keys.includes(id)}
          isStop={id === stop}
          isDragged={isDragged(drag, 'posts', id)}
          isDeleted={isGone}
          over={over(id)}
          isVisible={isVisible(id) || id === stop || id === editing}
        />
      ))}
    </div>
  )
}

const noSlides: readonly number[] = []

function postOf(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-post]')?.dataset['post'] ?? null)
    : null
}

function isDeleted(posts: readonly OwnPost[], post: string): boolean {
  return posts.some(({ id, isDeleted: isGone }) => id === post && isGone)
}

/** A post that was picked up by key and put back has the focus again. */
function useFocusBack(
  scroller: { readonly current: HTMLElement | null },
  drag: Drag | null,
  work: State['work'],
): void {
  const picked = useRef<{ readonly post: string; readonly work: State['work'] } | null>(null)
  const what = drag?.by === 'keys' && drag.what.kind === 'posts' ? drag.what.posts : null
  useEffect(() => {
    const [post] = what ?? []
    if (post !== undefined) {
      picked.current ??= { post, work }
      return
    }
    const last = picked.current
    picked.current = null
    if (last !== null && last.work === work) cardOf(scroller.current, last.post)?.focus()
  }, [scroller, what, work])
}
