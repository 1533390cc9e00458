/**
 * Writes properties to a layer that is there already: only those named, each preceded by remembering what
 * stood there, so that it can be taken back.
 */
import { isSame } from '../sync/equal'
import type { Props, Sizing } from '../sync/props'
import type { OnTakeBack } from './entries'
import { keepPlace } from './layer-place'
import { toEffect, toPaints } from './paint'
import { isInFlow, placeOnPage, vectorIn } from './read-layer'
import type { DocumentNames } from './resolve'
import { putDirection } from './write-direction'
import { textProps, writeWords } from './write-text'

export interface WriteTools {
  readonly names: DocumentNames
  readonly onTakeBack: OnTakeBack
}

/** A layer with what stands there. */
export interface StandingLayer {
  readonly layer: SceneNode
  readonly canvas: Props
  readonly isSlide: boolean
  /** Inside an instance: places and sizes cannot be changed (figma-facts 8). */
  readonly isFixed: boolean
  readonly isDrawing: boolean
}

export function writeProps(standing: StandingLayer, set: Props, tools: WriteTools): void {
  const { layer, isFixed, isSlide } = standing
  writeLooks(layer, set, tools)
  writePaints(standing, set, tools)
  if (!isFixed) writeFlow(standing, set, tools)
  if (layer.type === 'TEXT') writeText(layer, standing.canvas, set, tools)
  if (isFixed) return
  if (isSlide) writeSlideSize(layer, set, tools)
  else if (set.position !== undefined || set.width !== undefined || set.height !== undefined) {
    writeBox(standing, set, tools)
  }
}

/** Sets one property, and remembers how it was. */
function put<Layer extends object, Name extends keyof Layer>(
  layer: Layer,
  name: Name,
  value: Layer[Name],
  { onTakeBack }: WriteTools,
): void {
  const was = layer[name]
  onTakeBack(() => {
    layer[name] = was
  })
  layer[name] = value
}

function writeLooks(layer: SceneNode, set: Props, tools: WriteTools): void {
  const { name, visible, opacity, rotation, effects, clip } = set
  if (name !== undefined) putName(layer, name, tools)
  if (visible !== undefined) put(layer, 'visible', visible, tools)
  if (opacity !== undefined && 'opacity' in layer) put(layer, 'opacity', opacity, tools)
  if (rotation !== undefined && 'rotation' in layer) put(layer, 'rotation', rotation, tools)
  if (effects !== undefined && 'effects' in layer) {
    put(layer, 'effects', effects.map(toEffect), tools)
  }
  if (clip !== undefined && 'clipsContent' in layer) put(layer, 'clipsContent', clip, tools)
}

/** The name of a text follows its words until it is given one (figma-facts 4). */
function putName(layer: SceneNode, name: string, tools: WriteTools): void {
  if (layer.type !== 'TEXT' || !layer.autoRename) {
    put(layer, 'name', name, tools)
    return
  }
  tools.onTakeBack(() => {
    layer.autoRename = true
  })
  layer.name = name
}

function writePaints({ layer, isDrawing }: StandingLayer, set: Props, tools: WriteTools): void {
  const painted = isDrawing ? (vectorIn(layer) ?? layer) : layer
  const { fills, ground, strokes, strokeWeight, strokeAlign, dash, radius } = set
  // Of text they are written stretch by stretch.
  if (fills !== undefined && painted.type !== 'TEXT' && 'fills' in painted) {
    put(painted, 'fills', toPaints(fills, tools.names.bound), tools)
  }
  if (!('strokes' in painted)) return
  if (ground !== undefined && painted !== layer) {
    put(layer as FrameNode, 'fills', [], tools)
    put(layer as FrameNode, 'strokes', [], tools)
  }
  if (strokes !== undefined) put(painted, 'strokes', toPaints(strokes, tools.names.bound), tools)
  if (strokeWeight !== undefined && 'strokeWeight' in painted) {
    putWeight(painted, strokeWeight, tools)
  }
  if (strokeAlign !== undefined && 'strokeAlign' in painted) {
    put(painted, 'strokeAlign', strokeAlign, tools)
  }
  if (dash !== undefined && 'dashPattern' in painted) put(painted, 'dashPattern', dash, tools)
  if (radius !== undefined) putRadius(layer, radius, tools)
}

const sides = [
  'strokeTopWeight',
  'strokeRightWeight',
  'strokeBottomWeight',
  'strokeLeftWeight',
] as const
const corners = [
  'topLeftRadius',
  'topRightRadius',
  'bottomRightRadius',
  'bottomLeftRadius',
] as const

/** Sides that differ are remembered one by one: the weight of all reads as mixed. */
function putWeight(layer: MinimalStrokesMixin, weight: number, tools: WriteTools): void {
  if (typeof layer.strokeWeight === 'symbol' && 'strokeTopWeight' in layer) {
    const each = layer as MinimalStrokesMixin & IndividualStrokesMixin
    for (const side of sides) put(each, side, weight, tools)
    return
  }
  put(layer, 'strokeWeight', weight, tools)
}

function putRadius(layer: SceneNode, radius: number | readonly number[], tools: WriteTools): void {
  if (!('cornerRadius' in layer)) return
  if (typeof radius === 'number' && typeof layer.cornerRadius !== 'symbol') {
    put(layer, 'cornerRadius', radius, tools)
    return
  }
  if (!('topLeftRadius' in layer)) return
  corners.forEach((corner, index) => {
    const own = typeof radius === 'number' ? radius : (radius[index] ?? 0)
    put(layer, corner, own, tools)
  })
}

function writeFlow({ layer, canvas }: StandingLayer, set: Props, tools: WriteTools): void {
  if (layer.type !== 'FRAME' && layer.type !== 'COMPONENT' && layer.type !== 'INSTANCE') return
  const { direction, padding, gap, main, cross } = set
  if (direction !== undefined && direction !== 'GRID') {
    putDirection(layer, direction, tools.onTakeBack)
  }
  if (layer.layoutMode === 'NONE') return
  const [top = 0, right = 0, bottom = 0, left = 0] = padding ?? []
  if (padding !== undefined) {
    if (!isSame(layer.paddingTop, top)) put(layer, 'paddingTop', top, tools)
    if (!isSame(layer.paddingRight, right)) put(layer, 'paddingRight', right, tools)
    if (!isSame(layer.paddingBottom, bottom)) put(layer, 'paddingBottom', bottom, tools)
    if (!isSame(layer.paddingLeft, left)) put(layer, 'paddingLeft', left, tools)
  }
  if (gap !== undefined || main !== undefined) {
    const spread = (gap ?? canvas.gap) === 'auto'
    const along = spread ? 'SPACE_BETWEEN' : alignment(main ?? canvas.main)
    if (along !== layer.primaryAxisAlignItems) put(layer, 'primaryAxisAlignItems', along, tools)
    // Spread children have no gap, as when they are drawn.
    const spacing = gap === 'auto' ? 0 : gap
    if (spacing !== undefined && !isSame(layer.itemSpacing, spacing)) {
      put(layer, 'itemSpacing', spacing, tools)
    }
  }
  if (cross !== undefined) put(layer, 'counterAxisAlignItems', alignment(cross), tools)
}

function alignment(word: string | undefined): 'MIN' | 'CENTER' | 'MAX' {
  return word === 'CENTER' || word === 'MAX' ? word : 'MIN'
}

function writeText(layer: TextNode, canvas: Props, set: Props, tools: WriteTools): void {
  if (textProps.some((name) => name in set)) {
    writeWords(layer, { ...canvas, ...set }, tools.names, tools.onTakeBack)
  }
  const { paragraphGap, align, maxLines } = set
  if (paragraphGap !== undefined) put(layer, 'paragraphSpacing', paragraphGap, tools)
  if (align !== undefined) put(layer, 'textAlignHorizontal', align, tools)
  if (maxLines === undefined) return
  const truncation = maxLines === null ? 'DISABLED' : 'ENDING'
  if (layer.textTruncation !== truncation) put(layer, 'textTruncation', truncation, tools)
  // Without truncation a limit means nothing (figma-facts 4).
  if (maxLines !== null) put(layer, 'maxLines', maxLines, tools)
}

/** px a side, also where layout decides; the frame of a slide has nothing else. */
function writeSlideSize(layer: SceneNode, { width, height }: Props, tools: WriteTools): void {
  if (typeof width !== 'number' && typeof height !== 'number') return
  if (!('resize' in layer)) return
  keepPlace(layer, tools.onTakeBack)
  layer.resize(
    typeof width === 'number' ? width : layer.width,
    typeof height === 'number' ? height : layer.height,
  )
}

/** Moves the frame of a slide, whatever it stands in. */
export function moveOnPage(
  layer: SceneNode,
  at: { readonly x: number; readonly y: number },
  onTakeBack: OnTakeBack,
): void {
  const stands = placeOnPage(layer)
  const was = { x: layer.x, y: layer.y }
  onTakeBack(() => {
    layer.x = was.x
    layer.y = was.y
  })
  if (at.x !== stands.x) layer.x = was.x + at.x - stands.x
  if (at.y !== stands.y) layer.y = was.y + at.y - stands.y
}

/** Place and size in the parent: in the flow or out of it, px, hug or fill. */
function writeBox({ layer, canvas }: StandingLayer, set: Props, tools: WriteTools): void {
  keepPlace(layer, tools.onTakeBack)
  const { position } = set
  const isFree = position !== undefined && position !== 'flow'
  if (position !== undefined && 'layoutPositioning' in layer) {
    const positioning = isFree ? 'ABSOLUTE' : 'AUTO'
    if (layer.layoutPositioning !== positioning && isInAutoLayout(layer)) {
      layer.layoutPositioning = positioning
    }
  }
  if (set.width !== undefined || set.height !== undefined) {
    writeSize(layer, set.width ?? canvas.width, set.height ?? canvas.height)
  }
  if (!isFree) return
  if (layer.x !== position.x) layer.x = position.x
  if (layer.y !== position.y) layer.y = position.y
}

function isInAutoLayout({ parent }: SceneNode): boolean {
  return parent !== null && 'layoutMode' in parent && parent.layoutMode !== 'NONE'
}

/**
 * `resize` leaves both axes FIXED and turns the resizing of text off (figma-facts 4 and 5), so px come first.
 * Where a person's parent has no auto layout, "fill" means nothing and stays undone.
 */
function writeSize(layer: SceneNode, width: Sizing = 'hug', height: Sizing = 'hug'): void {
  if (!('resize' in layer)) return
  const hasPx = typeof width === 'number' || typeof height === 'number'
  if (hasPx) {
    layer.resize(
      typeof width === 'number' ? width : Math.max(layer.width, 1),
      typeof height === 'number' ? height : Math.max(layer.height, 1),
    )
  }
  if (layer.type === 'TEXT') {
    if (height === 'hug') {
      const resize = width === 'hug' ? 'WIDTH_AND_HEIGHT' : 'HEIGHT'
      if (layer.textAutoResize !== resize) layer.textAutoResize = resize
    } else if (typeof height === 'number' && layer.textAutoResize !== 'NONE') {
      layer.textAutoResize = 'NONE'
    }
  }
  if (!('layoutSizingHorizontal' in layer)) return
  const across = sizingWord(width, layer)
  const down = sizingWord(height, layer)
  if (across !== null && layer.layoutSizingHorizontal !== across) {
    layer.layoutSizingHorizontal = across
  }
  if (down !== null && layer.layoutSizingVertical !== down) layer.layoutSizingVertical = down
}

/** null where nothing can be said: layout has no part in it. */
function sizingWord(length: Sizing, layer: SceneNode): 'FIXED' | 'HUG' | 'FILL' | null {
  const hugs = 'layoutMode' in layer && layer.layoutMode !== 'NONE'
  const flows = isInFlow(layer)
  if (length === 'fill') return flows ? 'FILL' : null
  if (length === 'hug') return hugs || (layer.type === 'TEXT' && flows) ? 'HUG' : null
  return hugs || flows ? 'FIXED' : null
}
