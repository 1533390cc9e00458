import type { BoxNode } from '../slide/node'
import type { Sheet } from './kit'

/** What stands between header and footer. */
export interface Stage {
  readonly node: BoxNode
  /** Whether everything stands inside, at sizes the design allows. */
  readonly fits: boolean
}

/** One way to set slides. */
export interface Template {
  readonly name: string
  /** Body sizes on the ladder at a body setting of 36, largest first. */
  readonly bodies: readonly [number, number, ...number[]]
  /** The stage of any slide; the best that can be done when nothing fits. */
  readonly build: (sheet: Sheet) => Stage
}
