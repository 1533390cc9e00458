/** What commands on a carousel that stands on the canvas have to remember. */
import type { Command } from '../../messages/protocol'
import type { Finding } from '../../slide/finding'

export type CanvasCommand = Exclude<Command, 'open'> | 'remove'

/** What a check of the slides on the canvas found; slides and layers are named by Figma's ids. */
export interface CanvasCheck {
  /** In the order of the canvas. */
  readonly slides: readonly { readonly key: string; readonly node: string; readonly name: string }[]
  readonly findings: readonly Finding[]
}

/** How much of the file's design system only this carousel uses. */
export interface Leftovers {
  readonly variables: number
  readonly textStyles: number
}

export interface Commands {
  /** Waits until the canvas was looked at. */
  readonly asked: CanvasCommand | null
  readonly check: CanvasCheck | null
  /** The thread as it stands on the canvas, to be copied by hand. */
  readonly text: string
  readonly leftovers: Leftovers
}

export const noCommands: Commands = {
  asked: null,
  check: null,
  text: '',
  leftovers: { variables: 0, textStyles: 0 },
}
