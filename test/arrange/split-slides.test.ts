/** Slides with too many words become several; no word is lost, whatever the text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { plannedThread } from '../../src/lib/arrange/arrangement'
import { splitSlides } from '../../src/lib/arrange/split-slides'
import { countWords } from '../../src/lib/base/count-words'
import { plainText } from '../../src/lib/thread/text'
import type { Arrangement } from '../../src/lib/arrange/arrangement'
import { planned, stateOf, threadOfTexts, wordsOf } from '../ui/findings-support'
import { runs } from '../support/samples'

const read = threadOfTexts()

function textsOf(arrangement: Arrangement): readonly string[] {
  return plannedThread(arrangement, read).thread.posts.map(plainText)
}

function split(text: string, most = 70): readonly string[] {
  const { work } = stateOf(threadOfTexts('How bread is made', text, 'The end.'))
  const { deck } = planned(stateOf(threadOfTexts('How bread is made', text, 'The end.')))
  const keys = deck.slides.filter(({ post }) => post === 1).map(({ key }) => key)
  return textsOf(splitSlides(work.arrangement, deck, keys, most).arrangement).slice(1, -1)
}

test('into as few parts as have few enough words, evenly, where sentences end', () => {
  const parts = split(wordsOf(88))
  expect(parts.map(countWords)).toEqual([40, 48])
  expect(parts.every((part) => part.endsWith('.'))).toBe(true)
})

test('no word is lost, and no part has too many', () => {
  const sentence = fc
    .array(fc.constantFrom('bread', 'time', 'salt', 'a', '#rye', 'https://a.example/b'), {
      minLength: 1,
      maxLength: 14,
    })
    .map((words) => `${words.join(' ')}.`)
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 4, maxLength: 20 }), (sentences) => {
      const text = `It ${sentences.join(' ')}`
      const parts = split(text, 40)
      expect(parts.join(' ').replace(/\s+/g, ' ')).toBe(text)
      if (countWords(text) > 40 && parts.length > 1)
        expect(Math.max(...parts.map(countWords))).toBeLessThanOrEqual(40)
    }),
    { numRuns: runs(25) },
  )
})

test('what cannot be parted stays as it is: one long sentence, a listing, few words', () => {
  for (const text of [
    wordsOf(90).replace(/\./g, ''),
    `Look at this.\n\n\`\`\`\n${'salt = water. '.repeat(30)}\n\`\`\``,
    wordsOf(20),
  ]) {
    const { work } = stateOf(threadOfTexts('How bread is made', text, 'The end.'))
    const { deck } = planned(stateOf(threadOfTexts('How bread is made', text, 'The end.')))
    const keys = deck.slides.map(({ key }) => key)
    expect(splitSlides(work.arrangement, deck, keys, 70).arrangement).toBe(work.arrangement)
  }
})
