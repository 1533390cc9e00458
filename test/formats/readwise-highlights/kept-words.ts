/** No word of an export is lost: it is in the thread or in what a note says was left out. */
import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { cleanText } from '../../../src/lib/decode/clean-text'
import { readThread } from '../../../src/lib/formats/read'
import { fixtureNames } from '../fixtures'

// What is documented as markup: the marks of Readwise, addresses of links and pictures, tags.
const markup = [
  /\(?\[(?:View (?:Tweet|Highlight)|Open in Readwise)\]\([^)\s]*\)\)?/g,
  /\]\([^)\s]*\)/g,
  /\^rw\d+(?:-note)?/g,
  /<(?:a|img|br|video|source|\/a|\/video)\b[^<>]*>/g,
  /\|\d+\]\]/g,
  /\[!\w+\][+-]?/g,
  // The short link of a picture that is there itself.
  /https:\/\/t\.co\/\w+/g,
  /Your browser does not support the video tag\./g,
]

/** Words of a text of which its reading has no trace. */
export function lostWords(text: string): readonly string[] {
  const { value, notes } = readThread({ text })
  const kept = JSON.stringify([value, notes])
  const shown = markup.reduce((rest, mark) => rest.replace(mark, ' '), cleanText(text).value)
  // A word may be cut by style; its letters are what counts.
  const letters = kept.replace(/[^\p{L}\p{N}]+/gu, '')
  const words: readonly string[] = shown.normalize().match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return words.filter((word) => !letters.includes(word))
}

/** One test for each text in `fixtures/` beside `testFile`. */
export function testKeptWords(testFile: string): void {
  const folder = new URL('./fixtures/', testFile)
  it.each(fixtureNames(folder))('loses no word of %s', (name) => {
    expect(lostWords(readFileSync(new URL(name, folder), 'utf8'))).toEqual([])
  })
}
