/** Pasted HTML with scripts and handlers, read without a browser: it is words, and nothing in it is an address to go to. */
import { describe, it } from 'vitest'

import { anyHostileHtml, trapHost } from '../../playground/fuzz/html'
import { fuzz, type Family } from '../../playground/fuzz/run'
import { readThread } from '../../src/lib/formats/read'
import type { Post } from '../../src/lib/thread/thread'
import { threadPlaces } from './html-places'
import { checkReading } from '../formats/laws'

/** Schemes that a link on a slide may have. */
const safe = /^(?:https?:|mailto:|tel:)/i

function checkPost({ runs, quote, cards = [] }: Post): void {
  const hrefs = [...runs, ...(quote?.runs ?? [])].flatMap((run) =>
    run.kind === 'link' ? run.href : [],
  )
  for (const href of [...hrefs, ...cards.flatMap((card) => card.href ?? [])])
    if (!safe.test(href.trim())) throw new Error(`A link to ${href}`)
}

const family: Family<string> = {
  name: 'pasted HTML',
  smoke: 60,
  share: 0.2,
  cases: anyHostileHtml,
  check: (html) => {
    const reading = readThread({ text: '', html })
    checkReading(reading)
    reading.value.posts.forEach(checkPost)
    const asked = threadPlaces(reading.value).filter((address) => address.includes(trapHost))
    if (asked.length > 0) throw new Error(`It would load ${asked.join(', ')}`)
    const isRead = reading.value.posts.length > 0
    return { answered: isRead ? 1 : 0, refused: isRead ? 0 : 1 }
  },
}

describe('pasted HTML', { timeout: 1_200_000 }, () => {
  it('with scripts and handlers is read as words, its links are addresses, and none is loaded', async () => {
    await fuzz(family)
  })
})
