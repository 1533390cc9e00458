/** One layer in REST shape, and those below it. */
import type { DocumentRecord, LayerRecord } from '../../model'
import {
  childrenOf,
  flowOf,
  isVisible,
  readPx,
  readWord,
  sizingOf,
  type Axis,
} from '../layout/layout-props'
import { absolutePlace, paintedBox } from '../paint/bounds'
import { readEffects } from '../paint/effects'
import { transformBox, type Box } from '../paint/matrix'
import type { TextEngine } from '../text/text-cache'
import { toRestEffect, toRestPaints } from './paint'
import { toRestText } from './text'

type Fields = Record<string, unknown>

/** Prints `layer`; REST calls a page CANVAS and a rectangle's box by its place on the page. */
export function toRestNode(document: DocumentRecord, layer: LayerRecord, text: TextEngine): object {
  const children = childrenOf(document, layer).map((child) => toRestNode(document, child, text))
  const hasChildren = layer.children.length > 0 || containers.has(layer.type)
  const head: Fields = {
    id: layer.id,
    name: readWord(layer, 'name', ''),
    ...(isVisible(layer) ? {} : { visible: false }),
    ...(layer.props['locked'] === true ? { locked: true } : {}),
    type: typeNames[layer.type] ?? layer.type,
    scrollBehavior: 'SCROLLS',
    ...(hasChildren ? { children } : {}),
  }
  if (layer.type === 'DOCUMENT') return head
  if (layer.type === 'PAGE') return { ...head, ...page(layer) }
  return {
    ...head,
    ...look(layer),
    ...place(document, layer),
    ...(containers.has(layer.type) ? { clipsContent: layer.props['clipsContent'] === true } : {}),
    ...background(layer),
    ...corners(layer),
    ...autoLayout(layer),
    ...child(document, layer),
    ...kindOf(document, layer),
    ...(layer.type === 'TEXT' ? toRestText(layer, text) : {}),
    ...exportSettings(layer),
  }
}

const typeNames: Readonly<Record<string, string>> = { PAGE: 'CANVAS', POLYGON: 'REGULAR_POLYGON' }

const containers = new Set([
  'DOCUMENT',
  'PAGE',
  'FRAME',
  'GROUP',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'SECTION',
])

function page(layer: LayerRecord): Fields {
  const [first] = toRestPaints(layer.props['backgrounds'])
  const color = first?.['color']
  return {
    backgroundColor: color ?? { r: 0, g: 0, b: 0, a: 0 },
    prototypeStartNodeID: null,
    flowStartingPoints: [],
    prototypeDevice: { type: 'NONE', rotation: 'NONE' },
    ...exportSettings(layer),
  }
}

function look(layer: LayerRecord): Fields {
  const { props } = layer
  const opacity = readPx(layer, 'opacity', 1)
  const rotation = readPx(layer, 'rotation')
  const dashes = props['dashPattern'] as readonly number[] | undefined
  // A text's fills stand with its style.
  const hasPaint = props['fills'] !== undefined && layer.type !== 'TEXT'
  const hasStroke = props['strokes'] !== undefined
  const effects = readEffects(layer).map(toRestEffect)
  return {
    ...(rotation === 0 ? {} : { rotation: (rotation * Math.PI) / 180 }),
    ...(opacity === 1 ? {} : { opacity }),
    ...(layer.type === 'SECTION'
      ? {}
      : { blendMode: readWord(layer, 'blendMode', 'PASS_THROUGH'), effects }),
    ...(hasPaint ? { fills: toRestPaints(props['fills']) } : {}),
    ...(hasStroke
      ? {
          strokes: toRestPaints(props['strokes']),
          strokeWeight: readPx(layer, 'strokeWeight', 1),
          strokeAlign: readWord(layer, 'strokeAlign', 'INSIDE'),
        }
      : {}),
    ...sideWeights(layer),
    ...strokeCap(layer),
    ...word(layer, 'strokeJoin', 'MITER'),
    ...(dashes === undefined || dashes.length === 0 ? {} : { strokeDashes: [...dashes] }),
    ...(props['isMask'] === true ? { isMask: true } : {}),
  }
}

/** `name` when it is not what REST leaves out. */
function word(layer: LayerRecord, name: string, usual: string): Fields {
  const value = layer.props[name]
  return typeof value === 'string' && value !== usual ? { [name]: value } : {}
}

function sideWeights(layer: LayerRecord): Fields {
  const all = readPx(layer, 'strokeWeight', 1)
  const [top, right, bottom, left] = [
    readPx(layer, 'strokeTopWeight', all),
    readPx(layer, 'strokeRightWeight', all),
    readPx(layer, 'strokeBottomWeight', all),
    readPx(layer, 'strokeLeftWeight', all),
  ] as const
  if (top === right && top === bottom && top === left) return {}
  return { individualStrokeWeights: { top, right, bottom, left } }
}

type Constraints = Record<'horizontal' | 'vertical', string>

function place(document: DocumentRecord, layer: LayerRecord): Fields {
  const own = { left: 0, top: 0, right: layer.width, bottom: layer.height }
  const absoluteBoundingBox = toRect(transformBox(absolutePlace(document, layer), own))
  const parent = layer.parent === null ? undefined : document.layers.get(layer.parent)
  const painted = paintedBox(document, layer)
  const absoluteRenderBounds =
    painted === null
      ? null
      : toRect(
          parent === undefined || parent.type === 'PAGE'
            ? painted
            : transformBox(absolutePlace(document, parent), painted),
        )
  const constraints = layer.props['constraints'] as Constraints | undefined
  return {
    absoluteBoundingBox,
    absoluteRenderBounds,
    ...(constraints === undefined
      ? {}
      : {
          constraints: {
            vertical: verticalWords[constraints.vertical] ?? 'TOP',
            horizontal: horizontalWords[constraints.horizontal] ?? 'LEFT',
          },
        }),
  }
}

const verticalWords: Readonly<Record<string, string>> = {
  MIN: 'TOP',
  MAX: 'BOTTOM',
  CENTER: 'CENTER',
  STRETCH: 'TOP_BOTTOM',
  SCALE: 'SCALE',
}

const horizontalWords: Readonly<Record<string, string>> = {
  MIN: 'LEFT',
  MAX: 'RIGHT',
  CENTER: 'CENTER',
  STRETCH: 'LEFT_RIGHT',
  SCALE: 'SCALE',
}

function toRect({ left, top, right, bottom }: Box): Fields {
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Frames repeat their fills under the older names `background` and `backgroundColor`. */
function background(layer: LayerRecord): Fields {
  const isFrame = containers.has(layer.type) && layer.type !== 'GROUP' && layer.type !== 'SECTION'
  if (!isFrame) return {}
  const paints = toRestPaints(layer.props['fills'])
  const last = paints.at(-1)
  const color = last?.['visible'] === false ? undefined : last?.['color']
  return { background: paints, backgroundColor: color ?? { r: 0, g: 0, b: 0, a: 0 } }
}

function corners(layer: LayerRecord): Fields {
  const all = readPx(layer, 'cornerRadius')
  const radii = ['topLeftRadius', 'topRightRadius', 'bottomRightRadius', 'bottomLeftRadius'].map(
    (name) => readPx(layer, name, all),
  )
  if (radii.some((radius) => radius !== radii[0])) return { rectangleCornerRadii: radii }
  const [radius = 0] = radii
  return radius === 0 ? {} : { cornerRadius: radius }
}

function autoLayout(layer: LayerRecord): Fields {
  const flow = flowOf(layer)
  if (flow === null) return {}
  const { props } = layer
  const px = (name: string): Fields => {
    const value = readPx(layer, name)
    return value === 0 ? {} : { [name]: value }
  }
  const wraps = props['layoutWrap'] === 'WRAP'
  return {
    layoutMode: props['layoutMode'],
    ...word(layer, 'primaryAxisSizingMode', 'AUTO'),
    ...word(layer, 'counterAxisSizingMode', 'AUTO'),
    ...word(layer, 'primaryAxisAlignItems', 'MIN'),
    ...word(layer, 'counterAxisAlignItems', 'MIN'),
    ...px('paddingLeft'),
    ...px('paddingRight'),
    ...px('paddingTop'),
    ...px('paddingBottom'),
    ...px('itemSpacing'),
    ...(wraps ? { layoutWrap: 'WRAP', ...px('counterAxisSpacing') } : { layoutWrap: 'NO_WRAP' }),
    ...(wraps ? word(layer, 'counterAxisAlignContent', 'AUTO') : {}),
    ...(props['itemReverseZIndex'] === true ? { itemReverseZIndex: true } : {}),
    ...(props['strokesIncludedInLayout'] === true ? { strokesIncludedInLayout: true } : {}),
  }
}

/** How the layer behaves in its auto-layout parent, and its limits. */
function child(document: DocumentRecord, layer: LayerRecord): Fields {
  const parent = layer.parent === null ? undefined : document.layers.get(layer.parent)
  const parentFlow = parent === undefined ? null : flowOf(parent)
  const { props } = layer
  const isAbsolute = props['layoutPositioning'] === 'ABSOLUTE'
  const limits = ['minWidth', 'maxWidth', 'minHeight', 'maxHeight'].flatMap((name) =>
    typeof props[name] === 'number' ? [[name, props[name]] as const] : [],
  )
  const sizing = (axis: Axis): string => sizingOf(layer, axis, isAbsolute ? null : parentFlow)
  const takesPart = parentFlow !== null || flowOf(layer) !== null
  return {
    ...(parentFlow === null ? {} : { ...word(layer, 'layoutAlign', 'INHERIT') }),
    ...(props['layoutGrow'] === 1 ? { layoutGrow: 1 } : {}),
    ...(isAbsolute ? { layoutPositioning: 'ABSOLUTE' } : {}),
    ...(takesPart
      ? {
          layoutSizingHorizontal: sizing('horizontal'),
          layoutSizingVertical: sizing('vertical'),
        }
      : {}),
    ...(Object.fromEntries(limits) as Fields),
  }
}

/** What only layers of this kind have. */
function kindOf(document: DocumentRecord, layer: LayerRecord): Fields {
  const { props } = layer
  switch (layer.type) {
    case 'ELLIPSE':
      return {
        arcData: props['arcData'] ?? { startingAngle: 0, endingAngle: 2 * Math.PI, innerRadius: 0 },
      }
    case 'SECTION':
      return { sectionContentsHidden: props['sectionContentsHidden'] === true }
    case 'BOOLEAN_OPERATION':
      return { booleanOperation: readWord(layer, 'booleanOperation', 'UNION') }
    case 'INSTANCE': {
      const main = document.layers.get(readWord(layer, 'mainComponentId', ''))
      return { ...(main === undefined ? {} : { componentId: main.id }), overrides: [] }
    }
    default:
      return {}
  }
}

/** REST turns the words of the two arrows round. */
function strokeCap(layer: LayerRecord): Fields {
  const cap = readWord(layer, 'strokeCap', 'NONE')
  const words: Readonly<Record<string, string>> = {
    ARROW_LINES: 'LINE_ARROW',
    ARROW_EQUILATERAL: 'TRIANGLE_ARROW',
  }
  return cap === 'NONE' ? {} : { strokeCap: words[cap] ?? cap }
}

function exportSettings(layer: LayerRecord): Fields {
  const settings = layer.props['exportSettings'] as readonly Fields[] | undefined
  if (settings === undefined || settings.length === 0) return {}
  return {
    exportSettings: settings.map(({ format, suffix = '', constraint }) => ({
      suffix,
      format,
      constraint: constraint ?? { type: 'SCALE', value: 1 },
    })),
  }
}
