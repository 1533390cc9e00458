/**
 * An engine with fixed metrics, so that the core's tests need no wasm: every character is half an em
 * wide, every line 1.2 em high, auto layout is a row or column with padding and gap that hugs.
 */
import { sizingOf } from '../../../playground/host/core/nodes/flow'
import type { DocumentRecord, Engine, LayerRecord } from '../../../playground/host/model'

export const fixedFonts = ['Regular', 'Medium', 'Semi Bold', 'Bold', 'Italic'].map((style) => ({
  family: 'Inter',
  style,
}))

/** Counts its flushes, so that a test can see which writes cause them. */
export function createFixedEngine(): Engine & { readonly exported: unknown[] } {
  const exported: unknown[] = []
  return {
    exported,
    listFonts: () => fixedFonts,
    flush(document, layerId) {
      const layer = document.layers.get(layerId)
      return layer === undefined ? 0 : layOut(document, topOf(document, layer))
    },
    readImage(bytes) {
      if (bytes[0] !== 0x89) return null
      return { width: bytes[1] ?? 0, height: (bytes[2] ?? 0) * 256, format: 'PNG' }
    },
    exportPng(_document, layerId, scale) {
      exported.push({ layerId, scale })
      return new Uint8Array([1, 2, 3])
    },
    parseSvg(svg) {
      if (!svg.includes('<svg')) return null
      const fill = { color: '#336699', opacity: 0.5 }
      const path = 'M 2 4 L 12 4 L 12 8 Z'
      return {
        width: 24,
        height: 24,
        shapes: [{ name: 'Arrow', path, windingRule: 'NONZERO', fill, stroke: null }],
      }
    },
  }
}

function topOf(document: DocumentRecord, layer: LayerRecord): LayerRecord {
  const parent = layer.parent === null ? undefined : document.layers.get(layer.parent)
  return parent === undefined || parent.type === 'PAGE' ? layer : topOf(document, parent)
}

/** Sizes everything from the leaves up; returns the number of texts. */
function layOut(document: DocumentRecord, layer: LayerRecord): number {
  const children = layer.children.flatMap((id) => document.layers.get(id) ?? [])
  const texts = children.reduce((sum, child) => sum + layOut(document, child), 0)
  if (layer.text !== undefined) {
    const size = Number(layer.text.ranges[0]?.style['fontSize'])
    const lines = layer.text.characters.split('\n')
    const mode = layer.props['textAutoResize']
    if (mode === 'WIDTH_AND_HEIGHT') {
      layer.width = Math.max(...lines.map(({ length }) => length)) * size * 0.5
    }
    if (mode !== 'NONE') layer.height = lines.length * size * 1.2
    return 1
  }
  const mode = layer.props['layoutMode']
  if (mode === undefined || mode === 'NONE') return texts
  const isRow = mode === 'HORIZONTAL'
  const px = (name: string): number => Number(layer.props[name])
  let along = isRow ? px('paddingLeft') : px('paddingTop')
  let across = 0
  for (const child of children) {
    if (child.props['layoutPositioning'] === 'ABSOLUTE') continue
    child.x = isRow ? along : px('paddingLeft')
    child.y = isRow ? px('paddingTop') : along
    along += (isRow ? child.width : child.height) + px('itemSpacing')
    across = Math.max(across, isRow ? child.height : child.width)
  }
  if (children.length > 0) along -= px('itemSpacing')
  along += isRow ? px('paddingRight') : px('paddingBottom')
  across += isRow ? px('paddingTop') + px('paddingBottom') : px('paddingLeft') + px('paddingRight')
  if (sizingOf(document.layers, layer, 'horizontal') === 'HUG') layer.width = isRow ? along : across
  if (sizingOf(document.layers, layer, 'vertical') === 'HUG') layer.height = isRow ? across : along
  return texts
}
