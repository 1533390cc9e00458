import { h, type JSX } from 'preact'

import { plainText } from '../../thread/text'
import type { Post } from '../../thread/thread'
import { Avatar } from '../controls/avatar'
import { Icon } from '../controls/icons'
import { factLines, slideRanges } from '../state/derived'
import { imageAt } from '../state/places'
import type { Source, State } from '../state/state'
import { say } from '../words'
import styles from './posts.css'

export interface PostCardProps {
  readonly state: State
  readonly source: Source
  readonly post: Post
  readonly label: string
  readonly isSelected: boolean
  readonly slides: readonly number[]
  readonly avatarUrl: string | undefined
  readonly isStop: boolean
  readonly onSelect: () => void
}

/** One post: who, what, its pictures, and the slides it stands on. */
export function PostCard(props: PostCardProps): JSX.Element {
  const { state, source, post, label, isSelected, slides, avatarUrl, isStop, onSelect } = props
  const name = authorName(state, source, post)
  const text = plainText(post)
    .trim()
    .replace(/\n\s*\n/g, '\n')
  const where =
    slides.length === 0
      ? say('post.unused')
      : say('post.onSlides', { n: slides.length, slides: slideRanges(slides) })
  return (
    <div
      role="option"
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      data-option
      class={isSelected ? styles['selected'] : styles['card']}
      onClick={onSelect}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return
        if (event.metaKey || event.ctrlKey) return
        event.preventDefault()
        onSelect()
      }}
    >
      <span class="visually-hidden">
        {[say('read.post', { n: label }), name, text.slice(0, 80), where].join(', ')}
      </span>
      <div class={styles['shown']} aria-hidden="true">
        <div class={styles['head']}>
          <span class={styles['number']}>{label}</span>
          <Avatar name={isKnown(source, post) ? name : ''} size={16} url={avatarUrl} />
          <span class={styles['name']}>{name}</span>
          {slides.length === 0 ? (
            <span>{say('post.unused')}</span>
          ) : (
            <span class={styles['where']}>
              <Icon name="slide" />
              {slideRanges(slides, 2)}
            </span>
          )}
        </div>
        <p class={styles['text']} dir="auto">
          {text === '' ? say('post.noText') : text}
        </p>
        <Pictures state={state} post={post} />
        <Facts post={post} />
        {post.mayBeCut === true && <p class={styles['note']}>{say('read.cut')}</p>}
      </div>
    </div>
  )
}

/** What the source shows under the words, each in one quiet line. */
function Facts({ post }: { readonly post: Post }): JSX.Element | null {
  const lines = factLines(post)
  if (lines.length === 0) return null
  return (
    <div>
      {lines.map((line, index) => (
        <p key={index} class={styles['fact']} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}

function Pictures(props: { readonly state: State; readonly post: Post }): JSX.Element | null {
  const { state, post } = props
  const media = [...post.media, ...(post.quote?.media ?? [])]
  if (media.length === 0) return null
  const entries = media.map(({ place = '' }) => imageAt(state, place)?.entry)
  const ready = entries.filter((entry) => entry?.kind === 'ready')
  return (
    <div class={styles['chips']}>
      {entries.slice(0, 4).map((entry, at) =>
        entry?.kind === 'ready' ? (
          <img key={at} class={styles['chip']} src={entry.preview} alt="" draggable={false} />
        ) : (
          <span key={at} class={styles['empty']}>
            <Icon name="picture" />
          </span>
        ),
      )}
      <span>
        {ready.length === 0 ? say('post.noPicture') : say('post.pictures', { n: ready.length })}
      </span>
    </div>
  )
}

function isKnown({ thread }: Source, { author = thread.author }: Post): boolean {
  return author.name !== '' || author.handle !== ''
}

function authorName(state: State, source: Source, post: Post): string {
  if (post.author !== undefined) return post.author.name || `@${post.author.handle}`
  const { name, handle } = source.thread.author
  const shown = state.work.settings.author.name ?? name
  if (shown !== '') return shown
  return handle === '' ? say('post.unknown') : `@${handle}`
}
