import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { facts } from './facts'
import { outOfScope } from './out-of-scope'

const here = new URL('./', import.meta.url)
const recorded = new URL('../../../../shared/figma-facts.md', import.meta.url)

/** The fact numbers that the titles of this suite name. */
function tested(): Set<string> {
  const numbers = new Set<string>()
  for (const file of readdirSync(here)) {
    if (!file.endsWith('.test.ts') || file === 'coverage.test.ts') continue
    const source = readFileSync(new URL(file, here), 'utf8')
    // A number counts where it opens a string, or follows another number there.
    for (const [titles] of source.matchAll(/['`](?:§\d+\.\d+ ?)+/g)) {
      for (const [, number = ''] of titles.matchAll(/§(\d+\.\d+)/g)) numbers.add(number)
    }
  }
  return numbers
}

interface Line {
  readonly section: string
  readonly text: string
}

/** Table rows, list items and paragraphs of sections 1 to 12, without headings and code. */
function linesOf(markdown: string): Line[] {
  const lines: Line[] = []
  const all = markdown.split('\n')
  let section = ''
  let isCode = false
  for (const [index, line] of all.entries()) {
    const heading = /^## (\d+)\./.exec(line)
    if (heading) section = heading[1] ?? ''
    if (line.startsWith('```')) isCode = !isCode
    const isRule = (text = ''): boolean => /^(\|[-| ]+\||-+)$/.test(text)
    const isHeader = line.startsWith('|') && isRule(all[index + 1])
    const isText = line.trim() !== '' && !/^(#|```)/.test(line) && !isRule(line) && !isHeader
    if (isText && !isCode && Number(section) >= 1 && Number(section) <= 12) {
      lines.push({ section, text: line.replace(/^(\| *|- |\d+\. )/, '') })
    }
  }
  return lines
}

test('every fact of the index has a test or a reason why not', () => {
  const numbers = tested()
  const bare = Object.keys(facts).filter((number) => !numbers.has(number) && !outOfScope[number])
  expect(bare).toEqual([])
})

test('no fact is both tested and out of scope', () => {
  const numbers = tested()
  expect(Object.keys(outOfScope).filter((number) => numbers.has(number))).toEqual([])
})

test('every number in a title and every reason is of the index', () => {
  const known = new Set(Object.keys(facts))
  const named = [...tested(), ...Object.keys(outOfScope)]
  expect(named.filter((number) => !known.has(number))).toEqual([])
})

test('every recorded line stands in the index, and every entry finds its line', (context) => {
  if (!existsSync(recorded)) {
    context.skip('the recorded facts are not beside this checkout')
    return
  }
  const lines = linesOf(readFileSync(recorded, 'utf8'))
  const entries = Object.entries(facts)
  const isOf = ([number, start]: [string, string], line: Line): boolean =>
    number.split('.')[0] === line.section && line.text.startsWith(start)
  expect(lines.filter((line) => !entries.some((entry) => isOf(entry, line)))).toEqual([])
  expect(entries.filter((entry) => !lines.some((line) => isOf(entry, line)))).toEqual([])
})
