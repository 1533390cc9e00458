import type { Hex } from '../base/paint'

/** A picture that is there, ready to be shown. */
export interface Picture {
  /** Under which its bytes are sent to the main thread. */
  readonly key: string
  /** px */
  readonly width: number
  readonly height: number
  /** A photo may be cropped; a diagram, a screenshot or a picture of text never. */
  readonly kind: 'photo' | 'diagram'
  /** The one colour of a diagram's edges; fills what its shape leaves empty. */
  readonly edge?: Hex
}

/** Pictures by their place in the thread, see `mediaPlace`. */
export type Pictures = ReadonlyMap<string, Picture>

/** Name of the place of a picture: post and medium, both counted from 0: "2/0". */
export function mediaPlace(post: number, medium: number): string {
  return `${post}/${medium}`
}
