/** The picture of a first post on its cover, for templates that have a place for it there. */
import type { DeckSlide, PicturePlace } from './deck'
import { isCoverSupport, type Draft } from './drafting'
import { mediaPlace } from './picture'
import { roleOf } from './roles'
import { paragraph } from './titles'

/** Every place of a picture on a slide, a cover's included. */
export function picturesOf(slide: Draft | DeckSlide): readonly PicturePlace[] {
  if (slide.kind === 'cover') return slide.picture === undefined ? [] : [slide.picture]
  return 'pictures' in slide ? slide.pictures : []
}

/**
 * The drafts of a first post with its only or first picture on the cover, if the template `shows` it there.
 * What stood with the picture stands below the cover's title when it is short, else on a slide after it.
 */
export function withCoverPicture(
  drafts: readonly Draft[],
  shows: (place: PicturePlace) => boolean,
): readonly Draft[] {
  const [cover, ...rest] = drafts
  const found = rest.find((draft) => draft.kind === 'picture' || draft.kind === 'picture-text')
  const [picture] = found?.pictures ?? []
  if (cover?.kind !== 'cover' || found === undefined || picture === undefined) return drafts
  if (picture.place !== mediaPlace(0, 0) || !shows(picture)) return drafts
  const title = found.title === undefined ? [] : [paragraph(found.title)]
  const words = [...title, ...found.blocks]
  const isBelow = cover.blocks.length === 0 && isCoverSupport(words)
  const left: readonly Draft[] = words.length === 0 || isBelow ? [] : [roleOf(words)]
  return [
    { ...cover, picture, ...(isBelow ? { blocks: words } : {}) },
    ...rest.flatMap((draft) => (draft === found ? left : [draft])),
  ]
}
