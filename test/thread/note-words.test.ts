import { describe, expect, it } from 'vitest'

import { noteSentence } from '../../src/lib/thread/note-words'

describe('sentences of notes', () => {
  it.each([
    [{ code: 'repaired', count: 22 }, '22 repairs of broken characters.'],
    [{ code: 'repaired', count: 1 }, '1 broken character was repaired.'],
    [{ code: 'may-be-cut', post: 2 }, 'Post 3 may be cut at the end.'],
    [{ code: 'page-text' }, 'Buttons and menus of the page were left out.'],
    [{ code: 'constructor' }, 'Something in the text was changed on reading.'],
  ])('%j → %s', (note, sentence) => {
    expect(noteSentence(note)).toBe(sentence)
  })
})
