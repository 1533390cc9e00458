import { h, type JSX } from 'preact'
import { useRef } from 'preact/hooks'

import { say } from '../words'
import styles from './resize-handle.css'

export interface ResizeHandleProps {
  /** px of the whole window. */
  readonly onResize: (width: number, height: number) => void
}

/** px one press of an arrow key moves the corner. */
const keyStep = 20

/** The corner of the window, bottom right: drag it, or use the arrow keys. */
export function ResizeHandle({ onResize }: ResizeHandleProps): JSX.Element {
  const grip = useRef<{ readonly x: number; readonly y: number } | null>(null)
  return (
    <button
      type="button"
      class={styles['handle']}
      aria-label={say('window.resize')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = {
          x: window.innerWidth - event.clientX,
          y: window.innerHeight - event.clientY,
        }
      }}
      onPointerMove={(event) => {
        if (grip.current === null) return
        onResize(event.clientX + grip.current.x, event.clientY + grip.current.y)
      }}
      onPointerUp={() => {
        grip.current = null
      }}
      onPointerCancel={() => {
        grip.current = null
      }}
      onKeyDown={(event) => {
        const { innerWidth: width, innerHeight: height } = window
        const moves: Record<string, readonly [number, number]> = {
          ArrowLeft: [-keyStep, 0],
          ArrowRight: [keyStep, 0],
          ArrowUp: [0, -keyStep],
          ArrowDown: [0, keyStep],
        }
        const move = moves[event.key]
        if (move === undefined) return
        event.preventDefault()
        onResize(width + move[0], height + move[1])
      }}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M14 7 7 14M14 11l-3 3" stroke="currentColor" stroke-linecap="round" />
      </svg>
    </button>
  )
}
