/** No word of what was pasted is lost: it is in the thread, or in what a note says was left out. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { readPasteFile } from '../../playground/cli/read'
import { readThread } from '../../src/lib/formats/read'
import { fixtureNames } from './fixtures'
import { lostWords } from './words'

/** In these most of the source is keys and data, not words; their own tests hold the law for their texts. */
const structured = new Set([
  ...['x-archive', 'x-api', 'snscrape', 'syndication', 'nitter-feed'],
  ...['oembed-data', 'bluesky-data', 'mastodon-data'],
])

const here = new URL('.', import.meta.url)
const fixtures = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`./${entry.name}/fixtures/`, here)))
  .flatMap(({ name }) =>
    fixtureNames(new URL(`./${name}/fixtures/`, here)).map((file) => `${name}/fixtures/${file}`),
  )
const threads = new URL('../../../shared/threads/', here)
const samples = existsSync(threads)
  ? readdirSync(threads, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\/.+\./.test(file),
    )
  : []

/** What a page shows, its tags still there. */
function shownOf(html: string): string {
  return html.replace(/<!--[^]*?-->|<!doctype[^>]*>|<(head|script|style)[^]*?<\/\1>/gi, ' ')
}

function lostIn(url: URL): readonly string[] {
  const paste = readPasteFile(fileURLToPath(url))
  const reading = readThread(paste)
  if (structured.has(reading.format)) return []
  const shown = paste.html === undefined ? paste.text : shownOf(paste.html)
  return lostWords(shown, reading)
}

describe('no word is lost', () => {
  it.each(fixtures)('%s', (file) => {
    expect(lostIn(new URL(file, here))).toEqual([])
  })
})

describe.skipIf(samples.length === 0)(
  'no word of a real sample is lost (skipped without them)',
  () => {
    it.skipIf(samples.length > 0)('none here', () => undefined)
    it.each(samples)('%s', (file) => {
      expect(lostIn(new URL(file, threads))).toEqual([])
    })
  },
)
