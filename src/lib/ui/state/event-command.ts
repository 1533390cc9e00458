/** What a person asks for a carousel that stands on the canvas, beside updating it. */
import type { Deck } from '../../deck/deck'
import type { CanvasSettings } from '../../settings/settings'
import type { CanvasCheck, CanvasCommand, Leftovers } from './commands'

export type CommandEvent =
  /** Chosen in the deck menu. */
  | { readonly kind: 'commandAsked'; readonly command: CanvasCommand }
  /**
   * The canvas was just looked at: what was asked for can be done. `isSame`: it is as the panel shows it.
   */
  | { readonly kind: 'commandDue'; readonly isSame: boolean }
  /** The deck of a run that puts slides in the order of the canvas, with Figma's own sizes of text. */
  | { readonly kind: 'slidesOrdered'; readonly run: number; readonly deck: Deck }
  | { readonly kind: 'canvasChecked'; readonly carousel: string; readonly check: CanvasCheck }
  /** `ok`: it is in the clipboard. */
  | { readonly kind: 'canvasCopied'; readonly text: string; readonly ok: boolean }
  /** The same deck in another size, as a row below. */
  | { readonly kind: 'rowAdded'; readonly canvas: CanvasSettings }
  | { readonly kind: 'leftoversFound'; readonly carousel: string; readonly leftovers: Leftovers }
  /** `design`: with its variables and text styles. */
  | { readonly kind: 'removeConfirmed'; readonly design: boolean }
  | { readonly kind: 'carouselRemoved'; readonly run: number; readonly stayed: number }
