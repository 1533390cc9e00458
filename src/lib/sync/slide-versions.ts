/** What a merge of one slide starts from, and what all its parts say of a person's edits. */
import type { EditedProperty, EditId, HandEdit } from '../slide/edits'
import { isSame } from './equal'
import type { TextTravels } from './merge-text'
import type { CanvasSlide, Wanted } from './patch'
import type { CanvasLayer } from './props'

export interface SlideVersions {
  readonly slide: string
  readonly canvas: CanvasLayer
  /** As `CanvasSlide` has them. */
  readonly keys: readonly string[]
  readonly tree: string
  readonly wanted: Wanted
  readonly isDiscarded: (id: EditId) => boolean
  /** Words that leave a text layer or come to it, by its key. */
  readonly travels: ReadonlyMap<string, TextTravels>
}

export function editId(slide: string, layer: string, property: EditedProperty): EditId {
  return `${slide} ${layer} ${property}`
}

/** Key of the slide an edit is on. */
export function slideOfEdit(id: EditId): string {
  return id.slice(0, id.indexOf(' '))
}

/** The layer an edit is told of: a layer of the canvas, or one that is gone. */
export interface EditedLayer {
  readonly key: string
  readonly name: string
  readonly node: string
}

export function toEdited(layer: CanvasLayer): EditedLayer {
  return { key: layer.key ?? layer.node, name: layer.name, node: layer.node }
}

export function toHandEdit(
  slide: string,
  layer: EditedLayer,
  edit: Pick<HandEdit, 'property' | 'before' | 'after' | 'isMet'>,
): HandEdit {
  const { key, name, node } = layer
  return { id: editId(slide, key, edit.property), slide, layer: key, name, node, ...edit }
}

/** A slide that a person moved out of the row. */
export function positionEdit(
  { key, node, at, wasAt }: CanvasSlide,
  name: string,
  place: CanvasSlide['at'],
): HandEdit {
  const isMet = !isSame(wasAt, place)
  const told = { before: pointWords(wasAt), after: pointWords(at), isMet }
  return toHandEdit(key, { key, name, node }, { property: 'position', ...told })
}

function pointWords({ x, y }: CanvasSlide['at']): string {
  return `x ${Math.round(x)}, y ${Math.round(y)}`
}
