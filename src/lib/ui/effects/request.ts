/** What is sent to be drawn. */
import type { DrawRequest, NamedColor, RowRequest, UpdateRequest } from '../../messages/protocol'
import { isInColors, kitLabel } from '../../settings/brand'
import type { Settings } from '../../settings/settings'
import type { EditId } from '../../slide/edits'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import { themeOf } from '../../templates/theme-of'
import { carouselJson, carouselPictures } from '../state/carousel-work'
import { keysToGive, namesHere, shownPictures, type Edited, type EditedRow } from '../state/edited'
import type { State } from '../state/state'
import { kitOf } from '../state/update-brand'
import type { PartPlan } from './plan-parts'
import { say } from '../words'

/** Slides and all that is kept with them. */
export function drawRequest(
  state: State,
  run: number,
  { title, slides }: Pick<Carousel, 'title' | 'slides'>,
): DrawRequest {
  return {
    run,
    title,
    slides,
    work: carouselJson(state, shownPictures(state)),
    pictures: carouselPictures(state),
    layers: layersOf(state),
    colors: colorsOf(state.work.settings),
  }
}

/** Several carousels of one deck, of which there is at least one. */
export function partsRequest(run: number, parts: readonly PartPlan[]): DrawRequest {
  const [first, ...others] = parts.map(({ state, carousel }) => drawRequest(state, run, carousel))
  if (first === undefined) throw new Error('There is no part to draw.')
  return {
    ...first,
    others: others.map(({ title, slides, work, pictures }) => ({ title, slides, work, pictures })),
  }
}

/**
 * Carousels in the colours of one brand kit share their variables. Ids of kits are a person's own, so that two
 * people's kits are one only where they are called the same.
 */
function layersOf({ work }: State): DrawRequest['layers'] {
  const { settings } = work
  const kit = kitOf(work, work.brand)
  if (kit === undefined || !isInColors(settings, kit)) return settings.layers
  const name = kitLabel(kit) || say('brand.unnamed')
  return { ...settings.layers, brand: { id: `${kit.id} ${name}`, name } }
}

/** The same for a carousel that stands on the canvas. */
export function updateRequest(
  state: State,
  edited: Edited,
  mode: UpdateRequest['mode'],
  request: DrawRequest,
): UpdateRequest {
  const wanted = request.slides.map(({ key }) => key)
  const names = namesHere(edited, state.work, wanted)
  return {
    ...request,
    carousel: edited.id,
    mode,
    discard: [
      ...edited.discard.map((id) => renamedEdit(id, names)),
      ...broughtBack(edited, request.slides),
    ],
    copies: keysToGive(edited, state.work, wanted),
  }
}

/** A row as it is planned. */
export interface RowPlan {
  readonly row: EditedRow
  /** As the row is planned from. */
  readonly state: State
  readonly carousel: Pick<Carousel, 'title' | 'slides'>
}

/**
 * The same deck in another size. What was duplicated or deleted in the row is the row's alone: it stays as it is
 * there.
 */
export function rowRequest({ row, state, carousel }: RowPlan): RowRequest {
  const { title, slides } = carousel
  const wanted = slides.map(({ key }) => key)
  const names = namesHere(row, state.work, wanted)
  return {
    carousel: row.id,
    title,
    slides,
    work: carouselJson(state, shownPictures(state)),
    pictures: carouselPictures(state),
    discard: row.discard.map((id) => renamedEdit(id, names)),
    copies: keysToGive({ ...row, copies: [] }, state.work, wanted),
  }
}

/** A slide that was deleted on the canvas and is wanted all the same: the person brought it back here. */
function broughtBack({ hand }: Edited, slides: readonly Slide[]): readonly string[] {
  return hand.deleted
    .filter((key) => slides.some((slide) => slide.key === key))
    .map((key) => `${key} ${key} deleted`)
}

/** The same edit of a slide that has another key here. */
function renamedEdit(id: EditId, names: ReadonlyMap<string, string>): EditId {
  const [slide = '', layer = '', property = ''] = id.split(' ')
  const here = names.get(slide)
  if (here === undefined || here === slide || !layer.startsWith(slide)) return id
  return `${here} ${here}${layer.slice(slide.length)} ${property}`
}

/** The theme's colours by name; a background that is a gradient is none. */
export function colorsOf(settings: Settings): readonly NamedColor[] {
  const { background, surface, text, muted, accent, onAccent } = themeOf(settings)
  return [
    ...(background.kind === 'solid' ? [{ name: 'background', color: background.color }] : []),
    { name: 'surface', color: surface },
    { name: 'text', color: text },
    { name: 'muted', color: muted },
    { name: 'accent', color: accent },
    { name: 'on accent', color: onAccent },
  ]
}
