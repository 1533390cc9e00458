/** What takes the place of each slot on a slide. */
import type { Font } from '../../base/type'
import type { Words } from '../../deck/deck'
import type { TextRun } from '../../slide/node'
import type { TextSlotName } from '../../slide/own-frame'
import type { Sheet } from '../kit'
import { shownDate } from '../rail-items'
import { bodyRuns } from '../words'
import { isBlank, type Content, type Line } from './content'

/** While a deck is planned its slides are not there yet: a line of about the right length stands for what will come. */
const standIns: Readonly<Record<Meta, string>> = {
  name: 'Name Surname',
  handle: '@handle',
  page: '10',
  pages: '10',
  website: '',
  date: '22 Nov 2026',
  section: '',
}

type Meta = Exclude<TextSlotName, 'title' | 'body' | 'cta' | 'number'>

/** The lines of a slot; none where there is nothing to say. */
export function valueOf(sheet: Sheet, content: Content, name: TextSlotName): readonly Line[] {
  switch (name) {
    case 'title':
    case 'body':
    case 'cta':
      return isBlank(content[name]) ? [] : content[name]
    case 'number':
      return plainLine(content.number)
    case 'name':
    case 'handle':
    case 'page':
    case 'pages':
    case 'website':
    case 'date':
    case 'section':
      return plainLine(metaOf(sheet, name))
  }
}

function metaOf({ around, settings }: Sheet, name: Meta): string {
  const { page, author, date, section } = around
  if (name === 'website') return settings.brand.website
  if (page === null) return standIns[name]
  switch (name) {
    case 'name':
      return author.name === '' ? author.handle : author.name
    case 'handle':
      return author.handle === '' ? '' : `@${author.handle}`
    case 'page':
      return String(page.number)
    case 'pages':
      return String(page.of)
    case 'date':
      return shownDate(date)
    case 'section':
      return section
  }
}

function plainLine(text: string): readonly Line[] {
  return text.trim() === '' ? [] : [{ words: [{ kind: 'text', text }], isApart: true }]
}

/**
 * Lines as runs that stand in a slot: they look as it does, but for what the writer marked.
 * @param hasGap whether its paragraphs stand apart by themselves; else a blank line parts them
 */
export function runsOf(lines: readonly Line[], font: Font, hasGap: boolean): readonly TextRun[] {
  return lines.flatMap((line, index) => {
    const apart = line.isApart && !hasGap ? '\n\n' : '\n'
    const before: readonly TextRun[] = index === 0 ? [] : [{ text: apart }]
    return [...before, ...lineRuns(line, font)]
  })
}

function lineRuns({ words, isCode }: Line, font: Font): readonly TextRun[] {
  if (isCode === true) {
    const mono: Font = { family: 'JetBrains Mono', weight: 400, italic: false }
    return words.map(({ text }) => ({ text, font: mono }))
  }
  const runs = bodyRuns(words, font)
  return runs.map((run, index) => (isMarked(words, index) ? run : unweighted(run)))
}

function isMarked(words: Words, index: number): boolean {
  return words[index]?.marks?.some((mark) => mark !== 'strike') === true
}

/** Links and names look as the words around them: how they look is the frame's to say. */
function unweighted({ text, href, decoration }: TextRun): TextRun {
  return {
    text,
    ...(href === undefined ? {} : { href }),
    ...(decoration === undefined ? {} : { decoration }),
  }
}
