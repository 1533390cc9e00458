import { describe, expect, it } from 'vitest'

import { mergeText } from '../../src/lib/sync/merge-text'
import { paragraphs, print } from './support/merge'

interface Row {
  readonly name: string
  /** What we wrote, what stands there, what we would write; see `paragraphs` for the signs. */
  readonly base: string
  readonly canvas: string
  readonly next: string
  readonly merged: string
  readonly isMet?: true
}

const one = 'Threads are read by few people to the end'
const oneMended = 'Threads are read by very few people to the end'
const two = 'Slides are read by many more of them'
const twoMended = 'Slides are read by many more of you'
const three = 'So we turn one into the other'
const other = 'Nothing of this is written anywhere'

export const textCases: readonly Row[] = [
  {
    name: 'nobody changed anything',
    base: `${one}\n${two}`,
    canvas: `${one}\n${two}`,
    next: `${one}\n${two}`,
    merged: `${one}\n${two}`,
  },
  { name: 'new words are written', base: one, canvas: one, next: two, merged: two },
  {
    name: 'a new paragraph at the end is written',
    base: one,
    canvas: one,
    next: `${one}\n${two}`,
    merged: `${one}\n${two}`,
  },
  {
    name: 'a new paragraph in the middle is written',
    base: `${one}\n${three}`,
    canvas: `${one}\n${three}`,
    next: `${one}\n${two}\n${three}`,
    merged: `${one}\n${two}\n${three}`,
  },
  {
    name: 'a new paragraph at the start is written',
    base: two,
    canvas: two,
    next: `${one}\n${two}`,
    merged: `${one}\n${two}`,
  },
  {
    name: 'a paragraph that is not wanted goes',
    base: `${one}\n${two}\n${three}`,
    canvas: `${one}\n${two}\n${three}`,
    next: `${one}\n${three}`,
    merged: `${one}\n${three}`,
  },
  {
    name: 'paragraphs in another order are written so',
    base: `${one}\n${two}`,
    canvas: `${one}\n${two}`,
    next: `${two}\n${one}`,
    merged: `${two}\n${one}`,
  },
  {
    name: 'a mended typo stays',
    base: `${one}\n${two}`,
    canvas: `${oneMended}\n${two}`,
    next: `${one}\n${two}`,
    merged: `${oneMended}\n${two}`,
  },
  {
    name: 'a mended typo stays while the other paragraph has new words',
    base: `${one}\n${two}`,
    canvas: `${oneMended}\n${two}`,
    next: `${one}\n${three}`,
    merged: `${oneMended}\n${three}`,
  },
  {
    name: 'a mended typo stays while the paragraph before it has new words',
    base: `${one}\n${two}`,
    canvas: `${one}\n${twoMended}`,
    next: `${other}\n${two}`,
    merged: `${other}\n${twoMended}`,
  },
  {
    name: 'a mended typo stays while a paragraph comes before it',
    base: two,
    canvas: twoMended,
    next: `${one}\n${two}`,
    merged: `${one}\n${twoMended}`,
  },
  {
    name: 'a mended typo stays where its paragraph moves to',
    base: `${one}\n${two}\n${three}`,
    canvas: `${oneMended}\n${two}\n${three}`,
    next: `${two}\n${three}\n${one}`,
    merged: `${two}\n${three}\n${oneMended}`,
  },
  {
    name: 'a mended typo stays, and the theme reaches the keyword in it',
    base: 'Threads *matter* a lott',
    canvas: 'Threads *matter* a lot',
    next: 'Threads ~matter~ a lott',
    merged: 'Threads ~matter~ a lot',
  },
  {
    name: 'a theme without keyword colours reaches the mended paragraph',
    base: 'Threads *matter* a lott',
    canvas: 'Threads *matter* a lot',
    next: 'Threads matter a lott',
    merged: 'Threads matter a lot',
  },
  {
    name: 'the theme reaches an untouched paragraph beside a mended one',
    base: `${one}\nThreads *matter*`,
    canvas: `${oneMended}\nThreads *matter*`,
    next: `${one}\nThreads ~matter~`,
    merged: `${oneMended}\nThreads ~matter~`,
  },
  {
    name: 'a red of the person stays when the theme changes',
    base: 'Threads *matter* a lott',
    canvas: 'Threads !matter! a lot',
    next: 'Threads ~matter~ a lott',
    merged: 'Threads !matter! a lot',
  },
  {
    name: 'a word made bold by hand stays bold when the other paragraph changes',
    base: `${one}\nThreads matter`,
    canvas: `${one}\nThreads _matter_`,
    next: `${two}\nThreads matter`,
    merged: `${two}\nThreads _matter_`,
  },
  {
    name: 'a word made bold by hand stays beside a keyword of the new theme',
    base: 'Threads *matter* a lot',
    canvas: 'Threads *matter* a _lot_',
    next: 'Threads ~matter~ a lot',
    merged: 'Threads ~matter~ a _lot_',
  },
  {
    name: 'a keyword made plain by hand stays plain',
    base: 'Threads *matter* a lot',
    canvas: 'Threads matter a lot',
    next: 'Threads ~matter~ a lot',
    merged: 'Threads matter a lot',
  },
  {
    name: 'both changed one paragraph: the hand wins, and is told',
    base: one,
    canvas: oneMended,
    next: 'Threads are read by few people to their end',
    merged: oneMended,
    isMet: true,
  },
  {
    name: 'both wrote wholly other words for the only paragraph: the hand wins',
    base: one,
    canvas: two,
    next: three,
    merged: two,
    isMet: true,
  },
  {
    name: 'both mended the same typo',
    base: one,
    canvas: oneMended,
    next: oneMended,
    merged: oneMended,
    isMet: true,
  },
  {
    name: 'a paragraph written by hand stays behind what it stood behind',
    base: `${one}\n${three}`,
    canvas: `${one}\n${other}\n${three}`,
    next: `${one}\n${three}`,
    merged: `${one}\n${other}\n${three}`,
  },
  {
    name: 'a paragraph written by hand stays while new ones come',
    base: `${one}\n${three}`,
    canvas: `${one}\n${three}\n${other}`,
    next: `${one}\n${two}\n${three}`,
    merged: `${one}\n${two}\n${three}\n${other}`,
  },
  {
    name: 'a paragraph written by hand at the start stays there',
    base: one,
    canvas: `${other}\n${one}`,
    next: `${one}\n${two}`,
    merged: `${other}\n${one}\n${two}`,
  },
  {
    name: 'an empty line put in by hand stays',
    base: `${one}\n${two}`,
    canvas: `${one}\n\n${two}`,
    next: `${one}\n${two}\n${three}`,
    merged: `${one}\n\n${two}\n${three}`,
  },
  {
    name: 'a paragraph deleted by hand stays deleted',
    base: `${one}\n${two}\n${three}`,
    canvas: `${one}\n${three}`,
    next: `${one}\n${two}\n${three}`,
    merged: `${one}\n${three}`,
  },
  {
    name: 'a paragraph deleted by hand stays deleted when it has new words',
    base: `${one}\n${two}\n${three}`,
    canvas: `${one}\n${three}`,
    next: `${one}\n${twoMended}\n${three}`,
    merged: `${one}\n${three}`,
    isMet: true,
  },
  {
    name: 'a text emptied by hand stays empty',
    base: one,
    canvas: '',
    next: oneMended,
    merged: '',
    isMet: true,
  },
  {
    name: 'a paragraph split by hand stays split',
    base: `${one}\n${two}`,
    canvas: `Threads are read by few\npeople to the end\n${two}`,
    next: `${one}\n${two}\n${three}`,
    merged: `Threads are read by few\npeople to the end\n${two}\n${three}`,
  },
  {
    name: 'the theme reaches both halves of a split paragraph',
    base: 'Threads *matter* a lot\u0020and slides *more*',
    canvas: 'Threads *matter* a lot\nand slides *more*',
    next: 'Threads ~matter~ a lot\u0020and slides ~more~',
    merged: 'Threads ~matter~ a lot\nand slides ~more~',
  },
  {
    name: 'paragraphs joined by hand stay joined',
    base: `${one}\n${two}\n${three}`,
    canvas: `${one} ${two}\n${three}`,
    next: `${one}\n${two}\n${three}`,
    merged: `${one} ${two}\n${three}`,
  },
  {
    name: 'the theme reaches both halves of a joined paragraph',
    base: 'Threads *matter* here\nand slides matter *more* than that',
    canvas: 'Threads *matter* here and slides matter *more* than that',
    next: 'Threads ~matter~ here\nand slides matter ~more~ than that',
    merged: 'Threads ~matter~ here and slides matter ~more~ than that',
  },
  {
    name: 'paragraphs brought into another order by hand stay so, with their new words',
    base: `${one}\n${two}`,
    canvas: `${two}\n${one}`,
    next: `${one}\n${twoMended}`,
    merged: `${twoMended}\n${one}`,
  },
  {
    name: 'a paragraph that is not wanted, but was mended by hand, stays',
    base: `${one}\n${two}\n${three}`,
    canvas: `${one}\n${twoMended}\n${three}`,
    next: `${one}\n${three}`,
    merged: `${one}\n${twoMended}\n${three}`,
    isMet: true,
  },
  {
    name: 'empty lines are not taken for one another',
    base: `${one}\n\n${two}\n\n${three}`,
    canvas: `${one}\n\n${twoMended}\n\n${three}`,
    next: `${one}\n\n${two}\n\n${other}`,
    merged: `${one}\n\n${twoMended}\n\n${other}`,
  },
  {
    name: 'texts in scripts without spaces are known again',
    base: '这个线程很重要，请大家看看。\n第二段文字在这里。',
    canvas: '这个线程非常重要，请大家看看。\n第二段文字在这里。',
    next: '这个线程很重要，请大家看看。\n新的第一段。\n第二段文字在这里。',
    merged: '这个线程非常重要，请大家看看。\n新的第一段。\n第二段文字在这里。',
  },
  {
    name: 'a page number changed by hand stays when the deck grows',
    base: '1/12',
    canvas: '1 of 12',
    next: '1/13',
    merged: '1 of 12',
    isMet: true,
  },
  {
    name: 'words put behind an empty text by hand stay',
    base: '',
    canvas: 'Mine',
    next: one,
    merged: 'Mine',
    isMet: true,
  },
]

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
