import type { PictureUrl } from '../../preview/slide-preview'
import type { Settings } from '../../settings/settings'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import type { Event } from '../state/event'
import type { SectionId, Source, State } from '../state/state'

export interface DesignProps {
  readonly state: State
  readonly source: Source
  /** How often each cleaning switch finds something, also while it is off. */
  readonly found: Carousel['found']
  /** What cleaning leaves out, and what is kept of it. */
  readonly phrases: Carousel['phrases']
  /** How many slides there are. */
  readonly count: number
  readonly avatarUrl: string | undefined
  readonly pictureUrl: PictureUrl
  /** The person's own slide with other settings; null without one. */
  readonly sample: (change: Partial<Settings>) => Slide | null
  readonly send: (event: Event) => void
}

/** What every section of Design does with its head. */
export function sectionProps(
  id: SectionId,
  { state, send }: DesignProps,
): {
  readonly isOpen: boolean
  readonly onToggle: (isAlone: boolean) => void
  readonly onReset: () => void
} {
  return {
    isOpen: state.view.open.includes(id),
    onToggle: (isAlone) => {
      send({ kind: 'sectionToggled', section: id, isAlone })
    },
    onReset: () => {
      send({ kind: 'sectionReset', section: id })
    },
  }
}
