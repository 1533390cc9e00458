import { cropTransform, needsCrop } from '../slide/fills'
import type { PictureNode } from '../slide/node'
import type { LoadedPicture } from './images'
import { toPaint, type Size } from './paint'

export { cropTransform, needsCrop, pictureNeedsSize } from '../slide/fills'

/** Backdrop and picture, bottom first, as Figma orders paints. */
export function picturePaints(node: PictureNode, picture: LoadedPicture, size: Size): Paint[] {
  const image = picturePaint(node, picture, size)
  return node.backdrop === undefined ? [image] : [toPaint(node.backdrop, size), image]
}

function picturePaint(node: PictureNode, picture: LoadedPicture, size: Size): ImagePaint {
  const imageHash = picture.hash
  if (node.fit === 'fit') return { type: 'IMAGE', scaleMode: 'FIT', imageHash }
  if (!needsCrop(node) || picture.size === undefined) {
    return { type: 'IMAGE', scaleMode: 'FILL', imageHash }
  }
  const imageTransform = cropTransform(picture.size, size, node.focus ?? { x: 0.5, y: 0.5 })
  return { type: 'IMAGE', scaleMode: 'CROP', imageHash, imageTransform }
}
