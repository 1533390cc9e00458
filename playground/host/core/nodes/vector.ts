/** Vectors: their paths, and SVG as layers (figma-facts section 6). */
import type { LayerRecord, SvgShape } from '../../model'
import type { Core } from '../core'
import { creator, property, type Feature } from '../member'
import { dynamicPage, refuse } from '../refusal'
import { addLayer } from '../figma/creation'
import { arrayOf, invalid, object, oneOf, string, validate, type Check } from '../validate/check'
import { paints } from '../validate/paint'
import { isInFlow } from './flow'
import { newLayer } from './new-layer'
import { mapPath, parsePath, pathBounds, type PathData } from './path'
import { fresh } from './stored'

export const vectors: Feature = {
  types: {
    VECTOR: {
      vectorPaths: property<LayerRecord>(
        (_core, layer) => fresh(layer.props['vectorPaths']),
        (core, layer, value) => {
          setPaths(core, layer, validate('vectorPaths', vectorPaths, value))
        },
      ),
      vectorNetwork: property<LayerRecord>(
        () => refuse('not implemented in host: vectorNetwork'),
        () => dynamicPage('node.setVectorNetworkAsync'),
      ),
      handleMirroring: property<LayerRecord>((_core, layer) => layer.props['handleMirroring']),
    },
    PluginAPI: {
      createNodeFromSvg: creator((core, _session, [svg]) =>
        core.node(createFromSvg(core, validate('svg', string, svg))),
      ),
    },
  },
}

const pathText: Check<string> = (value, path) => {
  const data = string(value, path)
  return parsePath(data) === null ? invalid('Invalid path data', path) : data
}

const vectorPaths = arrayOf(
  object({ windingRule: oneOf('NONZERO', 'EVENODD', 'NONE'), data: pathText }),
)

/** The layer takes the box of its paths; the paths count from its corner. */
function setPaths(
  core: Core,
  layer: LayerRecord,
  checked: readonly Readonly<Record<string, unknown>>[],
): void {
  // `vectorPaths` has just checked the shape.
  const paths = checked as unknown as readonly PathData[]
  const box = pathBounds(paths.flatMap(({ data }) => parsePath(data) ?? []))
  const { document } = core
  document.edit(layer)
  if (!isInFlow(document.layers.rows, layer)) {
    layer.x += box.x
    layer.y += box.y
  }
  layer.width = box.width
  layer.height = box.height
  layer.props['vectorPaths'] = Object.freeze(
    paths.map(({ windingRule, data }) =>
      Object.freeze({ windingRule, data: mapPath(data, box, 1, 1) }),
    ),
  )
  document.markLayout(layer)
}

function createFromSvg(core: Core, svg: string): LayerRecord {
  const tree = core.engine.parseSvg(svg)
  if (tree === null) return refuse('Failed to parse the SVG')
  const frame = addLayer(core, 'FRAME', 'Frame')
  frame.width = tree.width
  frame.height = tree.height
  frame.props['fills'] = Object.freeze([])
  for (const shape of tree.shapes) {
    const vector = fromShape(core, shape)
    vector.parent = frame.id
    core.document.layers.add(vector.id, vector)
    frame.children.push(vector.id)
  }
  core.document.markLayout(frame)
  return frame
}

function fromShape(core: Core, shape: SvgShape): LayerRecord {
  const layer = newLayer(core.document.newId(), 'VECTOR', shape.name)
  const box = pathBounds(parsePath(shape.path) ?? [])
  layer.x = box.x
  layer.y = box.y
  layer.width = box.width
  layer.height = box.height
  Object.assign(layer.props, {
    constraints: Object.freeze({ horizontal: 'SCALE', vertical: 'SCALE' }),
    vectorPaths: Object.freeze([
      Object.freeze({ windingRule: shape.windingRule, data: mapPath(shape.path, box, 1, 1) }),
    ]),
    fills: shape.fill === null ? Object.freeze([]) : solid(shape.fill),
    strokes: shape.stroke === null ? Object.freeze([]) : solid(shape.stroke),
  })
  if (shape.stroke !== null) {
    const { weight, cap, join } = shape.stroke
    Object.assign(layer.props, { strokeWeight: weight, strokeCap: cap, strokeJoin: join })
  }
  return layer
}

function solid(paint: { readonly color: string; readonly opacity: number }): unknown {
  const channel = (at: number): number => Number.parseInt(paint.color.slice(at, at + 2), 16) / 255
  const color = { r: channel(1), g: channel(3), b: channel(5) }
  return validate('fills', paints, [{ type: 'SOLID', color, opacity: paint.opacity }])
}
