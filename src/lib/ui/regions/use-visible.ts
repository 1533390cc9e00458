/** Which items of a list are near enough to be painted (panel reference, section 8, "Many"), and which are seen. */
import { useEffect, useState } from 'preact/hooks'

/** Up to which length all items of a list count, and how far from what is seen the others may be. */
const reaches = {
  /** Painted at all. */
  near: { wholeList: 60, margin: '100% 0px' },
  /** Painted in the frame of a change. */
  seen: { wholeList: 8, margin: '0px' },
} as const

/**
 * True for items at most one screen away from what `scroller` shows, or only those it shows; all of them in a short
 * list. They are found by their `data-slide` or `data-post`; `keys` is another value when other elements stand for them.
 */
export function useVisible(
  kind: 'slide' | 'post',
  scroller: { readonly current: HTMLElement | null },
  keys: readonly string[],
  reach: keyof typeof reaches = 'near',
): (key: string) => boolean {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set())
  const { wholeList, margin } = reaches[reach]
  const isLong = keys.length > wholeList && typeof IntersectionObserver !== 'undefined'
  useEffect(() => {
    const root = scroller.current
    if (!isLong || root === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        setNear((before) => {
          const next = new Set(before)
          let isOther = false
          for (const { target, isIntersecting } of entries) {
            const key = target.getAttribute(`data-${kind}`) ?? ''
            if (isIntersecting === before.has(key)) continue
            isOther = true
            if (isIntersecting) next.add(key)
            else next.delete(key)
          }
          return isOther ? next : before
        })
      },
      { root, rootMargin: margin },
    )
    for (const item of root.querySelectorAll(`[data-${kind}]`)) observer.observe(item)
    return () => {
      observer.disconnect()
    }
  }, [kind, scroller, keys, isLong, margin])
  return (key) => !isLong || near.has(key)
}
