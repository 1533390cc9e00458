/** What a person does to one layer by hand, and what of it must be there afterwards. */
/** What a hand does to one layer: how, and what of it must be there afterwards. */
export interface Deed {
  readonly property: string
  readonly act: (layer: SceneNode) => boolean
  readonly stands: (layer: SceneNode) => boolean
}

const red: Paint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } }

function isRed([paint]: readonly Paint[]): boolean {
  return paint?.type === 'SOLID' && paint.color.r === 1 && paint.color.g === 0
}

/** The frame of a drawing: without a fill of its own its corners and its edge show nothing. */
function isDrawing(layer: SceneNode): boolean {
  return 'children' in layer && layer.children.some(({ type }) => type === 'VECTOR')
}

export const deeds: readonly Deed[] = [
  {
    property: 'name',
    act: (layer) => {
      layer.name = 'By hand'
      return true
    },
    stands: ({ name }) => name === 'By hand',
  },
  {
    property: 'opacity',
    act: (layer) => {
      if ('opacity' in layer) layer.opacity = 0.375
      return 'opacity' in layer
    },
    stands: (layer) => 'opacity' in layer && layer.opacity === 0.375,
  },
  {
    property: 'visible',
    act: (layer) => {
      layer.visible = false
      return true
    },
    stands: ({ visible }) => !visible,
  },
  {
    property: 'fills',
    act: (layer) => {
      if (!('fills' in layer)) return false
      layer.fills = [red]
      return true
    },
    stands: (layer) => 'fills' in layer && typeof layer.fills !== 'symbol' && isRed(layer.fills),
  },
  {
    property: 'words',
    act: (layer) => {
      if (layer.type !== 'TEXT' || layer.characters === '') return false
      layer.insertCharacters(layer.characters.length, ' (mine)')
      return true
    },
    stands: (layer) => layer.type === 'TEXT' && layer.characters.includes(' (mine)'),
  },
  {
    property: 'size',
    act: (layer) => {
      if (layer.type !== 'TEXT' || layer.characters === '') return false
      layer.fontSize = 17
      return true
    },
    stands: (layer) => layer.type === 'TEXT' && layer.fontSize === 17,
  },
  {
    property: 'place',
    act: (layer) => {
      if (!('layoutPositioning' in layer)) return false
      layer.layoutPositioning = 'ABSOLUTE'
      layer.x = 33
      layer.y = 44
      return true
    },
    stands: ({ x, y }) => x === 33 && y === 44,
  },
  {
    property: 'strokes',
    act: (layer) => {
      if (!('strokes' in layer)) return false
      layer.strokes = [red]
      return true
    },
    stands: (layer) => 'strokes' in layer && isRed(layer.strokes),
  },
  {
    property: 'effects',
    act: (layer) => {
      if (!('effects' in layer)) return false
      layer.effects = [{ type: 'LAYER_BLUR', blurType: 'NORMAL', radius: 7, visible: true }]
      return true
    },
    stands: (layer) => 'effects' in layer && layer.effects[0]?.type === 'LAYER_BLUR',
  },
  {
    property: 'radius',
    act: (layer) => {
      if (!('topLeftRadius' in layer) || isDrawing(layer)) return false
      layer.cornerRadius = 13
      return true
    },
    stands: (layer) => 'cornerRadius' in layer && layer.cornerRadius === 13,
  },
  {
    property: 'rotation',
    act: (layer) => {
      if ('rotation' in layer) layer.rotation = 15
      return 'rotation' in layer
    },
    stands: (layer) => 'rotation' in layer && Math.round(layer.rotation) === 15,
  },
  {
    property: 'padding',
    act: (layer) => {
      if (!('layoutMode' in layer) || layer.layoutMode === 'NONE') return false
      layer.paddingLeft = 19
      return true
    },
    stands: (layer) => 'paddingLeft' in layer && layer.paddingLeft === 19,
  },
  {
    property: 'spacing',
    act: (layer) => {
      if (!('layoutMode' in layer) || layer.layoutMode === 'NONE') return false
      layer.primaryAxisAlignItems = 'MIN'
      layer.itemSpacing = 23
      return true
    },
    stands: (layer) => 'itemSpacing' in layer && layer.itemSpacing === 23,
  },
  {
    property: 'clip',
    act: (layer) => {
      if (!('clipsContent' in layer) || isDrawing(layer)) return false
      layer.clipsContent = !layer.clipsContent
      layer.setSharedPluginData('hand', 'clips', String(layer.clipsContent))
      return true
    },
    stands: (layer) =>
      'clipsContent' in layer &&
      String(layer.clipsContent) === layer.getSharedPluginData('hand', 'clips'),
  },
  {
    property: 'align',
    act: (layer) => {
      if (layer.type !== 'TEXT') return false
      layer.textAlignHorizontal = 'JUSTIFIED'
      return true
    },
    stands: (layer) => layer.type === 'TEXT' && layer.textAlignHorizontal === 'JUSTIFIED',
  },
  {
    property: 'run',
    act: (layer) => {
      if (layer.type !== 'TEXT' || layer.characters.length < 2) return false
      layer.setRangeTextDecoration(0, 2, 'STRIKETHROUGH')
      return true
    },
    stands: (layer) =>
      layer.type === 'TEXT' &&
      layer
        .getStyledTextSegments(['textDecoration'])
        .some(({ textDecoration }) => textDecoration === 'STRIKETHROUGH'),
  },
]
