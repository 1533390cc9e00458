/** Patterns of long lines, each a little fainter than the one before it. */
import { tenth, type Field, type Mark } from './mark'

/** Lines as the design has them; more or fewer of them fill the same space. */
const designLines = 9

function lineCount({ density }: Field): number {
  return Math.max(2, Math.round(designLines * density))
}

/** Waves above the foot: two a slide, flatter the higher they stand. */
export function waves(field: Field): readonly Mark[] {
  const { width, height, index, place, size, shift } = field
  const count = lineCount(field)
  const turn = (2 * Math.PI * place(1)) / (size(1) * (width / 2))
  return Array.from({ length: count }, (_, at) => (at * designLines) / count)
    .map((step) => ({
      step,
      sine: {
        middle: height - place(40) - size(54) * step,
        height: size(26 - 1.6 * step),
        turn,
        phase: turn * index * width + 0.55 * step + Math.PI * shift(0),
        to: width,
      },
    }))
    .filter(({ sine }) => sine.middle + sine.height > -size(3))
    .map(({ step, sine }) => ({
      name: 'Wave',
      path: sinePath(sine),
      color: 'text',
      opacity: 15 - 1.4 * step,
      weight: size(3),
    }))
}

interface Sine {
  /** px */
  readonly middle: number
  readonly height: number
  /** Radians for each px. */
  readonly turn: number
  /** Radians at x = 0. */
  readonly phase: number
  readonly to: number
}

/** A quarter of a sine as a cubic curve, right to 0.0004 of its height: control points in radians and heights. */
const quarter = { near: 0.512286623, far: 1.002313686 }

/** A sine from before x = 0 to after `to`, one curve for each quarter of a wave. */
function sinePath({ middle, height, turn, phase, to }: Sine): string {
  const point = (angle: number, rise: number): string =>
    `${tenth((angle - phase) / turn)} ${tenth(middle + height * rise)}`
  const first = Math.floor(phase / (Math.PI / 2)) - 1
  const last = Math.ceil((phase + turn * to) / (Math.PI / 2)) + 1
  const curves = Array.from({ length: last - first }, (_, step) => {
    const from = (first + step) * (Math.PI / 2)
    const end = from + Math.PI / 2
    const [here, there] = [Math.round(Math.sin(from)), Math.round(Math.sin(end))]
    // From the middle to a crest, or from a crest to the middle: the same curve backwards.
    return here === 0
      ? `C${point(from + quarter.near, there * quarter.near)} ${point(from + quarter.far, there)} ${point(end, there)}`
      : `C${point(end - quarter.far, here)} ${point(end - quarter.near, here * quarter.near)} ${point(end, there)}`
  })
  const start = first * (Math.PI / 2)
  return `M${point(start, Math.round(Math.sin(start)))}${curves.join('')}`
}

/** Rings 81 apart around a point of the seam: the right edge of one slide, the left edge of the next. */
export function circles(field: Field): readonly Mark[] {
  const { width, height, index, size, shift } = field
  const count = lineCount(field)
  const isLeft = index % 2 === 1
  const [x, y] = [isLeft ? 0 : width, height * (0.2 + 0.3 * shift(0))]
  return Array.from({ length: count }, (_, at): Mark => {
    const step = ((at + 1) * designLines) / count
    const radius = tenth(size(81) * step)
    const half = `a${radius} ${radius} 0 0 ${isLeft ? 1 : 0} 0 ${tenth(2 * radius)}`
    return {
      name: 'Ring',
      path: `M${x} ${tenth(y - radius)}${half}`,
      color: 'text',
      opacity: 20 - 1.7 * step,
      weight: size(2.5),
    }
  })
}
