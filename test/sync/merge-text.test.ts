import { describe, expect, it } from 'vitest'

import { mergeText } from '../../src/lib/sync/merge-text'
import { paragraphs, print } from './support/merge'
import { textCases } from './text-cases'

describe('texts are merged by paragraphs', () => {
  it.each(textCases)('$name', ({ base, canvas, next, merged, isMet = false }) => {
    const versions = {
      base: paragraphs(base),
      canvas: paragraphs(canvas.replace(/!([^!]+)!/g, '*$1*')),
      next: paragraphs(next),
    }
    const reds = canvas.includes('!') ? redden(versions.canvas) : versions.canvas
    const merge = mergeText({ ...versions, canvas: reds })
    expect(print(merge.merged)).toBe(merged)
    expect(merge.isMet).toBe(isMet)
    expect(merge.isTouched).toBe(base !== canvas)

    // Twice is once: what we wrote is then what we wanted.
    const again = mergeText({ base: versions.next, canvas: merge.merged, next: versions.next })
    expect(again.merged).toEqual(merge.merged)
  })
})

function redden(all: ReturnType<typeof paragraphs>): ReturnType<typeof paragraphs> {
  const fills = [{ type: 'SOLID', color: '#FF0000' }] as const
  return all.map(({ text, marks }) => ({ text, marks: marks.map((mark) => ({ ...mark, fills })) }))
}
