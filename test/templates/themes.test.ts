import { describe, expect, test } from 'vitest'

import { contrast, paintOver, worstContrast } from '../../src/lib/base/colour'
import { faceOf, faces } from '../../src/lib/templates/faces'
import type { Theme } from '../../src/lib/templates/theme'
import { bone, themeById, themes } from '../../src/lib/templates/themes'

/** Design system, section 9: measured contrast, rounded down to one decimal. */
const figures = `
Bone 16.3 18.4 5.8 6.6 6.6 7.4 7.4 10.6 4.9
Chalk 19.6 17.7 6.0 5.4 5.2 4.7 5.2 12.5 5.1
Lilac 13.6 16.2 6.0 7.1 5.6 6.7 7.3 9.0 5.1
Sage 13.0 15.0 5.9 6.9 4.5 5.3 5.7 8.7 5.2
Citrus 12.9 15.2 5.9 7.0 4.7 5.5 6.7 8.5 5.1
Blush 13.7 15.8 6.1 7.0 5.5 6.3 6.7 9.0 5.2
Sorbet 11.7 17.5 6.0 9.0 5.0 7.5 7.5 7.8 5.2
Daybreak 13.2 16.5 6.1 7.6 5.0 6.3 6.3 8.8 5.3
Mint 13.0 15.7 5.7 6.9 5.1 6.2 6.2 8.7 5.0
Fern 11.8 9.4 7.1 5.7 11.2 9.0 13.2 6.5 5.4
Noir 18.6 16.4 8.2 7.2 11.3 10.0 10.8 10.6 7.0
Cobalt 8.6 7.2 6.0 5.0 6.8 5.7 12.0 5.6 5.3
Oxblood 14.2 12.0 8.2 6.9 7.4 6.2 7.9 8.2 6.9
Espresso 15.0 12.7 7.7 6.6 8.6 7.3 8.6 8.4 6.4
Midnight 10.7 13.1 7.2 8.8 7.8 9.5 12.4 6.1 5.7
Ember 8.0 13.7 6.4 11.0 5.7 9.8 11.1 5.1 5.3`
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', ...numbers] = line.split(' ')
    return [name, numbers.map(Number)] as const
  })

function down(value: number): number {
  return Math.floor(value * 10) / 10
}

function measured(theme: Theme): readonly number[] {
  const { background, surface, text, muted, accent, onAccent } = theme
  return [
    worstContrast(text, background),
    contrast(text, surface),
    worstContrast(muted, background),
    contrast(muted, surface),
    worstContrast(accent, background),
    contrast(accent, surface),
    contrast(onAccent, accent),
  ]
}

/** On a pattern: the worst of a 20 % mark or a 10 % accent area under text, a 5 % or a 10 % accent area under muted. */
function measuredOnPattern({ background, text, muted, accent }: Theme): readonly number[] {
  const area = paintOver(accent, 0.1, background)
  const least = (color: string, mark: number): number =>
    Math.min(worstContrast(color, paintOver(text, mark, background)), worstContrast(color, area))
  return [least(text, 0.2), least(muted, 0.05)]
}

describe('themes', () => {
  test('are the sixteen of the design system, in its order', () => {
    expect(themes.map((theme) => theme.name)).toEqual(figures.map(([name]) => name))
  })

  test.each(figures)('%s has the contrast the design system measured', (name, expected) => {
    const theme = themeById(name.toLowerCase())
    expect(measured(theme).map(down)).toEqual(expected.slice(0, 7))
    // The seen colour of a mark is rounded to eight bits, which moves these by less than one in ten.
    measuredOnPattern(theme).forEach((value, index) => {
      expect(Math.abs(value - (expected[7 + index] ?? 0) - 0.05)).toBeLessThan(0.11)
    })
  })

  test.each(themes.map((theme) => [theme.name, theme] as const))(
    '%s: text, muted and accent hold 4.5 on every ground, and the label of a button on the accent',
    (_name, { background, surface, text, muted, accent, onAccent }) => {
      for (const color of [text, muted, accent]) {
        expect(worstContrast(color, background)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(color, surface)).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(themes.map((theme) => [theme.name, theme] as const))(
    '%s is dark when white reads better on it than black; its colours are #RRGGBB',
    (_name, { isDark, background, surface, text, muted, accent, onAccent }) => {
      expect(worstContrast('#FFFFFF', background) > worstContrast('#000000', background)).toBe(
        isDark,
      )
      const stops = background.kind === 'solid' ? [background] : background.stops
      const colors = [...stops.map((stop) => stop.color), surface, text, muted, accent, onAccent]
      for (const color of colors) expect(color).toMatch(/^#[0-9A-F]{6}$/)
    },
  )

  test('every id is the name in small letters and finds its theme; any other is Bone', () => {
    for (const theme of themes) {
      expect(theme.id).toBe(theme.name.toLowerCase())
      expect(themeById(theme.id)).toBe(theme)
    }
    for (const id of ['', 'custom', 'Bone', 'toString', '__proto__']) {
      expect(themeById(id)).toBe(bone)
    }
  })

  test('every title family is in the table of faces', () => {
    for (const { title } of themes) expect(faces).toContain(title)
  })
})

describe('faces', () => {
  test('a family is found however its name is written', () => {
    expect(faceOf(' instrument serif ')).toBe(faceOf('Instrument Serif'))
    expect(faceOf('Sora')).toMatchObject({ family: 'Sora', factor: 0.9, tracking: -3.5 })
  })

  test('italics for a second clause: five serifs', () => {
    expect(faces.filter((face) => face.hasItalic).map((face) => face.family)).toEqual([
      'Instrument Serif',
      'Newsreader',
      'Playfair Display',
      'Fraunces',
      'DM Serif Display',
    ])
  })

  test('a family that is not in the table is set under its own name, as a plain sans', () => {
    expect(faceOf('Brand Sans')).toEqual({
      family: 'Brand Sans',
      weight: 700,
      factor: 1,
      tracking: -2.5,
      lineHeight: 1.08,
      hasItalic: false,
    })
  })
})
