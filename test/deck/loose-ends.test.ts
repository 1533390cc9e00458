import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { withoutStrays, withoutWeakEnd } from '../../src/lib/deck/loose-ends'
import { textOf } from '../../src/lib/deck/words'
import { recogniseRuns } from '../../src/lib/thread/recognise'

function closedUp(text: string): string {
  return textOf(withoutStrays(recogniseRuns(text)))
}

describe('strays', () => {
  it.each([
    ["@maralindq 's incredible loaf", "@maralindq's incredible loaf"],
    ['the baker ’s hat, the bakers ’ve left', 'the baker’s hat, the bakers’ve left'],
    ["I 'm sure we 'll see; it isn 't done", "I'm sure we'll see; it isn't done"],
    ["the 's' key and the 't' key", "the 's' key and the 't' key"],
    ["Ik bak 's avonds in 't donker", "Ik bak 's avonds in 't donker"],
    ["She said 'slow bread' twice", "She said 'slow bread' twice"],
    ['Flour, water, ...', 'Flour, water...'],
    ['Flour, water,…\nSalt', 'Flour, water…\nSalt'],
    ['Flour, ... and salt', 'Flour, ... and salt'],
  ])('%j is set as %j', (text, set) => {
    expect(closedUp(text)).toBe(set)
  })

  it('only spaces and commas ever go, and what a run means stays', () => {
    const part = fc.constantFrom("'s", '’t', 'I', "'m", '@mara', 'isn', ',', '…', '...', '\n')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        const kept = (given: string): string => given.replace(/[ ,]/g, '')
        expect(kept(closedUp(text))).toBe(kept(text))
      }),
      { numRuns: 60, endOnFailure: true },
    )
    const runs = withoutStrays(recogniseRuns("by @maralindq 's hand"))
    expect(runs.map((run) => `${run.kind} ${run.text}`)).toEqual([
      'text by ',
      'mention @maralindq',
      "text 's hand",
    ])
  })
})

describe('the end of words that were cut', () => {
  it.each([
    ['The core idea of', 'The core idea'],
    ['Now self attention is a', 'Now self attention'],
    ["Here's the", "Here's"],
    ['the', 'the'],
    ['Bread, and', 'Bread'],
    ['Four loaves', 'Four loaves'],
  ])('%j ends as %j', (text, short) => {
    expect(withoutWeakEnd(text)).toBe(short)
  })
})
