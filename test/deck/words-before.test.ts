import { expect, it } from 'vitest'

import type { DeckSlide, Words } from '../../src/lib/deck/deck'
import { partsOf } from '../../src/lib/deck/parts'
import { blocksText, textOf } from '../../src/lib/deck/words'

const words = (text: string): Words => [{ kind: 'text', text }]
const paragraph = (text: string) => ({ kind: 'paragraph', words: words(text) }) as const

/** What a slide says, its parts divided by bars. */
function says(slide: DeckSlide): string {
  const title = 'title' in slide ? [textOf(slide.title)] : []
  const lead = slide.kind === 'quote' && slide.lead !== undefined ? [textOf(slide.lead)] : []
  const code = slide.kind === 'code' ? [slide.code.text] : []
  const rest = 'blocks' in slide && slide.blocks.length > 0 ? [blocksText(slide.blocks)] : []
  return [...lead, ...title, ...code, ...rest].join('|').replace(/\n/g, '/')
}

/** The kind of each part and what it says, where a slide holds so many characters. */
function parts(slide: DeckSlide, most: number): readonly string[] {
  const fits = (given: DeckSlide): boolean => says(given).length <= most
  return partsOf(slide, { bodies: [36, 32], fits }).map(
    (part) => `${part.kind}${part.number === undefined ? '' : ` ${part.number}`}: ${says(part)}`,
  )
}

const base = { key: '', post: 2, body: 36, number: '3' } as const
const long = 'One sentence of the lead. And one more of it.'
const quotation = 'Bread is life and life is long. Nobody hurries a loaf of bread.'

it('a lead that leaves a quotation no room stands before it, with the number', () => {
  const quote = (lead: string): DeckSlide => ({
    ...base,
    kind: 'quote',
    lead: words(lead),
    blocks: [paragraph(quotation)],
  })
  expect(parts(quote(long), 65)).toEqual([
    'text 3: One sentence of the lead. And one more of it.',
    `quote: ${quotation}`,
  ])
  expect(parts(quote(`${long}\n\nAnd what it leads to, too.`), 65)).toHaveLength(3)
  expect(parts(quote('She said:'), 65)).toEqual([
    'quote 3: She said:|Bread is life and life is long.',
    'quote: Nobody hurries a loaf of bread.',
  ])
})

it('words that leave a listing no room stand before and after it', () => {
  const code = { kind: 'code', text: 'bake()\nwait()' } as const
  const listing = (title: string, under: string): DeckSlide => ({
    ...base,
    kind: 'code',
    title: words(title),
    code,
    blocks: under === '' ? [] : [paragraph(under)],
  })
  const [heading, under] = [long, 'And this is said under it.']
  expect(parts(listing('In short', under), 30)).toEqual([
    'code 3: In short|bake()/wait()',
    `text: ${under}`,
  ])
  expect(parts(listing(heading, ''), 50)).toEqual([
    'text 3: One sentence of the lead. And one more of it.',
    'code: bake()/wait()',
  ])
  expect(parts(listing(heading, under), 47)).toEqual([
    'text 3: One sentence of the lead. And one more of it.',
    `code: bake()/wait()|${under}`,
  ])
})

it('a listing of one line between words stands with those above it', () => {
  const listing: DeckSlide = {
    ...base,
    kind: 'code',
    title: words('In short'),
    code: { kind: 'code', text: 'bake()' },
    blocks: [paragraph('Said under it.')],
  }
  expect(parts(listing, 25)).toEqual(['code 3: In short|bake()', 'text: Said under it.'])
})

it('a listing of one line that fits nowhere is no part of one', () => {
  const code = { kind: 'code', text: 'x'.repeat(90) } as const
  const [part] = partsOf(
    { key: '', post: 1, body: 36, kind: 'code', code, blocks: [] },
    { bodies: [36, 32], fits: () => false },
  )
  expect(part).not.toHaveProperty('part')
})
