/** A page is read alike whatever an editor, a mail or a note made of its lines. */
import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { readThread } from '../../../src/lib/formats/read'

type Change = (text: string) => string

const eachLine =
  (change: (line: string) => string): Change =>
  (text) =>
    text.split('\n').map(change).join('\n')

const dated = /\n([^\n]+)\n\n?(@\w{1,15})\n·\n/g

const changes: readonly (readonly [string, Change])[] = [
  ['blanks at line ends taken off', eachLine((line) => line.trimEnd())],
  ['all blanks around lines taken off', eachLine((line) => line.trim())],
  ['blank lines taken out', (text) => text.replace(/\n\s*(?=\n)/g, '')],
  ['a blank line behind every line', (text) => text.replaceAll('\n', '\n\n')],
  ['an indent', eachLine((line) => `    ${line}`)],
  ['CR LF', (text) => text.replaceAll('\n', '\r\n')],
  ['no-break spaces', (text) => text.replace(/ $|^ /gm, '\u00A0')],
  ['quoted in a note', eachLine((line) => `> ${line}`)],
  ['in a fence', (text) => `\`\`\`\n${text}\n\`\`\``],
  ['notes above', (text) => `# My notes\n\nA thought.\n\n${text}`],
  ['"· 9h" on one line', (text) => text.replace(/\n·\n/g, '\n· ')],
  ['"@name · 9h" on one line', (text) => text.replace(/\n(@\w{1,15})\n·\n/g, '\n$1 · ')],
  ['"Name @name · 9h" on one line', (text) => text.replace(dated, '\n$1 $2 · ')],
  ['"Name@name·9h" on one line', (text) => text.replace(dated, '\n$1$2·')],
  ['"Name @name" above "· 9h"', (text) => text.replace(dated, '\n$1 $2\n· ')],
  ['no dots', (text) => text.replace(/^·\n/gm, '')],
]

const pages = ['page-2019', 'page-2021', 'page-2023', 'page-2026', 'zh-hans', 'profile', 'mail']

describe.each(pages)('%s', (page) => {
  const text = readFileSync(new URL(`./fixtures/${page}.txt`, import.meta.url), 'utf8')
  const facts = (changed: string): unknown => {
    const { format, value } = readThread({ text: changed })
    const quoted = value.posts.map(({ quote }) => quote?.author.handle ?? null)
    return { format, handle: value.author.handle, quoted }
  }
  it.each(changes)('%s', (_, change) => {
    expect(facts(change(text))).toEqual(facts(text))
  })
})
