import { h, type JSX } from 'preact'
import { memo } from '../controls/memo'

import { plainText } from '../../thread/text'
import type { Post } from '../../thread/thread'
import { Avatar } from '../controls/avatar'
import { Icon } from '../controls/icons'
import { factLines, slideRanges } from '../state/derived'
import { say } from '../words'
import styles from './posts.css'

export interface PostCardProps {
  readonly id: string
  readonly post: Post
  /** As it is numbered: "3", "3a"; '' of one that was added. */
  readonly label: string
  /** '' where nobody says who wrote it. */
  readonly name: string
  readonly avatarUrl: string | undefined
  /** Numbers of the slides it stands on. */
  readonly slides: readonly number[]
  /** A small picture for each of its places; null of an empty one. */
  readonly pictures: readonly (string | null)[]
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly isDragged: boolean
  readonly isDeleted: boolean
  /** Its tools stand over its foot, or its editor over its words. */
  readonly over: 'nothing' | 'tools' | 'editor'
  /** Near enough to be seen; else it is an empty box of about its height. */
  readonly isVisible: boolean
}

/** One post: who, what, its pictures, and the slides it stands on. Presses are the list's. */
export const PostCard = memo(function PostCard(props: PostCardProps): JSX.Element {
  const { id, post, label, name, slides, isSelected, isStop, isDeleted } = props
  const text = plainText(post)
    .trim()
    .replace(/\n\s*\n/g, '\n')
  const where =
    slides.length === 0
      ? say('post.unused')
      : say('post.onSlides', { n: slides.length, slides: slideRanges(slides) })
  const said = label === '' ? say('drag.ownPost') : say('read.post', { n: label })
  return (
    <div
      role="option"
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      data-option
      data-post={id}
      class={cardClass(props)}
    >
      <span class="visually-hidden">
        {[
          said,
          name || say('post.unknown'),
          text.slice(0, 80),
          isDeleted ? say('post.deleted') : where,
        ].join(', ')}
      </span>
      {props.isVisible ? <Shown {...props} text={text} /> : <div class={styles['far']} />}
    </div>
  )
})

function cardClass({ isSelected, isDragged, isDeleted, over }: PostCardProps): string {
  const more = [
    over !== 'nothing' && styles['withFoot'],
    over === 'editor' && styles['editing'],
    isDragged && styles['dragged'],
    isDeleted && styles['deleted'],
  ]
  return [isSelected ? styles['selected'] : styles['card'], ...more].filter(Boolean).join(' ')
}

function Shown(props: PostCardProps & { readonly text: string }): JSX.Element {
  const { post, label, name, avatarUrl, slides, isDeleted, over, text } = props
  return (
    <div class={styles['shown']} aria-hidden="true">
      <div class={styles['head']}>
        <span class={styles['number']}>{label}</span>
        <Avatar name={name} size={16} url={avatarUrl} />
        <span class={styles['name']}>{name || say('post.unknown')}</span>
        {slides.length === 0 ? (
          <span>{isDeleted ? '' : say('post.unused')}</span>
        ) : (
          <span class={styles['where']}>
            <Icon name="slide" />
            {slideRanges(slides, 2)}
          </span>
        )}
      </div>
      {over === 'editor' ? (
        <div data-editor-room />
      ) : (
        <p class={styles['text']} dir="auto">
          {text === '' ? say('post.noText') : text}
        </p>
      )}
      <Pictures pictures={props.pictures} />
      <Facts post={post} />
      {post.mayBeCut === true && <p class={styles['note']}>{say('read.cut')}</p>}
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

function Pictures({ pictures }: Pick<PostCardProps, 'pictures'>): JSX.Element | null {
  if (pictures.length === 0) return null
  const ready = pictures.filter((picture) => picture !== null)
  return (
    <div class={styles['chips']}>
      {pictures.slice(0, 4).map((picture, at) =>
        picture !== null ? (
          <img key={at} class={styles['chip']} src={picture} alt="" draggable={false} />
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
