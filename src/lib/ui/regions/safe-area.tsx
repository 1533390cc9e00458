import { h, type JSX } from 'preact'

import type { Canvas } from '../../templates/canvas'
import styles from './safe-area.css'

/**
 * What platforms leave free, over a thumbnail: the edge that everything keeps, and the line at the foot that
 * words keep above. The element around it is positioned and as large as the slide.
 */
export function SafeArea({ canvas }: { readonly canvas: Canvas }): JSX.Element {
  const { width, height, pad, contentFoot } = canvas
  const across = (px: number): string => `${(px / width) * 100}%`
  const down = (px: number): string => `${(px / height) * 100}%`
  const [left, right] = [across(pad.left), across(pad.right)]
  return (
    <div aria-hidden="true">
      <div
        class={styles['safe']}
        style={{ top: down(pad.top), right, bottom: down(pad.bottom), left }}
      />
      {contentFoot > pad.bottom && (
        <div class={styles['foot']} style={{ right, bottom: down(contentFoot), left }} />
      )}
    </div>
  )
}
