import type { OwnTemplateReading } from '../../messages/protocol'

export type FramesEvent =
  /** The selected frames become a template. */
  | { readonly kind: 'frameAsked' }
  /** `asked`: the template that was read again; null: what was selected. */
  | {
      readonly kind: 'frameRead'
      readonly asked: string | null
      readonly reading: OwnTemplateReading
    }
  /** The templates of the file. */
  | { readonly kind: 'framesListed'; readonly readings: readonly OwnTemplateReading[] }
  | { readonly kind: 'frameForgotten'; readonly template: string }
  | { readonly kind: 'frameMessageClosed' }
