import { expect, it } from 'vitest'

import type { DeckSlide, Words } from '../../src/lib/deck/deck'
import { partsOf } from '../../src/lib/deck/parts'
import { blocksText, textOf } from '../../src/lib/deck/words'

const words = (text: string): Words => [{ kind: 'text', text }]
const paragraph = (text: string) => ({ kind: 'paragraph', words: words(text) }) as const
const base = { key: '', post: 2, body: 36, number: '3' } as const
const bodies = [36, 32] as const

/** At most so many characters besides the title. */
function fitting(most: number) {
  return {
    bodies,
    fits: (slide: DeckSlide): boolean =>
      slide.kind !== 'picture-text' &&
      ('blocks' in slide ? blocksText(slide.blocks).length <= most : true),
  }
}

const place = { place: '2/0', kind: 'image' } as const
const together: DeckSlide = {
  ...base,
  kind: 'picture-text',
  title: words('The crumb'),
  blocks: [paragraph('It is even.')],
  pictures: [place],
}

it('words that leave their picture no room stand before it, with their number', () => {
  const [first, second, ...rest] = partsOf(together, fitting(100))
  expect(first).toMatchObject({ kind: 'text', number: '3', title: [{ text: 'The crumb' }] })
  expect(second).toEqual({
    kind: 'picture',
    key: '',
    post: 2,
    body: 36,
    blocks: [],
    pictures: [place],
  })
  expect(rest).toEqual([])
})

it('words too many for one slide, too, are divided before the picture', () => {
  const parts = partsOf(
    { ...together, blocks: [paragraph('One two three. '.repeat(8).trim())] },
    fitting(70),
  )
  expect(parts.map(({ kind }) => kind)).toEqual(['text', 'text', 'picture'])
  const shown = parts.flatMap((part) => ('blocks' in part ? [blocksText(part.blocks)] : []))
  const titles = parts.flatMap((part) => ('title' in part ? [textOf(part.title ?? [])] : []))
  expect([...titles, ...shown].join(' ').match(/One/g)).toHaveLength(8)
})

it.each([
  { ...base, kind: 'text', blocks: [paragraph('One two three. '.repeat(8).trim())] },
  { ...base, kind: 'quote', blocks: [paragraph('One two three. '.repeat(8).trim())] },
  {
    ...base,
    kind: 'code',
    code: { kind: 'code', text: 'a\nb\n\nc\nd' },
    blocks: [],
  },
] as const satisfies readonly DeckSlide[])('the number stands on the first part only', (slide) => {
  const short = fitting(70)
  const fits = (part: DeckSlide): boolean =>
    part.kind === 'code' ? part.code.text.length <= 3 : short.fits(part)
  const parts = partsOf(slide, { bodies, fits })
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.map(({ number }) => number)).toEqual(['3', ...parts.slice(1).map(() => undefined)])
})
