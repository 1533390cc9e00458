import { useEffect, useReducer } from 'preact/hooks'

import { isAlike } from './controls/same-props'
import type { Panel } from './effects/panel'
import type { State } from './state/state'

/**
 * ms between two paints while pictures arrive: each of them paints the whole list of images, and in Photo all slides
 * that borrow it.
 */
const arrivalMs = 500
/**
 * ms before a gesture's end is painted: all there is of it is that what changed is said aloud. A slider that is moved
 * by keys ends one at every key.
 */
const endMs = 100

/** Paints the component after every change; of many pictures that arrive, some at a time; ends of gestures, later. */
export function useRepaint(panel: Panel): void {
  const [, repaint] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let shown = panel.state()
    let timer: ReturnType<typeof setTimeout> | undefined
    const paint = (): void => {
      clearTimeout(timer)
      timer = undefined
      shown = panel.state()
      repaint(null)
    }
    const stop = panel.subscribe(() => {
      const now = panel.state()
      if (isAmongPictures(shown, now)) timer ??= setTimeout(paint, arrivalMs)
      else if (isEndOfGesture(shown, now)) timer ??= setTimeout(paint, endMs)
      else paint()
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [panel])
}

/** Nothing but pictures is other than it was, and more of them are coming. */
function isAmongPictures(before: State, now: State): boolean {
  if (before.images === now.images || !isAlike(before, now, ['images'])) return false
  return [...now.images.values()].some(({ kind }) => kind === 'loading' || kind === 'converting')
}

/** Nothing but the gesture is other than it was: the next change is another step of undo. */
function isEndOfGesture(before: State, now: State): boolean {
  return (
    before.history !== now.history &&
    isAlike(before, now, ['history']) &&
    isAlike(before.history, now.history, ['gesture'])
  )
}
