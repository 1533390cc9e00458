import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { markedRuns, typedRuns } from '../../src/lib/arrange/typing'
import { recogniseRuns } from '../../src/lib/thread/recognise'
import { runsText } from '../../src/lib/thread/text'
import type { Run } from '../../src/lib/thread/thread'

const written: readonly Run[] = [
  { kind: 'text', text: 'Bread is ' },
  { kind: 'text', text: 'slow', marks: ['bold'] },
  { kind: 'text', text: ', says ' },
  { kind: 'link', text: 'the book', href: 'https://bread.example' },
  { kind: 'text', text: ' 👩‍🌾 of ' },
  { kind: 'hashtag', text: '#rye', tag: 'rye' },
]

describe('typing', () => {
  it('gives the text that was typed, whatever it was before', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string())
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(runsText(typedRuns(recogniseRuns(one), other))).toBe(other)
      }),
    )
  })

  it('inside bold words is bold, inside a link is of the link', () => {
    const slower = typedRuns(written, 'Bread is slooow, says the book 👩‍🌾 of #rye')
    expect(slower[1]).toEqual({ kind: 'text', text: 'slooow', marks: ['bold'] })
    const older = typedRuns(written, 'Bread is slow, says the old book 👩‍🌾 of #rye')
    expect(older[3]).toEqual({
      kind: 'link',
      text: 'the old book',
      href: 'https://bread.example',
    })
  })

  it('after a link is plain; after bold words is bold', () => {
    const after = typedRuns(written, 'Bread is slow, says the book! 👩‍🌾 of #rye')
    expect(after[4]).toEqual({ kind: 'text', text: '! 👩‍🌾 of ' })
    expect(typedRuns(written, 'Bread is slowly, says the book 👩‍🌾 of #rye')[1]).toEqual({
      kind: 'text',
      text: 'slowly',
      marks: ['bold'],
    })
  })

  it('a hashtag that is written over is another, or none', () => {
    const tags = (text: string) =>
      typedRuns(written, text).flatMap((run) => (run.kind === 'hashtag' ? [run.tag] : []))
    const start = 'Bread is slow, says the book 👩‍🌾 of '
    expect(tags(`${start}#ryebread`)).toEqual(['ryebread'])
    expect(tags(`${start}rye`)).toEqual([])
    expect(tags(`${start}#rye #oven`)).toEqual(['rye', 'oven'])
  })

  it('an address that is typed becomes a link, one that is broken leads nowhere', () => {
    const runs = typedRuns([{ kind: 'text', text: 'See ' }], 'See https://bread.example/rye')
    expect(runs[1]).toMatchObject({ kind: 'link', href: 'https://bread.example/rye' })
    const other = typedRuns(runs, 'See https://bread.example/wheat')
    expect(other[1]).toMatchObject({ kind: 'link', href: 'https://bread.example/wheat' })
  })

  it('emptied, there are no runs', () => {
    expect(typedRuns(written, '')).toEqual([])
    expect(typedRuns([], 'New')).toEqual([{ kind: 'text', text: 'New' }])
  })
})

describe('marks', () => {
  it('twice is as before, and no letter changes', () => {
    const plain: readonly Run[] = [{ kind: 'text', text: 'Bread is slow' }]
    fc.assert(
      fc.property(fc.nat(13), fc.nat(13), fc.constantFrom('bold', 'italic'), (a, b, mark) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const once = markedRuns(plain, from, to, mark)
        expect(runsText(once)).toBe('Bread is slow')
        expect(markedRuns(once, from, to, mark as 'bold')).toEqual(plain)
      }),
    )
  })

  it('on a stretch that has it in part, all of it has it', () => {
    const bold = markedRuns(written, 6, 15, 'bold')
    expect(bold.slice(0, 3)).toEqual([
      { kind: 'text', text: 'Bread ' },
      { kind: 'text', text: 'is slow, ', marks: ['bold'] },
      { kind: 'text', text: 'says ' },
    ])
  })
})
