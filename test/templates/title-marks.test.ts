import { describe, expect, it } from 'vitest'

import type { Font } from '../../src/lib/base/type'
import type { Mark, Run } from '../../src/lib/thread/thread'
import { quoteText, titleRuns, titleText } from '../../src/lib/templates/words'

const italic: Font = { family: 'Serif', weight: 400, italic: true }
const mono = { family: 'JetBrains Mono', weight: 400, italic: false }

function run(text: string, ...marks: readonly Mark[]): Run {
  return { kind: 'text', text, marks }
}

function runs(words: readonly Run[], other: Font | null = italic): ReturnType<typeof titleRuns> {
  return titleRuns(titleText(words), words, other)
}

describe('marks in a title', () => {
  it('bold and italic are the other slant of the face, code is mono, struck words are struck', () => {
    const words = [
      run('Bake '),
      run('slowly', 'bold'),
      run(' or '),
      run('run()', 'mono'),
      run(' '),
      run('fast', 'strike'),
    ]
    expect(runs(words)).toEqual([
      { text: 'Bake ' },
      { text: 'slowly', font: italic },
      { text: ' or ' },
      { text: 'run()', font: mono },
      { text: ' ' },
      { text: 'fast', decoration: 'strikethrough' },
    ])
  })

  it('are nothing in a face without another slant', () => {
    expect(runs([run('Bake '), run('slowly', 'bold')], null).map(({ font }) => font)).toEqual([
      undefined,
      undefined,
    ])
  })

  it('are nothing when all of it is marked, unless it is struck', () => {
    expect(runs([run('All of it', 'bold')])).toEqual([{ text: 'All of it' }])
    expect(runs([run('All of it', 'strike')])).toEqual([
      { text: 'All of it', decoration: 'strikethrough' },
    ])
  })

  it('stay on their words when emoji, spaces and quotes change around them', () => {
    const words = [run('🍞  "Slow"  '), run('bread', 'italic'), run(' 🌾 is\ngood')]
    expect(runs(words)).toEqual([
      { text: '“Slow” ' },
      { text: 'bread', font: italic },
      { text: ' is good' },
    ])
  })

  it('stay on their words when the title is broken into lines', () => {
    const words = [run('Slow bread '), run('is good', 'italic')]
    expect(titleRuns('Slow\nbread is\ngood', words, italic)).toEqual([
      { text: 'Slow\nbread ' },
      { text: 'is\ngood', font: italic },
    ])
  })

  it('a quotation keeps its emoji and lines', () => {
    const words = [run('Bread 🍞\nis '), run('slow', 'bold'), run('  food')]
    expect(quoteText(words)).toBe('Bread\u00A0🍞\nis slow food')
    expect(titleRuns(quoteText(words), words, italic)).toEqual([
      { text: 'Bread\u00A0🍞\nis ' },
      { text: 'slow', font: italic },
      { text: ' food' },
    ])
  })
})

it('words that only emoji divide do not grow together', () => {
  expect(titleText([run('A home in 🇦🇷🇻🇪Buenos Aires or 🥖here 🥖')])).toBe(
    'A home in Buenos Aires or here',
  )
})
