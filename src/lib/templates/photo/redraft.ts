/**
 * Words go back to the photo of their post: a tall photo, which elsewhere has a slide of its own, is the best
 * ground there is for words when it fills the slide.
 */
import type { Draft } from '../../deck/drafting'
import type { Pictures } from '../../deck/picture'

type Drafts = readonly Draft[]

/** Drafts by post, in the same order and with the same words. What does not fit together is parted again. */
export function redraft(
  drafts: readonly Drafts[],
  _: readonly (string | null)[],
  pictures: Pictures,
): readonly Drafts[] {
  return drafts.map((ofPost) =>
    ofPost.reduce<Drafts>((done, next) => {
      const last = done[done.length - 1]
      const together = last === undefined ? null : onPhoto(last, next, pictures)
      return together === null ? [...done, next] : [...done.slice(0, -1), together]
    }, []),
  )
}

/** Words that are only words and the bare photo after them as one; null for all others. */
function onPhoto(words: Draft, photo: Draft, pictures: Pictures): Draft | null {
  if (words.kind !== 'text' || photo.kind !== 'picture') return null
  if (photo.title !== undefined || photo.blocks.length > 0) return null
  const [place] = photo.pictures
  if (place === undefined || pictures.get(place.place)?.kind !== 'photo') return null
  return { ...photo, ...words, kind: 'picture-text' }
}
