/** How fast pasted text is read, each family beside a Markdown parser on the same bytes in the same run. */
import { fromMarkdown } from 'mdast-util-from-markdown'

import type * as Read from '../../src/lib/formats/read'
import { bundled } from './bundled'
import { time } from './processor'
import { atLeast, atMost, type BenchRow } from './row'
import { writeSamples } from './threads'

/**
 * Two rows a family, in the order of `writeSamples`: MB (1,000,000 bytes of UTF-8) a second of a text of about
 * 1 MB, and how much longer it takes than the same bytes in texts of about 10 kB. Takes about a minute.
 */
export async function measureReading(): Promise<readonly BenchRow[]> {
  const { readThread } = (await bundled('formats/read.ts')) as typeof Read
  const short = writeSamples(10_000)
  const long = writeSamples(1_000_000)
  return long.flatMap(({ family, text }, index) => {
    const bytes = Buffer.byteLength(text)
    const small = short[index]?.text ?? ''
    const { value } = readThread({ text })
    const own = time(() => readThread({ text }))
    // As much memory is used up and tidied as by the long one.
    const times = Math.round(text.length / small.length)
    const ownSmall = time(() => {
      for (let count = 0; count < times; count += 1) readThread({ text: small })
    })
    const markdown = time(() => fromMarkdown(text), 1)
    const speed = bytes / own / 1e3
    const growth = own / ((ownSmall * text.length) / (small.length * times))
    return [
      {
        what: `${family}, 1 MB, ${value.posts.length} posts`,
        figure: speed,
        unit: 'MB/s',
        peer: { what: 'mdast-util-from-markdown', figure: bytes / markdown / 1e3 },
        ratio: markdown / own,
        goal: atLeast(markdown / own, 1, '×'),
      },
      {
        what: `${family}, 1 MB at once`,
        figure: own,
        unit: 'ms',
        peer: { what: '1 MB in texts of 10 kB', figure: own / growth },
        ratio: growth,
        // Ten times the text may take twelve times as long, and so twice.
        goal: atMost(growth, 1.44, '×'),
      },
    ]
  })
}
