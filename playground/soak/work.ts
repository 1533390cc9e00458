/** What a person has in the panel, and changes there at random: settings, and what became of the posts. */
import { arrangementOf, plannedThread, type Arrangement } from '../../src/lib/arrange/arrangement'
import {
  deletePosts,
  editPost,
  mergePosts,
  movePosts,
  restorePosts,
  splitPost,
} from '../../src/lib/arrange/posts'
import { placesOf, type Pictures } from '../../src/lib/deck/picture'
import type { WordWidth } from '../../src/lib/deck/line-breaking'
import { createMeasure } from '../../src/lib/deck/line-breaking'
import { readThread } from '../../src/lib/formats/read'
import type { DrawRequest } from '../../src/lib/messages/protocol'
import { patternIds, templateIds, type Settings } from '../../src/lib/settings/settings'
import { defaultSettings } from '../../src/lib/settings/settings'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { themes } from '../../src/lib/templates/themes'
import { recogniseRuns } from '../../src/lib/thread/recognise'
import { plainText } from '../../src/lib/thread/text'
import { colorsOf } from '../../src/lib/ui/effects/request'
import type { Random } from './random'

export interface Work {
  readonly settings: Settings
  readonly arrangement: Arrangement
}

/** Keys of the pictures that are sent. */
export const pictureKeys = ['avatar', 'photo'] as const

const posts = [
  'How I learned to bake bread, slowly and badly',
  'Make a starter\n\nMix equal weights of **flour** and water.\n\n- Use a jar with a lid\n- Keep it at 24 °C\n- Feed it daily\n\nIt smells sour at first: see https://example.org/starter',
  'My grandmother used to say:\n\n"The dough is ready when it is ready, and not when you are hungry."',
  'The crumb of loaf number 40.\n\n![An open crumb](crumb.png)',
  'The schedule in code:\n\n```python\ndef feed(grams=50):\n    return grams\n```\n\nIt never fails.',
  'العجين يحتاج إلى الوقت 🥖\n\nA warm kitchen halves the wait; a cold one doubles the taste.',
  'If this helped, share it with a friend who bakes.\n\nFollow me → @maralindq',
]
const source = readThread({ text: posts.join('\n\n---\n\n') }).value

/** A fresh paste under the default settings. */
export function freshWork(): Work {
  const author = { name: 'Mara Lindqvist', handle: 'maralindq' }
  return { settings: { ...defaultSettings, author }, arrangement: arrangementOf(source) }
}

type Change = (work: Work, random: Random) => Work

function setting(change: (settings: Settings, random: Random) => Partial<Settings>): Change {
  return (work, random) => ({
    ...work,
    settings: { ...work.settings, ...change(work.settings, random) },
  })
}

/** A change of the posts, given one of them that stands on slides. */
function posting(
  change: (arrangement: Arrangement, id: string, random: Random) => Arrangement,
): Change {
  return (work, random) => {
    const present = work.arrangement.posts.filter(({ isDeleted }) => !isDeleted)
    if (present.length < 2) return { ...work, arrangement: arrangementOf(source) }
    const { id } = random.pick(present)
    return { ...work, arrangement: change(work.arrangement, id, random) }
  }
}

const ratios = [
  { platform: 'linkedin', ratio: 'portrait' },
  { platform: 'linkedin', ratio: 'square' },
  { platform: 'linkedin', ratio: 'landscape' },
  { platform: 'instagram', ratio: 'story' },
] as const

const changes: readonly Change[] = [
  setting((_, random) => ({ template: random.pick(templateIds) })),
  setting((_, random) => ({ theme: random.pick(themes).id })),
  setting(({ canvas }, random) => ({ canvas: { ...canvas, ...random.pick(ratios) } })),
  setting(({ type }, random) => ({ type: { ...type, body: random.pick([30, 36, 44]) } })),
  setting(({ pattern }, random) => ({ pattern: { ...pattern, id: random.pick(patternIds) } })),
  setting((_, random) => ({
    layers: {
      variables: random.chance(0.5),
      textStyles: random.chance(0.5),
      section: random.chance(0.3),
    },
  })),
  posting((arrangement, id) => deletePosts(arrangement, [id])),
  posting((arrangement) =>
    restorePosts(
      arrangement,
      arrangement.posts.map(({ id }) => id),
    ),
  ),
  posting((arrangement, id, random) =>
    movePosts(arrangement, [id], random.pick([null, ...arrangement.posts.map((own) => own.id)])),
  ),
  posting((arrangement, id, random) => {
    const words = random.pick(['Rewritten.', 'Rye takes longer.\n\nMuch longer.', 'Salt 🧂'])
    return editPost(arrangement, id, recogniseRuns(words))
  }),
  posting((arrangement, id, random) => {
    const post = arrangement.posts.find((own) => own.id === id)?.post
    return splitPost(arrangement, id, random.below(post === undefined ? 0 : plainText(post).length))
  }),
  posting((arrangement, id, random) => {
    const present = arrangement.posts.filter(({ isDeleted }) => !isDeleted)
    return mergePosts(arrangement, [id, random.pick(present).id])
  }),
]

/** One to three changes. */
export function changed(work: Work, random: Random): Work {
  const count = 1 + random.below(3)
  return Array.from({ length: count }).reduce<Work>(
    (now) => random.pick(changes)(now, random),
    work,
  )
}

/** What the panel would send of it, less the number of the run. */
export function requestOf(
  { settings, arrangement }: Work,
  wordWidth: WordWidth,
): Omit<DrawRequest, 'run'> {
  const { thread } = plannedThread(arrangement, source)
  const look = { key: 'photo', width: 16, height: 8, kind: 'photo' } as const
  const pictures: Pictures = new Map(placesOf(thread).map(({ key }) => [key, look]))
  const { title, slides } = buildCarousel({
    thread,
    settings,
    pictures,
    brand: { avatar: { ...look, key: 'avatar', width: 8 } },
    measure: createMeasure(wordWidth),
  })
  return {
    title,
    slides,
    work: JSON.stringify({ version: 1, settings, arrangement }),
    pictures: pictureKeys,
    layers: settings.layers,
    colors: colorsOf(settings),
  }
}
