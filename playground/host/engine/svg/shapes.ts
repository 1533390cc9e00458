/** SVG's basic shapes as path data, and its transform lists as matrices. */
import { identity, multiply, scaling, translation, type Transform } from '../paint/matrix'
import { readLength } from './style'

type Attributes = Readonly<Record<string, string>>

/** Path data of a shape element; null for an element that is no shape or has nothing to draw. */
export function pathDataOf(name: string, attributes: Attributes): string | null {
  const number = (key: string, fallback = 0): number => {
    const value = readLength(attributes[key])
    return Number.isNaN(value) ? fallback : value
  }
  switch (name) {
    case 'path':
      return attributes['d'] ?? null
    case 'rect':
      return rectangle(number)
    case 'circle':
      return oval(number('cx'), number('cy'), number('r'), number('r'))
    case 'ellipse':
      return oval(
        number('cx'),
        number('cy'),
        number('rx', number('ry')),
        number('ry', number('rx')),
      )
    case 'line':
      return `M ${number('x1')} ${number('y1')} L ${number('x2')} ${number('y2')}`
    case 'polyline':
      return polyline(attributes['points'], '')
    case 'polygon':
      return polyline(attributes['points'], ' Z')
    default:
      return null
  }
}

/** Handle length, in radii, of the cubic that comes closest to a quarter circle. */
const roundness = 0.5522847498

function oval(x: number, y: number, rx: number, ry: number): string | null {
  if (!(rx > 0) || !(ry > 0)) return null
  const [cx, cy] = [rx * roundness, ry * roundness]
  return [
    `M ${x + rx} ${y}`,
    `C ${x + rx} ${y + cy} ${x + cx} ${y + ry} ${x} ${y + ry}`,
    `C ${x - cx} ${y + ry} ${x - rx} ${y + cy} ${x - rx} ${y}`,
    `C ${x - rx} ${y - cy} ${x - cx} ${y - ry} ${x} ${y - ry}`,
    `C ${x + cx} ${y - ry} ${x + rx} ${y - cy} ${x + rx} ${y} Z`,
  ].join(' ')
}

function rectangle(number: (key: string, fallback?: number) => number): string | null {
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')]
  if (!(width > 0) || !(height > 0)) return null
  const rx = Math.min(number('rx', number('ry')), width / 2)
  const ry = Math.min(number('ry', number('rx')), height / 2)
  const [right, bottom] = [x + width, y + height]
  if (rx <= 0 || ry <= 0)
    return `M ${x} ${y} L ${right} ${y} L ${right} ${bottom} L ${x} ${bottom} Z`
  const [cx, cy] = [rx * (1 - roundness), ry * (1 - roundness)]
  return [
    `M ${x + rx} ${y} L ${right - rx} ${y}`,
    `C ${right - cx} ${y} ${right} ${y + cy} ${right} ${y + ry} L ${right} ${bottom - ry}`,
    `C ${right} ${bottom - cy} ${right - cx} ${bottom} ${right - rx} ${bottom} L ${x + rx} ${bottom}`,
    `C ${x + cx} ${bottom} ${x} ${bottom - cy} ${x} ${bottom - ry} L ${x} ${y + ry}`,
    `C ${x} ${y + cy} ${x + cx} ${y} ${x + rx} ${y} Z`,
  ].join(' ')
}

function polyline(points: string | undefined, end: string): string | null {
  const numbers = readNumbers(points ?? '')
  if (numbers.length < 4) return null
  const pairs = numbers.slice(0, numbers.length - (numbers.length % 2))
  const words = pairs.map((value, index) => (index % 2 === 0 ? `L ${value}` : String(value)))
  return `M${words.join(' ').slice(1)}${end}`
}

export function readNumbers(text: string): readonly number[] {
  return (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number)
}

/** `transform="translate(…) rotate(…)"`; what is not understood is left out. */
export function parseTransform(value: string | undefined): Transform {
  let whole = identity
  for (const [, name = '', list = ''] of (value ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    whole = multiply(whole, single(name, readNumbers(list)))
  }
  return whole
}

function single(name: string, numbers: readonly number[]): Transform {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  const tangent = (degrees: number): number => Math.tan((degrees * Math.PI) / 180)
  switch (name) {
    case 'matrix':
      return [
        [a, c, e],
        [b, d, f],
      ]
    case 'translate':
      return translation(a, b)
    case 'scale':
      return scaling(a, numbers.length > 1 ? b : a)
    case 'rotate': {
      const radians = (a * Math.PI) / 180
      const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
      const turn: Transform = [
        [cos, -sin, 0],
        [sin, cos, 0],
      ]
      return multiply(translation(b, c), multiply(turn, translation(-b, -c)))
    }
    case 'skewX':
      return [
        [1, tangent(a), 0],
        [0, 1, 0],
      ]
    case 'skewY':
      return [
        [1, 0, 0],
        [tangent(a), 1, 0],
      ]
    default:
      return identity
  }
}
