/** Long lists paint only what is near to be seen. */
import { useEffect, useState } from 'preact/hooks'

/** Whether an element has come within a screen of what its scroller shows; once it has, it stays so. */
export function useNear(ref: { readonly current: HTMLElement | null }): boolean {
  const canTell = typeof IntersectionObserver !== 'undefined'
  const [isNear, setNear] = useState(!canTell)
  useEffect(() => {
    const element = ref.current
    if (isNear || element === null) return undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setNear(true)
      },
      { root: element.parentElement, rootMargin: '100% 0px' },
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [ref, isNear])
  return isNear
}
