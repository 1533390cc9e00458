/**
 * Words that a person mended go where their text goes: when a paragraph is not wanted in its layer any more and
 * exactly one wanted paragraph of the deck now begins to read as we had written it, that one is written as the
 * person left it. What was kept of it there is our own text, so that it is an edit of theirs there as well.
 */
import type { HandEdit } from '../slide/edits'
import { alignParagraphs, leastLikeness, likenessOf } from '../slide/align-paragraphs'
import { describeWords } from './describe'
import { isSame } from './equal'
import type { TextTravels, Travel } from './merge-text'
import { withAll } from './outline'
import type { Wanted } from './patch'
import type { CanvasLayer, Paragraph } from './props'
import { toHandEdit } from './slide-versions'

/** A slide with changes; `wanted` null when it goes, `canvas` null when it comes. */
export interface TravelSlide {
  readonly slide: string
  readonly canvas: CanvasLayer | null
  readonly wanted: Wanted | null
  /** Whether the words of a layer are to be ours again. */
  readonly isGivenUp: (layer: string) => boolean
}

interface Text {
  readonly key: string
  readonly slide: string
  readonly name: string
  /** Figma's id; '' for one that is new. */
  readonly node: string
  readonly base: readonly Paragraph[]
  readonly canvas: readonly Paragraph[]
  readonly next: readonly Paragraph[]
  /** Deleted by hand, or the person's own: nothing comes there. */
  readonly isClosed: boolean
  readonly isGivenUp: boolean
}

interface Journey extends Stray {
  readonly target: Text
  /** Number in the target's wanted text. */
  readonly paragraph: number
}

export interface Travels {
  /** By key of the layer. */
  readonly texts: ReadonlyMap<string, TextTravels>
  /** They are edits of the layer they come to; to be seen where they are still. */
  readonly edits: readonly HandEdit[]
}

/**
 * Journeys of words.
 *
 * @param slides all slides with changes; what stands in others stays there
 * @param isKnown whether a layer was written last time
 */
export function travelsOf(
  slides: readonly TravelSlide[],
  isKnown: (layer: string) => boolean,
): Travels {
  const texts = slides.flatMap((slide) => textsOf(slide, isKnown))
  const strays = texts.filter(({ isGivenUp }) => !isGivenUp).flatMap(straysOf)
  let journeys = strays.flatMap((stray) => journeyOf(stray, strays, texts))
  // A person's own words where these would stand keep them out, unless those travel on themselves.
  for (let before = -1; before !== journeys.length;) {
    before = journeys.length
    journeys = journeys.filter((journey) => !isBlocked(journey, journeys))
  }
  const keys = new Set(journeys.flatMap(({ source, target }) => [source.key, target.key]))
  const kept = journeys.filter(({ target }) => !target.isGivenUp)
  return {
    texts: new Map(
      [...keys].map((key) => {
        const gone = journeys.filter(({ source }) => source.key === key)
        const come = kept.filter(({ target }) => target.key === key)
        return [key, { gone, come }] as const
      }),
    ),
    edits: kept.map(({ source, target, from, to }) =>
      toHandEdit(
        target.slide,
        { key: target.key, name: target.name, node: source.node },
        { property: 'words', ...describeWords([from], [to]), isMet: false },
      ),
    ),
  }
}

interface Stray extends Travel {
  readonly source: Text
}

/** Paragraphs a person rewrote for which their layer has no use any more. */
function straysOf(source: Text): readonly Stray[] {
  const { base, canvas, next } = source
  const onCanvas = alignParagraphs(base, canvas)
  const inNext = alignParagraphs(base, next)
  return base.flatMap((from, i) => {
    const to = canvas[onCanvas.to[i] ?? -1]
    const wanted = next[inNext.to[i] ?? -1]
    if (to === undefined || from.text === '' || from.text === to.text || isSame(from, to)) return []
    const isStill = wanted !== undefined && likenessOf(wanted.text, from.text) >= leastLikeness
    return isStill ? [] : [{ from, to, source }]
  })
}

function journeyOf(
  stray: Stray,
  strays: readonly Stray[],
  texts: readonly Text[],
): readonly Journey[] {
  const words = stray.from.text
  if (strays.filter(({ from }) => from.text === words).length > 1) return []
  const places = texts.flatMap((target) =>
    target.isClosed || target.base.some(({ text }) => text === words)
      ? []
      : target.next.flatMap(({ text }, paragraph) =>
          text === words ? [{ target, paragraph }] : [],
        ),
  )
  const [place, ...others] = places
  return place === undefined || others.length > 0 ? [] : [{ ...stray, ...place }]
}

function isBlocked({ target, paragraph }: Journey, all: readonly Journey[]): boolean {
  const { base, canvas, next } = target
  const i = alignParagraphs(base, next).from[paragraph] ?? null
  const was = i === null ? undefined : base[i]
  if (i === null || was === undefined) return false
  const is = canvas[alignParagraphs(base, canvas).to[i] ?? -1]
  const travelsOn = all.some(
    ({ source, from }) => source.key === target.key && from.text === was.text,
  )
  return !isSame(was, is) && !travelsOn
}

function textsOf(
  { slide, canvas, wanted, isGivenUp }: TravelSlide,
  isKnown: (layer: string) => boolean,
): readonly Text[] {
  const layers = new Map(canvas === null ? [] : layersOf(canvas))
  const wishes = new Map(wanted === null ? [] : withAll(wanted).map((one) => [one.key, one]))
  return [...new Set([...layers.keys(), ...wishes.keys()])].flatMap((key): readonly Text[] => {
    const layer = layers.get(key)
    const wish = wishes.get(key)
    const next = wish?.props.paragraphs ?? []
    const base = layer?.written?.props.paragraphs ?? []
    if (next.length === 0 && base.length === 0) return []
    return [
      {
        ...{ key, slide, base, next },
        name: layer?.name ?? wish?.props.name ?? '',
        node: layer?.node ?? '',
        canvas: layer?.props.paragraphs ?? [],
        isClosed: layer === undefined ? isKnown(key) : layer.written?.kind !== 'text',
        isGivenUp: isGivenUp(key),
      },
    ]
  })
}

function layersOf(layer: CanvasLayer): readonly (readonly [string, CanvasLayer])[] {
  const own = layer.key === null ? [] : [[layer.key, layer] as const]
  return [...own, ...layer.children.flatMap(layersOf)]
}
