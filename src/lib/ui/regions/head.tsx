import { SegmentedControl } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { IconAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import { Menu } from '../controls/menu'
import type { Event } from '../state/event'
import type { State, ThumbSize } from '../state/state'
import { shownSize } from '../state/update-view'
import { say } from '../words'
import type { Keys } from './keys'
import styles from './head.css'

export interface HeadProps {
  readonly state: State
  readonly title: string
  readonly keys: Keys
  readonly send: (event: Event) => void
}

const sizes: readonly ThumbSize[] = ['small', 'medium', 'large']

/** One name makes the options one tab stop; the kit's types leave it out. */
const oneStop = { name: 'thumbnail-size' }

/** Undo, redo, the deck's name with its menu, and the size of the thumbnails. */
export function Head({ state, title, keys, send }: HeadProps): JSX.Element {
  return (
    <div class={styles['head']}>
      <UndoRedo state={state} keys={keys} send={send} />
      <DeckMenu title={title} isOpen={state.view.popover === 'deckMenu'} send={send} />
      <div role="radiogroup" aria-label={say('head.size')} class={styles['sizes']}>
        <SegmentedControl
          {...oneStop}
          value={shownSize(state.view)}
          options={sizes.map((size) => ({
            value: size,
            children: (
              <span class={styles['size']}>
                <Icon name={size} />
                <span class="visually-hidden">{say(`size.${size}`)}</span>
              </span>
            ),
          }))}
          onValueChange={(value) => {
            const size = sizes.find((one) => one === value)
            if (size !== undefined) send({ kind: 'sizeChosen', size })
          }}
        />
      </div>
    </div>
  )
}

export function UndoRedo({ state, keys, send }: Omit<HeadProps, 'title'>): JSX.Element {
  const isRunning = state.phase.kind === 'running'
  return (
    <div class={styles['steps']}>
      <IconAction
        icon="undo"
        label={say('head.undo')}
        keys={keys.undo}
        side="start"
        disabled={isRunning || state.history.past.length === 0}
        onPress={() => {
          send({ kind: 'undid' })
        }}
      />
      <IconAction
        icon="redo"
        label={say('head.redo')}
        keys={keys.redo}
        disabled={isRunning || state.history.future.length === 0}
        onPress={() => {
          send({ kind: 'redid' })
        }}
      />
    </div>
  )
}

interface DeckMenuProps {
  readonly title: string
  /** Without the name on the button, where there is no room. */
  readonly isShort?: boolean
  readonly isOpen: boolean
  readonly send: (event: Event) => void
}

export function DeckMenu({ title, isShort = false, isOpen, send }: DeckMenuProps): JSX.Element {
  const toggle = (): void => {
    send({ kind: 'popoverToggled', popover: 'deckMenu' })
  }
  return (
    <div class={styles['deck']}>
      <button
        type="button"
        class={styles['name']}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={`${title}, ${say('head.menu')}`}
        onClick={toggle}
      >
        {!isShort && <span class={styles['title']}>{title}</span>}
        <Icon name={isShort ? 'dots' : 'down'} />
      </button>
      {isOpen && (
        <Menu
          label={say('head.menu')}
          side={isShort ? 'end' : 'center'}
          items={[
            {
              text: say('deck.copy'),
              onPress: () => {
                send({ kind: 'copyAsked', what: 'thread' })
              },
            },
            {
              text: say('deck.startOver'),
              onPress: () => {
                send({ kind: 'startedOver' })
              },
            },
          ]}
          onClose={toggle}
        />
      )}
    </div>
  )
}
