import { describe, expect, it } from 'vitest'

import type { DeckSlide } from '../../src/lib/deck/deck'
import { actionIcons, defaultSettings } from '../../src/lib/settings/settings'
import { checkSlides } from '../../src/lib/slide/check'
import { isError } from '../../src/lib/slide/finding'
import { nodesOf } from '../../src/lib/slide/walk'
import { checkRules } from '../../src/lib/templates/check-rules'
import { bone } from '../../src/lib/templates/themes'
import {
  at,
  base,
  blocks,
  built,
  measure,
  ratios,
  rectOf,
  rectsOf,
  role,
  shownOn,
  title,
  wanted,
  words,
} from './editorial-roles'
import { mara } from './samples'

describe('an outro', () => {
  it('has actions with a disc of 72 each, the first in the accent', () => {
    const { slide } = built(role('outro with actions'), at('portrait'))
    const discs = nodesOf(slide).filter(({ name }) => name === 'Disc')
    expect(
      discs.map((node) => [node.width, node.height, node.kind === 'box' && node.fill]),
    ).toEqual([
      [72, 72, { kind: 'solid', color: bone.accent }],
      [72, 72, { kind: 'solid', color: bone.text, opacity: 0.08 }],
      [72, 72, { kind: 'solid', color: bone.text, opacity: 0.08 }],
    ])
    const icon = nodesOf(slide).find(({ name }) => name === 'Icon')
    expect(icon).toMatchObject({ width: 36, height: 36, line: { weight: 3.2 } })
    expect(rectsOf(slide, 'Disc').map(({ x }) => x)).toEqual([96, 96, 96])
  })

  it('has an icon of its own for each action, inside its grid', () => {
    const paths = actionIcons.map((icon) => {
      const given: DeckSlide = {
        ...base,
        kind: 'outro',
        title,
        blocks,
        actions: [{ icon, label: 'Go' }],
      }
      const node = nodesOf(built(given, at('portrait')).slide).find(({ name }) => name === 'Icon')
      if (node?.kind !== 'vector') throw new Error('no icon')
      const [, ...numbers] = node.path.split(/[^\d.-]+/).map(Number)
      // Half a line beyond the path.
      expect(Math.max(...numbers)).toBeLessThanOrEqual(36 - 1.6)
      return node.path
    })
    expect(new Set(paths).size).toBe(actionIcons.length)
  })

  it('as a profile is centred under avatar and name, on dots, without a header', () => {
    const settings = {
      ...at('portrait'),
      outro: { ...defaultSettings.outro, variant: 'profile' },
    } as const
    const { slide, fits } = built(role('outro'), settings)
    expect(fits).toBe(true)
    expect(nodesOf(slide).some(({ name }) => name === 'Header')).toBe(false)
    for (const name of ['Avatar', 'Name', 'Handle', 'Title', 'Button', 'Dots']) {
      const { x, width } = rectOf(slide, name)
      expect(Math.abs(x + width / 2 - 540), name).toBeLessThanOrEqual(1)
    }
    expect(rectOf(slide, 'Avatar').width).toBe(240)
    for (const word of wanted(role('outro'))) expect(shownOn(slide)).toContain(word)
  })

  it('as a profile fits on every ratio, and names nobody twice', () => {
    for (const ratio of ratios) {
      const settings = {
        ...at(ratio),
        outro: { ...defaultSettings.outro, variant: 'profile' },
      } as const
      const { slide, fits } = built(
        { ...role('outro'), title: words(mara.name) } as DeckSlide,
        settings,
      )
      expect(fits, ratio).toBe(true)
      expect(shownOn(slide).match(/Mara/g), ratio).toHaveLength(1)
      expect(checkSlides([slide], measure, checkRules(settings)).filter(isError), ratio).toEqual([])
    }
  })
})
