/** Thread + settings + measured text → slides: the one function the panel, the tests and the tools call. */
import type { Note } from '../base/parsed'
import type { Measure } from '../base/type'
import { withCoverPicture } from '../deck/cover-picture'
import type { Deck, DeckSlide } from '../deck/deck'
import type { Redraft } from '../deck/fitting'
import type { DeckNoteCode } from '../deck/note-words'
import type { Pictures } from '../deck/picture'
import { planDeck, type Plan } from '../deck/plan'
import type { Focus, Settings } from '../settings/settings'
import type { Slide } from '../slide/node'
import type { OwnTemplate } from '../slide/own-frame'
import type { Thread } from '../thread/thread'
import { templateById } from './all'
import { aroundSlides } from './around'
import { canvasOf, scaled } from './canvas'
import { directionOfSlide } from './direction'
import { alone, type Around, type BrandPictures, type Sheet } from './kit'
import { createMemory, type Memory } from './memory'
import { withFrameSize } from './own/frame-size'
import { withPlayMarks } from './play-marks'
import { railsOf, stageOf, type Rails } from './rails'
import { frame } from './shell'
import { slideName } from './slide-names'
import type { AnyTemplate, Stage } from './template'
import { themeOf } from './theme-of'
import { createTypeScale } from './type-scale'
import type { View } from './view'

export interface CarouselInput {
  readonly thread: Thread
  readonly settings: Settings
  /** By place: "<post>/<medium>", both from 0. Places without one show where to drop it. */
  readonly pictures: Pictures
  /** Places whose picture could not be loaded; their slides say so. */
  readonly failed?: ReadonlySet<string>
  readonly brand?: BrandPictures
  /** The frames of the file that settings may name as their template. */
  readonly own?: readonly OwnTemplate[]
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
  /** What they leave out, and what a person keeps of it. */
  readonly phrases: Plan['phrases']
}

/**
 * Deterministic: the same input gives the same slides. Never throws, on any thread. With the `memory` of a
 * carousel that differs in its thread and pictures alone, what did not change is the same value and costs next to
 * nothing.
 */
export function buildCarousel(input: CarouselInput, memory: Memory = createMemory()): Carousel {
  const { thread, pictures, own = [] } = input
  const settings = withFrameSize(input.settings, own)
  const templateOf = templatesOf(settings, own)
  const sheetOf = sheets({ ...input, settings }, templateOf)
  const viewOf = views(input)
  memory.turn()
  const stageOf = (slide: DeckSlide, direction: Deck['direction'], view: View): Stage =>
    memory.stage(`${memory.textOf(slide) ?? ''} ${direction}`, view, (watched) =>
      templateOf(slide).build(sheetOf(slide, direction, watched).sheet),
    )
  const fits = (slide: DeckSlide): boolean => {
    const hasCover = slide.kind === 'cover' && slide.picture !== undefined
    if (hasCover && templateOf(slide).coverPicture === undefined) return false
    // The plan asks about the same slide more than once.
    return stageOf(slide, directionOfSlide(slide, 'ltr'), viewOf(slide, alone)).fits
  }
  const template = templateOf({})
  const { bodySize } = createTypeScale(themeOf(settings), settings.type)
  const [largest, next, ...smaller] = template.bodies
  const bodies: AnyTemplate['bodies'] =
    template.hasOwnSizes === true
      ? template.bodies
      : [bodySize(largest), bodySize(next), ...smaller.map(bodySize)]
  const fitting = {
    fits,
    bodies,
    redraft: redraftOf(template, pictures),
    keepsEmoji: (slide: DeckSlide) => templateOf(slide).keepsEmoji === true,
  }
  const { deck, notes, found, phrases } = planDeck({
    thread,
    settings,
    pictures,
    fitting,
    clean: memory.clean,
  })
  const around = aroundSlides(deck, pictures, thread.posts[0]?.date ?? '')
  const first = deck.slides.map((slide, index) => {
    const direction = directionOfSlide(slide, deck.direction)
    const view = viewOf(slide, around[index] ?? alone)
    return { slide, direction, view, stage: stageOf(slide, direction, view) }
  })
  const sizes = first.flatMap(({ stage }) => stage.size ?? [])
  const slides = first.map(({ slide, direction, view, stage }, index) => {
    const name = slideName(slide, index, deck.slides.length)
    // Of another stage it is another slide, whatever the stage looked at.
    const id = [memory.textOf(slide), deck.direction, name, memory.nameOf(stage)].join(' ')
    return memory.slide(id, { ...view, sizes }, (watched) => {
      const { sheet } = sheetOf(slide, direction, watched)
      const hasOwn = stage.size !== undefined
      const last = hasOwn ? templateOf(slide).build({ ...sheet, sizes: watched.sizes }) : stage
      const whole = sheetOf(slide, deck.direction, watched)
      return withPlayMarks(sheet, frame(whole.sheet, last, whole.rails, name))
    })
  })
  return { title: deck.title, deck, slides, notes, found, phrases }
}

/** What each slide may look at; what is the same for all is one value. */
function views({ pictures, failed = new Set(), brand = {} }: CarouselInput) {
  const sizes: readonly number[] = []
  const faceless: BrandPictures = { ...brand, avatar: undefined }
  return ({ author }: DeckSlide, around: Around): View => ({
    pictures,
    failed,
    // The avatar is the thread's author's; others have their initials.
    brand: author === undefined ? brand : faceless,
    around,
    sizes,
  })
}

/** The template's own roles, and the first post's picture on a cover that shows it. */
function redraftOf(template: AnyTemplate, pictures: Pictures): Redraft {
  const { coverPicture, redraft } = template
  return (drafts, numbers) => {
    const [first = [], ...others] = drafts
    const covered =
      coverPicture === undefined
        ? drafts
        : [withCoverPicture(first, ({ place }) => coverPicture(pictures.get(place))), ...others]
    return redraft?.(covered, numbers, pictures) ?? covered
  }
}

type TemplateOf = (slide: Pick<DeckSlide, 'template'>) => AnyTemplate

/** The template of each slide; a person's frames are made into one once. */
function templatesOf(settings: Settings, own: readonly OwnTemplate[]): TemplateOf {
  const known = templateById(settings.template, own)
  return ({ template }) => (template === undefined ? known : templateById(template))
}

/** Makes the sheet of any slide: what is the same for all is worked out once. */
function sheets(input: CarouselInput, templateOf: TemplateOf) {
  const { settings, measure } = input
  const theme = themeOf(settings)
  const plain = canvasOf(settings.canvas)
  const type = createTypeScale(theme, settings.type, plain.k)
  return (
    slide: DeckSlide,
    direction: Deck['direction'],
    { pictures, failed, brand, around }: View,
  ): { readonly sheet: Sheet; readonly rails: Rails } => {
    const template = templateOf(slide)
    const canvas = template.canvas(plain)
    const rails = railsOf(slide, settings, template.rails(slide, settings), canvas)
    const { width, height } = stageOf(canvas, rails)
    const sheet: Sheet = {
      slide,
      theme,
      type,
      measure,
      pictures,
      failed,
      brand,
      direction,
      settings: withOwnPictures(settings, slide),
      canvas,
      px: (design) => scaled(canvas, design),
      stage: { width, height },
      around,
      focusOf: (place) => focusIn(slide, place),
      key: (part) => `${slide.key}/${part}`,
    }
    return { sheet, rails }
  }
}

/** Of the picture in a place of a slide; null: nobody chose one. */
function focusIn({ focus, focuses }: DeckSlide, place: string): Focus | null {
  const own = focuses?.find((each) => each.place === place)
  return own === undefined ? (focus ?? null) : { x: own.x, y: own.y }
}

/** A person may have chosen for one slide how its pictures stand. */
function withOwnPictures(settings: Settings, { fit, radius }: DeckSlide): Settings {
  if (fit === undefined && radius === undefined) return settings
  const { pictures } = settings
  return {
    ...settings,
    pictures: { ...pictures, fit: fit ?? pictures.fit, radius: radius ?? pictures.radius },
  }
}
