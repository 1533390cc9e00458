/** Threads of our own invention and a measurer with fixed widths, for tests of planning and building. */
import type { Font, Measure } from '../../src/lib/base/type'
import { createMeasure, type WordWidth } from '../../src/lib/deck/line-breaking'
import { defaultSettings, type Settings } from '../../src/lib/settings/settings'
import type { Media, Post, Thread } from '../../src/lib/thread/thread'
import { buildCarousel, type Carousel } from '../../src/lib/templates/build-carousel'
import { recogniseRuns } from '../../src/lib/thread/recognise'

/** Half the size a character, a whole for CJK and emoji; bold 4 % wider. Near Instrument Sans, and simple. */
export const fixedWidth: WordWidth = (text, font: Font, size, tracking) => {
  const perCharacter = (character: string): number =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u.test(
      character,
    )
      ? 1
      : 0.5
  const ems = Array.from(text).reduce(
    (sum, character) => sum + perCharacter(character) + tracking / 100,
    0,
  )
  return ems * size * (font.weight >= 600 ? 1.04 : 1)
}

export function fixedMeasure(): Measure {
  return createMeasure(fixedWidth)
}

export function post(text: string, ...media: readonly Media['kind'][]): Post {
  return { runs: recogniseRuns(text), media: media.map((kind) => ({ kind, url: null })) }
}

export function thread(posts: readonly (Post | string)[], author = mara): Thread {
  return { author, posts: posts.map((given) => (typeof given === 'string' ? post(given) : given)) }
}

export const mara = { name: 'Mara Lindqvist 🌱', handle: 'maralindq' }
export const nobody = { name: '', handle: '' }

export function carousel(
  given: Thread | readonly (Post | string)[],
  settings: Partial<Settings> = {},
  measure = fixedMeasure(),
): Carousel {
  return buildCarousel({
    thread: 'posts' in given ? given : thread(given),
    settings: { ...defaultSettings, ...settings },
    pictures: new Map(),
    measure,
  })
}

export const bread: readonly (Post | string)[] = [
  'How I learned to bake bread, slowly and badly:\n\nA thread 🧵👇',
  'Step 1: Make a starter\n\nMix equal weights of flour & water.\n\n- Use a jar with a lid\n- Keep it at 24 °C\n- Feed it daily\n\nIt smells sour at first.',
  'What you need:\n\n1. Flour\n2. Water\n3. Salt\n4. Time',
  'My grandmother used to say:\n\n"The dough is ready when it is ready, and not when you are hungry."',
  'Heat matters more than time.\n\nA warm kitchen halves the wait; a cold one doubles the taste. Both are right, on different days.',
  post('Here is the crumb of loaf number 40 👇', 'image'),
  post(
    'A jar on the fifth morning.\n\nThe line marks where the dough stood at midnight, and the foam above it is what you are waiting for all week.',
    'image',
  ),
  post('Four loaves, four flours.', 'image', 'image', 'image', 'image'),
  'The schedule in code:\n\n```python\nclass Starter:\n    # twice a day\n    def feed(self, grams=50):\n        return grams\n```\n\nIt never fails.',
  'If you liked this, share it with a friend who bakes.\n\nFind me → @maralindq ✔️\nMore bread every week!',
]

export const stress: Readonly<Record<string, Thread>> = {
  'no posts': thread([]),
  'one word': thread(['Bread']),
  'one long post': thread([
    'All of it at once. ' + 'Flour, water, salt and time make bread, if you let them. '.repeat(40),
  ]),
  'no author': thread(bread, nobody),
  'only a name': thread(bread, {
    name: 'Dr. Maximiliane Alexandra von Hohenstein-Wittgenstein, PhD',
    handle: '',
  }),
  'sixty posts': thread(
    Array.from(
      { length: 60 },
      (_, index) => `Note number ${index}.\n\nThe oven was at ${200 + index} °C and nobody minded.`,
    ),
  ),
  'pictures only': thread([
    post('', 'image'),
    post('', 'image', 'image', 'image'),
    post('', 'video'),
  ]),
  'empty posts': thread(['', '   ', 'Something', '', '\n\n']),
  'one word of 30,000 letters': thread(['Cover', 'x'.repeat(30_000)]),
  'only emoji': thread(['🥖🥖🥖', '👩‍👩‍👧‍👦 👍🏽', '👇']),
  'forty items': thread([
    '40 terms you meet in every bakery',
    `40 terms you meet in every bakery:\n\n${Array.from({ length: 40 }, (_, index) => `${index + 1}. Term ${index + 1}`).join('\n')}`,
  ]),
  'long items': thread([
    'Twelve rules',
    Array.from(
      { length: 12 },
      (_, index) =>
        `- Rule ${index + 1} says that the dough decides, and that whoever bakes it waits until it has decided.`,
    ).join('\n'),
  ]),
  arabic: thread(
    [
      'الخبز خطوة بخطوة',
      'العجين يحتاج إلى الوقت.\n\nفي المطبخ الدافئ ينتفخ العجين بسرعة، وفي البارد يصبح طعمه أفضل (flour).',
      'تحتاج إلى:\n\n1. دقيق\n2. ماء\n3. ملح',
    ],
    { name: 'ليلى', handle: 'layla' },
  ),
  hebrew: thread(
    ['לחם, צעד אחר צעד', 'הבצק צריך זמן.\n\nבמטבח חם הוא תופח מהר, ובמטבח קר הוא טעים יותר.'],
    nobody,
  ),
  japanese: thread([
    'パンの焼き方をわかりやすく解説します',
    '生地の発酵は、温度と時間で決まります。\n\n暖かい台所では早く膨らみ、寒い台所ではゆっくりと味が深くなります。',
    'ありがとうございました。フォローしてください。',
  ]),
  mixed: thread([
    'Bread パン خبز',
    'One post, three scripts: パンは美味しい。 والخبز لذيذ. And back again, with a tail that goes on for a while so that lines break.',
  ]),
  'lone surrogates and markup': thread(['\ud83d broken', '</script><b>bold</b> & "quotes" \udc00']),
}
