import { h, type JSX } from 'preact'
import { useRef } from 'preact/hooks'

import type { PostId } from '../../arrange/arrangement'
import type { Deck } from '../../deck/deck'
import { Icon, type IconName } from '../controls/icons'
import type { Event } from '../state/event'
import { postActs, postName } from '../state/post-acts'
import type { Act } from '../state/slide-acts'
import type { State } from '../state/state'
import { say } from '../words'
import styles from './post-tools.css'
import { useCardFoot } from './use-card-foot'

export interface PostToolsProps {
  readonly state: State
  readonly deck: Deck
  readonly post: PostId
  readonly scroller: { readonly current: HTMLElement | null }
  readonly send: (event: Event) => void
}

/** What is done with the post under the pointer or with the focus, in the foot of its card. */
export function PostTools({ state, deck, post, scroller, send }: PostToolsProps): JSX.Element {
  const tools = useRef<HTMLDivElement>(null)
  useCardFoot(tools, scroller, post)
  const acts = postActs(state, deck, post)
  const isDeleted = state.work.arrangement.posts.some((own) => own.id === post && own.isDeleted)
  return (
    <div
      ref={tools}
      role="group"
      aria-label={postName(state, post)}
      class={styles['tools']}
      data-post-tools
    >
      {isDeleted ? (
        <Tool
          icon="undo"
          text={say('post.restore')}
          act={{ event: { kind: 'postsRestored', posts: [post] } }}
          send={send}
        />
      ) : (
        [
          <Tool
            key="add"
            icon="plus"
            text={say(acts.posts.length > 1 ? 'posts.addSlides' : 'post.addSlide')}
            hint={acts.addMoves ?? undefined}
            act={acts.add}
            send={send}
          />,
          <Tool
            key="text"
            icon="text"
            label={say('post.addText')}
            act={acts.addText}
            send={send}
          />,
          <Tool
            key="image"
            icon="picture"
            label={say('post.applyImage')}
            act={acts.applyImage}
            send={send}
          />,
        ]
      )}
    </div>
  )
}

interface ToolProps {
  readonly icon: IconName
  /** Shown beside the icon; without it `label` is its name and its tooltip. */
  readonly text?: string
  readonly label?: string
  /** Said in the tooltip while it can be pressed. */
  readonly hint?: string | undefined
  readonly act: Act
  readonly send: (event: Event) => void
}

/** Can be reached while it is off, so that its reason can be read there by key too. */
function Tool({ icon, text, label = '', hint, act, send }: ToolProps): JSX.Element {
  const reason = 'reason' in act ? act.reason : undefined
  const tip = reason ?? hint ?? (label === '' ? undefined : label)
  return (
    <span data-tip={tip} data-tip-side={text === undefined ? undefined : 'start'}>
      <button
        type="button"
        class={text === undefined ? styles['icon'] : styles['tool']}
        aria-label={text === undefined ? label : undefined}
        aria-disabled={reason === undefined ? undefined : true}
        onClick={() => {
          if ('event' in act) send(act.event)
        }}
      >
        <Icon name={icon} />
        {text}
        {reason !== undefined && <span class="visually-hidden">{reason}</span>}
      </button>
    </span>
  )
}
