/**
 * Slide trees as compact text, for tests and for finding out what went wrong:
 *
 *   01 Cover 1080x1350
 *     p0/1/layout column fill x fill gap=64 pad=96
 *       p0/1/title "Self-attention" 164/160 fill
 */
import { assertNever } from '../base/assert-never'
import type { BoxNode, Length, Slide, SlideNode } from './node'
import { nodeText } from './walk'

/** The slide and its nodes, one a line, children indented by two spaces. */
export function printSlide(slide: Slide): string {
  const head = `${slide.name} ${slide.width}x${slide.height}`
  return [head, ...slide.children.map((node) => printNode(node, 1))].join('\n')
}

/** A node and what is in it. */
export function printNode(node: SlideNode, depth = 0): string {
  const at = node.at === undefined ? [] : [`at=${node.at.x},${node.at.y}`]
  const line = [node.key, ...describe(node), ...at].join(' ')
  const inside =
    node.kind === 'box' ? node.children.map((child) => printNode(child, depth + 1)) : []
  return [`${'  '.repeat(depth)}${line}`, ...inside].join('\n')
}

function describe(node: SlideNode): readonly string[] {
  switch (node.kind) {
    case 'box':
      return [node.axis, size(node.width, node.height), ...boxWords(node)]
    case 'text': {
      const width = node.width === 'hug' ? [] : [String(node.width)]
      const align = node.align === 'left' ? [] : [node.align]
      const { size: type, lineHeight } = node.style
      return [JSON.stringify(nodeText(node)), `${type}/${lineHeight}`, ...width, ...align]
    }
    case 'picture':
      return ['picture', node.fit, size(node.width, node.height)]
    case 'shape':
      return [node.shape, size(node.width, node.height)]
    case 'vector':
      return ['vector', size(node.width, node.height)]
    default:
      return assertNever(node)
  }
}

function boxWords(box: BoxNode): readonly string[] {
  const { top, right, bottom, left } = box.pad
  const pads = [top, right, bottom, left]
  const pad = pads.every((side) => side === top) ? String(top) : pads.join(',')
  return [
    ...(box.gap === 0 ? [] : [`gap=${box.gap}`]),
    ...(pad === '0' ? [] : [`pad=${pad}`]),
    ...(box.main === 'start' ? [] : [box.main]),
    ...(box.cross === 'start' ? [] : [`cross=${box.cross}`]),
  ]
}

function size(width: Length, height: Length): string {
  return `${width} x ${height}`
}
