/**
 * What only this document knows of the things slides name, both ways: fonts, pictures, and the file's own
 * colours and text styles.
 */
import type { Resolve } from '../sync/wanted'
import {
  knownNames,
  nothingKnown,
  plainDesign,
  type Design,
  type KnownDesign,
} from './design-system'
import type { LoadedFonts } from './fonts'
import type { LoadedPictures } from './images'
import type { OwnNames } from './read-paint'

export interface DocumentNames extends OwnNames {
  /** From the tree to the document. */
  readonly resolve: Resolve
  /** A paint bound to the variable of ours of that name; as it is when there is none. */
  readonly bound: (paint: SolidPaint, variable: string) => SolidPaint
}

/** Names of a document in which nothing is tied to variables or styles. */
export const plainNames: Omit<DocumentNames, 'resolve'> = {
  variable: () => null,
  textStyle: () => null,
  bound: (paint) => paint,
}

/** @param known what of the carousel's stands in the file: what its layers may be bound to */
export function createNames(
  fonts: LoadedFonts,
  pictures: LoadedPictures,
  design: Pick<Design, 'variable' | 'textStyle' | 'paint'> = plainDesign,
  known: KnownDesign = nothingKnown,
): DocumentNames {
  const { variable, textStyle, paint: paintOf } = design
  return {
    ...knownNames(known),
    bound: (paint, name) => {
      const own = paintOf(name)
      if (own === undefined) return paint
      return paint.opacity === undefined ? own : { ...own, opacity: paint.opacity }
    },
    resolve: { font: fonts.nameOf, picture: pictures.get, variable, textStyle },
  }
}
