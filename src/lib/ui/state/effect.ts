/** What `update` asks the world to do, as data. All of it is done in `effects/`. */
import type { StoredPart } from '../../messages/protocol'
import type { ImageKey } from './state'

export type Effect =
  | { readonly kind: 'read'; readonly text: string; readonly html?: string }
  | { readonly kind: 'convert'; readonly image: ImageKey; readonly blob: Blob }
  | { readonly kind: 'download'; readonly image: ImageKey; readonly url: string }
  | { readonly kind: 'draw'; readonly run: number }
  | { readonly kind: 'cancel'; readonly run: number }
  | { readonly kind: 'show' }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'store'; readonly part: StoredPart; readonly json: string }
  | { readonly kind: 'resize'; readonly width: number; readonly height: number }
  | { readonly kind: 'endNotice'; readonly afterMs: number }

/** A new state and what to do about it. */
export interface Next<State> {
  readonly state: State
  readonly effects: readonly Effect[]
}
