import {
  identity,
  invert,
  multiply,
  rotation,
  scaling,
  translation,
  type Transform,
} from './matrix'

export interface ImagePaint {
  readonly type: 'IMAGE'
  readonly scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE'
  readonly imageHash: string | null
  /** Only CROP: layer's unit square → image's unit square. */
  readonly imageTransform?: Transform
  /** Only TILE. */
  readonly scalingFactor?: number
  /** Clockwise quarter turns in degrees; not CROP. */
  readonly rotation?: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** From image px to layer px, both from the top-left corner. */
export function imageMatrix(paint: ImagePaint, image: Size, layer: Size): Transform {
  if (paint.scaleMode === 'CROP') {
    const window = invert(paint.imageTransform ?? identity) ?? identity
    const toUnit = scaling(1 / image.width, 1 / image.height)
    return multiply(scaling(layer.width, layer.height), multiply(window, toUnit))
  }
  const turned = quarterTurn(paint.rotation ?? 0, image)
  const wide = turned.size
  if (paint.scaleMode === 'TILE') {
    const factor = paint.scalingFactor ?? 1
    return multiply(scaling(factor, factor), turned.transform)
  }
  const ratios = [layer.width / wide.width, layer.height / wide.height] as const
  const factor = paint.scaleMode === 'FILL' ? Math.max(...ratios) : Math.min(...ratios)
  const left = (layer.width - wide.width * factor) / 2
  const top = (layer.height - wide.height * factor) / 2
  return multiply(translation(left, top), multiply(scaling(factor, factor), turned.transform))
}

/** The image turned about its corner and moved back into the positive quadrant. */
function quarterTurn(degrees: number, image: Size): { transform: Transform; size: Size } {
  const quarter = (((Math.round(degrees / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3
  const turn = rotation(-90 * quarter)
  const size = quarter % 2 === 0 ? image : { width: image.height, height: image.width }
  const back = [
    translation(0, 0),
    translation(size.width, 0),
    translation(size.width, size.height),
    translation(0, size.height),
  ] as const
  return { transform: multiply(back[quarter], turn), size }
}
