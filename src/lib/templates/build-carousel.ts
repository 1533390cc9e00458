/** Thread + settings + measured text → slides: the one function the panel, the tests and the tools call. */
import type { Note } from '../base/parsed'
import type { Measure } from '../base/type'
import type { Deck, DeckSlide } from '../deck/deck'
import type { DeckNoteCode } from '../deck/note-words'
import type { Picture, Pictures } from '../deck/picture'
import { planDeck, type Plan } from '../deck/plan'
import type { Settings } from '../settings/settings'
import type { Slide } from '../slide/node'
import type { Thread } from '../thread/thread'
import { directionOfSlide } from './direction'
import { editorial } from './editorial/editorial'
import type { Sheet } from './kit'
import { portrait, shell, stageOf } from './shell'
import { withPlayMarks } from './play-marks'
import { slideName } from './slide-names'
import type { Stage } from './template'
import { bone } from './themes'
import { createTypeScale } from './type-scale'

export interface CarouselInput {
  readonly thread: Thread
  readonly settings: Settings
  /** By place: "<post>/<medium>", both from 0. Places without one show where to drop it. */
  readonly pictures: Pictures
  readonly avatar?: Picture
  readonly measure: Measure
}

export interface Carousel {
  /** Name of the deck, for people. */
  readonly title: string
  readonly deck: Deck
  readonly slides: readonly Slide[]
  readonly notes: readonly Note<DeckNoteCode>[]
  /** How often each cleaning switch finds something, also while it is off. */
  readonly found: Plan['found']
}

/** The avatar is the thread's author's; others have their initials. */
function withFace(sheet: Sheet): Sheet {
  return sheet.slide.author === undefined ? sheet : { ...sheet, avatar: undefined }
}

/** Pure and deterministic: the same input gives the same slides. Never throws, on any thread. */
export function buildCarousel(input: CarouselInput): Carousel {
  const { thread, settings, pictures, measure } = input
  const [template, theme] = [editorial, bone]
  const type = createTypeScale(theme, settings.type)
  // The plan asks about the same slide more than once, and the last answer is the one that is drawn.
  const built = new Map<string, Stage>()
  const sheetOf = (slide: DeckSlide, direction: Deck['direction']): Sheet => ({
    slide,
    theme,
    type,
    measure,
    pictures,
    avatar: input.avatar,
    direction,
    stage: stageOf(portrait),
    key: (part) => `${slide.key}/${part}`,
  })
  const fits = (slide: DeckSlide): boolean => {
    const id = JSON.stringify(slide)
    const known = built.get(id) ?? template.build(sheetOf(slide, directionOfSlide(slide, 'ltr')))
    built.set(id, known)
    return known.fits
  }
  const bodies = template.bodies.map(type.bodySize)
  const fitting = { fits, bodies: [bodies[0] ?? 36, bodies[1] ?? 32, ...bodies.slice(2)] as const }
  const { deck, notes, found } = planDeck({ thread, settings, pictures, fitting })
  const slides = deck.slides.map((slide, index) => {
    const frame = sheetOf(slide, deck.direction)
    const sheet = sheetOf(slide, directionOfSlide(slide, deck.direction))
    const name = slideName(slide, index, deck.slides.length)
    const page = { number: index + 1, of: deck.slides.length, name }
    const running = { ...deck, author: slide.author ?? deck.author }
    return shell(withFace(frame), running, page, withPlayMarks(sheet, template.build(sheet).node))
  })
  return { title: deck.title, deck, slides, notes, found }
}
