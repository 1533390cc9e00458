/**
 * One slide: what we wrote last time, what stands there and what we would write now → patches, in the order in
 * which Figma takes them: places first, then properties, parents before children; what goes goes last.
 */
import type { HandEdit, HandLook } from '../slide/edits'
import { leavingOf } from './leavers'
import { mergeLayer, type LayerMerge } from './merge-layer'
import { mergeStructure, type StructureMerge } from './merge-structure'
import { looksOfNew, patchesOfNew } from './new-layer'
import { withAll } from './outline'
import type { Patch, SlideMerge, Wanted } from './patch'
import type { SlideVersions } from './slide-versions'
import { spotsOf, type Spots } from './spots'

export function mergeSlide(versions: SlideVersions): SlideMerge {
  const { slide, canvas, wanted: root, tree, travels } = versions
  const spots = spotsOf(canvas, tree)
  const structure = mergeStructure(versions, spots)
  const isWanted = new Set(structure.standing.keys())
  const leaving = leavingOf(
    spots,
    (spot) =>
      structure.replaced.includes(spot) ||
      (spot.layer !== null && spot.key !== null && !isWanted.has(spot.key)),
    versions,
  )
  const merges: LayerMerge[] = []
  const layers: Patch[] = []
  const looks: HandLook[] = []
  for (const wanted of withAll(root)) {
    const merge = mergeStanding(wanted, versions, spots, structure)
    if (merge !== null) {
      merges.push(merge)
      if (merge.look !== null) looks.push(merge.look)
      layers.push(...merge.patches)
    } else if (structure.standing.get(wanted.key) === 'new' && spots.byKey.has(wanted.key)) {
      looks.push(...looksOfNew(wanted, travels))
      layers.push(...patchesOfNew(wanted, travels, structure.standing))
    }
  }
  const patches = [...structure.patches, ...layers, ...leaving.asides, ...leaving.removes]
  const isWritten = patches.some(({ kind }) => kind !== 'write')
  return {
    slide,
    patches: [...patches, ...fillsOf(merges, isWritten)],
    edits: [...merges.flatMap(({ edits }) => edits), ...structure.edits, ...leaving.edits],
    looks: [...looks, ...goneOf(structure.edits)],
    aside: leaving.aside,
  }
}

/** Whether a merge writes more than what is kept. */
export function writesAnything({ patches }: SlideMerge): boolean {
  return patches.some(({ kind }) => kind !== 'write')
}

function mergeStanding(
  wanted: Wanted,
  versions: SlideVersions,
  { byKey }: Spots,
  { standing, moved, edits }: StructureMerge,
): LayerMerge | null {
  const layer = byKey.get(wanted.key)?.layer ?? null
  const written = layer?.written ?? null
  if (standing.get(wanted.key) !== 'stands' || layer === null || written === null) return null
  const isElsewhere = edits.some((edit) => edit.layer === wanted.key && edit.property === 'parent')
  const wasMoved = moved.has(wanted.key)
  return mergeLayer(wanted, { layer, written, wasMoved, isElsewhere }, versions)
}

/** Fills that wait are looked at again when anything is written: the size may be another then. */
function fillsOf(merges: readonly LayerMerge[], isWritten: boolean): readonly Patch[] {
  return merges.flatMap(({ fill }) =>
    fill !== null && (fill.isChanged || isWritten) ? [fill.patch] : [],
  )
}

function goneOf(edits: readonly HandEdit[]): readonly HandLook[] {
  return edits.flatMap(({ property, layer }) =>
    property === 'deleted' ? [{ layer, isGone: true }] : [],
  )
}
