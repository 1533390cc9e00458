/** Which items of a long list are near enough to be painted (panel reference, section 8, "Many"). */
import { useEffect, useState } from 'preact/hooks'

/** Lists up to this length are painted whole. */
const wholeList = 60

/**
 * True for items at most one screen away from what `scroller` shows; all of them in a short list. They are found by
 * their `data-slide` or `data-post`; `items` changes when other elements stand for them.
 */
export function useVisible(
  kind: 'slide' | 'post',
  scroller: { readonly current: HTMLElement | null },
  items: { readonly length: number },
): (key: string) => boolean {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set())
  const isLong = items.length > wholeList && typeof IntersectionObserver !== 'undefined'
  useEffect(() => {
    const root = scroller.current
    if (!isLong || root === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const next = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const key = target.getAttribute(`data-${kind}`) ?? ''
            if (isIntersecting) next.add(key)
            else next.delete(key)
          }
          return next
        })
      },
      { root, rootMargin: '100% 0px' },
    )
    for (const item of root.querySelectorAll(`[data-${kind}]`)) observer.observe(item)
    return () => {
      observer.disconnect()
    }
  }, [kind, scroller, items, isLong])
  return (key) => !isLong || near.has(key)
}
