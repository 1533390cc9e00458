import { h, type JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'

import type { Carousel } from '../../templates/build-carousel'
import { IconAction, TextAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import { Menu } from '../controls/menu'
import { SearchField } from '../controls/search-field'
import { notesLine, slideNotes } from '../state/derived'
import type { Event } from '../state/event'
import { deletedPosts, shownPosts } from '../state/posts-shown'
import type { Source, State } from '../state/state'
import { say } from '../words'
import { focusPostsIfLost, focusSlides } from './focus-slides'
import type { Keys } from './keys'
import { PostList } from './post-list'
import { postMenu } from './post-menu'
import styles from './posts.css'
import { SelectionBar } from './selection-bar'

export interface PostsProps {
  readonly state: State
  readonly source: Source
  readonly carousel: Carousel
  readonly avatarUrl: string | undefined
  readonly keys: Keys
  readonly send: (event: Event) => void
}

/** The thread as a person has it: a card per post, what is done to them, and what the reader has to say. */
export function Posts(props: PostsProps): JSX.Element {
  const { state, source, carousel } = props
  const caret = useRef<number | null>(null)
  const send = (event: Event): void => {
    props.send(event)
    // What is picked up by keys is moved in the slide grid.
    if (event.kind === 'dragStarted' && event.by === 'keys') setTimeout(focusSlides)
  }
  return (
    <div class={styles['posts']}>
      <SearchRow {...props} caret={caret} send={send} />
      <NotesLine {...props} />
      {shownPosts(state).length === 0 ? (
        <Nothing state={state} send={send} />
      ) : (
        <PostList
          state={state}
          source={source}
          carousel={carousel}
          avatarUrl={props.avatarUrl}
          onCaret={(at) => {
            caret.current = at
          }}
          send={send}
        />
      )}
      <SelectionBar
        state={state}
        deck={carousel.deck}
        send={(event) => {
          send(event)
          // The bar goes with the selection.
          setTimeout(focusPostsIfLost)
        }}
      />
    </div>
  )
}

function SearchRow(
  props: PostsProps & { readonly caret: { readonly current: number | null } },
): JSX.Element {
  const { state, carousel, keys, caret, send } = props
  const [isOpen, setOpen] = useState(false)
  return (
    <div class={styles['top']}>
      <SearchField
        label={say('posts.search')}
        clearLabel={say('posts.clear')}
        value={state.view.search}
        onInput={(query) => {
          send({ kind: 'searched', query })
        }}
      />
      <div class={styles['menu']}>
        <IconAction
          icon="dots"
          label={say('posts.menu')}
          side="end"
          onPress={() => {
            setOpen(!isOpen)
          }}
        />
        {isOpen && (
          <Menu
            side="end"
            label={say('posts.menu')}
            items={postMenu({
              state,
              deck: carousel.deck,
              keys,
              caret: caret.current,
              act: (event) => {
                setOpen(false)
                send(event)
              },
            })}
            onClose={() => {
              setOpen(false)
            }}
          />
        )}
      </div>
    </div>
  )
}

/** What the reader has to say, in one line that opens it. */
function NotesLine({ state, source, carousel, send }: PostsProps): JSX.Element | null {
  const line = notesLine(source.notes, slideNotes(carousel.notes).length)
  if (line === '' && source.tooLongMb === undefined) return null
  return (
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
  )
}

/** No post is found, or there is none left. */
function Nothing({ state, send }: Pick<PostsProps, 'state' | 'send'>): JSX.Element {
  const query = state.view.search.trim()
  const deleted = deletedPosts(state).map(({ id }) => id)
  return (
    <div class={styles['nothing']}>
      {query !== '' ? (
        say('posts.none', { query })
      ) : deleted.length === 0 ? (
        say('posts.nothing')
      ) : (
        <span>
          {say('posts.empty')}{' '}
          <TextAction
            onPress={() => {
              send({ kind: 'postsRestored', posts: deleted })
            }}
          >
            {say('posts.restore', { n: deleted.length })}
          </TextAction>
          .
        </span>
      )}
    </div>
  )
}
