/** What a person did to a carousel since the last run, without anything new to be written. */
import type { Hand, OpenedCarousel } from '../messages/protocol'
import type { Slide } from '../slide/node'
import { mergeDeck } from '../sync/merge-deck'
import { readOutline } from '../sync/outline'
import type { CanvasSlide, Wanted } from '../sync/patch'
import type { CanvasLayer } from '../sync/props'
import { inRowOrder } from '../sync/row-order'
import { knownNames, readDesign } from './design-system'
import { findCarousel, ownId, selectedId, type FoundCarousel } from './find-carousel'
import type { Host } from './host'
import { slideGap } from './place'
import { carouselPlacesOf } from './record-order'

/** The carousel of the selection; null when none is selected. */
export async function readSelected(host: Host): Promise<FoundCarousel | null> {
  const id = await selectedId(host)
  return id === null ? null : findOne(host, id)
}

/** What a person did to a carousel; null when it is not in the file. */
export async function inspectCarousel(host: Host, id: string): Promise<Hand | null> {
  const found = await findOne(host, id)
  return found === null ? null : readHand(found)
}

/** A carousel with the names its layers have; null when it is not in the file. */
export async function findOne(host: Host, id: string): Promise<FoundCarousel | null> {
  const names = knownNames(await readDesign(host, ownId(id)))
  return findCarousel(host, id, names)
}

/** A carousel as the panel is told of it. */
export function toOpened(found: FoundCarousel): OpenedCarousel {
  const { id, page, record } = found
  return {
    id,
    page: page.name,
    work: record?.work ?? null,
    words: inOrder(found).map(({ read }) => wordsIn(read())),
    hand: readHand(found),
  }
}

/** Compares what stands there with what was written last: as an update that has nothing new to write. */
export function readHand(found: FoundCarousel): Hand {
  const canvas = found.slides.map((slide) => slide.canvas)
  const record = carouselPlacesOf(found)
  const byKey = new Map(canvas.map((slide) => [slide.key, slide]))
  const merge = mergeDeck({
    slides: record.map((key) => standInFor(key, byKey.get(key))),
    canvas,
    record,
    readsAll: true,
    discard: [],
    gap: slideGap,
    want: ({ key }, at) => writtenSlide(key, at, byKey.get(key)),
  })
  return {
    edits: merge.plan.edits,
    looks: merge.looks,
    slides: inOrder(found).map(({ key, node }) => ({ key, node })),
    copies: found.copies,
    deleted: record.filter((key) => !byKey.has(key)),
  }
}

/** The slides as a person sees them. */
function inOrder({ slides }: FoundCarousel): readonly CanvasSlide[] {
  return inRowOrder(slides.map(({ canvas }) => canvas))
}

/** Only its key, its name and its size are asked for. */
function standInFor(key: string, canvas: CanvasSlide | undefined): Slide {
  const size = canvas?.size ?? { width: 0, height: 0 }
  return { key, name: '', ...size, fill: { kind: 'solid', color: '#FFFFFF' }, children: [] }
}

/** A slide as it was written last, put together from what its layers keep; what was deleted by its name. */
function writtenSlide(
  key: string,
  at: Wanted['props']['position'],
  canvas: CanvasSlide | undefined,
): Wanted {
  const outline = readOutline(canvas?.tree ?? '')
  const kept = new Map<string, CanvasLayer>()
  const visit = (layer: CanvasLayer): void => {
    if (layer.key !== null && !kept.has(layer.key)) kept.set(layer.key, layer)
    layer.children.forEach(visit)
  }
  if (canvas !== undefined) visit(canvas.read())

  function build(own: string, isSlide: boolean): Wanted {
    const written = kept.get(own)?.written ?? null
    const name = outline.find((layer) => layer.key === own)?.name ?? ''
    const below = outline.filter(({ parent }) => parent === own).map((layer) => layer.key)
    const props = written?.props ?? { name }
    const fillsFrom = written?.fillsFrom
    return {
      key: own,
      kind: written?.kind ?? (isSlide ? 'slide' : 'box'),
      node: null,
      props:
        isSlide && at !== undefined
          ? { ...props, position: at }
          : withoutSizedFills(props, fillsFrom),
      ...(fillsFrom === undefined ? {} : { fillsFrom }),
      children: below.map((child) => build(child, false)),
    }
  }
  return build(key, true)
}

/** Fills that wait for a size are no property of what is wanted. */
function withoutSizedFills(
  { fills, ...rest }: Wanted['props'],
  fillsFrom: string | undefined,
): Wanted['props'] {
  return fills === undefined || fillsFrom !== undefined ? rest : { fills, ...rest }
}

/** The words of a slide in document order, a line each text. */
function wordsIn({ props, children }: CanvasLayer): string {
  // Without the marks that slides have for the direction and the ends of lines.
  const own = (props.paragraphs ?? [])
    .map(({ text }) => text.replace(/[\u200E\u2060]/g, ''))
    .join('\n')
  return [own, ...children.map(wordsIn)].filter((words) => words !== '').join('\n')
}
