/** A theme of one's own in the panel: built, mended, measured. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Hex } from '../../src/lib/base/paint'
import { defaultSettings, type CustomThemeSettings } from '../../src/lib/settings/settings'
import { contrastFindings } from '../../src/lib/templates/theme-contrast'
import { themeOf } from '../../src/lib/templates/theme-of'
import {
  atLeastTwo,
  builtFrom,
  contrastsOf,
  repaired,
  withMiddle,
} from '../../src/lib/ui/state/own-theme'
import { after, studio } from './support'

const color: fc.Arbitrary<Hex> = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`)

const custom: fc.Arbitrary<CustomThemeSettings> = fc.record({
  fill: fc.constantFrom('solid', 'gradient'),
  colors: fc.array(color, { minLength: 1, maxLength: 3 }),
  angle: fc.integer({ min: 0, max: 359 }),
  text: fc.option(color),
  muted: fc.option(color),
  accent: fc.option(color),
})

const themed = (own: CustomThemeSettings) => ({
  ...defaultSettings,
  theme: 'custom',
  custom: own,
})

test('one colour makes a theme in which everything can be read, as light or dark as asked', () => {
  fc.assert(
    fc.property(color, fc.boolean(), (brand, dark) => {
      const theme = themeOf(themed(builtFrom(brand, dark)))
      expect(contrastFindings(theme)).toEqual([])
      expect(theme.isDark).toBe(dark)
    }),
  )
})

test('one press on Fix makes any theme readable, and a readable one stays as it is', () => {
  fc.assert(
    fc.property(custom, (own) => {
      const { state } = after(
        [{ kind: 'designChanged', change: { theme: 'custom', custom: own } }],
        studio(),
      )
      const fixed = after([{ kind: 'contrastFixed' }], state).state
      expect(contrastsOf(fixed.work.settings, null).findings).toEqual([])
      const again = after([{ kind: 'contrastFixed' }], fixed).state
      expect(again.work.settings.custom).toEqual(fixed.work.settings.custom)
      const back = after([{ kind: 'undid' }], fixed).state
      expect(back.work.settings.custom).toEqual(own)
    }),
  )
})

test('Fix keeps the fill, the angle and how many colours there are', () => {
  fc.assert(
    fc.property(custom, (own) => {
      const fixed = repaired(own)
      expect([fixed.fill, fixed.angle, fixed.colors.length]).toEqual([
        own.fill,
        own.angle,
        own.colors.length,
      ])
    }),
  )
})

describe('building from a colour', () => {
  test('drags in the picker are one step', () => {
    const drag = ['#112233', '#445566', '#778899'].map(
      (each) => ({ kind: 'themeBuilt', color: each, gesture: 'theme.built' }) as const,
    )
    const start = studio()
    const { state } = after(drag, start)
    expect(state.work.settings.theme).toBe('custom')
    expect(state.history.past).toHaveLength(start.history.past.length + 1)
  })

  test('stays on the side the deck is on', () => {
    for (const [theme, dark] of [
      ['bone', false],
      ['noir', true],
    ] as const) {
      const { state } = after(
        [
          { kind: 'designChanged', change: { theme } },
          { kind: 'themeBuilt', color: '#2239E8' },
        ],
        studio(),
      )
      expect(themeOf(state.work.settings).isDark).toBe(dark)
    }
  })
})

describe('the stops of a gradient', () => {
  test('a middle stop leaves the ends, and the gradient as it looks', () => {
    expect(withMiddle(['#000000', '#FFFFFF'])).toEqual(['#000000', '#808080', '#FFFFFF'])
  })

  test('there are at least two, the first as it was', () => {
    fc.assert(
      fc.property(color, (first) => {
        const [one, two] = atLeastTwo([first])
        expect(one).toBe(first)
        expect(two).not.toBe(first)
      }),
    )
  })
})

test('areas of a pattern count: text over them is measured too', () => {
  const settings = themed({ ...defaultSettings.custom, fill: 'solid', colors: ['#FFFFFF'] })
  const plain = contrastsOf(settings, null)
  const slide = {
    key: 'p1/1',
    name: '01 One',
    width: 1080,
    height: 1350,
    fill: { kind: 'solid', color: '#FFFFFF' },
    children: [
      {
        kind: 'vector',
        key: 'p1/1/pattern/1',
        name: 'Blob',
        width: 10,
        height: 10,
        path: 'M0 0L10 0L10 10Z',
        fill: { kind: 'solid', color: '#000000', opacity: 0.3 },
      },
    ],
  } as const
  const marked = contrastsOf(settings, slide)
  expect(marked.text).toBeLessThan(plain.text)
  const [mark] = slide.children
  expect(contrastsOf(settings, { ...slide, children: [{ ...mark, fine: true }] })).toEqual(plain)
})
