import { h, type JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

import type { Deck } from '../../deck/deck'
import { IconAction } from '../controls/buttons'
import { Menu } from '../controls/menu'
import type { Event } from '../state/event'
import { slideActs } from '../state/slide-acts'
import type { State } from '../state/state'
import { say } from '../words'
import { focusSlides } from './focus-slides'
import { insideOf, thumbAreas } from './grid-areas'
import type { Keys } from './keys'
import { slideMenu } from './slide-menu'
import styles from './slide-tools.css'

export interface SlideToolsProps {
  readonly state: State
  readonly deck: Deck
  /** Key of the slide the tools belong to. */
  readonly slide: string
  readonly scroller: { readonly current: HTMLElement | null }
  /** px of a thumbnail. */
  readonly width: number
  readonly keys: Keys
  /** Its menu opens or closes. */
  readonly onOpen: (isOpen: boolean) => void
  readonly send: (event: Event) => void
}

/** px from the upper right corner of the thumbnail. */
const away = 4

/** Duplicate, Delete and the menu of the slide under the pointer or with the focus, over its thumbnail. */
export function SlideTools(props: SlideToolsProps): JSX.Element {
  const { state, deck, slide, scroller, width, keys, onOpen, send } = props
  const tools = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const index = deck.slides.findIndex(({ key }) => key === slide)
  const acts = slideActs(state, deck, slide)
  useLayoutEffect(() => {
    const thumb = scroller.current === null ? undefined : thumbAreas(scroller.current)[index]
    if (scroller.current === null || tools.current === null || thumb === undefined) return
    const { right, top } = insideOf(scroller.current, thumb)
    tools.current.style.left = `${right - away - tools.current.offsetWidth}px`
    tools.current.style.top = `${top + away}px`
  }, [scroller, deck, index, width])

  const turn = (open: boolean): void => {
    setOpen(open)
    onOpen(open)
  }
  const act = (event: Event): void => {
    if (isOpen) turn(false)
    send(event)
    if (event.kind === 'dragStarted') setTimeout(focusSlides)
  }
  return (
    <div
      ref={tools}
      role="group"
      aria-label={say('slide.tools', { n: index + 1 })}
      class={styles['tools']}
      data-slide-tools
    >
      {'event' in acts.duplicate && (
        <IconAction
          icon="duplicate"
          label={say('slide.duplicate')}
          keys={keys.duplicate}
          side="end"
          onPress={() => {
            if ('event' in acts.duplicate) act(acts.duplicate.event)
          }}
        />
      )}
      {'event' in acts.remove && (
        <IconAction
          icon="trash"
          label={say('slide.delete')}
          keys={keys.remove}
          side="end"
          onPress={() => {
            if ('event' in acts.remove) act(acts.remove.event)
          }}
        />
      )}
      <div class={styles['menu']}>
        <IconAction
          icon="dots"
          label={say('slide.more')}
          side="end"
          isExpanded={isOpen}
          onPress={() => {
            turn(!isOpen)
          }}
        />
        {isOpen && (
          <Menu
            side="end"
            label={say('slide.menu', { n: index + 1 })}
            items={slideMenu({ state, deck, slide, keys, act })}
            onClose={() => {
              turn(false)
            }}
          />
        )}
      </div>
    </div>
  )
}
