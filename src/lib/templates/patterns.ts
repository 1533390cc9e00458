/** Background patterns: native vectors below everything else. */
import type { SlideNode } from '../slide/node'
import type { Sheet } from './kit'

/** The pattern of a slide, at the slide's corner and of its size; null where there is none. */
export const patternOf: (sheet: Sheet) => SlideNode | null = () => null
