import { useEffect, useReducer } from 'preact/hooks'

import { isAlike } from './controls/same-props'
import type { Panel } from './effects/panel'
import type { State } from './state/state'

/**
 * ms between two paints while pictures arrive: each of them paints the whole list of images, and in Photo all slides
 * that borrow it.
 */
const arrivalMs = 500

/** Paints the component after every change; of many pictures that arrive, some at a time. */
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
      if (isAmongPictures(shown, panel.state())) timer ??= setTimeout(paint, arrivalMs)
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
