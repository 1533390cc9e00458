/**
 * A painted preview in the notation of `slide/print.ts`, read back from its elements: what the browser was
 * told, not what the tree said.
 */
import type { Length } from '../../src/lib/slide/node'

/** The slide painted inside `root`. */
export function printPreview(root: Element): string {
  const slide = root.querySelector('[data-kind="slide"]')
  if (!(slide instanceof HTMLElement)) throw new Error('No slide was painted.')
  const { width, height } = slide.style
  const head = `${slide.dataset['name'] ?? ''} ${parseFloat(width)}x${parseFloat(height)}`
  return [head, ...layersIn(slide).map((layer) => printLayer(layer, 'column', 1))].join('\n')
}

type Layer = HTMLElement | SVGElement

function layersIn(element: Element): readonly Layer[] {
  return [...element.children].flatMap((child) =>
    isLayer(child) && child.dataset['key'] !== undefined ? [child] : [],
  )
}

function isLayer(element: Element): element is Layer {
  return 'style' in element && 'dataset' in element
}

function printLayer(layer: Layer, parent: 'row' | 'column', depth: number): string {
  const { style, dataset } = layer
  const at =
    style.position === 'absolute' ? [`at=${parseFloat(style.left)},${parseFloat(style.top)}`] : []
  const line = [dataset['key'], ...describeLayer(layer, parent), ...at].join(' ')
  const axis = style.flexDirection === 'row' ? 'row' : 'column'
  const inside =
    dataset['kind'] === 'box'
      ? layersIn(layer).map((child) => printLayer(child, axis, depth + 1))
      : []
  return [`${'  '.repeat(depth)}${line}`, ...inside].join('\n')
}

function describeLayer(layer: Layer, parent: 'row' | 'column'): readonly string[] {
  const { style, dataset } = layer
  const size = `${lengthOf(style, 'width', parent)} x ${lengthOf(style, 'height', parent)}`
  switch (dataset['kind']) {
    case 'box':
      return [style.flexDirection, size, ...flowOf(style)]
    case 'text': {
      const words = [...layer.children].map((paragraph) => paragraph.textContent).join('\n')
      const type = `${parseFloat(style.fontSize)}/${parseFloat(style.lineHeight)}`
      const width = lengthOf(style, 'width', parent)
      return [
        JSON.stringify(words),
        type,
        ...(width === 'hug' ? [] : [String(width)]),
        ...(style.textAlign === 'left' ? [] : [style.textAlign]),
      ]
    }
    case 'picture': {
      const layerOfPicture = layer.firstElementChild
      const fit = layerOfPicture instanceof HTMLElement ? layerOfPicture.style.backgroundSize : ''
      return ['picture', fit === 'contain' ? 'fit' : 'fill', size]
    }
    case 'shape':
      return [style.borderRadius === '50%' ? 'ellipse' : 'rectangle', size]
    case undefined:
    default:
      return ['vector', size]
  }
}

function lengthOf(
  style: CSSStyleDeclaration,
  side: 'width' | 'height',
  parent: 'row' | 'column',
): Length {
  const given = style[side]
  if (given.endsWith('px')) return parseFloat(given)
  if (given !== '') return 'hug'
  const isAlong = (side === 'width') === (parent === 'row')
  const grows = isAlong ? style.flexGrow === '1' : style.alignSelf === 'stretch'
  return grows ? 'fill' : 'hug'
}

function flowOf(style: CSSStyleDeclaration): readonly string[] {
  const gap = parseFloat(style.rowGap || style.gap || '0')
  const pads = [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map(
    (pad) => parseFloat(pad),
  )
  const pad = pads.every((side) => side === pads[0]) ? String(pads[0]) : pads.join(',')
  const main = { center: 'center', 'flex-end': 'end', 'space-between': 'between' }[
    style.justifyContent
  ]
  const cross = { center: 'center', 'flex-end': 'end' }[style.alignItems]
  return [
    ...(gap === 0 ? [] : [`gap=${gap}`]),
    ...(pad === '0' ? [] : [`pad=${pad}`]),
    ...(main === undefined ? [] : [main]),
    ...(cross === undefined ? [] : [`cross=${cross}`]),
  ]
}
