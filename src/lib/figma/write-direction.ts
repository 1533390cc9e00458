/** Another direction of a frame's auto layout, without another size of anything. */
import { leastLength } from '../sync/wanted'
import type { OnTakeBack } from './entries'
import { keepPlace } from './layer-place'
import { isInFlow } from './read-layer'

type Frame = FrameNode | ComponentNode | InstanceNode

/**
 * Turns the layout of `frame`. Figma keeps "fill" and "hug" by the layout's axis (`layoutGrow`, `layoutAlign`,
 * the axis' sizing mode: figma-facts 5), so that what filled across would fill down afterwards: the frame and
 * what flows in it are sized again as they were.
 */
export function putDirection(
  frame: Frame,
  direction: 'NONE' | 'HORIZONTAL' | 'VERTICAL',
  onTakeBack: OnTakeBack,
): void {
  const was = frame.layoutMode
  if (was === direction) return
  const sized = [frame, ...frame.children.filter(isInFlow)]
  const sizes = sized.map(sizeOf)
  for (const layer of sized) keepPlace(layer, onTakeBack)
  onTakeBack(() => {
    frame.layoutMode = was
  })
  frame.layoutMode = direction
  // Without a layout there is nothing to fill or hug.
  if (direction === 'NONE') return
  sized.forEach((layer, index) => {
    bringSize(layer, sizes[index])
  })
}

interface SizeSaid {
  readonly width: number
  readonly height: number
  readonly across: 'FIXED' | 'HUG' | 'FILL'
  readonly down: 'FIXED' | 'HUG' | 'FILL'
}

function sizeOf(layer: SceneNode): SizeSaid | null {
  if (!('layoutSizingHorizontal' in layer)) return null
  return {
    width: layer.width,
    height: layer.height,
    across: layer.layoutSizingHorizontal,
    down: layer.layoutSizingVertical,
  }
}

function bringSize(layer: SceneNode, was: SizeSaid | null | undefined): void {
  if (was === null || was === undefined || !('layoutSizingHorizontal' in layer)) return
  const { width, height, across, down } = was
  const isTurned = (): boolean =>
    layer.layoutSizingHorizontal !== across || layer.layoutSizingVertical !== down
  const isFixed = across === 'FIXED' || down === 'FIXED'
  // A side that hugs or fills nothing yet is of no length, and Figma takes none for one.
  if (isTurned() && isFixed && 'resize' in layer) {
    layer.resize(Math.max(width, leastLength), Math.max(height, leastLength))
  }
  // Twice, because of the first the second may have been made FIXED (figma-facts 4, text).
  for (let round = 0; round < 2 && isTurned(); round += 1) {
    if (layer.layoutSizingHorizontal !== across) layer.layoutSizingHorizontal = across
    if (layer.layoutSizingVertical !== down) layer.layoutSizingVertical = down
  }
}
