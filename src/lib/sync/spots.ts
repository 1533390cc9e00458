/**
 * The layers of a slide in their places, as they are moved about while a merge is made: it starts as what
 * stands on the canvas, and each patch is done here first, so that the next one counts from the right places.
 */
import { readOutline } from './outline'
import type { Wanted } from './patch'
import type { CanvasLayer } from './props'

export interface Spot {
  /** Ours; null for a layer of the person's. */
  readonly key: string | null
  /** null for one that is to be drawn. */
  readonly layer: CanvasLayer | null
  /** Key of what it stands in on the canvas; null for the person's own, undefined for the slide's frame. */
  readonly stoodIn: string | null | undefined
  parent: Spot | null
  /** Bottom first. */
  readonly children: Spot[]
}

export interface Spots {
  readonly root: Spot
  /** By key; a layer that is drawn anew takes the place of the one it replaces. */
  readonly byKey: Map<string, Spot>
  /** Key of what each layer was put into last time. */
  readonly parents: ReadonlyMap<string, string>
}

/** @param tree what is kept of the slide, for parents that are gone */
export function spotsOf(canvas: CanvasLayer, tree: string): Spots {
  const byKey = new Map<string, Spot>()
  const parents = new Map<string, string>()
  for (const { key, parent } of readOutline(tree)) if (parent !== null) parents.set(key, parent)

  function place(layer: CanvasLayer, parent: Spot | null): Spot {
    const { key, written } = layer
    const stoodIn = parent === null ? undefined : parent.key
    const spot: Spot = { key, layer, stoodIn, parent, children: [] }
    if (key !== null && !byKey.has(key)) byKey.set(key, spot)
    if (key !== null) for (const child of written?.children ?? []) parents.set(child, key)
    spot.children.push(...layer.children.map((child) => place(child, spot)))
    return spot
  }

  return { root: place(canvas, null), byKey, parents }
}

/** Puts what is to be drawn, with all in it, as child number `index` of `parent`. */
export function spotNew(wanted: Wanted, parent: Spot, index: number, spots: Spots): void {
  const make = (one: Wanted, around: Spot): Spot => {
    const spot: Spot = {
      ...{ key: one.key, layer: null, stoodIn: null, parent: around, children: [] },
    }
    spots.byKey.set(one.key, spot)
    spot.children.push(...one.children.map((child) => make(child, spot)))
    return spot
  }
  parent.children.splice(index, 0, make(wanted, parent))
}

/**
 * Moves `spot` so that it is child number `index` of `parent`. A group that loses its last layer is gone with it
 * (figma-facts 5), which may bring the layer one forward.
 *
 * @returns the number it has then
 */
export function moveSpot(spot: Spot, parent: Spot, index: number): number {
  const was = spot.parent
  was?.children.splice(was.children.indexOf(spot), 1)
  parent.children.splice(index, 0, spot)
  spot.parent = parent
  dropEmptied(was)
  return parent.children.indexOf(spot)
}

function dropEmptied(spot: Spot | null): void {
  if (spot?.layer?.isGroup !== true || spot.children.length > 0 || spot.parent === null) return
  spot.parent.children.splice(spot.parent.children.indexOf(spot), 1)
  dropEmptied(spot.parent)
}

/** Whether `spot` is `other` or stands anywhere in it. */
export function isWithin(spot: Spot, other: Spot): boolean {
  for (let at: Spot | null = spot; at !== null; at = at.parent) if (at === other) return true
  return false
}

/** Whether a layer is ours and what we kept of it can be believed. */
export function isOurs(spot: Spot): boolean {
  return spot.key !== null && (spot.layer === null || spot.layer.written !== null)
}
