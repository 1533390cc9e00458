/**
 * A layer's properties as they stand on the canvas, in the form in which they are compared. Only what we
 * wrote is read: a property we never wrote has nothing to be compared with.
 *
 * Works for any kind of layer a person may have made of ours; a property that kind has not reads as absent.
 */
import { canonicalJson, effectJson, toNumber } from '../sync/canonical'
import type { PaintValue, PropName, Props, Sizing, Written } from '../sync/props'
import { readPaints, type OwnNames } from './read-paint'
import { readLineHeight, readStretches, readTracking, splitLook } from './read-text'

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] }

export function readProps(
  layer: SceneNode,
  { props: base, kind }: Written,
  names: OwnNames,
): Props {
  const read: Mutable<Props> = layer.type === 'TEXT' ? readText(layer, base, names) : {}
  // The colours of a drawing are those of the vector inside its frame.
  const painted = kind === 'vector' ? (vectorIn(layer) ?? layer) : layer
  for (const name of Object.keys(base)) {
    readers.get(name)?.(layer, read)
    painters.get(name)?.(painted, read, names)
  }
  if (kind === 'vector' && 'fills' in layer && 'strokes' in layer) {
    read.ground = [layer.fills, layer.strokes].flatMap((paints) => readShown(paints, names))
  }
  if (kind === 'slide' && base.position !== undefined) read.position = placeOnPage(layer)
  // A path cannot be read back; another one is drawn anew.
  if (base.drawing !== undefined) read.drawing = base.drawing
  return read
}

/** Without hidden ones: whether the frame that Figma makes of an SVG has one is stated nowhere. */
function readShown(paints: readonly Paint[] | symbol, names: OwnNames): readonly PaintValue[] {
  const shown = typeof paints === 'symbol' ? [] : paints.filter(({ visible }) => visible !== false)
  return readPaints(shown, names)
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

type Read<Layer> = (layer: Layer, read: Mutable<Props>) => void

/** Of an auto layout frame, and of what a person may have made of one. */
function ofFrame(work: Read<FrameNode | ComponentNode | InstanceNode>): Read<SceneNode> {
  return (layer, read) => {
    if (layer.type === 'FRAME' || layer.type === 'COMPONENT' || layer.type === 'INSTANCE') {
      work(layer, read)
    }
  }
}

const readers = new Map<string, Read<SceneNode>>(
  Object.entries({
    name: (layer, read) => {
      read.name = layer.name
    },
    visible: (layer, read) => {
      read.visible = layer.visible
    },
    opacity: (layer, read) => {
      if ('opacity' in layer) read.opacity = toNumber(layer.opacity)
    },
    rotation: (layer, read) => {
      if ('rotation' in layer) read.rotation = toNumber(layer.rotation)
    },
    position: (layer, read) => {
      read.position = isInFlow(layer) ? 'flow' : { x: toNumber(layer.x), y: toNumber(layer.y) }
    },
    width: (layer, read) => {
      read.width = sizingOf(layer, 'width')
    },
    height: (layer, read) => {
      read.height = sizingOf(layer, 'height')
    },
    effects: (layer, read) => {
      if ('effects' in layer) read.effects = layer.effects.map(effectJson)
    },
    direction: ofFrame((layer, read) => {
      read.direction = layer.layoutMode
    }),
    gap: ofFrame((layer, read) => {
      read.gap = isSpread(layer) ? 'auto' : toNumber(layer.itemSpacing)
    }),
    padding: ofFrame(({ paddingTop, paddingRight, paddingBottom, paddingLeft }, read) => {
      read.padding = [paddingTop, paddingRight, paddingBottom, paddingLeft].map(toNumber)
    }),
    main: ofFrame((layer, read) => {
      read.main = isSpread(layer) ? 'MIN' : layer.primaryAxisAlignItems
    }),
    cross: ofFrame((layer, read) => {
      read.cross = layer.counterAxisAlignItems
    }),
    clip: ofFrame((layer, read) => {
      read.clip = layer.clipsContent
    }),
  } satisfies { readonly [Name in PropName]?: Read<SceneNode> }),
)

type ReadPaint = (layer: SceneNode, read: Mutable<Props>, names: OwnNames) => void

const painters = new Map<string, ReadPaint>(
  Object.entries({
    fills: (layer, read, names) => {
      // Of text they are read by stretches.
      if (layer.type !== 'TEXT' && 'fills' in layer) read.fills = readPaints(layer.fills, names)
    },
    strokes: (layer, read, names) => {
      if ('strokes' in layer) read.strokes = readPaints(layer.strokes, names)
    },
    strokeWeight: (layer, read) => {
      if (!('strokeWeight' in layer)) return
      const { strokeWeight } = layer
      // Sides of different weights are nothing we write.
      read.strokeWeight = typeof strokeWeight === 'symbol' ? -1 : toNumber(strokeWeight)
    },
    strokeAlign: (layer, read) => {
      if ('strokeAlign' in layer) read.strokeAlign = layer.strokeAlign
    },
    dash: (layer, read) => {
      if ('dashPattern' in layer) read.dash = layer.dashPattern.map(toNumber)
    },
    radius: (layer, read) => {
      if ('cornerRadius' in layer && 'cornerSmoothing' in layer) read.radius = radiusOf(layer)
    },
  } satisfies { readonly [Name in PropName]?: ReadPaint }),
)

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
