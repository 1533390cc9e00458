import { h, type JSX } from 'preact'

import type { Part } from '../../arrange/divide'
import { say } from '../words'
import styles from './slides.css'

/** A line before each slide that begins another carousel, by that slide's key; the foot says how many there are. */
export function partLines(parts: readonly Part[]): ReadonlyMap<string, JSX.Element> {
  const again = repeatedIn(parts)
  return new Map(
    parts.slice(1).map(({ start }, index) => {
      const place = { n: index + 2, m: parts.length }
      const text =
        again === null
          ? say('parts.line', place)
          : say('parts.lineWith', { ...place, what: say(again) })
      return [
        start,
        <div key={`part ${start}`} class={styles['part']} aria-hidden="true">
          {text}
        </div>,
      ]
    }),
  )
}

type Repeated = 'parts.cover' | 'parts.closing' | 'parts.both'

/** What every part has in common; null where that is nothing. */
function repeatedIn([first, second]: readonly Part[]): Repeated | null {
  if (first === undefined || second === undefined) return null
  const hasCover = first.slides[0] === second.slides[0]
  const hasClosing = last(first) === last(second)
  if (hasCover && hasClosing) return 'parts.both'
  if (hasCover) return 'parts.cover'
  return hasClosing ? 'parts.closing' : null
}

function last({ slides }: Part): string | undefined {
  return slides[slides.length - 1]
}
