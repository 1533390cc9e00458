/**
 * What only this document knows of the things slides name, both ways: fonts, pictures, and the file's own
 * colours and text styles. Colours and styles are plain values until somebody says otherwise here.
 */
import type { Resolve } from '../sync/wanted'
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

export function createNames(fonts: LoadedFonts, pictures: LoadedPictures): DocumentNames {
  return {
    ...plainNames,
    resolve: {
      font: fonts.nameOf,
      picture: pictures.get,
      variable: () => null,
      textStyle: () => null,
    },
  }
}
