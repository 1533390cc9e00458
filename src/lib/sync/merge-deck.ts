/** All slides: which are kept, come and go, where they stand, and what is written on each. */
import type { Aside, EditId, HandEdit } from '../slide/edits'
import type { Slide } from '../slide/node'
import { isSame } from './equal'
import { touchesIn } from './leavers'
import { mergeSlide, writesAnything } from './merge-slide'
import { looksOfNew, patchesOfNew } from './new-layer'
import { keysOf, readSource, treeOf, withAll } from './outline'
import type { CanvasSlide, DeckInput, DeckMerge, SlideMerge, SlideStep, Wanted } from './patch'
import type { CanvasLayer } from './props'
import { rowOf, type Point, type Row } from './row'
import { editId, positionEdit, slideOfEdit, toHandEdit } from './slide-versions'
import { spotsOf } from './spots'
import { travelsOf, type Travels, type TravelSlide } from './travel'

/** A slide of the deck with what stands there; `canvas` undefined for one that is new. */
interface Seat {
  readonly slide: Slide
  readonly wanted: Wanted
  readonly tree: string
  readonly canvas: CanvasSlide | undefined
  readonly place: Point
  /** Whether it has to be looked at: something else is wanted, or an edit is given up. */
  readonly isOpen: boolean
}

export function mergeDeck(input: DeckInput): DeckMerge {
  const { slides, record, gap } = input
  const canvas = input.canvas.map(readOnce)
  const discards = discardsOf(input)
  const byKey = new Map(canvas.map((slide) => [slide.key, slide]))
  // A copy of another frame is another slide: it takes the place of the one that stands there.
  const isReplaced = (slide: Slide): boolean => {
    const own = byKey.get(slide.key)
    return own !== undefined && readSource(own.tree) !== (slide.source?.node ?? '')
  }
  const replaced = new Set(slides.filter(isReplaced).map(({ key }) => key))
  const isDeleted = ({ key }: Slide): boolean =>
    record.includes(key) && !byKey.has(key) && !discards.has(editId(key, key, 'deleted'))
  const standing = slides.filter((slide) => !isDeleted(slide))
  const row = rowOf(standing, canvas, gap)
  const seats = standing.map((slide) =>
    seatOf(slide, replaced.has(slide.key) ? undefined : byKey.get(slide.key), row, input, discards),
  )
  const leaving = canvas.filter(
    ({ key }) => replaced.has(key) || slides.every((slide) => slide.key !== key),
  )
  const { texts: travels, edits: travelled } = travelsBetween(seats, leaving, discards, canvas)

  const steps = seats.map((seat, index) =>
    seat.canvas === undefined
      ? inserted(seat, index, seats, row, travels)
      : keptStep({ ...seat, canvas: seat.canvas }, row, travels, discards),
  )
  const gone = goneOf(leaving, row, travels, discards)
  const merges = steps.flatMap((step) => (step.kind === 'keep' ? [step.merge] : []))
  const edits = [
    ...merges.flatMap((merge) => merge.edits),
    ...slides.filter(isDeleted).map((slide) => deletedSlide(slide, canvas[0]?.node ?? '')),
    ...gone.flatMap((one) => one.edits),
  ]
  const told = new Set(edits.map(({ id }) => id))
  return {
    steps: [...steps, ...gone.map(({ step }) => step)],
    order: orderOf(standing, canvas, record),
    record: slides.map(({ key }) => key),
    plan: {
      restyled: merges.filter(writesAnything).length,
      inserted: steps.length - merges.length,
      removed: gone.filter(({ step }) => step.kind === 'remove').length,
      edits: [...edits, ...travelled.filter(({ id }) => !told.has(id))],
      aside: [...merges.flatMap(({ aside }) => aside), ...gone.flatMap(({ aside }) => aside)],
    },
    looks: [
      ...merges.flatMap(({ looks }) => looks),
      ...seats.flatMap(({ canvas: own, wanted }) =>
        own === undefined ? withAll(wanted).flatMap((one) => looksOfNew(one, travels)) : [],
      ),
    ],
  }
}

/** Reading costs, and both the words and the merge need it. */
function readOnce(slide: CanvasSlide): CanvasSlide {
  let layer: CanvasLayer | undefined
  return { ...slide, read: () => (layer ??= slide.read()) }
}

interface Discards {
  readonly has: (id: EditId) => boolean
  /** Whether any is on this slide. */
  readonly touch: (slide: string) => boolean
}

function discardsOf({ discard }: DeckInput): Discards {
  if (discard === 'all') return { has: () => true, touch: () => true }
  const ids = new Set(discard)
  const slides = new Set(discard.map(slideOfEdit))
  return { has: (id) => ids.has(id), touch: (slide) => slides.has(slide) }
}

function seatOf(
  slide: Slide,
  canvas: CanvasSlide | undefined,
  row: Row,
  { want, readsAll }: DeckInput,
  discards: Discards,
): Seat {
  const place = row.places.get(slide.key) ?? { x: 0, y: 0 }
  const wanted = want(slide, place)
  const tree = treeOf(wanted)
  const isOpen = readsAll || canvas?.tree !== tree || discards.touch(slide.key)
  return { slide, wanted, tree, canvas, place, isOpen }
}

function travelsBetween(
  seats: readonly Seat[],
  leaving: readonly CanvasSlide[],
  discards: Discards,
  canvas: readonly CanvasSlide[],
): Travels {
  const known = new Set(canvas.flatMap(({ keys }) => keys))
  const travelling = (
    slide: string,
    own: CanvasSlide | undefined,
    wanted: Wanted | null,
  ): TravelSlide => ({
    ...{ slide, wanted },
    canvas: own?.read() ?? null,
    isGivenUp: (layer) => discards.has(editId(slide, layer, 'words')),
  })
  const open = seats
    .filter((seat) => seat.canvas?.tree !== seat.tree)
    .map(({ slide, wanted, canvas: own }) => travelling(slide.key, own, wanted))
  const closing = leaving.map((slide) => travelling(slide.key, slide, null))
  return travelsOf([...open, ...closing], (layer) => known.has(layer))
}

const nothing = { patches: [], edits: [], looks: [], aside: [] } as const

function keptStep(
  seat: Seat & { readonly canvas: CanvasSlide },
  row: Row,
  travels: Travels['texts'],
  discards: Discards,
): SlideStep {
  const { canvas, wanted, tree, place, isOpen } = seat
  const { key, node } = canvas
  const merge: SlideMerge = isOpen
    ? mergeSlide({
        slide: key,
        canvas: canvas.read(),
        ...{ keys: canvas.keys, tree: canvas.tree, wanted, travels },
        isDiscarded: discards.has,
      })
    : { slide: key, ...nothing }
  const isHanded = row.moved.has(key) && !isSame(canvas.at, place)
  const stays = isHanded && !discards.has(editId(key, key, 'position'))
  const edit = positionEdit(canvas, wanted.props.name ?? '', place)
  return {
    kind: 'keep',
    ...{ key, node, tree },
    merge: stays ? { ...merge, edits: [edit, ...merge.edits] } : merge,
    at: stays || isSame(canvas.at, place) ? null : place,
    isMoved: stays,
    wasAt: place,
    keys: keysOf(wanted),
  }
}

/** A new slide stands in what its neighbour stands in: the nearest before it in the row, else behind it. */
function inserted(
  { slide, wanted, tree, place }: Seat,
  index: number,
  seats: readonly Seat[],
  row: Row,
  travels: Travels['texts'],
): SlideStep {
  const before = seats.slice(0, index).reverse()
  const isInRow = ({ canvas }: Seat): boolean => canvas !== undefined && !row.moved.has(canvas.key)
  const neighbour = [...before, ...seats.slice(index + 1)].find(isInRow)
  const standing = new Map(keysOf(wanted).map((key) => [key, 'new'] as const))
  return {
    kind: 'insert',
    ...{ slide, wanted, tree },
    patches: withAll(wanted).flatMap((one) => patchesOfNew(one, travels, standing)),
    at: place,
    container: neighbour?.canvas?.container ?? null,
    after: before[0]?.slide.key ?? null,
    keys: keysOf(wanted),
  }
}

interface Gone {
  readonly step: SlideStep
  readonly edits: readonly HandEdit[]
  readonly aside: readonly Aside[]
}

/**
 * Slides whose post is gone: removed, or kept when a person touched anything on them: where they put it, else
 * below the row.
 */
function goneOf(
  leaving: readonly CanvasSlide[],
  row: Row,
  travels: Travels['texts'],
  discards: Discards,
): readonly Gone[] {
  return leaving.map((slide): Gone => {
    const { key, node } = slide
    const layer = slide.read()
    const spots = spotsOf(layer, slide.tree)
    const edits = touchesIn(spots.root, spots, { slide: key, travels, isDiscarded: discards.has })
    const isMoved = row.moved.has(key) && !discards.has(editId(key, key, 'position'))
    if (edits.length === 0 && !isMoved)
      return { step: { kind: 'remove', key, node }, edits, aside: [] }
    return {
      step: { kind: 'aside', key, node, stays: isMoved },
      edits,
      aside: [{ kind: 'slide', slide: key, name: layer.name, node, stays: isMoved }],
    }
  })
}

function deletedSlide({ key, name }: Slide, node: string): HandEdit {
  const told = { property: 'deleted', before: '', after: '', isMet: false } as const
  return toHandEdit(key, { key, name, node }, told)
}

/** Another order of layers is written only when ours is another and the person's is our last. */
function orderOf(
  slides: readonly Slide[],
  canvas: readonly CanvasSlide[],
  record: readonly string[],
): readonly string[] | null {
  const stood = canvas.map(({ key }) => key)
  const order = slides.map(({ key }) => key)
  const both = (list: readonly string[], other: readonly string[]): string =>
    list.filter((key) => other.includes(key)).join('\n')
  const isHanded = both(stood, record) !== both(record, stood)
  const isSameOrder = both(stood, order) === both(order, stood)
  return isHanded || isSameOrder ? null : order
}
