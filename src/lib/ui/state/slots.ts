/** What stands in the four corners of slides, the template's own choice spelt out. */
import type { DeckSlide } from '../../deck/deck'
import { slotChoices, type Settings, type SlotChoice } from '../../settings/settings'
import { templateById } from '../../templates/all'
import type { RailItem } from '../../templates/rails'

export const slots = ['headerLeft', 'headerRight', 'footerLeft', 'footerRight'] as const

export type Slot = (typeof slots)[number]

/** A slide of running words, which is what most slides of a deck are. */
const usual: DeckSlide = { kind: 'text', key: '', post: 1, body: 36, blocks: [] }
const cover: DeckSlide = { kind: 'cover', key: '', post: 0, body: 36, title: [], blocks: [] }

/** What stands in each corner of a usual slide; several things where a template puts several. */
export function slotItems(
  settings: Settings,
  slide: DeckSlide = usual,
): Readonly<Record<Slot, readonly RailItem[]>> {
  const { header, footer } = templateById(settings.template).rails(slide, settings)
  const { rails } = settings
  const shown = (choice: SlotChoice, own: readonly RailItem[]): readonly RailItem[] =>
    choice === 'template' ? own : choice === 'none' ? [] : [choice]
  return {
    headerLeft: shown(rails.headerLeft, header.left),
    headerRight: shown(rails.headerRight, header.right),
    footerLeft: shown(rails.footerLeft, footer.left),
    footerRight: shown(rails.footerRight, footer.right),
  }
}

/** Everything that stands in some corner of a cover or a usual slide, in the order it is offered. */
export function itemsInUse(settings: Settings): readonly RailItem[] {
  const used = [cover, usual].flatMap((slide) => {
    const items = slotItems(settings, slide)
    return slots.flatMap((slot) => items[slot])
  })
  return slotChoices.flatMap((choice) => used.find((item) => item === choice) ?? [])
}
