import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { contrast, toOklch, worstContrast } from '../../src/lib/base/colour'
import type { Hex } from '../../src/lib/base/paint'
import {
  customTheme,
  repairCustom,
  themeFromColor,
  type CustomTheme,
} from '../../src/lib/templates/custom-theme'
import { contrastFindings, repairTheme } from '../../src/lib/templates/theme-contrast'
import type { Theme } from '../../src/lib/templates/theme'
import { bone, themes } from '../../src/lib/templates/themes'

const anyColour: fc.Arbitrary<Hex> = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`)

const anyChoice = fc.option(anyColour)

const anyStops = fc
  .array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), color: anyColour }), {
    minLength: 2,
    maxLength: 3,
  })
  .map((stops) => stops.sort((a, b) => a.at - b.at))

const anyGiven: fc.Arbitrary<CustomTheme> = fc.record({
  fill: fc.constantFrom('solid' as const, 'gradient' as const),
  stops: anyStops,
  angle: fc.integer({ min: 0, max: 359 }),
  text: anyChoice,
  muted: anyChoice,
  accent: anyChoice,
  surface: anyChoice,
})

function solid(color: Hex, others: Partial<CustomTheme> = {}): CustomTheme {
  return { fill: 'solid', stops: [{ at: 0, color }], angle: 180, ...others }
}

const colours = ['background', 'surface', 'text', 'muted', 'accent', 'onAccent'] as const

describe('a theme from one brand colour', () => {
  test('light: the lightness of background, text and muted is the design system’s, the accent is the brand', () => {
    const theme = themeFromColor('#2239E8', { dark: false })
    const { background, surface, text, muted, accent, onAccent } = theme
    expect(background.kind === 'solid' && toOklch(background.color).lightness).toBeCloseTo(0.96, 2)
    expect(surface).toBe('#FFFFFF')
    expect(toOklch(text).lightness).toBeCloseTo(0.16, 2)
    expect(toOklch(muted).lightness).toBeCloseTo(0.42, 2)
    expect(accent).toBe('#2239E8')
    expect(onAccent).toBe('#FFFFFF')
    expect(theme.isDark).toBe(false)
  })

  test('dark: the accent is lightened until it can be read, at the brand’s hue', () => {
    const { background, surface, text, muted, accent, isDark } = themeFromColor('#2239E8', {
      dark: true,
    })
    expect(background.kind === 'solid' && toOklch(background.color).lightness).toBeCloseTo(0.16, 2)
    expect(toOklch(surface).lightness).toBeCloseTo(0.22, 2)
    expect(toOklch(text).lightness).toBeCloseTo(0.96, 2)
    expect(toOklch(muted).lightness).toBeCloseTo(0.76, 2)
    expect(contrast(accent, surface)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(accent, surface)).toBeLessThan(4.8)
    expect(Math.abs(toOklch(accent).hue - toOklch('#2239E8').hue)).toBeLessThan(4)
    expect(isDark).toBe(true)
  })

  test('a pale brand is darkened on a light theme, its background has an eighth of its chroma', () => {
    const { background, accent } = themeFromColor('#FFD43A', { dark: false })
    expect(worstContrast(accent, background)).toBeGreaterThanOrEqual(4.5)
    expect(worstContrast(accent, background)).toBeLessThan(4.8)
    const chroma = background.kind === 'solid' ? toOklch(background.color).chroma : 0
    expect(chroma).toBeCloseTo(toOklch('#FFD43A').chroma * 0.12, 2)
  })

  test('any colour gives a theme that can be read, light and dark', () => {
    fc.assert(
      fc.property(anyColour, fc.boolean(), (color, dark) => {
        const theme = themeFromColor(color, { dark })
        expect(contrastFindings(theme)).toEqual([])
        expect(theme.isDark).toBe(dark)
      }),
    )
  })

  test('any text gives one too', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(contrastFindings(themeFromColor(text, { dark: false }))).toEqual([])
      }),
    )
  })
})

describe('a theme from a background', () => {
  test('what is absent is worked out: dark text on yellow, light text on blue', () => {
    const yellow = customTheme(solid('#FFD43A'))
    const blue = customTheme(solid('#1C2BDB'))
    expect([yellow.isDark, blue.isDark]).toEqual([false, true])
    expect(toOklch(yellow.text).lightness).toBeCloseTo(0.16, 2)
    expect(toOklch(blue.text).lightness).toBeCloseTo(0.96, 2)
    expect([yellow, blue].flatMap(contrastFindings)).toEqual([])
  })

  test('an accent is none of the background’s own: the opposite hue of a strong one', () => {
    const hue = (color: Hex): number => toOklch(customTheme(solid(color)).accent).hue
    expect(Math.abs(hue('#1C2BDB') - 87)).toBeLessThan(10)
    expect(customTheme(solid('#F4F4F4')).accent).toBe(bone.accent)
    expect(customTheme(solid('#101010')).accent).toBe('#FFB931')
  })

  test('a card can be told from the background: white, but on white', () => {
    expect(customTheme(solid('#FFE0D0')).surface).toBe('#FFFFFF')
    const { surface } = customTheme(solid('#FFFFFF'))
    expect(surface).not.toBe('#FFFFFF')
    expect(toOklch(surface).lightness).toBeGreaterThan(0.95)
  })

  test('any one colour holds, and any gradient on which white or black can be read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('solid' as const, 'gradient' as const),
        anyStops,
        (fill, stops) => {
          const theme = customTheme({ fill, stops, angle: 90 })
          const best = Math.max(
            worstContrast('#FFFFFF', theme.background),
            worstContrast('#000000', theme.background),
          )
          fc.pre(best >= 4.5)
          expect(contrastFindings(theme)).toEqual([])
        },
      ),
    )
  })

  test('a choice that cannot be read is kept, and said: 1.1 where 4.5 is needed', () => {
    const theme = customTheme(solid('#FFFFFF', { text: '#F3F1EC' }))
    expect(theme.text).toBe('#F3F1EC')
    const [title, body] = contrastFindings(theme)
    expect(title).toMatchObject({ what: 'title', role: 'text', ground: 'background', least: 3 })
    expect(body).toMatchObject({ what: 'body', role: 'text', ground: 'background', least: 4.5 })
    expect(body?.contrast).toBeCloseTo(contrast('#F3F1EC', '#FFFFFF'), 6)
  })

  test('a chosen surface that needs the opposite of the background: text is for the background', () => {
    const theme = customTheme(solid('#FFFFFF', { surface: '#111111' }))
    expect(worstContrast(theme.text, theme.background)).toBeGreaterThanOrEqual(4.5)
    expect(contrastFindings(theme).map(({ ground }) => ground)).toEqual(
      Array.from({ length: 4 }, () => 'surface'),
    )
  })

  test('grey that is enough for titles only is found for body text only', () => {
    const theme = customTheme(solid('#FFFFFF', { text: '#888888', surface: '#FFFFFF' }))
    expect(contrastFindings(theme).map(({ what, ground }) => `${what} on ${ground}`)).toEqual([
      'body on background',
      'body on surface',
    ])
  })

  test('fonts: the face of a known family, of an unknown one, Bone’s when none is chosen', () => {
    expect(customTheme(solid('#FFFFFF', { titleFamily: 'sora' })).title.factor).toBe(0.9)
    const theme = customTheme(
      solid('#FFFFFF', { titleFamily: 'Brand Sans', bodyFamily: ' Inter ' }),
    )
    expect([theme.title.family, theme.body]).toEqual(['Brand Sans', 'Inter'])
    const plain = customTheme(solid('#FFFFFF', { titleFamily: '', bodyFamily: null }))
    expect([plain.title, plain.body]).toEqual([bone.title, bone.body])
  })

  test('stops and choices that are no colours are as if they were not there', () => {
    const theme = customTheme({
      fill: 'gradient',
      stops: [{ at: 0, color: 'none' }],
      angle: 0,
      text: 'ink',
    })
    expect(theme.background).toEqual(bone.background)
    expect(contrastFindings(theme)).toEqual([])
  })

  test('stops are painted in the order they stand along the gradient', () => {
    const stops = [
      { at: 1, color: '#FFEFD8' },
      { at: 0, color: '#D6E7FF' },
    ]
    const { background } = customTheme({ fill: 'gradient', stops, angle: 160 })
    expect(background).toEqual({
      kind: 'gradient',
      angle: 160,
      stops: [stops[1], stops[0]],
    })
  })
})

describe('mending a theme', () => {
  test('one that holds is given back itself', () => {
    for (const theme of themes) expect(repairTheme(theme)).toBe(theme)
  })

  test('a muted that is too pale gets just dark enough; nothing else changes', () => {
    const pale: Theme = { ...bone, muted: '#B9A7D0' }
    const repaired = repairTheme(pale)
    expect({ ...repaired, muted: pale.muted }).toEqual(pale)
    expect(worstContrast(repaired.muted, bone.background)).toBeGreaterThanOrEqual(4.5)
    expect(worstContrast(repaired.muted, bone.background)).toBeLessThan(4.7)
    expect(Math.abs(toOklch(repaired.muted).hue - toOklch(pale.muted).hue)).toBeLessThan(4)
  })

  test('a gradient from black to white moves as a whole to the side of its text', () => {
    const background = {
      kind: 'gradient' as const,
      angle: 90,
      stops: [
        { at: 0, color: '#000000' },
        { at: 1, color: '#FFFFFF' },
      ],
    }
    const light = repairTheme({ ...bone, background, surface: '#222222', text: '#FFFFFF' })
    expect(light.isDark).toBe(true)
    expect(light.background).toMatchObject({ stops: [{ color: '#000000' }, {}] })
    expect(contrastFindings(light)).toEqual([])
    const dark = repairTheme({ ...bone, background })
    expect(dark.isDark).toBe(false)
    expect(dark.background).toMatchObject({ stops: [{}, { color: '#FFFFFF' }] })
    expect(contrastFindings(dark)).toEqual([])
  })

  test('a dark surface on a light background gets light, its text stays', () => {
    const repaired = repairTheme({ ...bone, surface: '#15140F' })
    expect(repaired.text).toBe(bone.text)
    expect(contrast(repaired.text, repaired.surface)).toBeGreaterThanOrEqual(4.5)
  })

  test('makes any theme readable, and where grounds stay so does every colour that held', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const theme = customTheme(given)
        const repaired = repairTheme(theme)
        expect(contrastFindings(repaired)).toEqual([])
        const hasGrounds =
          repaired.surface === theme.surface &&
          JSON.stringify(repaired.background) === JSON.stringify(theme.background)
        if (!hasGrounds) return
        const short = new Set(contrastFindings(theme).map((finding) => finding.role))
        for (const role of ['text', 'muted', 'accent'] as const) {
          if (!short.has(role)) expect(repaired[role]).toBe(theme[role])
        }
      }),
    )
  })

  test('as choices: any choices become ones that can be read; those that could stay as they are', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const repaired = repairCustom(given)
        expect(contrastFindings(customTheme(repaired))).toEqual([])
        if (contrastFindings(customTheme(given)).length === 0) expect(repaired).toBe(given)
        for (const role of ['text', 'muted', 'accent', 'surface'] as const) {
          if (given[role] === null) expect(repaired[role]).toBeNull()
        }
      }),
    )
  })

  test('as choices: a background that moved gives another surface, on which choices hold as well', () => {
    const given: CustomTheme = {
      fill: 'gradient',
      stops: [
        { at: 0, color: '#0094DA' },
        { at: 1, color: '#234EF7' },
      ],
      angle: 0,
      text: '#628B21',
      muted: '#820ADC',
    }
    const repaired = repairCustom(given)
    expect(customTheme(repaired).surface).not.toBe(customTheme(given).surface)
    expect(contrastFindings(customTheme(repaired))).toEqual([])
  })

  test('gives colours as they are written everywhere', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const theme = repairTheme(customTheme(given))
        for (const role of colours) {
          const colors =
            role !== 'background'
              ? [theme[role]]
              : theme.background.kind === 'solid'
                ? [theme.background.color]
                : theme.background.stops.map((stop) => stop.color)
          for (const color of colors) expect(color).toMatch(/^#[0-9A-F]{6}$/)
        }
      }),
    )
  })
})
