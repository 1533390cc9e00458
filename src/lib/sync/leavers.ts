/**
 * Layers of ours that are not wanted any more, and layers of the person's that they gave up. What is wholly ours
 * and untouched is removed; what a person touched is kept, out of the slide; what still holds a layer that is
 * wanted stays where it is.
 */
import type { Aside, EditedProperty, HandEdit } from '../slide/edits'
import { describe, describeWords } from './describe'
import { isSame } from './equal'
import { mergeProps } from './merge-props'
import { noTravels, type TextTravels } from './merge-text'
import type { Patch } from './patch'
import type { CanvasLayer, Paragraph, Written } from './props'
import { editId, toEdited, toHandEdit, type SlideVersions } from './slide-versions'
import { isOurs, type Spot, type Spots } from './spots'

export interface Leaving {
  readonly asides: readonly Patch[]
  readonly removes: readonly Patch[]
  readonly edits: readonly HandEdit[]
  readonly aside: readonly Aside[]
}

type Versions = Pick<SlideVersions, 'slide' | 'isDiscarded' | 'travels'>

/** @param isLeaving whether a layer of ours is not wanted any more */
export function leavingOf(
  spots: Spots,
  isLeaving: (spot: Spot) => boolean,
  versions: Versions,
): Leaving {
  const { slide, isDiscarded } = versions
  const asides: Patch[] = []
  const removes: Patch[] = []
  const edits: HandEdit[] = []
  const aside: Aside[] = []

  function visit(spot: Spot): void {
    for (const child of spot.children) {
      if (child.layer === null || child.layer.isFixed) visit(child)
      else if (!isOurs(child)) visitOwn(child, child.layer, spot)
      else if (!isLeaving(child)) visit(child)
      else letGo(child, child.layer)
    }
  }

  function letGo(spot: Spot, layer: CanvasLayer): void {
    if (holds(spot, (one) => one !== spot && isOurs(one) && !isLeaving(one))) {
      visit(spot)
      return
    }
    const found = touchesIn(spot, spots, versions)
    if (found.length === 0) removes.push({ kind: 'remove', node: layer.node })
    else {
      asides.push({ kind: 'aside', node: layer.node })
      aside.push({ kind: 'layer', slide, name: layer.name, node: layer.node, stays: false })
      edits.push(...found)
    }
  }

  /** The person's own layer: told where it stands in one of ours whose children we keep count of. */
  function visitOwn(spot: Spot, layer: CanvasLayer, parent: Spot): void {
    const isTold = parent.key !== null && parent.layer?.written?.children !== undefined
    if (!isTold || spot.key !== null) {
      visit(spot)
      return
    }
    const isGivenUp = isDiscarded(editId(slide, layer.node, 'added'))
    if (!isGivenUp || holds(spot, (one) => isOurs(one) && !isLeaving(one))) {
      edits.push(addedEdit(slide, layer))
      visit(spot)
      return
    }
    // What else of ours goes, goes with it.
    const others = removes.length
    visit(spot)
    removes.splice(others, removes.length, { kind: 'remove', node: layer.node })
  }

  visit(spots.root)
  return { asides, removes, edits, aside }
}

/**
 * What a person did to a layer that goes, and to all that is in it; what they gave up does not count, nor what
 * came with a frame of theirs that was copied.
 *
 * @param isAmongOthers whether it stands in such a copy
 */
export function touchesIn(
  spot: Spot,
  spots: Spots,
  versions: Versions,
  isAmongOthers = false,
): readonly HandEdit[] {
  const { layer, key } = spot
  if (layer === null) return []
  const { slide, isDiscarded } = versions
  const { written } = layer
  const holdsOthers = key === null || written === null ? isAmongOthers : holdsAny(written)
  const inside = spot.children.flatMap((child) => touchesIn(child, spots, versions, holdsOthers))
  if (key === null || written === null) {
    const isGivenUp = isAmongOthers || isDiscarded(editId(slide, layer.node, 'added'))
    return isGivenUp ? inside : [addedEdit(slide, layer), ...inside]
  }
  const has = (property: EditedProperty): boolean => isDiscarded(editId(slide, key, property))
  const own = touchesOf(layer, written, versions.travels.get(key) ?? noTravels)
  const was = spots.parents.get(key)
  const isElsewhere = spot.stoodIn !== undefined && was !== undefined && spot.stoodIn !== was
  const all = isElsewhere
    ? [...own, { property: 'parent', before: '', after: '', isMet: true } as const]
    : own
  const told = all.filter(({ property }) => !has(property))
  return [...told.map((edit) => toHandEdit(slide, toEdited(layer), edit)), ...inside]
}

type Told = Pick<HandEdit, 'property' | 'before' | 'after' | 'isMet'>

function touchesOf(
  { props: canvas }: CanvasLayer,
  { props: base, kind }: Written,
  { gone }: TextTravels,
): readonly Told[] {
  const props = mergeProps({ base, canvas, next: base }, kind, () => false)
  const edits = props.edits.map(({ property }) => ({
    property,
    before: describe(property, base),
    after: describe(property, canvas),
    isMet: true,
  }))
  const one = base.paragraphs ?? []
  const other = (canvas.paragraphs ?? []).map(
    // Words that stand elsewhere now are not lost here.
    (paragraph): Paragraph => gone.find(({ to }) => isSame(to, paragraph))?.from ?? paragraph,
  )
  if (canvas.paragraphs === undefined || isSame(one, other)) return edits
  return [{ property: 'words', ...describeWords(one, other), isMet: true }, ...edits]
}

/** Boxes and slides say what is in them, unless it is a person's frame. */
function holdsAny({ kind, children }: Written): boolean {
  return (kind === 'slide' || kind === 'box') && children === undefined
}

function addedEdit(slide: string, layer: CanvasLayer): HandEdit {
  const told = { property: 'added', before: '', after: '', isMet: false } as const
  return toHandEdit(slide, { ...toEdited(layer), key: layer.node }, told)
}

function holds(spot: Spot, is: (one: Spot) => boolean): boolean {
  return is(spot) || spot.children.some((child) => holds(child, is))
}
