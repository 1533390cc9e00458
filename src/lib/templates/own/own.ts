/**
 * A frame of the person's own: every slide is a copy of it with its slots filled. Sizes are the frame's; they go
 * down the ladder only where the words ask for it. What a frame has no place for (a picture, where it has none) is
 * set in the default template on a canvas of the frame's size.
 */
import type { DeckSlide } from '../../deck/deck'
import type { Draft } from '../../deck/drafting'
import type { FrameRole, OwnFrame, OwnTemplate, TextSlotName } from '../../slide/own-frame'
import { editorial } from '../editorial/editorial'
import { column, type Sheet } from '../kit'
import { noItems } from '../rails'
import type { AnyTemplate, Stage } from '../template'
import { ladders } from '../type-scale'
import { contentOf, type Content, type Places } from './content'
import { fillFrame, type Copy, type Scales } from './fill'
import { fitsIn, overflowsOf, type Overflows } from './overflow'

/** px at 1080 width: floors of titles and of running text (design system, section 3). */
const floors = { title: 44, body: 24 } as const

/** Shares of its size a title may have, largest first. */
const titleScales = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52] as const

export function ownTemplate(own: OwnTemplate): AnyTemplate {
  const cover = frameFor(own, 'cover')
  // What sticks out of a frame by itself is worked out once.
  const anyway = new Map<string, Overflows>()
  const isPictured = cover !== null && imageSlots(cover) > 0
  return {
    id: own.id,
    name: own.name,
    bodies: bodiesOf(own),
    hasOwnSizes: true,
    rails: () => ({ header: noItems, footer: noItems }),
    canvas: (canvas) => canvas,
    keepsEmoji: true,
    ...(isPictured ? { coverPicture: () => true } : {}),
    redraft: (drafts) => drafts.map((ofPost) => ofPost.flatMap((draft) => inSlots(own, draft))),
    build: (sheet) => build(sheet, own, anyway),
  }
}

/** The frame a slide is a copy of; null where the person gave none for it. */
function frameFor({ frames }: OwnTemplate, role: FrameRole): OwnFrame | null {
  const find = (wanted: FrameRole): OwnFrame | undefined =>
    frames.find((one) => one.role === wanted)
  return find(role) ?? find('all') ?? (role === 'post' ? null : (find('post') ?? null))
}

function roleOf({ kind }: Pick<DeckSlide, 'kind'>): FrameRole {
  return kind === 'cover' || kind === 'outro' ? kind : 'post'
}

function imageSlots({ slots }: OwnFrame): number {
  return slots.filter((slot) => slot.kind === 'picture' && slot.name === 'image').length
}

/** Times px at 1080 width. */
function scaleOfFrame({ width, height }: OwnFrame): number {
  return Math.min(width, height) / 1080
}

/** px at 1080 width: the size of running text in the frame, then the smaller ones of the ladder. */
function bodiesOf(own: OwnTemplate): AnyTemplate['bodies'] {
  const frame = frameFor(own, 'post') ?? own.frames[0]
  if (frame === undefined) return editorial.bodies
  const size = sizeIn(frame, 'body') ?? sizeIn(frame, 'title') ?? ladders.body[0]
  const first = size / scaleOfFrame(frame)
  const below = ladders.body.filter((step) => step < first * 0.95)
  return [first, below[0] ?? first, ...below.slice(1)]
}

function sizeIn(frame: OwnFrame, name: TextSlotName): number | null {
  const slot = frame.slots.find((one) => one.kind === 'text' && one.tokens[0]?.name === name)
  if (slot === undefined) return null
  let size: number | null = null
  const look = (nodes: OwnFrame['children']): void => {
    for (const node of nodes) {
      if (node.kind === 'text' && node.key === slot.key) size = node.style.size
      if (node.kind === 'box') look(node.children)
    }
  }
  look(frame.children)
  return size
}

function placesIn({ slots }: OwnFrame): Places {
  const names = new Set(
    slots.flatMap((slot) => (slot.kind === 'text' ? slot.tokens.map(({ name }) => name) : [])),
  )
  const has = (name: TextSlotName): boolean => names.has(name)
  return { title: has('title'), body: has('body'), cta: has('cta'), number: has('number') }
}

function build(sheet: Sheet, own: OwnTemplate, known: Map<string, Overflows>): Stage {
  const { slide } = sheet
  const frame = frameFor(own, roleOf(slide))
  if (frame === null) return editorial.build(sheet)
  const content = contentOf(slide, placesIn(frame))
  const room = imageSlots(frame)
  if (content.pictures.length > room) {
    const isAlone = content.title.length === 0 && content.body.length === 0
    return isAlone ? editorial.build(sheet) : { ...editorial.build(sheet), fits: false }
  }
  const [largest] = bodiesOf(own)
  const anyway = known.get(frame.node) ?? overflowsAnyway(sheet, frame)
  known.set(frame.node, anyway)
  let last: Copy | null = null
  for (const scales of scalesFor(frame, slide.body / largest)) {
    last = fillFrame(sheet, frame, content, scales)
    const isFitting = fitsIn(overflowsOf(frame, last, sheet.measure), anyway)
    if (isFitting) return staged(sheet, last, true)
  }
  return last === null ? editorial.build(sheet) : staged(sheet, last, false)
}

/** What sticks out of the frame with hardly a word in it is the person's own and decides nothing. */
function overflowsAnyway(sheet: Sheet, frame: OwnFrame): Overflows {
  const words = [{ words: [{ kind: 'text', text: 'x' } as const], isApart: true }]
  const content: Content = { title: words, body: words, cta: words, number: '1', pictures: [] }
  const copy = fillFrame(sheet, frame, content, { title: 1, body: 1 })
  return overflowsOf(frame, copy, sheet.measure)
}

/** Titles get smaller before a slide is divided, but no smaller than the floor; text is as large as was asked for. */
function scalesFor(frame: OwnFrame, asked: number): readonly Scales[] {
  const k = scaleOfFrame(frame)
  const least = (size: number | null, floor: number): number =>
    size === null ? 1 : Math.min(1, (floor * k) / size)
  const body = Math.max(Math.min(1, asked), least(sizeIn(frame, 'body'), floors.body))
  const titleOnly = sizeIn(frame, 'body') === null
  // Where all words stand in the title it is the running text.
  const floor = least(sizeIn(frame, 'title'), titleOnly ? floors.body : floors.title)
  const titles = titleScales.map((scale) => Math.max(floor, titleOnly ? scale * asked : scale))
  return [...new Set(titles)].map((title) => ({ title, body }))
}

function staged(sheet: Sheet, whole: Copy, fits: boolean): Stage {
  return { node: column(sheet, 'stage', { name: 'Stage' }, []), fits, whole }
}

/** As many pictures on a slide as the frame has places; words that stood with more stand before them. */
function inSlots(own: OwnTemplate, draft: Draft): readonly Draft[] {
  if (draft.kind !== 'grid') return [draft]
  const frame = frameFor(own, 'post')
  const room = frame === null ? 0 : imageSlots(frame)
  const { pictures, title, blocks } = draft
  if (room === 0 || pictures.length <= room) return [draft]
  const hasWords = title !== undefined || blocks.length > 0
  const words: readonly Draft[] = hasWords
    ? [{ kind: 'text', blocks, ...(title === undefined ? {} : { title }) }]
    : []
  const parts: Draft[] = []
  for (let from = 0; from < pictures.length; from += room) {
    const some = pictures.slice(from, from + room)
    parts.push({ kind: some.length === 1 ? 'picture' : 'grid', blocks: [], pictures: some })
  }
  return [...words, ...parts]
}
