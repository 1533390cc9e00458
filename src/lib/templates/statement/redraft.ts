/** The drafts of a deck as statements: one sentence a slide, the rest of it below as its support. */
import type { DeckBlock, Words } from '../../deck/deck'
import type { Draft } from '../../deck/drafting'
import { rowsOf } from '../../deck/roles'
import { longestTitle, paragraph } from '../../deck/titles'
import { blocksText, cutWords, textOf } from '../../deck/words'
import { visualLength } from '../../thread/scripts'
import { statementEnd } from './clauses'
import { partition } from './partition'
import { hasWords, unitsOf, type SentenceUnit, type Unit } from './units'

type DraftOf<Kind extends Draft['kind']> = Extract<Draft, { readonly kind: Kind }>
type Pictured = DraftOf<'picture' | 'picture-text' | 'grid'>

/** Characters above which a text is no talk any more: it is set as running text and divided as such. */
const longestTalk = 60_000

/** Words that a numbered heading, a list or a picture keeps beside it. */
const wordsOfStep = 26
const wordsOfQuote = 34
const wordsBeforeList = 25
const wordsAfterList = 8
const wordsOfPicture = 25

/** Words and characters of a last sentence that stands under the picture it leads to. */
const caption = { fewest: 3, most: 16, longest: 90 } as const

/** Characters of two short sentences that make one statement. */
const longestPair = 56

/**
 * Texts, and the texts around lists, steps and pictures, cut at sentences: the same words in the same
 * order, a post of a slide on three at most. Short sentences stand together, so that no slide has a
 * word or two. A last short sentence stands with the picture that follows it.
 */
export function redraft(drafts: readonly (readonly Draft[])[]): readonly (readonly Draft[])[] {
  return drafts.map((ofPost) => {
    const result: Draft[] = []
    for (let index = 0; index < ofPost.length; index += 1) {
      const [given, next] = [ofPost[index], ofPost[index + 1]]
      if (given === undefined) break
      const together =
        given.kind === 'text' && next !== undefined && isBare(next)
          ? withCaption(given, next)
          : null
      if (together === null) result.push(...redrafted(given))
      else {
        result.push(...together)
        index += 1
      }
    }
    return result
  })
}

function redrafted(draft: Draft): readonly Draft[] {
  switch (draft.kind) {
    case 'text':
      return statements(draft, unitsOf(draft))
    case 'step':
      return stepAndRest(draft)
    case 'list':
      return listAndRest(draft)
    case 'picture-text':
      return pictureAndRest(draft)
    case 'quote':
      return quotes(draft)
    case 'cover':
    case 'code':
    case 'picture':
    case 'grid':
    case 'outro':
      return [draft]
  }
}

function statements(draft: DraftOf<'text'>, units: readonly Unit[]): readonly Draft[] {
  if (units.length === 0 || blocksText(draft.blocks).length > longestTalk) return [draft]
  return groupsOf(units).map((group, index) =>
    index === 0 ? { ...numberOf(draft), ...statementOf(group) } : statementOf(group),
  )
}

function numberOf({ number }: Draft): Pick<Draft, 'number'> {
  return number === undefined ? {} : { number }
}

function groupsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const starts = partition(units)
  return starts.map((from, index) => units.slice(from, starts[index + 1]))
}

/** One slide: a sentence as its title as far as it is a statement, what is left of it and what goes with it below. */
function statementOf(units: readonly Unit[]): DraftOf<'text'> | DraftOf<'list'> {
  const [first, ...others] = units
  // Signs alone ("🔥") are as large as a word; between words they begin nothing.
  if (first?.kind !== 'sentence' || (others.length > 0 && !hasWords(first.text))) {
    return { kind: 'text', blocks: blocksOf(units) }
  }
  const end = statementEnd(first.text)
  if (end !== null) {
    const [title, left] = cutWords(first.words, end)
    const rest: SentenceUnit = { ...first, words: left, text: textOf(left), space: ' ' }
    return { kind: 'text', title, blocks: blocksOf([rest, ...others], first.paragraph) }
  }
  if (visualLength(first.text) > longestTitle) return { kind: 'text', blocks: blocksOf(units) }
  const list = listOf(first.words, others)
  if (list !== null) return list
  const second = others[0]
  if (second?.kind === 'sentence' && isPair(first, second)) {
    const title = joined([first, second])
    return { kind: 'text', title, blocks: blocksOf(others.slice(1), first.paragraph) }
  }
  return { kind: 'text', title: first.words, blocks: blocksOf(others, first.paragraph) }
}

function isPair(first: SentenceUnit, second: SentenceUnit): boolean {
  const isTogether = first.paragraph === second.paragraph && !second.space.includes('\n')
  return isTogether && visualLength(first.text) + visualLength(second.text) < longestPair
}

/** A line and a list of short items below it, set as rows. */
function listOf(title: Words, others: readonly Unit[]): DraftOf<'list'> | null {
  const [only] = others
  if (others.length !== 1 || only?.kind !== 'block' || only.block.kind !== 'list') return null
  const rows = rowsOf(only.block)
  return rows === null
    ? null
    : { kind: 'list', title, rows, before: [], list: only.block, after: [] }
}

/** The units as blocks; sentences of a paragraph are one again. `joined`: whose beginning is the title. */
function blocksOf(units: readonly Unit[], joinedTo?: number): readonly DeckBlock[] {
  const blocks: DeckBlock[] = []
  for (let from = 0; from < units.length;) {
    const unit = units[from]
    if (unit === undefined) break
    if (unit.kind === 'block') {
      blocks.push(unit.block)
      from += 1
      continue
    }
    const after = units.slice(from)
    const end = after.findIndex(
      (each) => each.kind === 'block' || each.paragraph !== unit.paragraph,
    )
    const own = (end < 0 ? after : after.slice(0, end)).flatMap((each) =>
      each.kind === 'sentence' ? [each] : [],
    )
    const isJoined = from === 0 && unit.paragraph === joinedTo && unit.space !== ''
    const words = joined(own)
    blocks.push(isJoined ? { ...paragraph(words), joins: unit.space } : paragraph(words))
    from += own.length
  }
  return blocks
}

/** Sentences of one paragraph with the white space they had between them. */
function joined(units: readonly SentenceUnit[]): Words {
  return units.flatMap(({ words, space }, index) =>
    index === 0 || space === '' ? words : [{ kind: 'text', text: space } as const, ...words],
  )
}

function countOf(units: readonly Unit[]): number {
  return units.reduce((sum, { count }) => sum + count, 0)
}

/** A numbered heading keeps what begins below it. */
function stepAndRest(draft: DraftOf<'step'>): readonly Draft[] {
  const units = unitsOf({ blocks: draft.blocks })
  if (countOf(units) <= wordsOfStep) return [draft]
  const [first = [], ...others] = groupsOf(units)
  return [{ ...draft, blocks: blocksOf(first) }, ...others.map(statementOf)]
}

/** A quotation of several sentences on several slides; who said it stands on each, what leads to it on the first. */
function quotes(draft: DraftOf<'quote'>): readonly Draft[] {
  const units = unitsOf({ blocks: draft.blocks })
  if (countOf(units) <= wordsOfQuote || blocksText(draft.blocks).length > longestTalk)
    return [draft]
  const { by } = draft
  return groupsOf(units).map((group, index): Draft => {
    const blocks = blocksOf(group)
    if (index === 0) return { ...draft, blocks }
    return { kind: 'quote', ...(by === undefined ? {} : { by }), blocks }
  })
}

/** A list keeps the line that leads to it; what is said before and after it stands on slides of its own. */
function listAndRest(draft: DraftOf<'list'>): readonly Draft[] {
  if (draft.rows === 'shares') return [draft]
  const lead = unitsOf({ ...draft, blocks: draft.before })
  const after = unitsOf({ blocks: draft.after })
  const last = lead[lead.length - 1]
  const staysBefore = countOf(lead) <= wordsBeforeList || last?.kind !== 'sentence'
  const list: Draft = staysBefore ? draft : { ...draft, title: last.words, before: [] }
  const before = staysBefore ? [] : groupsOf(lead.slice(0, -1)).map(statementOf)
  if (countOf(after) <= wordsAfterList) return [...before, list]
  return [...before, { ...list, after: [] }, ...groupsOf(after).map(statementOf)]
}

/** A picture keeps a sentence or two; of more, the last. */
function pictureAndRest(draft: DraftOf<'picture-text'>): readonly Draft[] {
  const units = unitsOf(draft)
  if (countOf(units) <= wordsOfPicture || units.length < 2) return [draft]
  const bare: Pictured = {
    ...numberOf(draft),
    kind: 'picture',
    blocks: [],
    pictures: draft.pictures,
  }
  const text = {
    kind: 'text',
    ...(draft.title === undefined ? {} : { title: draft.title }),
    blocks: draft.blocks,
  } as const
  return withCaption(text, bare) ?? [...groupsOf(units).map(statementOf), bare]
}

/** Whether a slide shows pictures only. */
function isBare(draft: Draft): draft is Pictured {
  const isPictured = draft.kind === 'picture' || draft.kind === 'grid'
  return isPictured && draft.title === undefined && draft.blocks.length === 0
}

/** A text whose last sentence stands with the pictures after it; null where that is none for it. */
function withCaption(draft: DraftOf<'text'>, pictured: Pictured): readonly Draft[] | null {
  const units = unitsOf(draft)
  const last = units[units.length - 1]
  const before = units.slice(0, -1)
  if (last?.kind !== 'sentence' || before.length === 0) return null
  const isShort = last.count >= caption.fewest && last.count <= caption.most
  const isLed = /[:：]$/.test(before[before.length - 1]?.text ?? '')
  if (!isShort || isLed || visualLength(last.text) > caption.longest || !hasWords(last.text))
    return null
  const kind = pictured.kind === 'picture' ? 'picture-text' : pictured.kind
  const groups = groupsOf(before).map(statementOf)
  return [
    ...groups.map((group, index) => (index === 0 ? { ...numberOf(draft), ...group } : group)),
    { ...pictured, kind, title: last.words },
  ]
}
