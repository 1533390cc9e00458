/** The menu of a slide (panel reference, section 2): what it says and what each item sends. */
import type { Deck } from '../../deck/deck'
import { templates } from '../../templates/all'
import type { MenuItem } from '../controls/menu'
import { choiceOf } from '../state/choices'
import type { Event } from '../state/event'
import type { SlideChange } from '../state/event-arrange'
import { slideActs, type Act } from '../state/slide-acts'
import { possibleRoles } from '../state/slide-roles'
import type { State } from '../state/state'
import { say } from '../words'
import type { Keys } from './keys'

export interface SlideMenuProps {
  readonly state: State
  readonly deck: Deck
  /** Key of the slide; with others selected they are meant too. */
  readonly slide: string
  readonly keys: Keys
  /** Closes the menu, then sends. */
  readonly act: (event: Event) => void
}

export function slideMenu(props: SlideMenuProps): readonly MenuItem[] {
  const { state, deck, slide, keys, act } = props
  const acts = slideActs(state, deck, slide)
  const item = (text: string, done: Act, more: Partial<MenuItem> = {}): MenuItem => ({
    text,
    ...('reason' in done && { reason: done.reason }),
    onPress: () => {
      if ('event' in done) act(done.event)
    },
    ...more,
  })
  return [
    item(say('slide.duplicate'), acts.duplicate, { keys: keys.duplicate }),
    item(say('slide.earlier'), acts.earlier, { keys: keys.earlier }),
    item(say('slide.later'), acts.later, { keys: keys.later }),
    item(say('slide.moveTo'), acts.pickUp, { keys: 'M' }),
    { text: say('slide.role'), startsGroup: true, onPress: nothing, items: roleItems(props) },
    { text: say('slide.layout'), onPress: nothing, items: layoutItems(props) },
    item(say('slide.keepOne'), acts.keepOne, { isChecked: acts.isKept }),
    item(say('slide.reset', { n: acts.slides.length }), acts.reset, { startsGroup: true }),
    item(say('slide.delete'), acts.remove, { keys: keys.remove }),
  ]
}

function nothing(): void {
  // What is inside opens.
}

function roleItems(props: SlideMenuProps): readonly MenuItem[] {
  const own = props.deck.slides.find(({ key }) => key === props.slide)
  if (own === undefined) return []
  const { role } = choiceOf(props.state.work.settings.slides, own)
  return [
    chosen(props, say('role.auto'), role === undefined, { role: null }),
    ...possibleRoles(own).map((each) =>
      chosen(props, say(`role.${each}`), role === each, { role: each }),
    ),
  ]
}

function layoutItems(props: SlideMenuProps): readonly MenuItem[] {
  const own = props.deck.slides.find(({ key }) => key === props.slide)
  if (own === undefined) return []
  const { template } = choiceOf(props.state.work.settings.slides, own)
  return [
    chosen(props, say('slide.asDeck'), template === undefined, { template: null }),
    ...templates.map(({ id, name }) => chosen(props, name, template === id, { template: id })),
  ]
}

function chosen(
  { state, deck, slide, act }: SlideMenuProps,
  text: string,
  isChecked: boolean,
  change: SlideChange,
): MenuItem {
  return {
    text,
    isChecked,
    isOneOf: true,
    onPress: () => {
      act({ kind: 'slidesChosen', deck, slides: slideActs(state, deck, slide).slides, change })
    },
  }
}
