/** One slide that does not fit becomes several that do. */
import { splitCode } from './code-parts'
import type { CodeSlide, DeckBlock, DeckSlide, ListSlide, Words } from './deck'
import type { Fitting } from './fitting'
import { splitBlocks } from './splitting'
import { paragraph, takeTitle } from './titles'
import { blocksText, paragraphsOf, sliceWords, textOf, trimWords } from './words'

/** Slides that hold everything of `slide`, in order, all at its body size. Their keys are empty. */
export function partsOf(slide: DeckSlide, fitting: Fitting): readonly DeckSlide[] {
  const { fits } = fitting
  switch (slide.kind) {
    case 'text':
    case 'step':
      return splitText(slide, slide.blocks, fits)
    case 'quote':
      return splitQuote(slide, fitting)
    case 'list':
      return slide.rows === 'columns'
        ? splitColumns(slide, fits)
        : splitText(...asText(slide), fits)
    case 'code':
      return splitListing(slide, fitting)
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

/** Characters below which a part of a quotation is not worth a slide: its lead gets one of its own instead. */
const leastQuote = 40

function splitQuote(
  slide: Extract<DeckSlide, { readonly kind: 'quote' }>,
  fitting: Fitting,
): readonly DeckSlide[] {
  const { fits } = fitting
  const { lead, number, ...rest } = slide
  const divided = (given: typeof slide): readonly DeckSlide[] =>
    splitBlocks(given.blocks, (blocks, index) => fits(quotePart(given, blocks, index))).map(
      (blocks, index) => quotePart(given, blocks, index),
    )
  if (lead === undefined) return divided(slide)
  if (fits(quotePart(slide, [], 0))) {
    const parts = divided(slide)
    const [first] = parts
    const text = first?.kind === 'quote' ? blocksText(first.blocks) : ''
    if (text.length >= Math.min(leastQuote, blocksText(slide.blocks).length / 3)) return parts
  }
  return [...wordsBefore(rest, number, lead, fitting), ...(fits(rest) ? [rest] : divided(rest))]
}

/** A listing and what is said above and under it; words that leave it no room stand before and after it. */
function splitListing(slide: CodeSlide, fitting: Fitting): readonly DeckSlide[] {
  const { fits } = fitting
  const [line = ''] = slide.code.text.split('\n')
  const alone = (given: CodeSlide): CodeSlide => ({ ...given, code: { ...given.code, text: line } })
  const { title, number, ...rest } = slide
  const bare = { ...rest, blocks: [] }
  const isHeaded = title === undefined || fits(alone({ ...slide, blocks: [] }))
  const whole = isHeaded ? splitCode(slide, fits) : []
  // A listing of one line cannot be divided between the words above and those under it.
  const isEnded = slide.blocks.length === 0 || (fits(alone(rest)) && whole.every(fits))
  if (isHeaded && isEnded) return whole
  const own: CodeSlide = isHeaded ? { ...slide, blocks: [] } : isEnded ? rest : bare
  const after = textPart(slide, slide.blocks)
  return [
    ...(isHeaded ? [] : wordsBefore(rest, number, title, fitting)),
    ...(fits(own) ? [own] : splitCode(own, fits)),
    ...(isEnded ? [] : fits(after) ? [after] : splitText(after, after.blocks, fits)),
  ]
}

/** The words above a quotation or a listing on slides of their own, the first with the number. */
function wordsBefore(
  slide: DeckSlide,
  number: string | undefined,
  words: Words,
  { fits }: Fitting,
): readonly DeckSlide[] {
  const text = textPart(slide, paragraphsOf(words))
  const before = number === undefined ? text : { ...text, number }
  return fits(before) ? [before] : splitText(before, before.blocks, fits)
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
