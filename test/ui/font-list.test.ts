/** The fonts Figma has: which are offered, what choosing one keeps, which are missed. */
import { describe, expect, test } from 'vitest'

import { defaultSettings } from '../../src/lib/settings/settings'
import { themeById } from '../../src/lib/templates/themes'
import type { Event } from '../../src/lib/ui/state/event'
import {
  chosenFont,
  familyOf,
  fontOf,
  missingFamilies,
  sorted,
  stylesOf,
  themeFontOf,
  usedFamilies,
} from '../../src/lib/ui/state/font-list'
import type { State } from '../../src/lib/ui/state/state'
import { windowJson } from '../../src/lib/ui/state/update-view'
import { after, studio } from './support'

const serif = { name: 'Instrument Serif', styles: ['Regular', 'Italic'] }
const inter = { name: 'Inter', styles: ['Regular', 'Italic', 'Semi Bold', 'Bold'] }
const fraunces = { name: 'Fraunces', styles: ['Light', 'SemiBold', 'SemiBold Italic', 'Black'] }
const anton = { name: 'Anton', styles: ['Regular'] }
const instrument = { name: 'Instrument Sans', styles: ['Regular', 'Bold'] }
/** Bone sets its titles in Instrument Serif, everything else in Instrument Sans. */
const families = [serif, inter, fraunces, anton, instrument]

const listed: Event = { kind: 'fontsListed', families }
const choose = (family: string): Event => ({
  kind: 'fontChosen',
  role: 'titleFont',
  font: { family, weight: 400, italic: false },
})

test('families stand by name, whatever their capitals', () => {
  const names = ['inter', 'Zilla', 'Abel', 'Inter 10', 'Inter 2'].map((name) => ({
    name,
    styles: ['Regular'],
  }))
  expect(sorted(names).map(({ name }) => name)).toEqual([
    'Abel',
    'inter',
    'Inter 2',
    'Inter 10',
    'Zilla',
  ])
})

test('a family is found whatever its capitals', () => {
  expect(familyOf(families, ' FRAUNCES ')).toBe(fraunces)
  expect(familyOf(families, 'Fraunce')).toBeUndefined()
})

describe('choosing another family', () => {
  test('keeps how heavy and how sloped the words are, as far as it can', () => {
    const bold = { family: 'Inter', weight: 700, italic: false }
    expect(chosenFont(fraunces, 'titleFont', bold)).toEqual({
      family: 'Fraunces',
      weight: 600,
      italic: false,
    })
    expect(chosenFont(fraunces, 'titleFont', { ...bold, italic: true }).italic).toBe(true)
    expect(chosenFont(anton, 'titleFont', { ...bold, italic: true })).toEqual({
      family: 'Anton',
      weight: 400,
      italic: false,
    })
  })

  test('never makes running text italic, where there is an upright style', () => {
    expect(stylesOf(fraunces, 'bodyFont').some(({ italic }) => italic)).toBe(false)
    expect(stylesOf({ name: 'Slanted', styles: ['Italic'] }, 'bodyFont')).toHaveLength(1)
  })

  test('is one step, and the theme’s own font comes back', () => {
    const start = after([listed], studio()).state
    const { state } = after([choose('Anton')], start)
    expect(fontOf(state.work.settings, 'titleFont').family).toBe('Anton')
    expect(state.history.past).toHaveLength(start.history.past.length + 1)
    const own = themeById(defaultSettings.theme).title
    expect(themeFontOf(state.work.settings, 'titleFont')).toMatchObject({ family: own.family })
    const back: Event = { kind: 'fontChosen', role: 'titleFont', font: null }
    expect(fontOf(after([back], state).state.work.settings, 'titleFont')).toMatchObject({
      family: own.family,
      weight: own.weight,
    })
  })
})

describe('what is used comes first', () => {
  const used = (state: State): readonly string[] =>
    usedFamilies(state.work.settings, state.view.recentFonts, families)

  test('each once, with what was chosen before, also after it was taken back', () => {
    const { state } = after([listed, choose('Anton'), choose('Fraunces')], studio())
    expect(used(state)).toEqual(['Fraunces', 'Instrument Sans', 'Anton'])
    const { state: undone } = after([{ kind: 'undid' }, { kind: 'undid' }], state)
    expect(new Set(used(undone))).toEqual(
      new Set(['Instrument Serif', 'Instrument Sans', 'Fraunces', 'Anton']),
    )
  })

  test('is remembered from one opening to the next, six at most', () => {
    const many = Array.from({ length: 9 }, (_, n) => choose(`Family ${n}`))
    const { state, effects } = after([...many, choose('Family 5')], studio())
    const names = [5, 8, 7, 6, 4, 3].map((n) => `Family ${n}`)
    expect(state.view.recentFonts).toEqual(names)
    const kept = effects.filter((effect) => effect.kind === 'store' && effect.part === 'window')
    expect(kept[kept.length - 1]).toMatchObject({ json: windowJson(state.view) })
    expect(JSON.parse(windowJson(state.view))).toMatchObject({ recentFonts: names })
  })
})

test('what Figma does not have is missed, but not before it has said what it has', () => {
  const settings = {
    ...defaultSettings,
    type: { ...defaultSettings.type, titleFont: { family: 'Gone', weight: 400, italic: false } },
  }
  expect(missingFamilies(settings, families)).toEqual(['Gone'])
  expect(missingFamilies(settings, null)).toEqual([])
  expect(missingFamilies(settings, [])).toEqual([])
  expect(missingFamilies(defaultSettings, families)).toEqual([])
})
