import type { PictureNode } from '../slide/node'
import type { LoadedPicture } from './images'
import { needsSize, toPaint, type Size } from './paint'

/** True when the paints of `node` depend on the layer's size: a crop off the centre, a slanted gradient. */
export function pictureNeedsSize(node: PictureNode): boolean {
  return needsCrop(node) || (node.backdrop !== undefined && needsSize(node.backdrop))
}

/** True for a picture cut anywhere but around its centre, which is where Figma's FILL cuts. */
export function needsCrop({ fit, focus }: PictureNode): boolean {
  return fit === 'fill' && focus !== undefined && (focus.x !== 0.5 || focus.y !== 0.5)
}

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

/**
 * The window of a picture that covers a layer: maps the layer's unit square into the picture's
 * (figma-facts 6). `focus` is placed as CSS `object-position` does: 0 keeps the left or top edge, 1 the
 * right or bottom one.
 */
export function cropTransform(
  picture: Size,
  layer: Size,
  focus: { readonly x: number; readonly y: number },
): Transform {
  const scale = Math.max(layer.width / picture.width, layer.height / picture.height)
  const width = layer.width / (picture.width * scale)
  const height = layer.height / (picture.height * scale)
  return [
    [width, 0, (1 - width) * focus.x],
    [0, height, (1 - height) * focus.y],
  ]
}
