/** How fast a thread becomes slide trees, how that grows with the thread, and how much of it is measuring. */
import type { Measure, TextBlock } from '../../src/lib/base/type'
import type * as LineBreaking from '../../src/lib/deck/line-breaking'
import { readThread } from '../../src/lib/formats/read'
import { parseSettings } from '../../src/lib/settings/parse'
import { templates } from '../../src/lib/templates/all'
import type * as BuildCarousel from '../../src/lib/templates/build-carousel'
import type { Thread } from '../../src/lib/thread/thread'
import { createWordWidth } from '../cli/word-width'
import { bundled } from './bundled'
import { time } from './processor'
import { atMost, type BenchRow } from './row'
import { draftOf } from './threads'

/** Posts of the long thread and of the short one. */
const many = 1000
const few = 10
/** Of the short thread, so that it is timed as long as a part of the long one. */
const repeats = 30

/**
 * Two rows a template: posts a second beside measuring the same texts alone, so that the ratio is the share of
 * measuring; and time a post beside that of a short thread. Widths of words are known before, as they are in a
 * panel that has shown the thread once.
 */
export async function measurePlanning(): Promise<readonly BenchRow[]> {
  const { buildCarousel } = (await bundled('templates/build-carousel.ts')) as typeof BuildCarousel
  const { createMeasure } = (await bundled('deck/line-breaking.ts')) as typeof LineBreaking
  const wordWidth = await createWordWidth()
  const [long, short] = [many, few].map((posts) => readThread({ text: draftOf(posts) }).value)
  if (long === undefined || short === undefined) return []
  return templates.flatMap(({ id }) => {
    const { value: settings } = parseSettings({ template: id })
    const build = (thread: Thread, measure: Measure) =>
      buildCarousel({ thread, settings, pictures: new Map(), measure })
    const asked: [block: TextBlock, width: number][] = []
    const known = createMeasure(wordWidth)
    const { slides } = build(long, (block, width) => {
      asked.push([block, width])
      return known(block, width)
    })
    const whole = time(() => build(long, createMeasure(wordWidth)), 2)
    const part = time(() => {
      for (let count = 0; count < repeats; count += 1) build(short, createMeasure(wordWidth))
    }, 2)
    const measuring = time(() => {
      const measure = createMeasure(wordWidth)
      for (const [block, width] of asked) measure(block, width)
    }, 2)
    const name = `${id}, ${long.posts.length} posts, ${slides.length} slides`
    const perPost = whole / long.posts.length
    const perPostOfFew = part / (repeats * short.posts.length)
    return [
      {
        what: name,
        figure: 1000 / perPost,
        unit: 'posts/s',
        peer: { what: 'its texts measured alone', figure: (1000 * long.posts.length) / measuring },
        ratio: measuring / whole,
      },
      {
        what: `${id}, time a post of ${long.posts.length}`,
        figure: perPost,
        unit: 'ms',
        peer: { what: `of ${short.posts.length}`, figure: perPostOfFew },
        ratio: perPost / perPostOfFew,
        // As for reading: a hundred times as much may take 144 times as long.
        goal: atMost(perPost / perPostOfFew, 1.44, '×'),
      },
    ]
  })
}
