/**
 * What stands where: layers that are new, that have another parent or another order now. A layer that a person
 * put elsewhere, deleted or brought into another order stays so.
 */
import type { HandEdit } from '../slide/edits'
import type { Patch, Wanted } from './patch'
import { placeOf, sortMoves } from './place'
import { editId, toEdited, toHandEdit, type SlideVersions } from './slide-versions'
import { isWithin, moveSpot, spotNew, type Spot, type Spots } from './spots'

/** stands: merged. foreign: there, but what we kept of it is damaged, so it is the person's. */
export type Standing = 'stands' | 'foreign' | 'deleted' | 'new'

export interface StructureMerge {
  readonly patches: readonly Patch[]
  readonly edits: readonly HandEdit[]
  /** What became of every wanted layer, by its key. */
  readonly standing: ReadonlyMap<string, Standing>
  /** Keys of layers that we put into another parent. */
  readonly moved: ReadonlySet<string>
  /** Layers on the canvas whose key is wanted for a layer of another kind: they go. */
  readonly replaced: readonly Spot[]
}

export function mergeStructure(versions: SlideVersions, spots: Spots): StructureMerge {
  const { slide, wanted: root, keys, isDiscarded } = versions
  const known = new Set(keys)
  const patches: Patch[] = []
  const edits: HandEdit[] = []
  const standing = new Map<string, Standing>()
  const moved = new Set<string>()
  const replaced: Spot[] = []
  const has = (key: string, property: HandEdit['property']): boolean =>
    isDiscarded(editId(slide, key, property))

  function judge(wanted: Wanted, isRestored: boolean): void {
    const { key, kind, children } = wanted
    const spot = spots.byKey.get(key)
    const written = spot?.layer?.written ?? null
    let isBack = isRestored
    if (spot !== undefined && written !== null && written.kind !== kind && !isFixed(spot)) {
      standing.set(key, 'new')
      replaced.push(spot)
      spots.byKey.delete(key)
    } else if (spot !== undefined) {
      standing.set(key, written === null || written.kind !== kind ? 'foreign' : 'stands')
      isBack = false
    } else {
      isBack = known.has(key) && (isRestored || has(key, 'deleted'))
      standing.set(key, known.has(key) && !isBack ? 'deleted' : 'new')
    }
    for (const child of children) judge(child, isBack)
  }

  function arrange(wanted: Wanted): void {
    const spot = spots.byKey.get(wanted.key)
    if (spot !== undefined && !isFixed(spot)) {
      sort(wanted, spot)
      for (const child of wanted.children) bring(child, wanted, spot)
    } else if (spot === undefined) {
      for (const child of wanted.children) bringBesideSiblings(child, wanted)
    }
    for (const child of wanted.children) arrange(child)
  }

  function sort(wanted: Wanted, spot: Spot): void {
    const base = spot.layer?.written?.children
    if (base === undefined || spot.layer === null || spot.children.some(isFixed)) return
    const order = wanted.children.map(({ key }) => key)
    const stood = spot.layer.children.flatMap(({ key }) => (key === null ? [] : [key]))
    const isHanded = !isSameOrder(base, stood)
    const isMet = !isSameOrder(base, order)
    if ((isMet && !isHanded) || has(wanted.key, 'order')) {
      for (const [key, index] of sortMoves(spot, order)) {
        patches.push({ kind: 'move', key, parent: wanted.key, index })
      }
    }
    const now = spot.children.flatMap(({ key }) => (key === null ? [] : [key]))
    if (!isHanded || isSameOrder(order, now)) return
    const names = (each: readonly string[]): string =>
      shared(each, stood)
        .map((key) => spots.byKey.get(key)?.layer?.name ?? key)
        .join(', ')
    const told = { before: names(base), after: names(shared(stood, base)), isMet }
    edits.push(toHandEdit(slide, toEdited(spot.layer), { property: 'order', ...told }))
  }

  function bring(child: Wanted, parent: Wanted, into: Spot): void {
    const spot = spots.byKey.get(child.key)
    if (spot === undefined) {
      if (standing.get(child.key) === 'new') create(child, parent, into)
      return
    }
    if (spot.parent === into || spot.layer === null) return
    const was = spots.parents.get(child.key)
    const isWanted = spot.stoodIn === was || has(child.key, 'parent')
    if (isWanted && !isFixed(spot) && !isWithin(into, spot)) {
      const index = moveSpot(spot, into, placeOf(child.key, parent, into))
      patches.push({ kind: 'move', key: child.key, parent: parent.key, index })
      moved.add(child.key)
    } else tellParent(child, parent, spot)
  }

  /** A layer that stands in another parent than we would put it into. */
  function tellParent(child: Wanted, parent: Wanted, spot: Spot): void {
    const { layer, stoodIn } = spot
    const was = spots.parents.get(child.key)
    if (layer === null || stoodIn === was || standing.get(child.key) !== 'stands') return
    const before = spots.byKey.get(was ?? '')?.layer?.name ?? parent.props.name ?? ''
    const after = spot.parent?.layer?.name ?? ''
    const told = { before, after, isMet: was !== parent.key }
    edits.push(toHandEdit(slide, toEdited(layer), { property: 'parent', ...told }))
  }

  function create(child: Wanted, parent: Wanted, into: Spot): void {
    const index = placeOf(child.key, parent, into)
    const wanted = onlyNew(child, standing, spots)
    spotNew(wanted, into, index, spots)
    patches.push({ kind: 'create', wanted, parent: into.key ?? '', index })
  }

  /** The parent was deleted by hand, perhaps ungrouped: what is new stands where its neighbours stand now. */
  function bringBesideSiblings(child: Wanted, parent: Wanted): void {
    const spot = spots.byKey.get(child.key)
    if (spot !== undefined) tellParent(child, parent, spot)
    if (spot !== undefined || standing.get(child.key) !== 'new') return
    const order = parent.children.map(({ key }) => key)
    const at = order.indexOf(child.key)
    const nearest = [...order.slice(0, at).reverse(), ...order.slice(at + 1)]
    for (const key of nearest) {
      const into = spots.byKey.get(key)?.parent
      if (into === undefined || into === null || into.key === null || isFixed(into)) continue
      create(child, parent, into)
      return
    }
  }

  judge(root, false)
  arrange(root)
  return {
    patches,
    edits: [...edits, ...deletedEdits(versions, standing)],
    standing,
    moved,
    replaced,
  }
}

/** What a person deleted, the outermost layers only. */
function deletedEdits(
  { slide, canvas, wanted: root }: SlideVersions,
  standing: ReadonlyMap<string, Standing>,
): readonly HandEdit[] {
  const within = (wanted: Wanted, isTold: boolean): readonly HandEdit[] => {
    const stands = standing.get(wanted.key)
    const isDeleted = stands === 'deleted'
    const layer = { key: wanted.key, name: wanted.props.name ?? '', node: canvas.node }
    const told = { property: 'deleted', before: '', after: '', isMet: false } as const
    // What is new in a deleted layer was never drawn.
    const isInside = isDeleted || (isTold && stands === 'new')
    return [
      ...(isDeleted && !isTold ? [toHandEdit(slide, layer, told)] : []),
      ...wanted.children.flatMap((child) => within(child, isInside)),
    ]
  }
  return within(root, false)
}

/** The layer with those of its descendants that are to be drawn with it. */
function onlyNew(wanted: Wanted, standing: ReadonlyMap<string, Standing>, spots: Spots): Wanted {
  const children = wanted.children
    .filter(({ key }) => standing.get(key) === 'new' && !spots.byKey.has(key))
    .map((child) => onlyNew(child, standing, spots))
  return { ...wanted, children }
}

function isFixed({ layer }: Spot): boolean {
  return layer?.isFixed === true
}

/** Whether what both lists have comes in the same order. */
function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [shared(a, b), shared(b, a)]
  return one.every((key, index) => key === other[index])
}

function shared(list: readonly string[], other: readonly string[]): readonly string[] {
  return list.filter((key) => other.includes(key))
}
