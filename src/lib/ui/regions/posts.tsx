import { h, type JSX } from 'preact'
import { useRef } from 'preact/hooks'

import { livePosts, postLabels } from '../../arrange/arrangement'
import type { Carousel } from '../../templates/build-carousel'
import { Icon } from '../controls/icons'
import { moveFocus } from '../controls/roving'
import { notesLine, slideNotes, slidesOfPosts } from '../state/derived'
import type { Event } from '../state/event'
import { currentOf } from '../state/selection'
import type { Source, State } from '../state/state'
import { say } from '../words'
import { PostCard } from './post-card'
import styles from './posts.css'

export interface PostsProps {
  readonly state: State
  readonly source: Source
  readonly carousel: Carousel
  readonly avatarUrl: string | undefined
  readonly send: (event: Event) => void
}

/** The thread as it was read: one card per post, and what the reader has to say. */
export function Posts({ state, source, carousel, avatarUrl, send }: PostsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  const { arrangement } = state.work
  const posts = livePosts(arrangement)
  const labels = postLabels(arrangement)
  const numbers = slidesOfPosts(carousel.deck, arrangement)
  const line = notesLine(source.notes, slideNotes(carousel.notes).length)
  const current = currentOf(state.selection.posts) ?? posts[0]?.id
  const among = posts.map(({ id }) => id)
  return (
    <div class={styles['posts']}>
      {(line !== '' || source.tooLongMb !== undefined) && (
        <button
          type="button"
          class={styles['notes']}
          aria-expanded={state.view.popover === 'notes'}
          aria-haspopup="dialog"
          onClick={() => {
            send({ kind: 'popoverToggled', popover: 'notes' })
          }}
        >
          <Icon name="info" />
          <span class={styles['notesText']}>
            {source.tooLongMb === undefined ? line : say('read.tooLong', { mb: source.tooLongMb })}
          </span>
          <Icon name="right" />
        </button>
      )}
      <div
        ref={list}
        role="listbox"
        aria-label={say('posts.list')}
        class={styles['list']}
        onKeyDown={(event) => {
          if (list.current !== null) moveFocus(list.current, event)
        }}
      >
        {posts.map(({ id, post }) => (
          <PostCard
            key={id}
            state={state}
            source={source}
            post={post}
            label={labels.get(id) ?? ''}
            isSelected={state.selection.posts.keys.includes(id)}
            slides={numbers.get(id) ?? []}
            avatarUrl={post.author === undefined ? avatarUrl : undefined}
            isStop={id === current}
            onSelect={() => {
              const first = numbers.get(id)?.[0]
              const slide = first === undefined ? undefined : carousel.slides[first - 1]?.key
              send({ kind: 'postSelected', post: id, mode: 'only', among })
              if (slide !== undefined) send({ kind: 'slideShown', slide })
            }}
          />
        ))}
      </div>
    </div>
  )
}
