/** What a slide says, in the few places a person's frame has: title, text, call to action. No word is left out. */
import type {
  Code,
  DeckBlock,
  DeckSlide,
  List,
  Paragraph,
  PicturePlace,
  Words,
} from '../../deck/deck'
import { textOf } from '../../deck/words'
import { markerOf } from '../blocks'
import { writerOf } from '../writer'
import { sliceWords } from '../../deck/words'

/** A paragraph, or a line of one. */
export interface Line {
  readonly words: Words
  /** Whether space stands before it; false for the next item of a list. */
  readonly isApart: boolean
  readonly isCode?: true
}

export interface Content {
  readonly title: readonly Line[]
  readonly body: readonly Line[]
  readonly cta: readonly Line[]
  readonly number: string
  readonly pictures: readonly PicturePlace[]
}

/** Which of these places the frame has. */
export type Places = Readonly<Record<'title' | 'body' | 'cta' | 'number', boolean>>

/** The words of `slide` in places the frame has; a frame has a title or a text. */
export function contentOf(slide: DeckSlide, places: Places): Content {
  const said = saidOn(slide)
  const cta = said.cta.map((words) => line(words))
  const ends = places.cta ? cta.slice(1) : cta
  const numbered = places.number ? said.title : withNumber(said.title, said.number)
  const rest = {
    cta: places.cta ? cta.slice(0, 1) : [],
    number: places.number ? said.number : '',
    pictures: 'pictures' in slide ? slide.pictures : picturesOfCover(slide),
  }
  const title = numbered.length === 0 ? [] : [line(numbered)]
  if (places.title && places.body) return { ...rest, title, body: [...said.body, ...ends] }
  // A title that is only said again over the rest of a list has no place among the words.
  const isAgain = 'continued' in slide
  const joined = isAgain ? said.body : joinTitle(numbered, said)
  const all = [...joined, ...ends]
  return places.title ? { ...rest, title: all, body: [] } : { ...rest, title: [], body: all }
}

interface Said {
  readonly title: Words
  readonly number: string
  readonly body: readonly Line[]
  /** The first block, where the title was its beginning. */
  readonly joins: string | null
  readonly cta: readonly Words[]
}

function saidOn(slide: DeckSlide): Said {
  const plain = { number: '', joins: null, cta: [] }
  switch (slide.kind) {
    case 'list':
      return {
        ...plain,
        title: slide.title ?? [],
        body: linesOf([...slide.before, slide.list, ...slide.after]),
      }
    case 'code':
      return { ...plain, title: slide.title ?? [], body: linesOf([slide.code, ...slide.blocks]) }
    case 'quote': {
      const { lead = [], blocks } = slide
      const by = writerOf(slide)
      const who =
        by === undefined ? '' : [by.name, by.handle && `@${by.handle}`].filter(Boolean).join(' ')
      const after = who === '' ? [] : [line([{ kind: 'text', text: `— ${who}` }])]
      return { ...plain, title: lead, body: [...linesOf(blocks), ...after] }
    }
    case 'step':
      return {
        ...plain,
        title: slide.title,
        number: slide.number,
        body: linesOf(slide.blocks),
        joins: joinsOf(slide.blocks),
      }
    case 'outro': {
      const { title, blocks, button, actions = [] } = slide
      const cta = [
        ...(button === undefined ? [] : [button]),
        ...actions.map(({ label }): Words => [{ kind: 'text', text: label }]),
      ]
      return { ...plain, title, body: linesOf(blocks), joins: joinsOf(blocks), cta }
    }
    case 'cover':
    case 'text':
    case 'picture-text':
    case 'picture':
    case 'grid':
      return {
        ...plain,
        title: slide.title ?? [],
        body: linesOf(slide.blocks),
        joins: joinsOf(slide.blocks),
      }
  }
}

function picturesOfCover(slide: DeckSlide): readonly PicturePlace[] {
  return slide.kind === 'cover' && slide.picture !== undefined ? [slide.picture] : []
}

/** Title and text as the one text they were before a title was taken off it. */
function joinTitle(title: Words, { body, joins }: Said): readonly Line[] {
  const [first, ...others] = body
  if (title.length === 0) return body
  if (joins === null || first === undefined) return [line(title), ...body]
  const words: Words = [
    ...title,
    { kind: 'text', text: joins === '' ? ' ' : joins },
    ...first.words,
  ]
  return [{ ...first, words }, ...others]
}

function joinsOf([first]: readonly DeckBlock[]): string | null {
  return first?.kind === 'paragraph' ? (first.joins ?? null) : null
}

function withNumber(title: Words, number: string): Words {
  if (number === '') return title
  return [{ kind: 'text', text: title.length === 0 ? number : `${number}. ` }, ...title]
}

function linesOf(blocks: readonly DeckBlock[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    switch (block.kind) {
      case 'paragraph':
        return paragraphLines(block)
      case 'list':
        return listLines(block)
      case 'code':
        return codeLines(block)
    }
  })
}

function paragraphLines({ words }: Paragraph): readonly Line[] {
  return words.length === 0 ? [] : [line(words)]
}

function codeLines({ text }: Code): readonly Line[] {
  return text === '' ? [] : [{ ...line([{ kind: 'text', text, marks: ['mono'] }]), isCode: true }]
}

/** Each item behind its mark: a number, its emoji, a bullet. */
function listLines(list: List): readonly Line[] {
  return list.items.map((item, index) => {
    const emoji = markerOf(list, item)
    const words = emoji === null ? item : sliceWords(item, emoji.rest)
    const sign = list.ordered ? `${list.start + index}.` : (emoji?.emoji ?? '•')
    const shown = list.ordered ? item : words
    return { words: [{ kind: 'text', text: `${sign} ` }, ...shown], isApart: index === 0 }
  })
}

function line(words: Words): Line {
  return { words, isApart: true }
}

/** Whether there is nothing to read. */
export function isBlank(lines: readonly Line[]): boolean {
  return lines.every(({ words }) => textOf(words).trim() === '')
}
