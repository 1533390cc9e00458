/** Plugin-API paints as CanvasKit paints: colours, gradients and images, in a layer's own box. */
import type { CanvasKit, Image, Paint, Shader } from 'canvaskit-wasm'

import type { DocumentRecord } from '../../model'
import type { Arena } from './arena'
import { toBlendMode } from './blend'
import { createDiamond } from './diamond'
import { imageMatrix, type ImagePaint } from './image-fit'
import type { ImageCache } from './image-cache'
import { identity, invert, multiply, scaling, toKitMatrix, type Transform } from './matrix'

export interface Color {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly a?: number
}

interface PaintBase {
  readonly visible?: boolean
  readonly opacity?: number
  readonly blendMode?: string
}

type SolidPaint = PaintBase & { readonly type: 'SOLID'; readonly color: Color }

type GradientPaint = PaintBase & {
  readonly type: 'GRADIENT_LINEAR' | 'GRADIENT_RADIAL' | 'GRADIENT_ANGULAR' | 'GRADIENT_DIAMOND'
  readonly gradientTransform: Transform
  readonly gradientStops: readonly { readonly position: number; readonly color: Color }[]
}

export type LayerPaint = SolidPaint | GradientPaint | (PaintBase & ImagePaint)

/** The visible paints of a list, bottom first. */
export function readPaints(value: unknown): readonly LayerPaint[] {
  if (!Array.isArray(value)) return []
  // The core has checked these shapes when they were set.
  return (value as readonly LayerPaint[]).filter(
    (paint) => paint.visible !== false && (paint.opacity ?? 1) > 0,
  )
}

export interface PaintMaker {
  /** A CanvasKit paint for `source` in a box of this size; null when there is nothing to draw. */
  readonly make: (
    source: LayerPaint,
    size: { readonly width: number; readonly height: number },
    document: DocumentRecord,
    arena: Arena,
  ) => Paint | null
}

export function createPaintMaker(kit: CanvasKit, images: ImageCache): PaintMaker {
  const diamond = createDiamond(kit)

  function gradient(source: GradientPaint, local: Transform, arena: Arena): Shader | null {
    const colors = source.gradientStops.map(({ color }) =>
      kit.Color4f(color.r, color.g, color.b, color.a ?? 1),
    )
    const positions = source.gradientStops.map((stop) => stop.position)
    const matrix = toKitMatrix(local)
    const clamp = kit.TileMode.Clamp
    switch (source.type) {
      case 'GRADIENT_LINEAR':
        return kit.Shader.MakeLinearGradient([0, 0], [1, 0], colors, positions, clamp, matrix)
      case 'GRADIENT_RADIAL':
        return kit.Shader.MakeRadialGradient([0.5, 0.5], 0.5, colors, positions, clamp, matrix)
      case 'GRADIENT_ANGULAR':
        return kit.Shader.MakeSweepGradient(0.5, 0.5, colors, positions, clamp, matrix)
      case 'GRADIENT_DIAMOND': {
        const ramp = kit.Shader.MakeLinearGradient([0, 0], [1, 0], colors, positions, clamp)
        return diamond(arena.keep(ramp), matrix)
      }
    }
  }

  function imageShader(source: ImagePaint, image: Image, size: Size): Shader {
    const matrix = imageMatrix(source, { width: image.width(), height: image.height() }, size)
    const tile = source.scaleMode === 'TILE' ? kit.TileMode.Repeat : kit.TileMode.Decal
    return image.makeShaderOptions(
      tile,
      tile,
      kit.FilterMode.Linear,
      kit.MipmapMode.Linear,
      toKitMatrix(matrix),
    )
  }

  return {
    make(source, size, document, arena) {
      const paint = arena.keep(new kit.Paint())
      paint.setAntiAlias(true)
      paint.setBlendMode(toBlendMode(kit, source.blendMode))
      if (source.type === 'SOLID') {
        const { r, g, b } = source.color
        paint.setColor(kit.Color4f(r, g, b, source.opacity ?? 1))
        return paint
      }
      paint.setColor(kit.Color4f(0, 0, 0, source.opacity ?? 1))
      if (source.type === 'IMAGE') {
        const image = images.get(document, source.imageHash)
        if (image === null || size.width <= 0 || size.height <= 0) return null
        paint.setShader(arena.keep(imageShader(source, image, size)))
        return paint
      }
      if (!('gradientStops' in source)) return null
      const inverse = invert(source.gradientTransform) ?? identity
      const local = multiply(scaling(size.width, size.height), inverse)
      const shader = gradient(source, local, arena)
      if (shader === null) return null
      paint.setShader(arena.keep(shader))
      return paint
    },
  }
}

interface Size {
  readonly width: number
  readonly height: number
}
