import { describe, expect, it } from 'vitest'

import { over, worstContrast } from '../../src/lib/base/colour'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import { isError } from '../../src/lib/slide/finding'
import { checkSlides } from '../../src/lib/slide/check'
import { themeOf } from '../../src/lib/templates/theme-of'
import { themes } from '../../src/lib/templates/themes'
import { bread, carousel, fixedMeasure, thread } from './samples'

const withPattern = (theme: string, id: Settings['pattern']['id'], runsOn = false): Settings => ({
  ...defaultSettings,
  theme,
  pattern: { ...defaultSettings.pattern, id, runsOn },
})

describe('the theme of settings', () => {
  it.each(themes.map(({ id }) => id))('is the theme itself without a pattern: %s', (id) => {
    expect(themeOf(withPattern(id, 'none')).id).toBe(id)
    expect(themeOf(withPattern(id, 'dots')).accent).toBe(themeOf(withPattern(id, 'none')).accent)
  })

  it('is the default one for an id of a later version', () => {
    expect(themeOf({ ...defaultSettings, theme: 'later' })).toEqual(themeOf(defaultSettings))
  })

  it('has an upright gradient under a pattern that runs on, its own otherwise', () => {
    expect(themeOf(withPattern('sorbet', 'dots', true)).background).toMatchObject({ angle: 180 })
    expect(themeOf(withPattern('sorbet', 'dots')).background).toMatchObject({ angle: 145 })
  })

  it('takes the fonts a person chose, at their weight and slant', () => {
    const theme = themeOf({
      ...defaultSettings,
      type: {
        ...defaultSettings.type,
        titleFont: { family: 'Sora', weight: 800, italic: true },
        bodyFont: { family: 'Figtree', weight: 500, italic: false },
      },
    })
    expect(theme.title).toMatchObject({ family: 'Sora', weight: 800, factor: 0.9, isItalic: true })
    expect([theme.body, theme.bodyWeight]).toEqual(['Figtree', 500])
  })
})

describe.each(['blobs', 'rays'] as const)('over %s', (id) => {
  it.each(themes.map((theme) => theme.id))('accent holds 4.5:1: %s', (name) => {
    const theme = themeOf(withPattern(name, id))
    const [color, share] = id === 'blobs' ? [theme.accent, 0.1] : [theme.text, 0.05]
    const grounds =
      theme.background.kind === 'solid'
        ? [theme.background.color]
        : theme.background.stops.map((stop) => stop.color)
    for (const ground of grounds) {
      const marked = { kind: 'solid', color: over(color, share, ground) } as const
      expect(worstContrast(theme.accent, marked)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('no slide has an error, in the themes whose accent is nearest to its ground', () => {
    const measure = fixedMeasure()
    for (const theme of ['sage', 'citrus', 'sorbet', 'bone', 'mint']) {
      const { slides } = carousel(thread(bread), withPattern(theme, id), measure)
      expect(checkSlides(slides, measure).filter(isError), theme).toEqual([])
    }
  })
})
