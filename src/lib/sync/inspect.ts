/** What a person changed on slides, with nothing to be written: what we wrote last time is what is wanted. */
import type { HandEdit, HandLook } from '../slide/edits'
import { mergeSlide } from './merge-slide'
import { readOutline } from './outline'
import type { CanvasSlide, Wanted } from './patch'
import type { CanvasLayer, Written } from './props'
import { rowOf } from './row'
import { positionEdit } from './slide-versions'

export interface HandWork {
  readonly edits: readonly HandEdit[]
  readonly looks: readonly HandLook[]
}

/** @param slides of one carousel, each key once (`pickSlides`) */
export function inspectSlides(slides: readonly CanvasSlide[]): HandWork {
  const { moved } = rowOf([], slides, 0)
  const merges = slides.map((slide) => {
    const { key, keys, tree } = slide
    const canvas = slide.read()
    const wanted = asWritten(slide, canvas)
    const given = { isDiscarded: () => false, travels: new Map() }
    const merge = mergeSlide({ slide: key, canvas, keys, tree, wanted, ...given })
    const edit = positionEdit(slide, canvas.name, slide.wasAt)
    return { looks: merge.looks, edits: moved.has(key) ? [edit, ...merge.edits] : merge.edits }
  })
  return {
    edits: merges.flatMap(({ edits }) => edits),
    looks: merges.flatMap(({ looks }) => looks),
  }
}

/** The slide as we wrote it last time, as far as it was kept. */
function asWritten({ key, tree }: CanvasSlide, canvas: CanvasLayer): Wanted {
  const written = new Map<string, Written>()
  const collect = (layer: CanvasLayer): void => {
    if (layer.key !== null && layer.written !== null) written.set(layer.key, layer.written)
    layer.children.forEach(collect)
  }
  collect(canvas)
  const outline = new Map(readOutline(tree).map((layer) => [layer.key, layer]))
  const childrenOf = (parent: string): readonly string[] =>
    written.get(parent)?.children ??
    [...outline.values()].filter((layer) => layer.parent === parent).map((layer) => layer.key)
  const toWanted = (own: string): Wanted => {
    const { kind, props, fillsFrom } =
      written.get(own) ?? gone(outline.get(own)?.name ?? nameOf(own))
    return {
      ...{ key: own, kind, node: null, props },
      ...(fillsFrom === undefined ? {} : { fillsFrom }),
      children: childrenOf(own).map(toWanted),
    }
  }
  return toWanted(key)
}

/** A layer that a person deleted: only its name is told. */
function gone(name: string): Written {
  return { kind: 'box', props: { name } }
}

/** "p2/1/body" → "body", where nothing else is known. */
function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}
