/** A slide as it is wanted and drawn, whether it is made layer by layer or copied from a person's frame. */
import type { Slide } from '../../slide/node'
import type { SlideSource } from '../../slide/own-frame'
import type { Wanted } from '../../sync/patch'
import { wantedSlide } from '../../sync/wanted'
import { drawSlide, type DrawTools, type SlideOrigin } from '../draw'
import type { DocumentNames } from '../resolve'
import { drawCopy } from './copy'
import type { Sources } from './sources'
import { wantedCopy } from './wanted-copy'

/** Throws a `Problem` where the frame of a copy is not as it was read. */
export function wantSlide(
  slide: Slide,
  at: { readonly x: number; readonly y: number },
  around: { readonly names: DocumentNames; readonly sources: Sources },
): Wanted {
  return isCopy(slide)
    ? wantedCopy(slide, at, around)
    : wantedSlide(slide, at, around.names.resolve)
}

/** Draws it on the current page; every layer made until something is thrown was given to `keep`. */
export function makeSlide(
  slide: Slide,
  wanted: Wanted,
  origin: SlideOrigin,
  tools: DrawTools & { readonly sources: Sources },
): FrameNode {
  return isCopy(slide) ? drawCopy(slide, wanted, origin, tools) : drawSlide(wanted, origin, tools)
}

function isCopy(slide: Slide): slide is Slide & { readonly source: SlideSource } {
  return slide.source !== undefined
}
