import type { Solid } from '../base/paint'
import type { VectorNode } from '../slide/node'

/**
 * The drawing as an SVG document. Figma makes a frame of exactly this width and height of it, holding a
 * vector with a live fill and stroke, in one call. `createVector` would be as editable, but its box is
 * the path's own bounds, so layout would shift, and it refuses relative commands and H, V, A.
 */
export function toSvg(node: VectorNode): string {
  const { width, height, fill, line } = node
  const paints = [paintAttributes('fill', fill)]
  if (line !== undefined) {
    paints.push(paintAttributes('stroke', line.paint), `stroke-width="${line.weight}"`)
    // Lines are drawn round: the design system knows no other.
    paints.push('stroke-linecap="round"', 'stroke-linejoin="round"')
  }
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>` +
    `<path d="${escape(node.path)}" ${paints.join(' ')}/></svg>`
  )
}

function paintAttributes(name: 'fill' | 'stroke', paint: Solid | undefined): string {
  if (paint === undefined) return `${name}="none"`
  const color = `${name}="${escape(paint.color)}"`
  return paint.opacity === undefined || paint.opacity === 1
    ? color
    : `${color} ${name}-opacity="${paint.opacity}"`
}

function escape(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
