/** What a source shows with a post beside its words: the post it quotes, a poll. */
import type { Poll, QuotedPost } from '../thread/thread'
import { toDeckBlocks } from './cleaning/cleaning'
import type { Draft } from './drafting'
import type { DeckBlock, List, PicturePlace, Words } from './deck'
import { rowsOf, type WordsRole } from './roles'
import { joinLines, paragraph, takeTitle } from './titles'

/** A quoted post as a slide of its own, with its pictures after it. One that says nothing has none. */
export function quoteDrafts(
  quote: QuotedPost,
  places: readonly PicturePlace[],
  draftPictures: (places: readonly PicturePlace[]) => readonly Draft[],
): readonly Draft[] {
  const { name, handle } = quote.author
  const by = name === '' && handle === '' ? {} : { by: { name, handle } }
  const blocks = toDeckBlocks(quote.runs).map(asParagraph)
  const pictures = draftPictures(places)
  if (blocks.length > 0) return [{ kind: 'quote', ...by, blocks }, ...pictures]
  // Only pictures: the first says whose they are.
  const [first, ...rest] = pictures
  const shown = [name, handle === '' ? '' : `@${handle}`].filter((part) => part !== '').join(' ')
  if (first?.kind !== 'picture' || shown === '') return pictures
  return [{ ...first, blocks: [paragraph([{ kind: 'text', text: shown }])] }, ...rest]
}

/** A quote is set as running lines: a list in it keeps its markers as text. */
function asParagraph(block: DeckBlock): DeckBlock {
  switch (block.kind) {
    case 'paragraph':
      return block
    case 'list':
      return paragraph(
        joinLines(block.items.map((item, index) => [markerRun(block, index), ...item])),
      )
    case 'code':
      return paragraph([{ kind: 'text', text: block.text, marks: ['mono'] }])
  }
}

function markerRun(list: List, index: number): Words[number] {
  const sign = list.ordered ? `${list.start + index}.` : (list.marker ?? '•')
  return { kind: 'text', text: `${sign} ` }
}

/** A poll with the words that ask, as far as they are a question with little around it. */
export function pollRole(poll: Poll, words: readonly DeckBlock[]): WordsRole {
  const list: List = {
    kind: 'list',
    ordered: false,
    start: 1,
    items: poll.options.map(optionWords),
  }
  const hasShares = poll.options.some(({ share }) => share !== undefined)
  const rows = hasShares ? 'shares' : rowsOf(list)
  const after = poll.result === '' ? [] : [paragraph([{ kind: 'text', text: poll.result }])]
  const { title, blocks } = takeTitle(words)
  const head = title === undefined ? {} : { title }
  if (rows === null) return { kind: 'text', ...head, blocks: [...blocks, list, ...after] }
  return { kind: 'list', ...head, rows, before: blocks, list, after }
}

function optionWords({ text, share }: Poll['options'][number]): Words {
  const value = share === undefined ? '' : ` → ${Math.round(share * 10) / 10}%`
  return [{ kind: 'text', text: `${text}${value}` }]
}
