import type { DeckSlide } from '../../deck/deck'
import type { Settings } from '../../settings/settings'
import { isProfile, profileRails } from '../outro'
import { noItems, type RailDefaults } from '../rails'

/** No header, so that the top of the picture stays clean; everything in the footer: author, page and arrow. */
export function photoRails(slide: DeckSlide, settings: Settings): RailDefaults {
  if (isProfile(slide, settings)) return profileRails
  return { header: noItems, footer: { left: ['author'], right: ['page', 'swipe'] } }
}
