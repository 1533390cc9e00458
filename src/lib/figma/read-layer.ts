/**
 * A layer's properties as they stand on the canvas, in the form in which they are compared. Only what we
 * wrote is read: a property we never wrote has nothing to be compared with.
 *
 * Works for any kind of layer a person may have made of ours; a property that kind has not reads as absent.
 */
import { canonicalJson, effectJson, toNumber } from '../sync/canonical'
import type { PropName, Props, Sizing, Written } from '../sync/props'
import { readPaints, type OwnNames } from './read-paint'
import { readLineHeight, readStretches, readTracking, splitLook } from './read-text'

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] }

export function readProps(layer: SceneNode, written: Written, names: OwnNames): Props {
  const { props: base, kind } = written
  const read: Mutable<Props> = layer.type === 'TEXT' ? readText(layer, base, names) : {}
  // The colours of a drawing are those of the vector inside its frame.
  const painted = kind === 'vector' ? (vectorIn(layer) ?? layer) : layer
  for (const name of Object.keys(base) as PropName[]) {
    readCommon(name, layer, read)
    readPainted(name, painted, read, names)
    readFrame(name, layer, read)
  }
  if (kind === 'slide' && base.position !== undefined) read.position = placeOnPage(layer)
  // A path cannot be read back; another one is drawn anew.
  if (base.drawing !== undefined) read.drawing = base.drawing
  return read
}

/** The vector of a drawing of ours: the first child, as it came out of the SVG. */
export function vectorIn(layer: SceneNode): VectorNode | null {
  if (!('children' in layer)) return null
  return layer.children.find((child): child is VectorNode => child.type === 'VECTOR') ?? null
}

/** px from the page's origin, whatever it stands in. */
export function placeOnPage(layer: SceneNode): { readonly x: number; readonly y: number } {
  const [across, down] = layer.absoluteTransform
  return { x: toNumber(across[2]), y: toNumber(down[2]) }
}

/** Whether auto layout places it. */
export function isInFlow(layer: SceneNode): boolean {
  const { parent } = layer
  if (parent === null || !('layoutMode' in parent) || parent.layoutMode === 'NONE') return false
  return 'layoutPositioning' in layer && layer.layoutPositioning === 'AUTO'
}

function readCommon(name: PropName, layer: SceneNode, read: Mutable<Props>): void {
  switch (name) {
    case 'name':
      read.name = layer.name
      return
    case 'visible':
      read.visible = layer.visible
      return
    case 'opacity':
      if ('opacity' in layer) read.opacity = toNumber(layer.opacity)
      return
    case 'rotation':
      if ('rotation' in layer) read.rotation = toNumber(layer.rotation)
      return
    case 'position':
      read.position = isInFlow(layer) ? 'flow' : { x: toNumber(layer.x), y: toNumber(layer.y) }
      return
    case 'width':
      read.width = sizingOf(layer, 'width')
      return
    case 'height':
      read.height = sizingOf(layer, 'height')
      return
    case 'effects':
      if ('effects' in layer) read.effects = layer.effects.map(effectJson)
      return
    default:
  }
}

function readPainted(
  name: PropName,
  layer: SceneNode,
  read: Mutable<Props>,
  names: OwnNames,
): void {
  switch (name) {
    case 'fills':
      // Of text they are read by stretches.
      if (layer.type !== 'TEXT' && 'fills' in layer) read.fills = readPaints(layer.fills, names)
      return
    case 'strokes':
      if ('strokes' in layer) read.strokes = readPaints(layer.strokes, names)
      return
    case 'strokeWeight':
      // Sides of different weights are nothing we write.
      if ('strokeWeight' in layer) {
        const { strokeWeight } = layer
        read.strokeWeight = typeof strokeWeight === 'symbol' ? -1 : toNumber(strokeWeight)
      }
      return
    case 'strokeAlign':
      if ('strokeAlign' in layer) read.strokeAlign = layer.strokeAlign
      return
    case 'dash':
      if ('dashPattern' in layer) read.dash = layer.dashPattern.map(toNumber)
      return
    case 'radius':
      if ('cornerRadius' in layer && 'cornerSmoothing' in layer) read.radius = radiusOf(layer)
      return
    default:
  }
}

function readFrame(name: PropName, layer: SceneNode, read: Mutable<Props>): void {
  if (!('layoutMode' in layer)) return
  switch (name) {
    case 'direction':
      read.direction = layer.layoutMode
      return
    case 'gap':
      read.gap = isSpread(layer) ? 'auto' : toNumber(layer.itemSpacing)
      return
    case 'padding':
      read.padding = [
        layer.paddingTop,
        layer.paddingRight,
        layer.paddingBottom,
        layer.paddingLeft,
      ].map(toNumber)
      return
    case 'main':
      read.main = isSpread(layer) ? 'MIN' : layer.primaryAxisAlignItems
      return
    case 'cross':
      read.cross = layer.counterAxisAlignItems
      return
    case 'clip':
      read.clip = layer.clipsContent
      return
    default:
  }
}

function isSpread(layer: AutoLayoutMixin): boolean {
  return layer.primaryAxisAlignItems === 'SPACE_BETWEEN'
}

function radiusOf(layer: CornerMixin | RectangleCornerMixin): number | readonly number[] {
  if ('cornerRadius' in layer && typeof layer.cornerRadius !== 'symbol') {
    return toNumber(layer.cornerRadius)
  }
  if (!('topLeftRadius' in layer)) return []
  const { topLeftRadius, topRightRadius, bottomRightRadius, bottomLeftRadius } = layer
  return [topLeftRadius, topRightRadius, bottomRightRadius, bottomLeftRadius].map(toNumber)
}

function sizingOf(layer: SceneNode, side: 'width' | 'height'): Sizing {
  const isWidth = side === 'width'
  if ('layoutSizingHorizontal' in layer) {
    const sizing = isWidth ? layer.layoutSizingHorizontal : layer.layoutSizingVertical
    if (sizing === 'FILL') return 'fill'
    if (sizing === 'HUG') return 'hug'
  }
  if (layer.type === 'TEXT') {
    // Out of the flow a text says FIXED although it still grows with its words (figma-facts 4).
    const { textAutoResize } = layer
    if (textAutoResize === 'WIDTH_AND_HEIGHT') return 'hug'
    if (!isWidth && textAutoResize === 'HEIGHT') return 'hug'
  }
  return toNumber(isWidth ? layer.width : layer.height)
}

function readText(layer: TextNode, base: Props, names: OwnNames): Mutable<Props> {
  const { own, paragraphs } = splitLook(layer.characters, readStretches(layer, names), base)
  const { textAlignHorizontal, textTruncation, maxLines, paragraphSpacing } = layer
  return {
    ...(own === null ? readEmpty(layer, base, names) : own),
    paragraphs,
    // Paragraphs with spaces of their own are nothing we write.
    paragraphGap: typeof paragraphSpacing === 'symbol' ? -1 : toNumber(paragraphSpacing),
    align: textAlignHorizontal,
    maxLines: textTruncation === 'ENDING' ? maxLines : null,
  }
}

/**
 * The look of a text without words. One that we wrote words into shows nothing of its look: as we wrote it,
 * because which of its stretches Figma remembers is not stated anywhere.
 */
function readEmpty(layer: TextNode, base: Props, names: OwnNames): Props {
  const wasEmpty = base.paragraphs?.every(({ text }) => text === '') === true
  const { font, size, lineHeight, tracking, fills, textStyle } = base
  if (!wasEmpty) {
    const kept = Object.entries({ font, size, lineHeight, tracking, fills, textStyle })
    return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
  }
  const { fontName, fontSize, letterSpacing, textStyleId, lineHeight: height } = layer
  return {
    ...(typeof fontName === 'symbol'
      ? {}
      : { font: { family: fontName.family, style: fontName.style } }),
    ...(typeof fontSize === 'symbol' ? {} : { size: toNumber(fontSize) }),
    ...(typeof height === 'symbol' ? {} : { lineHeight: readLineHeight(height) }),
    ...(typeof letterSpacing === 'symbol' ? {} : { tracking: readTracking(letterSpacing) }),
    fills: readPaints(layer.fills, names),
    textStyle:
      typeof textStyleId === 'symbol'
        ? canonicalJson('mixed')
        : textStyleId === ''
          ? null
          : (names.textStyle(textStyleId) ?? `id:${textStyleId}`),
  }
}
