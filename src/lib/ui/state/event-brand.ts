/** What can happen to the brand kits. A kit is named by its id. */
import type { Picture } from '../../deck/picture'
import type { FileBrand } from '../../messages/protocol'
import type { BrandKit, kitPictures } from '../../settings/brand'
import type { GivenFile } from './event'

/** A picture of a kit, by its place in it. */
export type KitPicture = (typeof kitPictures)[number]

/** What a person types and chooses for a kit. */
export type KitChange = Partial<
  Pick<
    BrandKit,
    'name' | 'handle' | 'website' | 'closing' | 'colors' | 'titleFont' | 'bodyFont' | 'label'
  >
>

export type BrandEvent =
  /** null: what the thread says. */
  | { readonly kind: 'brandChosen'; readonly brand: string | null }
  | { readonly kind: 'brandAdded' }
  /** null: a kit of what the thread says, and of what was typed over it. */
  | { readonly kind: 'brandDuplicated'; readonly brand: string | null }
  | { readonly kind: 'brandDeleted'; readonly brand: string }
  /** Changes with the same gesture are one undo step. */
  | {
      readonly kind: 'brandChanged'
      readonly brand: string
      readonly change: KitChange
      readonly gesture?: string
    }
  /** The colours of a kit become the theme. */
  | { readonly kind: 'brandThemeUsed'; readonly brand: string }
  | {
      readonly kind: 'brandPictureGiven'
      readonly brand: string
      readonly at: KitPicture
      readonly file: GivenFile
    }
  | {
      readonly kind: 'brandPictureReady'
      readonly brand: string
      readonly at: KitPicture
      readonly picture: Picture
      readonly preview: string
    }
  | { readonly kind: 'brandPictureFailed'; readonly why: string }
  | { readonly kind: 'brandPictureRemoved'; readonly brand: string; readonly at: KitPicture }
  /** A kept picture was read again. */
  | { readonly kind: 'keptPictureReady'; readonly picture: Picture; readonly preview: string }
  | { readonly kind: 'keptPictureLost'; readonly key: string }
  | { readonly kind: 'brandExported'; readonly brand: string }
  | { readonly kind: 'brandFileGiven'; readonly file: Blob }
  | { readonly kind: 'brandFileRead'; readonly text: string }
  /** "Read from this file": the Figma file. */
  | { readonly kind: 'documentBrandAsked' }
  /** null: Figma did not let it be read. Its pictures come as files do. */
  | {
      readonly kind: 'documentBrandRead'
      readonly brand: FileBrand | null
      readonly pictures: readonly { readonly at: KitPicture; readonly blob: Blob }[]
    }
