import type { PictureUrl } from '../../preview/slide-preview'
import type { Settings } from '../../settings/settings'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import type { Event } from '../state/event'
import type { Closing } from '../state/outro'
import type { SectionId, Source, State, View, Work } from '../state/state'

/** What Design knows of the panel: none of the words and their order, so that writing paints none of it. */
export interface DesignState extends Pick<
  State,
  'canEdit' | 'families' | 'frames' | 'images' | 'presets'
> {
  readonly work: Omit<Work, 'arrangement' | 'renames' | 'title'>
  readonly view: Pick<View, 'open' | 'recentFonts' | 'showsSafe' | 'webFonts'>
}

export interface DesignProps {
  readonly state: DesignState
  readonly source: Source
  /** How often each cleaning switch finds something, also while it is off. */
  readonly found: Carousel['found']
  /** What cleaning leaves out, and what is kept of it. */
  readonly phrases: Carousel['phrases']
  /** What the thread says at its end. */
  readonly closing: Closing | null
  /** By planned post: what it is called. */
  readonly postNames: readonly string[]
  /** Another value whenever small pictures of the person's own slide are to be painted anew. */
  readonly pictured: unknown
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
