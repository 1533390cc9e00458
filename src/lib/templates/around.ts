/** What each slide knows of its deck. */
import { picturesOf } from '../deck/cover-picture'
import type { Deck, DeckSlide, PicturePlace, Words } from '../deck/deck'
import type { Pictures } from '../deck/picture'
import { withoutEmoji } from '../deck/emoji'
import { firstClause } from '../deck/titles'
import type { Around } from './kit'

/** One for every slide of the deck, in order. `date` is the day of the first post, '' where unknown. */
export function aroundSlides(deck: Deck, pictures: Pictures, date: string): readonly Around[] {
  const { slides, author, runningTitle } = deck
  const steps = slides.flatMap(stepsOn)
  // After the last step a slide is part of it only where it is of the same post.
  const lastStep = [...slides].reverse().find((slide) => slide.number !== undefined)
  const photos = slides.map((slide) => photoOf(slide, pictures))
  // Before the first photo slides stand on the one that comes, so that the deck is of one piece.
  let photo = photos.find((each) => each !== null) ?? null
  let section = ''
  return slides.map((slide, index) => {
    const ground = photo
    photo = photos[index] ?? photo
    for (const { number, title } of stepsOn(slide)) section = sectionOf(number, title)
    const isAfter = lastStep !== undefined && slide.post > lastStep.post
    if (isAfter || slide.kind === 'outro') section = ''
    return {
      page: { number: index + 1, of: slides.length },
      author: slide.author ?? author,
      runningTitle,
      section,
      steps,
      photo: ground,
      date,
    }
  })
}

/** The numbered post that begins on a slide, if one does; its title is empty where the slide has none. */
function stepsOn(slide: DeckSlide): Around['steps'] {
  const title = 'title' in slide ? slide.title : slide.kind === 'quote' ? slide.lead : undefined
  return slide.number === undefined ? [] : [{ number: slide.number, title: title ?? [] }]
}

/** "1 · Sparse Attention"; of a long title its first clause. */
function sectionOf(number: string, title: Words): string {
  const clause = firstClause(withoutEmoji(title))
  return clause === '' ? number : `${number} · ${clause}`
}

/** The first photo of a slide; a diagram is no background. */
function photoOf(slide: DeckSlide, pictures: Pictures): PicturePlace | null {
  return picturesOf(slide).find(({ place }) => pictures.get(place)?.kind === 'photo') ?? null
}
