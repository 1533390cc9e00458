import type { SlotChoice } from '../../settings/settings'
import type { WordKey } from '../words'

/** What can stand in a corner, by name. */
export const itemNames: Readonly<Record<SlotChoice, WordKey>> = {
  template: 'rails.template',
  none: 'rails.none',
  author: 'rails.author',
  logo: 'rails.logo',
  handle: 'rails.handle',
  website: 'rails.website',
  text: 'rails.text',
  date: 'rails.date',
  title: 'rails.title',
  page: 'rails.page',
  progress: 'rails.progress',
  dots: 'rails.dots',
  swipe: 'rails.swipe',
}
