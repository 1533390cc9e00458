/** Background patterns: that they run on, stay light, and leave text readable. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { paintOver, worstContrast } from '../../src/lib/base/colour'
import { parseSettings } from '../../src/lib/settings/parse'
import { patternIds, type PatternSettings } from '../../src/lib/settings/settings'
import type { BoxNode, VectorNode } from '../../src/lib/slide/node'
import { nodesOf } from '../../src/lib/slide/walk'
import { canvasOf } from '../../src/lib/templates/canvas'
import { alone } from '../../src/lib/templates/kit'
import { patternOf } from '../../src/lib/templates/patterns'
import { themeOf } from '../../src/lib/templates/theme-of'
import { themes } from '../../src/lib/templates/themes'
import { runs } from '../support/samples'
import { coverAt, startsOf } from './path-geometry'
import { bread, carousel } from './samples'

const ids = patternIds.filter((id) => id !== 'none')

type Size = readonly [width: number, height: number]

interface Given extends Partial<PatternSettings> {
  readonly theme?: string
  readonly size?: Size
}

/** The pattern of the slide at `index`, from 0. */
function patternAt(index: number, { theme = 'bone', size, ...pattern }: Given): BoxNode | null {
  const [width, height] = size ?? [1080, 1350]
  const canvas = { platform: 'custom', ratio: 'custom', width, height }
  const { value: settings } = parseSettings({ theme, canvas, pattern })
  return patternOf({
    canvas: canvasOf(settings.canvas),
    theme: themeOf(settings),
    settings,
    around: { ...alone, page: { number: index + 1, of: 9 } },
    key: (part) => `p${index}/${part}`,
  })
}

function vectorsOf(pattern: BoxNode | null): readonly VectorNode[] {
  return (pattern?.children ?? []).filter((node) => node.kind === 'vector')
}

const sizes: readonly Size[] = [
  [1080, 1350],
  [1080, 1080],
  [1920, 1080],
  [1080, 1920],
  [1000, 1500],
]

const anyPattern = fc.record({
  scale: fc.integer({ min: 25, max: 400 }),
  density: fc.integer({ min: 10, max: 100 }),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  size: fc.constantFrom(...sizes),
})

describe.each(ids)('%s', (id) => {
  it('goes on where the slide before it ends, at every scale, density and seed', () => {
    fc.assert(
      fc.property(anyPattern, (given) => {
        const [width, height] = given.size
        const slides = [0, 1, 2, 3, 4].map((index) => vectorsOf(patternAt(index, { id, ...given })))
        for (const [index, left] of slides.slice(0, -1).entries()) {
          const before = coverAt(left, width)
          const after = coverAt(slides[index + 1] ?? [], 0)
          for (let y = 0; y <= height; y += 9) {
            expect(Math.abs(before(y) - after(y)), `slide ${index}, y ${y}`).toBeLessThan(0.5)
          }
        }
      }),
      { numRuns: runs(25) },
    )
  })

  it('is the same on every slide where it does not run on', () => {
    const given = { id, runsOn: false, seed: 5 }
    const paths = [0, 1, 2].map((index) =>
      vectorsOf(patternAt(index, given)).map(({ path }) => path),
    )
    expect(paths[1]).toEqual(paths[0])
    expect(paths[2]).toEqual(paths[0])
  })

  it('is less than 40 kB of a slide, and at most 18 layers', () => {
    const extremes: readonly Size[] = [...sizes, [4096, 4096], [100, 4096], [4096, 100], [100, 100]]
    for (const size of extremes) {
      for (const scale of [25, 50, 100, 400]) {
        for (const density of [10, 50, 100]) {
          const pattern = patternAt(0, { id, size, scale, density })
          expect(JSON.stringify(pattern).length).toBeLessThan(40_000)
          expect(vectorsOf(pattern).length).toBeLessThanOrEqual(18)
        }
      }
    }
  })

  it('covers the slide and is cut at its edges', () => {
    expect(patternAt(0, { id })).toMatchObject({
      name: 'Pattern',
      at: { x: 0, y: 0 },
      width: 1080,
      height: 1350,
      clip: true,
    })
  })
})

describe('a pattern as the design has it', () => {
  it.each([
    ['dots', '#15140F', [0.16], 6],
    ['grid', '#15140F', [0.07], 2],
    ['diagonal', '#15140F', [0.07], 2],
    ['waves', '#15140F', [0.15, 0.136, 0.122, 0.108, 0.094, 0.08, 0.066, 0.052, 0.038], 3],
    ['circles', '#15140F', [0.183, 0.166, 0.149, 0.132, 0.115, 0.098, 0.081, 0.064, 0.047], 2.5],
    ['crosses', '#15140F', [0.15], 3],
    ['blobs', '#2239E8', [0.1], undefined],
    ['rays', '#15140F', [0.05], undefined],
  ] as const)('%s has its paint', (id, color, opacities, weight) => {
    const vectors = vectorsOf(patternAt(0, { id }))
    const paints = vectors.map(({ fill, line }) => fill ?? line?.paint)
    expect(paints).toEqual(opacities.map((opacity) => ({ kind: 'solid', color, opacity })))
    for (const { line, fine } of vectors) {
      expect(line?.weight).toBe(weight)
      expect(fine).toBe(weight === undefined ? undefined : true)
    }
  })

  it('has 20 × 25 dots, the first half a step from the corner', () => {
    const [dots] = vectorsOf(patternAt(0, { id: 'dots' }))
    const at = startsOf(dots?.path ?? '', 'h')
    expect(at).toHaveLength(500)
    expect([at[0], at.at(-1)].map((point) => point?.map(Math.round))).toEqual([
      [27, 27],
      [1053, 1323],
    ])
  })

  it('keeps its distances across the seam, at every scale and density', () => {
    fc.assert(
      fc.property(anyPattern, fc.constantFrom('dots', 'grid', 'crosses'), (given, id) => {
        const columns = [0, 1].flatMap((index) => {
          const vectors = vectorsOf(patternAt(index, { id, ...given }))
          // Of a grid the upright lines.
          const found = startsOf(vectors[0]?.path ?? '', id === 'grid' ? 'V' : 'h')
          const row = found.filter(([, y]) => y === found[0]?.[1])
          return row.map(([x]) => x + index * given.size[0])
        })
        const gaps = columns.slice(1).map((x, index) => x - (columns[index] ?? 0))
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(0.21)
      }),
    )
  })
})

describe('strength', () => {
  it('is in proportion to the design’s 14', () => {
    const opacityAt = (strength: number) =>
      vectorsOf(patternAt(0, { id: 'dots', strength }))[0]?.line?.paint.opacity
    expect([7, 14, 28].map(opacityAt)).toEqual([0.08, 0.16, 0.32])
  })

  it.each(themes.map((theme) => [theme.id, theme] as const))(
    'never makes an area or a coarse line take text or muted below 4.5:1 in %s',
    (name) => {
      for (const given of [
        { id: 'blobs' },
        { id: 'rays' },
        { id: 'waves', scale: 300 },
        { id: 'dots', scale: 400 },
      ] as const) {
        const pattern = { ...given, strength: 40 }
        const theme = themeOf(parseSettings({ theme: name, pattern }).value)
        for (const { fill, line, fine } of vectorsOf(patternAt(1, { theme: name, ...pattern }))) {
          const paint = fill ?? line?.paint
          if (paint === undefined) throw new Error('A pattern without paint')
          const ground = paintOver(paint.color, paint.opacity ?? 1, theme.background)
          expect(fine).toBeUndefined()
          expect(worstContrast(theme.text, ground)).toBeGreaterThanOrEqual(4.49)
          expect(worstContrast(theme.muted, ground)).toBeGreaterThanOrEqual(4.49)
        }
      }
    },
  )
})

describe('a seed', () => {
  it.each(['waves', 'circles', 'blobs', 'rays'] as const)(
    'arranges %s otherwise, each time the same way',
    (id) => {
      const pathAt = (seed: number) => vectorsOf(patternAt(0, { id, seed })).map(({ path }) => path)
      expect(pathAt(7)).toEqual(pathAt(7))
      expect(new Set([0, 1, 2, 3].map((seed) => JSON.stringify(pathAt(seed)))).size).toBe(4)
    },
  )
})

describe('on slides', () => {
  const pattern = { ...parseSettings({}).value.pattern, id: 'dots' } as const

  it('lies below everything else, and continues from slide to slide', () => {
    const { slides } = carousel(bread, { pattern: { ...pattern, id: 'circles' } })
    const own = slides.map(({ children: [lowest] }) => lowest)
    expect(own.map((node) => node?.name)).toEqual(slides.map(() => 'Pattern'))
    const [first, second, third] = own.map((node) =>
      node?.kind === 'box' ? vectorsOf(node).map(({ path }) => path) : [],
    )
    expect(second).not.toEqual(first)
    expect(third).toEqual(first)
  })

  it('stands on Split only behind the words', () => {
    const { slides } = carousel(bread, { template: 'split', pattern })
    for (const slide of slides) {
      const nodes = nodesOf(slide)
      const field = nodes.find(({ name }) => name === 'Field')
      const found = nodes.find(({ name }) => name === 'Pattern')
      if (typeof field?.height !== 'number' || found === undefined) continue
      expect(found.at).toEqual({ x: 0, y: field.height })
      expect(found.height).toBe(slide.height - field.height)
    }
    expect(slides.some((slide) => nodesOf(slide).some(({ name }) => name === 'Dots'))).toBe(true)
  })
})
