/** What a person chose for single slides: another role, another template, the middle of its pictures. */
import type { RoleChoice, SlideChoice } from '../settings/settings'
import { picturesOf } from './cover-picture'
import type { DeckBlock, List, PicturePlace, Words } from './deck'
import type { Draft } from './drafting'
import { rowsOf } from './roles'
import { joinLines, paragraph, takeTitle } from './titles'
import { blocksText, linesOf } from './words'

/**
 * The drafts of a post (`name` is "p2") as a person wants them. A choice names a slide by its key before
 * anything is divided: "p2/1" is the first slide of the third post. A role asks for what the slide has: without a
 * picture it cannot become a picture, and then it stays as it is.
 */
export function applyChoices(
  drafts: readonly Draft[],
  name: string,
  choices: readonly SlideChoice[],
): readonly Draft[] {
  return drafts.flatMap((draft, index) => {
    const key = `${name}/${index + 1}`
    const choice = choices.find((each) => each.key === key)
    if (choice === undefined) return [{ ...draft, choice: key }]
    const { role } = choice
    const inRole = role === undefined || role === draft.kind ? [draft] : inRoleOf(draft, role)
    return inRole.map((given) => ({ ...given, ...chosenOf(choice), choice: key }))
  })
}

/** What a person may choose for a slide that leaves its words and its role as they are. */
export type Chosen = Pick<SlideChoice, 'template' | 'focus' | 'focuses' | 'fit' | 'radius'>

/** The same of a slide, a draft or a choice, without what is absent. */
export function chosenOf({ template, focus, focuses, fit, radius }: Chosen): Chosen {
  return {
    ...(template === undefined ? {} : { template }),
    ...(focus === undefined ? {} : { focus }),
    ...(focuses === undefined ? {} : { focuses }),
    ...(fit === undefined ? {} : { fit }),
    ...(radius === undefined ? {} : { radius }),
  }
}

/** Whether the person wants the post of a slide on one slide. */
export function wantsWhole(name: string, choices: readonly SlideChoice[]): boolean {
  return choices.some(({ key, whole }) => whole === true && key.startsWith(`${name}/`))
}

/** Everything a draft says, as blocks in reading order. */
export function blocksOfDraft(draft: Draft): readonly DeckBlock[] {
  const title = 'title' in draft ? [paragraph(draft.title)] : []
  switch (draft.kind) {
    case 'list':
      return [...title, ...draft.before, draft.list, ...draft.after]
    case 'code':
      return [...title, draft.code, ...draft.blocks]
    case 'quote':
      return [
        ...(draft.lead === undefined ? [] : [paragraph(draft.lead)]),
        ...draft.blocks,
        ...(draft.source === undefined
          ? []
          : [paragraph([{ kind: 'text', text: '— ' }, ...draft.source])]),
      ]
    case 'outro':
      return [
        ...title,
        ...draft.blocks,
        ...(draft.button === undefined ? [] : [paragraph(draft.button)]),
      ]
    case 'step':
      // The number is the writer's own.
      return [
        paragraph([{ kind: 'text', text: `${draft.number}. ` }, ...draft.title]),
        ...draft.blocks,
      ]
    case 'cover':
    case 'text':
    case 'picture-text':
    case 'picture':
    case 'grid':
      return [...title, ...draft.blocks]
  }
}

function inRoleOf(draft: Draft, role: RoleChoice): readonly Draft[] {
  const blocks = blocksOfDraft(draft)
  const pictures = picturesOf(draft)
  const made = ofWords(draft, blocks, role) ?? ofPictures(blocks, pictures, role)
  if (made === null) return [draft]
  if (pictures.length === 0 || 'pictures' in made) return [made]
  // Words that part from their pictures come first.
  return [made, { kind: pictures.length === 1 ? 'picture' : 'grid', blocks: [], pictures }]
}

function ofWords(draft: Draft, blocks: readonly DeckBlock[], role: RoleChoice): Draft | null {
  if (blocks.length === 0) return null
  const { title, blocks: rest } = takeTitle(blocks)
  switch (role) {
    case 'text':
      return { kind: 'text', ...takeTitle(blocks) }
    case 'quote':
      return { kind: 'quote', blocks: blocks.map(asParagraph) }
    case 'code':
      return { kind: 'code', code: { kind: 'code', text: blocksText(blocks) }, blocks: [] }
    case 'list':
      return asList(blocks)
    case 'step':
      if (title === undefined) return null
      return {
        kind: 'step',
        number: draft.kind === 'step' ? draft.number : '1',
        title,
        blocks: rest,
      }
    case 'cover':
    case 'outro':
      return title === undefined ? null : { kind: role, title, blocks: rest }
    case 'picture-text':
    case 'picture':
    case 'grid':
      return null
  }
}

function ofPictures(
  blocks: readonly DeckBlock[],
  pictures: readonly PicturePlace[],
  role: RoleChoice,
): Draft | null {
  if (pictures.length === 0) return null
  if (role === 'picture-text') return { kind: role, ...takeTitle(blocks), pictures }
  if (role === 'picture') return { kind: role, blocks, pictures: pictures.slice(0, 1) }
  return role === 'grid' && pictures.length > 1
    ? { kind: role, ...takeTitle(blocks), pictures }
    : null
}

function asParagraph(block: DeckBlock): DeckBlock {
  return block.kind === 'list' ? paragraph(joinLines(block.items)) : block
}

/** A list of the post's own, or its paragraphs after the first as items; of one paragraph its lines. */
function asList(blocks: readonly DeckBlock[]): Draft | null {
  const at = blocks.findIndex((block) => block.kind === 'list')
  const own = blocks[at]
  if (own?.kind === 'list') {
    const { title, blocks: before } = takeTitle(blocks.slice(0, at))
    const base = { kind: 'list', before, list: own, after: blocks.slice(at + 1) } as const
    const rows = rowsOf(own) ?? 'ruled'
    return title === undefined ? { ...base, rows } : { ...base, rows, title }
  }
  const lines = blocks.flatMap((block): readonly Words[] =>
    block.kind === 'paragraph' ? linesOf(block.words) : [],
  )
  const [first, ...items] = lines
  if (first === undefined || items.length === 0 || lines.length < blocks.length) return null
  const list: List = { kind: 'list', ordered: false, start: 1, items }
  return { kind: 'list', rows: rowsOf(list) ?? 'ruled', title: first, before: [], list, after: [] }
}
