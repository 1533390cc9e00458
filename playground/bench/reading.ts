/** How fast pasted text is read, each family beside a Markdown parser on the same bytes in the same run. */
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'
import { fromMarkdown } from 'mdast-util-from-markdown'

import type { readThread as ReadThread } from '../../src/lib/formats/read'
import { writeSamples } from './threads'

export interface ReadingRow {
  readonly family: string
  /** Id of the format that read it. */
  readonly format: string
  readonly posts: number
  /** MB (1,000,000 bytes of UTF-8) a second, of a text of about 1 MB. */
  readonly speed: number
  /** The same of `mdast-util-from-markdown`. */
  readonly markdownSpeed: number
  /** How many times faster than it; 1 or more is the goal. */
  readonly ratio: number
  /** How many times longer ten times the text takes; 12 or less is the goal. */
  readonly growth: number
}

/** Rows of all families, in the order of `writeSamples`. Takes about a minute. */
export async function measureReading(): Promise<readonly ReadingRow[]> {
  const readThread = await builtReader()
  const short = writeSamples(100_000)
  const long = writeSamples(1_000_000)
  return long.map(({ family, text }, index) => {
    const bytes = Buffer.byteLength(text)
    const small = short[index]?.text ?? ''
    const { format, value } = readThread({ text })
    const own = time(() => readThread({ text }))
    // Ten times the short one: as much memory is used up and tidied as by the long one.
    const ownSmall = time(() => {
      for (let times = 0; times < 10; times += 1) readThread({ text: small })
    })
    const markdown = time(() => fromMarkdown(text), 2)
    return {
      family,
      format,
      posts: value.posts.length,
      speed: bytes / own / 1e3,
      markdownSpeed: bytes / markdown / 1e3,
      ratio: markdown / own,
      growth: (10 * own * small.length * 10) / (ownSmall * text.length),
    }
  })
}

/**
 * The reader as the plugin ships it, bundled. The loader that these tools run in wraps every function to
 * keep its name, which costs the reader a tenth of its speed and the Markdown parser nothing.
 */
async function builtReader(): Promise<typeof ReadThread> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/lib/formats/read.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('The reader could not be bundled.')
  const address = `data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`
  const built = (await import(address)) as { readonly readThread: typeof ReadThread }
  return built.readThread
}

/** Milliseconds of processor time, the least of some runs: what else the machine does counts little. */
function time(work: () => void, runs = 8): number {
  const each = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...each)
}
