/** What each slide knows of its deck. */
import { picturesOf } from '../deck/cover-picture'
import type { Deck, DeckSlide, PicturePlace } from '../deck/deck'
import type { Pictures } from '../deck/picture'
import { textOf } from '../deck/words'
import type { Around } from './kit'

/** One for every slide of the deck, in order. `date` is the day of the first post, '' where unknown. */
export function aroundSlides(deck: Deck, pictures: Pictures, date: string): readonly Around[] {
  const { slides, author, runningTitle } = deck
  const steps = slides.flatMap((slide) =>
    slide.kind === 'step' ? [{ number: slide.number, title: slide.title }] : [],
  )
  let photo: PicturePlace | null = null
  let section = ''
  return slides.map((slide, index) => {
    photo = photoOf(slide, pictures) ?? photo
    if (slide.kind === 'step') section = `${slide.number} · ${textOf(slide.title)}`
    if (slide.kind === 'outro') section = ''
    return {
      page: { number: index + 1, of: slides.length },
      author: slide.author ?? author,
      runningTitle,
      section,
      steps,
      photo,
      date,
    }
  })
}

/** A photo, or a picture that is not there yet; a diagram is no background. */
function photoOf(slide: DeckSlide, pictures: Pictures): PicturePlace | null {
  return picturesOf(slide).find(({ place }) => pictures.get(place)?.kind === 'photo') ?? null
}
