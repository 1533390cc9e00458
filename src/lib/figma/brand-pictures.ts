/** Logo and avatar out of what is selected: one layer, or one of each. */
import type { FileBrand } from '../messages/protocol'
import { slideEntry } from './marks'

type Picture = FileBrand['pictures'][number]

/** px of the longer side: kept pictures are not larger. */
const longest = 512
/** Layers that are looked at for the colours of a logo. */
const mostParts = 200

/**
 * Exports what is selected. Round or square and holding a picture is a face, anything else a logo; a light one
 * is for dark backgrounds. Slides of ours are neither. What Figma does not export is left out.
 */
export async function readSelectedPictures(
  selection: readonly SceneNode[],
): Promise<readonly Picture[]> {
  const pictures: Picture[] = []
  for (const layer of selection) {
    if (isInSlide(layer) || layer.width < 1 || layer.height < 1) continue
    const at = isFace(layer) ? 'avatar' : isLight(layer) ? 'logoDark' : 'logoLight'
    const isTaken = pictures.some((picture) => (picture.at === 'avatar') === (at === 'avatar'))
    if (isTaken) continue
    const bytes = await exported(layer)
    if (bytes !== null) pictures.push({ at, bytes })
    if (pictures.length === 2) break
  }
  return pictures
}

function isInSlide(layer: SceneNode): boolean {
  for (let above: BaseNode | null = layer; above !== null; above = above.parent) {
    if (above.getPluginData(slideEntry) !== '') return true
  }
  return false
}

function isFace(layer: SceneNode): boolean {
  const { width, height } = layer
  if (Math.abs(width - height) > 0.02 * Math.max(width, height)) return false
  if (layer.type === 'ELLIPSE') return true
  const isRound =
    'cornerRadius' in layer &&
    typeof layer.cornerRadius === 'number' &&
    layer.cornerRadius >= width / 2 - 1
  const parts = 'findAll' in layer ? [layer, ...layer.findAll().slice(0, mostParts)] : [layer]
  return isRound || parts.some(hasPicture)
}

function hasPicture(layer: SceneNode): boolean {
  if (!('fills' in layer) || typeof layer.fills === 'symbol') return false
  return layer.fills.some(({ type, visible }) => type === 'IMAGE' && visible !== false)
}

/** By the plain colours of its smallest parts: a frame around them is not the logo. */
function isLight(layer: SceneNode): boolean {
  const parts = 'findAll' in layer ? layer.findAll((part) => !('children' in part)) : [layer]
  const colors = parts.slice(0, mostParts).flatMap((part) => {
    if (!part.visible || !('fills' in part) || typeof part.fills === 'symbol') return []
    return part.fills.flatMap((paint) =>
      paint.type === 'SOLID' && paint.visible !== false ? [lightnessOf(paint.color)] : [],
    )
  })
  return colors.length > 0 && colors.reduce((sum, one) => sum + one, 0) / colors.length > 0.5
}

/** About WCAG's relative luminance; the exact one in `base/colour.ts` would bring its library to the main thread. */
function lightnessOf({ r, g, b }: RGB): number {
  return 0.2126 * r ** 2.2 + 0.7152 * g ** 2.2 + 0.0722 * b ** 2.2
}

async function exported(layer: SceneNode): Promise<Uint8Array | null> {
  const type = layer.width >= layer.height ? 'WIDTH' : 'HEIGHT'
  try {
    return await layer.exportAsync({ format: 'PNG', constraint: { type, value: longest } })
  } catch {
    return null
  }
}
