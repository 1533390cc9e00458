/** Where layers stand and how large they are. Reading brings the layout up to date first. */
import type { LayerRecord } from '../../model'
import type { Core } from '../core'
import { geometry, method, property, type Feature, type Property } from '../member'
import { notImplemented, refuse } from '../refusal'
import { constraints } from '../validate/values'
import { boolean, number, validate } from '../validate/check'
import { transform } from '../validate/paint'
import { resizeRecord } from './constraints'
import { axisModeName, hasLayout, isInFlow, isLayoutChild } from './flow'
import { containerOffset, fitGroups, settle, settleFree } from './groups'
import { fresh, stored, write } from './stored'
import { absoluteTransform, boundsOf, rotationOf, transformOf } from './transform'
import { childrenOf, subtree } from './tree'
import { unbind } from '../variables-resolve'

export const geometryOfLayers: Feature = {
  layers: {
    x: position('x'),
    y: position('y'),
    width: length('width'),
    height: length('height'),
    rotation: stored('rotation', number({ min: -180, max: 180 }), { affectsLayout: true }),
    relativeTransform: geometry(
      (core, layer) => {
        settle(core, layer)
        const offset = containerOffset(core, layer)
        return fresh(transformOf(layer, layer.x + offset.x, layer.y + offset.y))
      },
      (core, layer, value) => {
        const matrix = validate('relativeTransform', transform, value)
        const rotation = rotationOf(matrix) ?? notImplemented('relativeTransform with skew')
        write(core, layer, 'rotation', Math.fround(rotation), true)
        moveTo(core, layer, 'x', matrix[0]?.[2] ?? 0)
        moveTo(core, layer, 'y', matrix[1]?.[2] ?? 0)
      },
    ),
    absoluteTransform: geometry((core, layer) => fresh(absoluteTransform(core, layer))),
    absoluteBoundingBox: geometry((core, layer) =>
      fresh(boundsOf(absoluteTransform(core, layer), layer.width, layer.height)),
    ),
    constraints: stored('constraints', constraints, { affectsLayout: true, applies: settleFree }),
    constrainProportions: property(
      (_core, layer) => layer.props['targetAspectRatio'] !== null,
      (core, layer, value) => {
        lockRatio(core, layer, validate('constrainProportions', boolean, value))
      },
    ),
    targetAspectRatio: property((_core, layer) => fresh(layer.props['targetAspectRatio'])),
    lockAspectRatio: method((core, layer) => {
      lockRatio(core, layer, true)
    }),
    unlockAspectRatio: method((core, layer) => {
      lockRatio(core, layer, false)
    }),
    resize: method((core, layer, [width, height]) => {
      // Sections leave what is in them alone (figma-facts section 12).
      resize(core, layer, width, height, layer.type !== 'SECTION')
    }),
    resizeWithoutConstraints: method((core, layer, [width, height]) => {
      resize(core, layer, width, height, layer.type === 'GROUP')
    }),
  },
}

function position(axis: 'x' | 'y'): Property<LayerRecord> {
  return geometry(
    (core, layer) => {
      settle(core, layer)
      return layer[axis] + containerOffset(core, layer)[axis]
    },
    (core, layer, value) => {
      moveTo(core, layer, axis, validate(axis, number(), value))
    },
  )
}

/** Silently nothing for children in the flow of an auto layout (figma-facts section 5). */
function moveTo(core: Core, layer: LayerRecord, axis: 'x' | 'y', value: number): void {
  const layers = core.document.layers.rows
  if (isInFlow(layers, layer)) return
  settleFree(core, layer)
  const place = value - containerOffset(core, layer)[axis]
  if (layer[axis] === place) return
  core.document.edit(layer)[axis] = place
  if (isLayoutChild(layers, layer)) core.document.markLayout(layer)
  fitGroups(core, layer)
}

function length(name: 'width' | 'height'): Property<LayerRecord> {
  return geometry((core, layer) => {
    settle(core, layer)
    return layer[name]
  })
}

const atLeast = number({ min: 0.01 })

function resize(
  core: Core,
  layer: LayerRecord,
  width: unknown,
  height: unknown,
  appliesConstraints: boolean,
): void {
  const newWidth = validate('width', atLeast, width)
  const newHeight = layer.type === 'LINE' ? lineHeight(height) : validate('height', atLeast, height)
  const { document } = core
  settleFree(core, layer)
  // Constraints start from what is laid out.
  if (layer.children.length > 0) for (const each of subtree(core, layer)) settle(core, each)
  setFixed(core, layer)
  unbind(core, layer, 'width')
  unbind(core, layer, 'height')
  const isKept = appliesConstraints ? () => false : (each: LayerRecord) => each.id === layer.id
  resizeRecord(
    layer,
    newWidth,
    newHeight,
    (each) => (isKept(each) ? [] : childrenOf(core, each).filter((child) => isFree(core, child))),
    (each) => {
      document.edit(each)
      document.markLayout(each)
    },
  )
  if (layer.props['targetAspectRatio'] != null) lockRatio(core, layer, true)
  fitGroups(core, layer)
}

function isFree(core: Core, layer: LayerRecord): boolean {
  return !isInFlow(core.document.layers.rows, layer)
}

function lineHeight(value: unknown): number {
  const checked = validate('height', number(), value)
  return checked === 0
    ? 0
    : refuse('Property "height" failed validation: LineNode height must be 0')
}

/** A layer that is resized has both axes FIXED from then on (figma-facts sections 4 and 5). */
function setFixed(core: Core, layer: LayerRecord): void {
  const layers = core.document.layers.rows
  if (hasLayout(layer)) {
    write(core, layer, axisModeName(layer, 'horizontal'), 'FIXED', true)
    write(core, layer, axisModeName(layer, 'vertical'), 'FIXED', true)
  }
  if (isInFlow(layers, layer)) {
    write(core, layer, 'layoutGrow', 0, true)
    if (layer.props['layoutAlign'] === 'STRETCH') {
      write(core, layer, 'layoutAlign', 'INHERIT', true)
    }
  }
  if (layer.type === 'TEXT') write(core, layer, 'textAutoResize', 'NONE', true)
}

function lockRatio(core: Core, layer: LayerRecord, isLocked: boolean): void {
  if (isLocked && layer.type === 'TEXT' && layer.props['textAutoResize'] !== 'NONE') {
    refuse('Cannot lock the aspect ratio of auto-resizing text')
  }
  core.document.flush(layer)
  const ratio = isLocked ? Object.freeze({ x: layer.width, y: layer.height }) : null
  write(core, layer, 'targetAspectRatio', ratio, true)
}
