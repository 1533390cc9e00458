/** Things that stand over a card of the list without being in it: options hold no buttons. */
import { useLayoutEffect } from 'preact/hooks'

/** px of the foot that a card keeps free: 8 above, a row of 24, 8 below. */
const row = 24
const padding = 8

/** The card of a post, where it is on the screen. */
export function cardOf(scroller: HTMLElement | null, post: string): HTMLElement | null {
  return (
    [...(scroller?.querySelectorAll<HTMLElement>('[data-post]') ?? [])].find(
      (card) => card.dataset['post'] === post,
    ) ?? null
  )
}

/** Keeps an element in the foot of a card, wherever that goes. */
export function useCardFoot(
  element: { readonly current: HTMLElement | null },
  scroller: { readonly current: HTMLElement | null },
  post: string,
): void {
  useLayoutEffect(() => {
    const card = cardOf(scroller.current, post)
    if (card === null) return undefined
    const place = (): void => {
      if (element.current === null) return
      element.current.style.left = `${card.offsetLeft + padding}px`
      element.current.style.width = `${card.offsetWidth - 2 * padding}px`
      element.current.style.top = `${card.offsetTop + card.offsetHeight - row - padding}px`
    }
    place()
    return watchSizes([card, ...(scroller.current === null ? [] : [scroller.current])], place)
  })
}

/** Calls back whenever one of some elements changes its size; gives what ends it. */
export function watchSizes(elements: readonly HTMLElement[], act: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined
  const observer = new ResizeObserver(act)
  for (const element of elements) observer.observe(element)
  return () => {
    observer.disconnect()
  }
}
