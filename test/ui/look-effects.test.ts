/** Controls of the look are shown exactly where they change a slide. */
import { describe, expect, test } from 'vitest'

import {
  defaultSettings,
  patternIds,
  slotChoices,
  templateIds,
  type RailSettings,
  type Settings,
} from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { createPlanner } from '../../src/lib/ui/planner'
import { arranged } from '../../src/lib/ui/state/pattern-places'
import { framesPictures } from '../../src/lib/ui/state/pictures-shown'
import { itemsInUse, slotItems, slots } from '../../src/lib/ui/state/slots'
import { after, readEvent, threadOf } from './support'

const wordWidth = (text: string, _font: unknown, size: number): number => text.length * size * 0.5
const thread = threadOf([0, 0, 1, 2, 0])
/** Over photos there is no pattern. */
const withoutPictures = threadOf([0, 0, 0])
const picture = { key: 'garden', width: 1200, height: 700, kind: 'photo' } as const

const filled = new Map(['2/0', '3/0', '3/1'].map((place) => [place, picture]))

/** All slides of a short thread with pictures. */
function slidesWith(settings: Settings, of = thread): string {
  const { state } = after([readEvent(of)])
  const input = createPlanner(wordWidth).input({ ...state, work: { ...state.work, settings } })
  if (input === null) throw new Error('There is a thread.')
  return JSON.stringify(buildCarousel({ ...input, pictures: filled }).slides)
}

const withRails = (settings: Settings, rails: Partial<RailSettings>): Settings => ({
  ...settings,
  rails: { ...settings.rails, ...rails },
})

describe.each(templateIds)('%s', (template) => {
  const settings = { ...defaultSettings, template }

  test.each(['template', 'none', 'page', 'swipe'] as const)('with %s in every corner', (choice) => {
    const all = { headerLeft: choice, headerRight: choice, footerLeft: choice, footerRight: choice }
    const own = withRails(settings, all)
    const changes = (rails: Partial<RailSettings>) =>
      slidesWith(withRails(own, rails)) !== slidesWith(own)
    const inUse = itemsInUse(own)
    expect([
      'page style',
      changes({ pageStyle: 'number' }),
      'swipe style',
      changes({ swipeStyle: 'pill' }),
    ]).toEqual(['page style', inUse.includes('page'), 'swipe style', inUse.includes('swipe')])
  })

  test('another arrangement is offered where it looks different', () => {
    for (const id of patternIds) {
      const pattern = { ...settings.pattern, id }
      const before = slidesWith({ ...settings, pattern }, withoutPictures)
      const after = slidesWith({ ...settings, pattern: { ...pattern, seed: 1 } }, withoutPictures)
      expect([id, after !== before]).toEqual([id, arranged.includes(id)])
    }
  })

  test('corners and borders of pictures are offered where they are seen', () => {
    const { pictures } = settings
    const before = slidesWith(settings)
    for (const change of [{ radius: 100 }, { border: false }]) {
      const after = slidesWith({ ...settings, pictures: { ...pictures, ...change } })
      expect([change, after !== before]).toEqual([change, framesPictures(settings)])
    }
  })
})

test('a corner shows what was chosen for it, and nothing where nothing was', () => {
  for (const slot of slots)
    for (const choice of slotChoices.filter((each) => each !== 'template')) {
      const items = slotItems(withRails(defaultSettings, { [slot]: choice }))
      expect(items[slot]).toEqual(choice === 'none' ? [] : [choice])
    }
})
