/** What can be done with a slide, or with all that are selected if it is one of them: for keys and menus alike. */
import { entryOfSlide } from '../../arrange/slides'
import type { Deck } from '../../deck/deck'
import { say } from '../words'
import { choiceOf } from './choices'
import type { Event } from './event'
import { carried } from './selection'
import type { State } from './state'

/** An event, or in words why there is none. */
export type Act = { readonly event: Event } | { readonly reason: string }

export interface SlideActs {
  /** Whom they concern, in the order of the deck. */
  readonly slides: readonly string[]
  readonly duplicate: Act
  readonly earlier: Act
  readonly later: Act
  readonly pickUp: Act
  readonly keepOne: Act
  /** Whether they are kept on one slide now. */
  readonly isKept: boolean
  readonly reset: Act
  readonly remove: Act
}

export function slideActs(state: State, deck: Deck, key: string): SlideActs {
  const keys = deck.slides.map((slide) => slide.key)
  const slides = carried(state.selection.slides, key, keys)
  const own = deck.slides.filter((slide) => slides.includes(slide.key))
  const choices = own.map((slide) => choiceOf(state.work.settings.slides, slide))
  const isKept = choices.every(({ whole }) => whole === true)
  const isChanged = choices.some((choice) => Object.keys(choice).length > 1)
  const first = keys.findIndex((each) => slides.includes(each))
  const last = keys.length - 1 - [...keys].reverse().findIndex((each) => slides.includes(each))
  const most = keys.filter((each) => entryOfSlide(each) !== null).length
  const closing = slides.some((each) => entryOfSlide(each) === null)
    ? { reason: say('slide.closing') }
    : null
  const moved = (before: number): Act => ({ event: { kind: 'slidesMoved', deck, slides, before } })
  const whole = isKept ? null : true
  return {
    slides,
    duplicate: closing ?? { event: { kind: 'slidesDuplicated', deck, slides } },
    earlier: closing ?? (first === 0 ? { reason: say('slide.isFirst') } : moved(first - 1)),
    later: closing ?? (last >= most - 1 ? { reason: say('slide.isLast') } : moved(last + 2)),
    pickUp: closing ?? {
      event: { kind: 'dragStarted', what: { kind: 'slides', slides }, by: 'keys', deck },
    },
    keepOne: closing ?? { event: { kind: 'slidesChosen', deck, slides, change: { whole } } },
    isKept,
    reset: isChanged
      ? { event: { kind: 'slidesReset', deck, slides } }
      : { reason: say('slide.resetOff') },
    remove: { event: { kind: 'slidesDeleted', deck, slides } },
  }
}

/** Where a slide that is added without saying where goes: at the end, but before a slide that closes the deck. */
export function beforeClosing({ slides }: Deck): number {
  const last = slides[slides.length - 1]
  return last?.kind === 'outro' ? slides.length - 1 : slides.length
}
