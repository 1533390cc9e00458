import { SegmentedControl } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { Carousel } from '../../templates/build-carousel'
import { IconAction } from '../controls/buttons'
import { Icon } from '../controls/icons'
import { Menu, type MenuItem } from '../controls/menu'
import { NameField } from '../controls/name-field'
import { updatable } from '../state/edited'
import type { Event } from '../state/event'
import { splitTitle } from '../state/parts'
import { beforeClosing } from '../state/slide-acts'
import type { State, ThumbSize } from '../state/state'
import { shownSize } from '../state/update-view'
import { say } from '../words'
import type { Keys } from './keys'
import styles from './head.css'

export interface HeadProps {
  readonly state: State
  readonly title: string
  readonly carousel: Carousel
  readonly keys: Keys
  readonly send: (event: Event) => void
}

const sizes: readonly ThumbSize[] = ['small', 'medium', 'large']

/** One name makes the options one tab stop; the kit's types leave it out. */
const oneStop = { name: 'thumbnail-size' }

/** Undo, redo, the deck's name with its menu, and the size of the thumbnails. */
export function Head({ state, title, carousel, keys, send }: HeadProps): JSX.Element {
  return (
    <div class={styles['head']}>
      <UndoRedo state={state} keys={keys} send={send} />
      <DeckMenu state={state} title={title} carousel={carousel} send={send} />
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

export function UndoRedo({
  state,
  keys,
  send,
}: Omit<HeadProps, 'title' | 'carousel'>): JSX.Element {
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

interface DeckMenuProps extends Pick<HeadProps, 'state' | 'title' | 'carousel' | 'send'> {
  /** Without the name on the button, where there is no room. */
  readonly isShort?: boolean
}

/** Characters of a name. */
const longestName = 80

/** The deck's name, which can be changed where it stands, and what is done with the whole deck. */
export function DeckMenu(props: DeckMenuProps): JSX.Element {
  const { state, title, isShort = false, send } = props
  const [isNaming, setNaming] = useState(false)
  const isOpen = state.view.popover === 'deckMenu'
  const edited = updatable(state)
  const { name, part } = splitTitle(title)
  const blank = edited === null ? '' : ' '
  const toggle = (): void => {
    send({ kind: 'popoverToggled', popover: 'deckMenu' })
  }
  if (isNaming)
    return (
      <div class={styles['naming']} data-deck-name>
        <NameField
          label={say('deck.name')}
          name={title}
          longest={longestName}
          onDone={(name) => {
            setNaming(false)
            if (name !== null) send({ kind: 'deckRenamed', title: name })
            setTimeout(() => {
              document.querySelector<HTMLElement>('[data-deck-name] button')?.focus()
            })
          }}
        />
      </div>
    )
  return (
    <div class={styles['deck']} data-deck-name>
      <button
        type="button"
        class={styles['name']}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={
          edited === null
            ? `${title}, ${say('head.menu')}`
            : `${say('head.editing')} ${title} · ${edited.page}, ${say('head.menu')}`
        }
        onClick={toggle}
      >
        {/* Blanks that are not seen, so that what is read aloud is what is seen, word by word. */}
        {!isShort && edited !== null && (
          <span class={styles['more']}>{`${say('head.editing')} `}</span>
        )}
        {!isShort && <span class={styles['title']}>{part === '' ? `${name}${blank}` : name}</span>}
        {!isShort && part !== '' && <span class={styles['part']}>{`${part}${blank}`}</span>}
        {!isShort && edited !== null && <span class={styles['page']}>· {edited.page}</span>}
        <Icon name={isShort ? 'dots' : 'down'} />
      </button>
      {isOpen && (
        <Menu
          label={say('head.menu')}
          side={isShort ? 'end' : 'center'}
          items={deckItems(props, () => {
            toggle()
            setNaming(true)
          })}
          onClose={toggle}
        />
      )}
    </div>
  )
}

function deckItems(
  { state, carousel, send }: DeckMenuProps,
  onRename: () => void,
): readonly MenuItem[] {
  const { deck } = carousel
  const item = (text: string, event: Event, closes = false): MenuItem => ({
    text,
    onPress: () => {
      if (closes) send({ kind: 'popoverToggled', popover: 'deckMenu' })
      send(event)
    },
  })
  const changes: readonly MenuItem[] = [
    item(say('deck.paste'), { kind: 'popoverToggled', popover: 'pasteThread' }),
    item(say('deck.add'), { kind: 'popoverToggled', popover: 'addPosts' }),
    { text: say('deck.rename'), onPress: onRename },
    item(say('deck.blank'), { kind: 'blankAdded', deck, before: beforeClosing(deck) }, true),
  ]
  const isRunning = state.phase.kind === 'running'
  const edited = updatable(state)
  const grouped = (items: readonly MenuItem[]): readonly MenuItem[] =>
    items.map((each, index) =>
      index > 0 || edited === null ? each : { ...each, startsGroup: true },
    )
  return [
    ...canvasItems(state, item),
    // What is being drawn stays as it is.
    ...(isRunning ? [] : grouped(changes)),
    ...(edited === null || isRunning
      ? [item(say('deck.copy'), { kind: 'copyAsked', what: 'thread' })]
      : [item(say('deck.copy'), { kind: 'commandAsked', command: 'copyThread' })]),
    ...(isRunning ? [] : [item(say('deck.startOver'), { kind: 'startedOver' })]),
  ]
}

/** What is done with the slides on the canvas. */
function canvasItems(
  state: State,
  item: (text: string, event: Event) => MenuItem,
): readonly MenuItem[] {
  const edited = updatable(state)
  if (edited === null) return []
  const nodes = edited.hand.slides.map(({ node }) => node)
  const select =
    nodes.length === 0 ? [] : [item(say('command.select'), { kind: 'layersSelected', nodes })]
  if (state.phase.kind === 'running') return select
  const check = item(say('command.check'), { kind: 'commandAsked', command: 'check' })
  if (!state.canEdit) return [...select, check]
  return [
    ...select,
    item(say('command.renumber'), { kind: 'commandAsked', command: 'renumber' }),
    check,
    item(say('command.otherPlatform'), { kind: 'commandAsked', command: 'otherPlatform' }),
    item(say('command.remove'), { kind: 'commandAsked', command: 'remove' }),
  ]
}
