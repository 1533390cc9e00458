import { h, type JSX } from 'preact'
import { memo } from './memo'

import { SlidePreview, type PictureUrl } from '../../preview/slide-preview'
import type { Slide } from '../../slide/node'

export interface ThumbProps {
  readonly slide: Slide
  /** px */
  readonly width: number
  readonly pictureUrl: PictureUrl
}

/** A painted slide; painted again only when its tree, its width or the pictures change. */
export const Thumb = memo(function Thumb(props: ThumbProps): JSX.Element {
  return <SlidePreview {...props} />
})
