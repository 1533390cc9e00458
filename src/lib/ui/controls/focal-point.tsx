import { h, type JSX } from 'preact'
import { useRef } from 'preact/hooks'

import { say } from '../words'
import styles from './focal-point.css'

export interface Focus {
  /** 0–1 from the left and the top. */
  readonly x: number
  readonly y: number
}

export interface FocalPointProps {
  readonly url: string
  readonly focus: Focus
  /** While it moves; every call until `onEnd` is one undo step. */
  readonly onMove: (focus: Focus) => void
  readonly onEnd: () => void
}

/** One press of an arrow, and with ⇧. */
const step = 0.01
const bigStep = 0.1

/** The point of a picture that stays in sight: dragged on the picture, or moved with the arrow keys. */
export function FocalPoint({ url, focus, onMove, onEnd }: FocalPointProps): JSX.Element {
  const picture = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    const area = picture.current?.getBoundingClientRect()
    if (area === undefined || area.width === 0 || area.height === 0) return
    onMove(
      bounded({ x: (clientX - area.left) / area.width, y: (clientY - area.top) / area.height }),
    )
  }
  const percent = { x: Math.round(focus.x * 100), y: Math.round(focus.y * 100) }
  return (
    <div class={styles['frame']}>
      <div
        ref={picture}
        class={styles['picture']}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          handle.current?.focus()
          follow(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
        }}
        onLostPointerCapture={onEnd}
      >
        <img src={url} alt="" draggable={false} />
        <button
          ref={handle}
          type="button"
          class={styles['handle']}
          style={{ left: `${percent.x}%`, top: `${percent.y}%` }}
          aria-label={say('slide.focusPoint', percent)}
          onKeyDown={(event) => {
            const far = event.shiftKey ? bigStep : step
            const by =
              { ArrowLeft: [-far, 0], ArrowRight: [far, 0] }[event.key] ??
              {
                ArrowUp: [0, -far],
                ArrowDown: [0, far],
              }[event.key]
            if (by === undefined || event.metaKey || event.ctrlKey) return
            event.preventDefault()
            const [x = 0, y = 0] = by
            onMove(bounded({ x: focus.x + x, y: focus.y + y }))
          }}
          onBlur={onEnd}
        />
      </div>
    </div>
  )
}

/** Inside of the picture, in whole percent. */
function bounded({ x, y }: Focus): Focus {
  const whole = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 100) / 100
  return { x: whole(x), y: whole(y) }
}
