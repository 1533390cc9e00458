/** Words in a thumbnail against the words the merge leaves on the canvas. */
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { alignParagraphs } from '../../src/lib/slide/align-paragraphs'
import type { Slide, TextNode } from '../../src/lib/slide/node'
import { withLooks } from '../../src/lib/slide/hand-look'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { lookOf } from '../../src/lib/sync/looks'
import { mergeText } from '../../src/lib/sync/merge-text'
import type { Paragraph } from '../../src/lib/sync/props'

const sentences = [
  'Flour and water, nothing else.',
  'Feed it every morning.',
  'Heat matters more than time!',
  'Both are right, on different days.',
  'My grandmother never measured.',
]

const plain = (texts: readonly string[]): readonly Paragraph[] =>
  texts.map((text) => ({ text, marks: [] }))

const style = {
  font: { family: 'Inter', weight: 400, italic: false },
  ...{ size: 36, lineHeight: 48, tracking: 0 },
}

function slideOf(texts: readonly string[]): Slide {
  const body: TextNode = {
    kind: 'text',
    ...{ key: 's/body', name: 'Body', width: 'fill', height: 'hug', align: 'left' },
    ...{ style, color: { kind: 'solid', color: '#000000' }, paragraphGap: 0 },
    runs: [{ text: texts.join('\n') }],
  }
  return {
    ...{ key: 's', name: '01', width: 1080, height: 1350, children: [body] },
    fill: { kind: 'solid', color: '#FFFFFF' },
  }
}

/** What the panel wants of each paragraph now: the same, more words, or others. */
const anyNext = fc.array(fc.constantFrom('same', 'more', 'other'), { minLength: 5, maxLength: 5 })

function wantedNow(text: string, change: string | undefined, index: number): string {
  if (change === 'more') return `${text} And more.`
  return change === 'other' ? `Words of another kind, ${index}` : text
}

it('a paragraph that a person mended reads in the thumbnail as the merge leaves it, whatever the panel wants in its place', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.nat(4),
      anyNext,
      fc.boolean(),
      (count, at, changes, isLonger) => {
        const base = sentences.slice(0, count)
        const hand = base.map((text, index) => (index === at % count ? `${text} (mine)` : text))
        const own = base.map((text, index) => wantedNow(text, changes[index], index))
        const next = isLonger ? [...own, 'A last one.'] : own
        // One that nothing wanted has become stays on the canvas, or goes with its words to another slide.
        fc.pre(alignParagraphs(plain(base), plain(next)).to[at % count] !== null)
        const look = lookOf('s/body', { paragraphs: plain(hand) }, { paragraphs: plain(base) })
        const merged = mergeText({ base: plain(base), canvas: plain(hand), next: plain(next) })
        const [body] = nodesOf(withLooks(slideOf(next), look === null ? [] : [look]))
        const shown = body?.kind === 'text' ? nodeText(body).split('\n') : []
        expect(shown).toEqual(merged.merged.map(({ text }) => text))
      },
    ),
    { numRuns: 300 },
  )
})
