/** Thread + settings + measured text → slides: the one function the panel, the tests and the tools call. */
import type { Note } from '../base/parsed'
import type { Measure } from '../base/type'
import { withCoverPicture } from '../deck/cover-picture'
import type { Deck, DeckSlide } from '../deck/deck'
import type { Redraft } from '../deck/fitting'
import type { DeckNoteCode } from '../deck/note-words'
import type { Pictures } from '../deck/picture'
import { planDeck, type Plan } from '../deck/plan'
import type { Settings } from '../settings/settings'
import type { Slide } from '../slide/node'
import type { OwnTemplate } from '../slide/own-frame'
import type { Thread } from '../thread/thread'
import { templateById } from './all'
import { aroundSlides } from './around'
import { canvasOf, scaled } from './canvas'
import { directionOfSlide } from './direction'
import { alone, type Around, type BrandPictures, type Sheet } from './kit'
import { createMemory, type Alone, type Memory } from './memory'
import { withFrameSize } from './own/frame-size'
import { withPlayMarks } from './play-marks'
import { railsOf, stageOf, type Rails } from './rails'
import { frame } from './shell'
import { slideName } from './slide-names'
import type { AnyTemplate } from './template'
import { themeOf } from './theme-of'
import { createTypeScale } from './type-scale'

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
 * carousel that differs in its thread alone, what did not change is the same value and costs next to nothing.
 */
export function buildCarousel(input: CarouselInput, memory: Memory = createMemory()): Carousel {
  const { thread, pictures, own = [] } = input
  const settings = withFrameSize(input.settings, own)
  const templateOf = templatesOf(settings, own)
  const sheetOf = sheets({ ...input, settings }, templateOf)
  memory.turn()
  const aloneOf = (slide: DeckSlide, direction: Deck['direction']): Alone =>
    memory.alone(JSON.stringify(slide) + direction, () => {
      const { around, looksAround } = watched()
      const stage = templateOf(slide).build(sheetOf(slide, direction, around).sheet)
      return { stage, looksAround: looksAround() }
    })
  const fits = (slide: DeckSlide): boolean => {
    const hasCover = slide.kind === 'cover' && slide.picture !== undefined
    if (hasCover && templateOf(slide).coverPicture === undefined) return false
    // The plan asks about the same slide more than once.
    return aloneOf(slide, directionOfSlide(slide, 'ltr')).stage.fits
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
  // What all slides share is said once, in few letters.
  const shared = [deck.direction, deck.author, deck.runningTitle, around[0]?.steps, around[0]?.date]
  const deckId = memory.nick(JSON.stringify(shared))
  const first = deck.slides.map((slide, index) => {
    const own = around[index] ?? alone
    const direction = directionOfSlide(slide, deck.direction)
    const { sheet } = sheetOf(slide, direction, own)
    const { section, photo, page } = own
    const id = JSON.stringify([slide, section, photo, page]) + deckId
    const stage = memory.stage(id, () => {
      const plain = aloneOf(slide, direction)
      return plain.looksAround ? templateOf(slide).build(sheet) : plain.stage
    })
    return { sheet, id, stage }
  })
  const sizes = first.flatMap(({ stage }) => stage.size ?? [])
  const sizesId = memory.nick(JSON.stringify(sizes))
  const slides = first.map(({ sheet, id, stage }, index) => {
    const hasOwn = stage.size !== undefined
    return memory.slide(hasOwn ? id + sizesId : id, () => {
      const { slide } = sheet
      const last = hasOwn ? templateOf(slide).build({ ...sheet, sizes }) : stage
      const whole = sheetOf(slide, deck.direction, sheet.around)
      const name = slideName(slide, index, deck.slides.length)
      return withPlayMarks(sheet, frame(whole.sheet, last, whole.rails, name))
    })
  })
  return { title: deck.title, deck, slides, notes, found, phrases }
}

/** Nothing around a slide, and whether that was asked for. */
function watched(): { readonly around: Around; readonly looksAround: () => boolean } {
  let isSeen = false
  const around = new Proxy(alone, {
    get: (...given) => {
      isSeen = true
      return Reflect.get(...given) as unknown
    },
  })
  return { around, looksAround: () => isSeen }
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
  const { settings, measure, pictures, failed = new Set(), brand = {} } = input
  const theme = themeOf(settings)
  const plain = canvasOf(settings.canvas)
  const type = createTypeScale(theme, settings.type, plain.k)
  return (
    slide: DeckSlide,
    direction: Deck['direction'],
    around: Around,
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
      // The avatar is the thread's author's; others have their initials.
      brand: slide.author === undefined ? brand : withoutAvatar(brand),
      direction,
      settings: withOwnPictures(settings, slide),
      canvas,
      px: (design) => scaled(canvas, design),
      stage: { width, height },
      around,
      focus: slide.focus ?? null,
      key: (part) => `${slide.key}/${part}`,
    }
    return { sheet, rails }
  }
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

function withoutAvatar({ logoLight, logoDark }: BrandPictures): BrandPictures {
  return {
    ...(logoLight === undefined ? {} : { logoLight }),
    ...(logoDark === undefined ? {} : { logoDark }),
  }
}
