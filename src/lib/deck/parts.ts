/** One slide that does not fit becomes several that do. */
import type { Code, DeckBlock, DeckSlide, ListSlide, Words } from './deck'
import { mostOnOneSlide, type Fitting } from './fitting'
import { splitBlocks } from './splitting'
import { paragraph, takeTitle } from './titles'
import { sliceWords, textOf, trimWords } from './words'

/** Slides that hold everything of `slide`, in order, all at its body size. Their keys are empty. */
export function partsOf(slide: DeckSlide, fitting: Fitting): readonly DeckSlide[] {
  const { fits } = fitting
  switch (slide.kind) {
    case 'text':
    case 'step':
      return splitText(slide, slide.blocks, fits)
    case 'quote':
      return splitBlocks(slide.blocks, (blocks, index) =>
        fits(quotePart(slide, blocks, index)),
      ).map((blocks, index) => quotePart(slide, blocks, index))
    case 'list':
      return slide.rows === 'columns'
        ? splitColumns(slide, fits)
        : splitText(...asText(slide), fits)
    case 'code':
      return splitCode(slide, fits)
    case 'cover':
      return splitCover(slide, fits)
    case 'picture-text':
      return wordsThenPicture(slide, fitting)
    case 'grid':
      return slide.blocks.length === 0 ? [slide] : wordsThenPicture(slide, fitting)
    case 'outro':
    case 'picture':
      return [slide]
  }
}

type Fits = Fitting['fits']

/** The words below a cover's title go on after it, and so does its picture where the cover has no place for it. */
function splitCover(
  slide: Extract<DeckSlide, { readonly kind: 'cover' }>,
  fits: Fits,
): readonly DeckSlide[] {
  const { picture, ...rest } = slide
  const cover: DeckSlide = { ...slide, blocks: [] }
  const after = slide.blocks.length === 0 ? [] : [textPart(slide, slide.blocks)]
  if (picture === undefined || fits(cover)) return [cover, ...after]
  const { post, body } = slide
  const own = { kind: 'picture', key: '', post, body, blocks: [], pictures: [picture] } as const
  return [{ ...rest, blocks: [] }, own, ...after]
}

/** Words too many to stand with their picture or pictures. */
function wordsThenPicture(
  { pictures, ...slide }: Extract<DeckSlide, { readonly kind: 'picture-text' | 'grid' }>,
  fitting: Fitting,
): readonly DeckSlide[] {
  const { post, body } = slide
  const words: DeckSlide = { ...slide, kind: 'text' }
  const kind = slide.kind === 'grid' ? 'grid' : 'picture'
  const picture: DeckSlide = { kind, key: '', post, body, blocks: [], pictures }
  return [...(fitting.fits(words) ? [words] : partsOf(words, fitting)), picture]
}

function splitText(
  head: DeckSlide,
  blocks: readonly DeckBlock[],
  fits: Fits,
): readonly DeckSlide[] {
  const part = (given: readonly DeckBlock[], index: number): DeckSlide =>
    index === 0 && head.kind !== 'list' && 'blocks' in head
      ? { ...head, blocks: given }
      : underTitle(head, textPart(head, given))
  // A heading that leaves no room for anything is text like the rest.
  if (blocks.length === 0 || !fits(part([], 0))) {
    const heading = 'title' in head ? head.title : undefined
    const title = heading === undefined ? [] : [paragraph(heading)]
    const all = [...title, ...blocks]
    const plain = (given: readonly DeckBlock[], index: number): DeckSlide =>
      untitled(head, given, index)
    return splitBlocks(all, (given, index) => fits(plain(given, index))).map(plain)
  }
  return splitBlocks(blocks, (given, index) => fits(part(given, index))).map(part)
}

/** A list that goes on keeps the title it stands under, in short; words that go on have their own. */
function underTitle(head: DeckSlide, part: TextSlide): DeckSlide {
  const heading = 'title' in head ? head.title : undefined
  const isListed = part.blocks[0]?.kind === 'list'
  if (heading === undefined || part.title !== undefined || !isListed) return part
  return { ...part, title: shortTitle(heading), continued: true }
}

type TextSlide = Extract<DeckSlide, { readonly kind: 'text' }>

/** A slide that goes on has its own first sentence as its title, if it begins with one. */
function textPart({ post, body }: DeckSlide, blocks: readonly DeckBlock[]): TextSlide {
  return { kind: 'text', key: '', post, body, ...takeTitle(blocks) }
}

function untitled(
  { post, body, number }: DeckSlide,
  blocks: readonly DeckBlock[],
  index: number,
): DeckSlide {
  const text: DeckSlide = { kind: 'text', key: '', post, body, blocks }
  return number === undefined || index > 0 ? text : { ...text, number }
}

function quotePart(
  slide: Extract<DeckSlide, { readonly kind: 'quote' }>,
  blocks: readonly DeckBlock[],
  index: number,
): DeckSlide {
  const { lead, number, ...rest } = slide
  const first = {
    ...(lead === undefined ? {} : { lead }),
    ...(number === undefined ? {} : { number }),
  }
  return { ...rest, ...(index === 0 ? first : {}), blocks }
}

/** A list with too much around it is set as text with a hanging list. */
function asText(slide: ListSlide): readonly [DeckSlide, readonly DeckBlock[]] {
  const { post, body, title } = slide
  const blocks = [...slide.before, slide.list, ...slide.after]
  const head = { kind: 'text', key: '', post, body, blocks } as const
  return [title === undefined ? head : { ...head, title }, blocks]
}

/** Items of a list in two columns on one slide, and fewer where type is large. */
const inColumns = [14, 12, 10, 8, 6, 4, 2]

function splitColumns(slide: ListSlide, fits: Fits): readonly DeckSlide[] {
  for (const most of inColumns) {
    const parts = columnParts(slide, most)
    if (parts.every(fits)) return parts
  }
  return splitText(...asText(slide), fits)
}

function columnParts(slide: ListSlide, most: number): readonly DeckSlide[] {
  const { items, start } = slide.list
  const count = Math.ceil(items.length / most)
  const each = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, index): DeckSlide => {
    const part = items.slice(index * each, (index + 1) * each)
    const from = start + index * each
    const { title, ...rest } = slide
    const heading = index === 0 || title === undefined ? title : shortTitle(title)
    return {
      ...rest,
      ...(heading === undefined ? {} : { title: heading }),
      ...(index === 0 ? {} : { continued: { from, to: from + part.length - 1 } }),
      list: { ...slide.list, start: from, items: part },
      before: index === 0 ? slide.before : [],
      after: index === count - 1 ? slide.after : [],
    }
  })
}

/** "40 terms you meet when reading" → "40 terms". */
function shortTitle(title: Words): Words {
  const text = textOf(title)
  const found =
    /^\S+(?:\s+\S+){1,3}?(?=\s+(?:you|that|to|for|when|which|who|in|of|about|every|we|I|and|with|from)\b)/iu.exec(
      text,
    )
  const end = found?.[0].length ?? text.length
  return trimWords(sliceWords(title, 0, text.slice(0, end).replace(/[:\s]+$/, '').length))
}

function splitCode(
  slide: Extract<DeckSlide, { readonly kind: 'code' }>,
  fits: Fits,
): readonly DeckSlide[] {
  const text = slide.code.text.split('\n')
  const lines = text.map((line, index) => ({
    text: line,
    cost: cutCost(line, text[index - 1] ?? ''),
  }))
  const filled = text.reduce((sum, line) => sum + (line.trim() === '' ? 0 : line.length), 0)
  const tryWith = (count: number): readonly DeckSlide[] | null => {
    const parts: DeckSlide[] = []
    for (const part of codeParts(slide, lines, count)) {
      if (!fits(part)) return null
      parts.push(part)
    }
    return parts
  }
  const least = Math.max(2, Math.ceil(filled / mostOnOneSlide))
  // In steps that grow, so that a very long listing is soon found to fit; then those that were stepped over.
  let [failed, count] = [least - 1, least]
  while (count < lines.length && tryWith(count) === null) {
    failed = count
    count += Math.max(1, Math.floor(count / 8))
  }
  for (let fewer = failed + 1; fewer <= Math.min(count, lines.length); fewer += 1) {
    const found = tryWith(fewer)
    if (found !== null) return found
  }
  return [...codeParts(slide, lines, lines.length)]
}

interface CodeLine {
  readonly text: string
  /** How bad it is to cut before it. */
  readonly cost: number
}

/** Best after a blank line, then where it is least indented; a part never begins with a blank line if it can. */
function cutCost(line: string, before: string): number {
  const indent = line.length - line.trimStart().length
  return (line.trim() === '' ? 1000 : indent * 10) + (before.trim() === '' ? 0 : 500)
}

/** The parts of a listing that is cut in up to `count`, made one after the other. */
function* codeParts(
  slide: Extract<DeckSlide, { readonly kind: 'code' }>,
  lines: readonly CodeLine[],
  count: number,
): Generator<DeckSlide, void> {
  const cuts = [0]
  for (let index = 1; index < count; index += 1) {
    const at = codeCut(lines, (lines.length * index) / count, lines.length / count / 3)
    if (at > (cuts[cuts.length - 1] ?? 0)) cuts.push(at)
  }
  const { title, number, ...rest } = slide
  for (const [index, from] of cuts.entries()) {
    const own = lines.slice(from, cuts[index + 1] ?? lines.length).map(({ text }) => text)
    const code: Code = { ...slide.code, text: withoutBlankEnds(own).join('\n') }
    const part = { index: index + 1, of: cuts.length }
    const isLast = index === cuts.length - 1
    const base = { ...rest, code, part, blocks: isLast ? slide.blocks : [] }
    yield index > 0
      ? base
      : {
          ...base,
          ...(title === undefined ? {} : { title }),
          ...(number === undefined ? {} : { number }),
        }
  }
}

/** The line before which to cut: of those within `reach` of `target` the one of the least cost and distance. */
function codeCut(lines: readonly CodeLine[], target: number, reach: number): number {
  const within = Math.max(0.5, reach)
  let best: number | null = null
  let least = Infinity
  for (let index = Math.max(1, Math.ceil(target - within)); index <= target + within; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const cost = line.cost + Math.abs(index - target)
    if (cost < least) [best, least] = [index, cost]
  }
  return best ?? Math.max(1, Math.round(target))
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const filled = lines.map((line) => line.trim() !== '')
  const from = filled.indexOf(true)
  return from < 0 ? lines : lines.slice(from, filled.lastIndexOf(true) + 1)
}
