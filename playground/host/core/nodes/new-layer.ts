/** What a new layer of each type is (figma-facts section 5, "Creation defaults"; section 4 for text). */
import type { LayerRecord } from '../../model'
import { defaultTextStyle } from '../text/style'

type Props = Readonly<Record<string, unknown>>

const NONE: readonly never[] = Object.freeze([])
const MIN_MIN = Object.freeze({ horizontal: 'MIN', vertical: 'MIN' })

/** Paint of one colour as it reads back. `grey` 0–1. */
function flat(grey: number): unknown {
  const level = Math.fround(grey)
  return Object.freeze([
    Object.freeze({
      type: 'SOLID',
      visible: true,
      opacity: 1,
      blendMode: 'NORMAL',
      color: Object.freeze({ r: level, g: level, b: level }),
      boundVariables: Object.freeze({}),
    }),
  ])
}

const WHITE = flat(1)
const BLACK = flat(0)
/** #D9D9D9, the fill of new shapes (figma-facts section 5). */
const SHAPE_GREY = flat(0xd9 / 255)

const scene: Props = {
  visible: true,
  locked: false,
  exportSettings: NONE,
  minWidth: null,
  maxWidth: null,
  minHeight: null,
  maxHeight: null,
  explicitVariableModes: Object.freeze({}),
  boundVariables: Object.freeze({}),
}

const blending: Props = {
  opacity: 1,
  blendMode: 'PASS_THROUGH',
  isMask: false,
  maskType: 'ALPHA',
  effects: NONE,
  effectStyleId: '',
}

const placing: Props = {
  rotation: 0,
  layoutAlign: 'INHERIT',
  layoutGrow: 0,
  layoutPositioning: 'AUTO',
  constraints: MIN_MIN,
  constrainProportions: false,
  targetAspectRatio: null,
  reactions: NONE,
}

const painting: Props = {
  fills: SHAPE_GREY,
  fillStyleId: '',
  strokes: NONE,
  strokeStyleId: '',
  strokeWeight: 1,
  strokeAlign: 'INSIDE',
  strokeCap: 'NONE',
  strokeJoin: 'MITER',
  strokeMiterLimit: 4,
  dashPattern: NONE,
}

const corner: Props = { cornerRadius: 0, cornerSmoothing: 0 }

const corners: Props = {
  ...corner,
  topLeftRadius: 0,
  topRightRadius: 0,
  bottomRightRadius: 0,
  bottomLeftRadius: 0,
}

const sides: Props = {
  strokeTopWeight: 1,
  strokeRightWeight: 1,
  strokeBottomWeight: 1,
  strokeLeftWeight: 1,
}

const shape: Props = { ...scene, ...blending, ...placing, ...painting }

const frame: Props = {
  ...shape,
  ...corners,
  ...sides,
  fills: WHITE,
  expanded: true,
  clipsContent: true,
  layoutMode: 'NONE',
  primaryAxisSizingMode: 'AUTO',
  counterAxisSizingMode: 'FIXED',
  primaryAxisAlignItems: 'MIN',
  counterAxisAlignItems: 'MIN',
  counterAxisAlignContent: 'AUTO',
  layoutWrap: 'NO_WRAP',
  paddingTop: 0,
  paddingRight: 0,
  paddingBottom: 0,
  paddingLeft: 0,
  itemSpacing: 0,
  counterAxisSpacing: null,
  itemReverseZIndex: false,
  strokesIncludedInLayout: false,
  layoutGrids: NONE,
  gridStyleId: '',
  guides: NONE,
  overflowDirection: 'NONE',
  numberOfFixedChildren: 0,
}

const byType: Readonly<Record<string, Props | undefined>> = {
  DOCUMENT: {},
  PAGE: {
    backgrounds: flat(Math.fround(0xf5 / 255)),
    exportSettings: NONE,
    guides: NONE,
    selection: NONE,
    explicitVariableModes: Object.freeze({}),
  },
  FRAME: frame,
  COMPONENT: frame,
  COMPONENT_SET: { ...frame, fills: NONE },
  INSTANCE: frame,
  GROUP: { ...scene, ...blending, ...placing, expanded: true },
  SECTION: {
    ...scene,
    ...corners,
    fills: WHITE,
    fillStyleId: '',
    strokes: NONE,
    strokeStyleId: '',
    strokeWeight: 1,
    strokeAlign: 'INSIDE',
    strokeJoin: 'MITER',
    dashPattern: NONE,
    sectionContentsHidden: false,
    targetAspectRatio: null,
  },
  RECTANGLE: { ...shape, ...corners, ...sides },
  ELLIPSE: {
    ...shape,
    ...corner,
    arcData: Object.freeze({
      startingAngle: 0,
      endingAngle: Math.fround(2 * Math.PI),
      innerRadius: 0,
    }),
  },
  LINE: { ...shape, fills: NONE, strokes: BLACK, strokeAlign: 'CENTER' },
  VECTOR: {
    ...shape,
    ...corner,
    fills: NONE,
    strokes: BLACK,
    strokeAlign: 'CENTER',
    vectorPaths: NONE,
    handleMirroring: 'NONE',
  },
  TEXT: {
    ...shape,
    fills: BLACK,
    strokeAlign: 'OUTSIDE',
    autoRename: true,
    textAutoResize: 'WIDTH_AND_HEIGHT',
    textAlignHorizontal: 'LEFT',
    textAlignVertical: 'TOP',
    textTruncation: 'DISABLED',
    maxLines: null,
    leadingTrim: 'NONE',
    hangingPunctuation: false,
    hangingList: false,
  },
}

const sizes: Readonly<Record<string, readonly [number, number] | undefined>> = {
  DOCUMENT: [0, 0],
  PAGE: [0, 0],
  LINE: [100, 0],
  VECTOR: [100, 100],
  TEXT: [0, 0],
}

/** A new record that stands nowhere yet. `name` is what the layer list shows. */
export function newLayer(id: string, type: string, name: string): LayerRecord {
  const props = byType[type]
  if (props === undefined) throw new Error(`not implemented in host: ${type}`)
  const [width, height] = sizes[type] ?? [100, 100]
  const layer: LayerRecord = {
    id,
    type,
    parent: null,
    children: [],
    props: { name, ...props },
    x: 0,
    y: 0,
    width,
    height,
    revision: 0,
  }
  if (type === 'TEXT') {
    layer.text = { characters: '', ranges: [{ end: 0, style: defaultTextStyle(BLACK) }] }
    delete layer.props['fills']
    delete layer.props['fillStyleId']
  }
  return layer
}
