import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { highlightOf } from '../../src/lib/templates/statement/highlight'

/** The text with its highlight in brackets, as it is without one. */
function shown(text: string, others = '', marked: readonly string[] = []): string {
  const found = highlightOf(text, { others, marked })
  if (found === null) return text
  return `${text.slice(0, found.from)}[${text.slice(found.from, found.to)}]${text.slice(found.to)}`
}

describe('the highlight of a statement', () => {
  it.each([
    'This is what we call [“oven spring”] in a bakery',
    'Don’t say [‘good enough’] about a loaf',
    'Er nennt es [„die lange Ruhe“] im Kühlschrank',
    'Elle dit [«le levain»] et rien de plus',
    '彼は[「自家製酵母」]と呼んでいます',
  ])('is a quoted term: %s', (text) => {
    expect(shown(text.replace(/[[\]]/g, ''))).toBe(text)
  })

  it.each([
    'A speed up of up to [7.6x] over standard ovens',
    'A model processing “8x” tokens requires [64 times] more computation',
    'We cut waste by [40%] in a year',
    'It costs [$1.2M] to open a bakery here',
    'I waited [10 years] for this oven',
    'We must understand [3 key terms]:',
    'The [70-page] book nobody reads',
    'These are made by [three weight matrices] that turn',
    'Das dauert [24 Stunden] im Kühlschrank',
    '計算量が[64倍]になります',
    '사용자가 [3배] 늘었습니다',
    'Ovens reach [1,200 °C] in there',
    'Baked by [5–6 people] a day',
    'A jar that costs [$600/month] to keep',
  ])('is a number with its unit: %s', (text) => {
    expect(shown(text.replace(/[[\]]/g, ''))).toBe(text)
  })

  it.each(['TL;DR', 'TL;DR: bread', 'The R&D of bread', 'Bread.js is out', 'and/or'])(
    'never tears what is written as one word: %s',
    (text) => {
      const found = highlightOf(text)
      const edges = found === null ? [] : [found.from - 1, found.from, found.to - 1, found.to]
      expect(edges.map((at) => text.charAt(at)).join('|')).not.toMatch(/[;&./]/)
    },
  )

  it.each([
    'In 2019 it rained',
    'Llama 3 and Figure 2 did it',
    'It was 1 of 3',
    'On 2024-05-01 at 10:30 it broke',
    '1. Why',
  ])('is no year, name, date, time or count: %s', (text) => {
    expect(highlightOf(text)?.kind).not.toBe('number')
  })

  it.each([
    [
      'Each token assigns the [highest score] to itself',
      'and additional scores to other tokens based on their relevance.',
    ],
    ['Now [self-attention] is a communication mechanism', 'Self-attention in LLMs'],
    ['Most [bakeries] close early', 'A bakery that never closes'],
  ])('is a noun phrase that comes again: %s', (text, others) => {
    expect(shown(text.replace(/[[\]]/g, ''), others)).toBe(text)
  })

  it.each([
    '[Self-attention] in LLMs, clearly explained',
    'How I learned to bake [bread], slowly and badly',
    'Implementing [sourdough starters] by hand, for once',
    'What a [loaf] costs, and how long it takes',
    'Learn how the [dough] moves in its bowl, and wait',
    'The [language models] you use, compared',
  ])('is the first noun phrase before a comma: %s', (text) => {
    expect(shown(text.replace(/[[\]]/g, ''))).toBe(text)
  })

  it.each([
    'A similar idea was used in [ModernBERT].',
    'You can pay for it in [Buenos Aires] by phone',
    'It left from [Minneapolis/St. Paul] at noon in the rain',
    'We met [Dr. Lindqvist] in the rain',
    'Step 3: The [cropped pictures] look rough',
    'It worked: And then [Minneapolis] was gone',
  ])('is a name: %s', (text) => {
    expect(shown(text.replace(/[[\]]/g, ''))).toBe(text)
  })

  it('is what the writer set apart before anything else', () => {
    expect(shown('Use 24 hours of cold, not heat', '', ['cold'])).toBe(
      'Use 24 hours of [cold], not heat',
    )
  })

  it.each([
    'This way it works',
    'It is very slow',
    'Why?',
    'Warum gutes Brot Zeit braucht, und wie du sie bekommst',
    'Por qué el pan necesita tiempo, y cómo conseguirlo',
    'العجين يحتاج إلى الوقت، والصبر',
    'הבצק צריך זמן, וסבלנות',
    '生地の発酵は、温度と時間で決まります',
    'Find it at https://example.com/of/24-hours, @mara_24 and #bread10',
    '🥖🥖🥖',
    '',
  ])('is nothing where nothing stands out: %s', (text) => {
    expect(shown(text)).toBe(text)
  })

  it('is never most of the text', () => {
    expect(highlightOf('24 hours')).toBeNull()
    expect(highlightOf('“Bread is love”')).toBeNull()
  })

  it('sees words divided by no-break spaces and written line breaks', () => {
    const found = highlightOf('It takes 24\u00A0hours\nin the cold of a room')
    expect(found).toEqual({ kind: 'number', from: 9, to: 17 })
  })

  it('lies inside any text', () => {
    const words = fc.constantFrom(
      '“',
      '”',
      '40%',
      'the',
      'score',
      'x',
      '「',
      '」',
      ',',
      'GPT',
      '\n',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(text, fc.string(), (given, others) => {
        const found = highlightOf(given, { others, marked: [others] })
        if (found === null) return
        expect(found.from).toBeGreaterThanOrEqual(0)
        expect(found.to).toBeGreaterThan(found.from)
        expect(found.to).toBeLessThanOrEqual(given.length)
      }),
    )
  })
})
