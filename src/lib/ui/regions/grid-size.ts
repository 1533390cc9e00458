/** How wide thumbnails are. px. */
import { useEffect, useState } from 'preact/hooks'

import type { Slide } from '../../slide/node'
import type { ThumbSize } from '../state/state'

/** Between two thumbnails. */
const gap = 16
/** No thumbnail is narrower. */
const least = 84

const widths: Record<ThumbSize, number> = { small: least, medium: 184, large: 360 }
/** Slides more wide than high (panel reference, section 3). */
const wideWidths: Record<ThumbSize, number> = { small: 118, medium: 184, large: 384 }

/** Two columns at least where the window is narrow, and never wider than the `room` of a row. */
export function thumbWidth(
  size: ThumbSize,
  slide: Pick<Slide, 'width' | 'height'> | undefined,
  room: number,
): number {
  const isWide = slide !== undefined && slide.width > slide.height
  const base = (isWide ? wideWidths : widths)[size]
  if (size === 'medium' && room < 2 * base + gap)
    return Math.max(least, Math.floor((room - gap) / 2))
  return Math.max(least, Math.min(base, room))
}

/** px a row of thumbnails has; follows the window. */
export function useInnerWidth(ref: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(384)
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [ref])
  return width
}
