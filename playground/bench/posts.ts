/** Posts of any number, for measuring: own words, always the same ones. */

/** What one post says, before it has a shape. */
export interface Written {
  readonly text: string
  readonly id: string
  readonly picture: string | null
}

const sentences = [
  'A starter is flour, water and patience; everything else is habit.',
  'We baked 240 loaves last winter and wrote down what each one taught us.',
  'Ask @crumbclub or read https://example.org/notes/hydration before you change the flour.',
  'Cold dough is easier to shape, and it forgives a clumsy hand 🥖',
  'Most ovens run 15 °C cooler than they say (buy a thermometer).',
  'パンは一晩休ませると味が深くなる。',
  'الخبز الجيد يحتاج إلى وقت.',
  'Nobody tells you: the second week is the hard one… then it just works.',
]
const lists = [
  '- weigh the flour\n- warm the water\n- wait',
  '1. Mix\n2. Fold four times\n3. Prove overnight',
  '✅ rye\n✅ wheat\n❌ bleached flour',
]

/** Post `at` of a thread: two or three sentences, a list in every third, a picture in every fourth. */
export function post(at: number): Written {
  const words = Array.from(
    { length: 2 + (at % 2) },
    (_, index) => sentences[(at * 3 + index) % sentences.length] ?? '',
  )
  const paragraphs = [words.join(' ')]
  if (at % 3 === 0) paragraphs.push(lists[at % lists.length] ?? '')
  if (at % 5 === 0) paragraphs.push('More tomorrow #sourdough #bread')
  return {
    text: paragraphs.join('\n\n'),
    id: (1647949000000000000n + BigInt(at) * 4194304000n).toString(),
    picture:
      at % 4 === 0 ? `https://pbs.twimg.com/media/Fl${String(at).padStart(6, '0')}x.jpg` : null,
  }
}

export const address = (id: string): string => `https://x.com/ovenlight/status/${id}`
export const flat = (text: string): string => text.replace(/\s+/g, ' ')
export const indented = (text: string, indent: string): string => text.replace(/\n/g, `\n${indent}`)
export const html = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')
export const image = (url: string | null, write: (url: string) => string): string =>
  url === null ? '' : write(url)

/** Writes one post in the shape of a family; `head` and `tail` stand around all of them. */
export interface Shape {
  readonly family: string
  readonly head: string
  readonly tail: string
  readonly write: (post: Written, at: number) => string
  /** Between two posts; '' if absent. */
  readonly between?: string
}
