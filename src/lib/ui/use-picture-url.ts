import { useMemo, useRef } from 'preact/hooks'

import type { PictureUrl } from '../preview/slide-preview'
import type { State } from './state/state'

interface Addresses {
  previews: ReadonlyMap<string, string>
  readonly stills: State['frames']['stills']
  readonly find: PictureUrl
}

/**
 * Finds the picture of a key. A picture that arrives is shown by slides that are other ones from then on: the
 * function stays the same for all others, until an address they were given is another one.
 */
export function usePictureUrl(
  images: State['images'],
  stills: State['frames']['stills'],
): PictureUrl {
  const previews = useMemo(() => previewsOf(images), [images])
  const last = useRef<Addresses | null>(null)
  const before = last.current
  if (before?.stills === stills && holds(previews, before.previews)) {
    before.previews = previews
    return before.find
  }
  const next: Addresses = {
    previews,
    stills,
    find: (key) => next.previews.get(key) ?? stills.get(key),
  }
  last.current = next
  return next.find
}

function previewsOf(images: State['images']): ReadonlyMap<string, string> {
  const previews = new Map<string, string>()
  for (const entry of images.values())
    if (entry.kind === 'ready') previews.set(entry.picture.key, entry.preview)
  return previews
}

/** Whether all that is in `before` is in `now`, the same. */
function holds(now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): boolean {
  return [...before].every(([key, preview]) => now.get(key) === preview)
}
