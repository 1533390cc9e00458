/**
 * SVG → vectors, as Figma's import makes them: every shape a path in the picture's own px, with the
 * transforms of all it stands in applied. Gradients come out in their first colour; text, filters, masks,
 * clips and images are left out.
 */
import type { CanvasKit } from 'canvaskit-wasm'

import type { SvgShape, SvgTree } from '../../model'
import { withArena } from '../paint/arena'
import { identity, multiply, scaling, translation, type Transform } from '../paint/matrix'
import { parseTransform, pathDataOf, readNumbers } from './shapes'
import {
  fillOf,
  isShown,
  readLength,
  readStyleSheet,
  rootStyle,
  strokeOf,
  styleOf,
  type StyleSheet,
  type SvgStyle,
} from './style'
import { parseXml, type XmlElement } from './xml'

interface Scene {
  readonly kit: CanvasKit
  readonly sheet: StyleSheet
  readonly byId: ReadonlyMap<string, XmlElement>
  readonly shapes: SvgShape[]
}

/** Reads an SVG document; null when it is not well formed or its root is no `<svg>`. Never throws. */
export function parseSvg(kit: CanvasKit, source: string): SvgTree | null {
  const root = parseXml(source.trim())
  if (root?.name !== 'svg') return null
  const { width, height, transform } = readViewport(root)
  const scene: Scene = { kit, sheet: readStyleSheet(root), byId: indexById(root), shapes: [] }
  const style = styleOf(root, rootStyle, scene.sheet)
  for (const child of root.children) walk(scene, child, style, transform, 0)
  return { width, height, shapes: scene.shapes }
}

interface Viewport {
  readonly width: number
  readonly height: number
  readonly transform: Transform
}

/** Size by `width` and `height`, else by the viewBox, else the 300 × 150 of CSS. */
function readViewport({ attributes }: XmlElement): Viewport {
  const view = readNumbers(attributes['viewBox'] ?? '')
  const [left = 0, top = 0, viewWidth = 0, viewHeight = 0] = view
  const hasView = view.length === 4 && viewWidth > 0 && viewHeight > 0
  const ratio = hasView ? viewWidth / viewHeight : 2
  const given = [readLength(attributes['width']), readLength(attributes['height'])] as const
  const width = positive(given[0]) ?? (positive(given[1]) === null ? null : given[1] * ratio)
  const height = positive(given[1]) ?? (positive(given[0]) === null ? null : given[0] / ratio)
  const size = {
    width: width ?? (hasView ? viewWidth : 300),
    height: height ?? (hasView ? viewHeight : 150),
  }
  if (!hasView) return { ...size, transform: identity }
  const scales = [size.width / viewWidth, size.height / viewHeight] as const
  const stretches = attributes['preserveAspectRatio']?.trim() === 'none'
  const [x, y] = stretches ? scales : [Math.min(...scales), Math.min(...scales)]
  const centred = translation((size.width - viewWidth * x) / 2, (size.height - viewHeight * y) / 2)
  const transform = multiply(centred, multiply(scaling(x, y), translation(-left, -top)))
  return { ...size, transform }
}

function positive(length: number): number | null {
  return length > 0 ? length : null
}

function indexById(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const byId = new Map<string, XmlElement>()
  const visit = (element: XmlElement): void => {
    const { id } = element.attributes
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    element.children.forEach(visit)
  }
  visit(root)
  return byId
}

const groups = new Set(['svg', 'g', 'a', 'switch'])

/** `depth` counts `<use>` in `<use>`, which a malicious file can make endless. */
function walk(
  scene: Scene,
  element: XmlElement,
  parent: SvgStyle,
  outer: Transform,
  depth: number,
): void {
  const style = styleOf(element, parent, scene.sheet)
  if (!isShown(style)) return
  const { attributes, name } = element
  const transform = multiply(outer, parseTransform(attributes['transform']))
  if (groups.has(name)) {
    for (const child of element.children) walk(scene, child, style, transform, depth)
    return
  }
  if (name === 'use') {
    const used = scene.byId.get((attributes['href'] ?? '').replace(/^#/, ''))
    if (used === undefined || depth >= 8) return
    const place = translation(
      readLength(attributes['x'] ?? '0'),
      readLength(attributes['y'] ?? '0'),
    )
    const target = used.name === 'symbol' ? { ...used, name: 'g' } : used
    walk(scene, target, style, multiply(transform, place), depth + 1)
    return
  }
  addShape(scene, element, style, transform)
}

function addShape(
  scene: Scene,
  { name, attributes }: XmlElement,
  style: SvgStyle,
  transform: Transform,
): void {
  const data = pathDataOf(name, attributes)
  if (data === null) return
  const urlColor = (id: string): string | null => firstStop(scene, id)
  const [[a, c], [b, d]] = transform
  const fill = fillOf(style, urlColor)
  const stroke = strokeOf(style, Math.sqrt(Math.abs(a * d - b * c)), urlColor)
  const path = transformPath(scene.kit, data, transform)
  if (path === null || (fill === null && stroke === null)) return
  scene.shapes.push({
    name: attributes['id'] ?? 'Vector',
    path,
    windingRule: style.values['fill-rule'] === 'evenodd' ? 'EVENODD' : 'NONZERO',
    fill,
    stroke,
  })
}

/** A gradient's first colour, also when its stops stand in another it refers to. */
function firstStop(scene: Scene, id: string): string | null {
  let gradient = scene.byId.get(id)
  for (let hops = 0; gradient !== undefined && hops < 8; hops += 1) {
    const stop = gradient.children.find((child) => child.name === 'stop')
    if (stop !== undefined)
      return styleOf(stop, rootStyle, scene.sheet).values['stop-color'] ?? '#000000'
    gradient = scene.byId.get((gradient.attributes['href'] ?? '').replace(/^#/, ''))
  }
  return null
}

/** Absolute M, L, Q, C and Z with numbers divided by spaces, which is all Figma's vectors take. */
function transformPath(kit: CanvasKit, data: string, transform: Transform): string | null {
  return withArena((arena) => {
    const path = kit.Path.MakeFromSVGString(data)
    if (path === null) return null
    const builder = arena.keep(new kit.PathBuilder())
    builder.addPath(arena.keep(path), ...transform[0], ...transform[1], 0, 0, 1)
    const moved = arena.keep(builder.detach())
    if (moved.isEmpty()) return null
    return moved
      .toSVGString()
      .replace(/[MLQCZ]/g, ' $& ')
      .replace(/,/g, ' ')
      .trim()
      .replace(/\s+/g, ' ')
  })
}
