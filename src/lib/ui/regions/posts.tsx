import { h, type JSX } from 'preact'
import { useRef } from 'preact/hooks'

import type { Carousel } from '../../templates/build-carousel'
import { Icon } from '../controls/icons'
import { moveFocus } from '../controls/roving'
import { notesLine, slideNotes, slidesOfPosts } from '../state/derived'
import type { Event } from '../state/event'
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
  const numbers = slidesOfPosts(carousel.deck)
  const line = notesLine(source.notes, slideNotes(carousel.notes).length)
  const current = state.selection.post ?? 0
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
        {source.thread.posts.map((post, index) => (
          <PostCard
            key={index}
            state={state}
            source={source}
            post={post}
            index={index}
            slides={numbers.get(index) ?? []}
            avatarUrl={post.author === undefined ? avatarUrl : undefined}
            isStop={index === current}
            onSelect={() => {
              const first = numbers.get(index)?.[0]
              const slide = first === undefined ? undefined : carousel.slides[first - 1]?.key
              send({ kind: 'selected', post: index, ...(slide !== undefined && { slide }) })
            }}
          />
        ))}
      </div>
    </div>
  )
}
