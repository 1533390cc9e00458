/** One layer that stands on the canvas and is wanted: what is written there, and what a person did to it. */
import type { EditedProperty, HandEdit, HandLook } from '../slide/edits'
import { describe, describeWords } from './describe'
import { isSame } from './equal'
import { lookOf } from './looks'
import { mergeProps, rowOf, type PropEdit } from './merge-props'
import { mergeText, noTravels } from './merge-text'
import type { Patch, Wanted } from './patch'
import type { CanvasLayer, Paragraph, Props, Written } from './props'
import { editId, toEdited, toHandEdit, type SlideVersions } from './slide-versions'

export interface LayerMerge {
  readonly patches: readonly Patch[]
  /** Of a fill that waits for a size: to be written, or only where the size may be another now. */
  readonly fill: { readonly patch: Patch; readonly isChanged: boolean } | null
  readonly edits: readonly HandEdit[]
  readonly look: HandLook | null
}

/** A layer with what we wrote there; `wasMoved` by us, into another parent. */
export interface StandingLayer {
  readonly layer: CanvasLayer
  readonly written: Written
  readonly wasMoved: boolean
  /** Whether a person put it into another parent. */
  readonly isElsewhere: boolean
}

type Versions = Pick<SlideVersions, 'slide' | 'isDiscarded' | 'travels'>

export function mergeLayer(
  wanted: Wanted,
  standing: StandingLayer,
  versions: Versions,
): LayerMerge {
  const { layer, written } = standing
  const { key, kind } = wanted
  const isDiscarded = (property: EditedProperty): boolean =>
    versions.isDiscarded(editId(versions.slide, key, property))
  const three = { base: written.props, canvas: layer.props, next: wanted.props }
  const props = mergeProps(three, kind, isDiscarded)
  const text = mergeWords(wanted, standing, versions, isDiscarded('words'))
  const fill = mergeFill(wanted, standing, isDiscarded)
  const next: Written = nextWritten(wanted, written)

  const set = withMarks({ ...props.set, ...text.set, ...seatAgain(wanted, standing) }, text.after)
  const after: Props = { ...layer.props, ...set }
  const found = [...props.edits, ...fill.edits]
  const isRedrawn = written.props.drawing !== wanted.props.drawing
  const patches: Patch[] = []
  if (Object.keys(set).length > 0) patches.push({ kind: 'set', key, props: set })
  if (isRedrawn) patches.push({ kind: 'redraw', key, wanted, props: handed(wanted, after, found) })
  if (isRedrawn || !isSame(next, written)) patches.push({ kind: 'write', key, written: next })
  const edits = [
    ...text.edits,
    ...found.map((edit) => ({
      ...edit,
      before: describe(edit.property, written.props),
      after: describe(edit.property, layer.props),
    })),
  ]
  return {
    patches,
    fill: isRedrawn && fill.wait !== null ? { ...fill.wait, isChanged: true } : fill.wait,
    edits: edits.map((edit) => toHandEdit(versions.slide, toEdited(layer), edit)),
    look: lookOf(key, after, wanted.props, propertiesOf(found), standing.isElsewhere),
  }
}

function propertiesOf(edits: readonly PropEdit[]): readonly EditedProperty[] {
  return edits.map(({ property }) => property)
}

interface WordsMerge {
  readonly set: Props
  /** The text in the end. */
  readonly after: readonly Paragraph[]
  readonly edits: readonly Omit<HandEdit, 'id' | 'slide' | 'layer' | 'name' | 'node'>[]
}

function mergeWords(
  { key, props: { paragraphs: next } }: Wanted,
  { layer, written }: StandingLayer,
  { travels }: Versions,
  isDiscarded: boolean,
): WordsMerge {
  const canvas = layer.props.paragraphs
  const base = written.props.paragraphs ?? []
  if (next === undefined || canvas === undefined) return { set: {}, after: [], edits: [] }
  const merge = isDiscarded
    ? { merged: next, isTouched: false, isMet: false }
    : mergeText({ base, canvas, next }, travels.get(key) ?? noTravels)
  const stays = merge.isTouched && !isSame(merge.merged, next)
  return {
    set: isSame(merge.merged, canvas) ? {} : { paragraphs: merge.merged },
    after: merge.merged,
    edits: stays ? [{ property: 'words', isMet: merge.isMet, ...describeWords(base, canvas) }] : [],
  }
}

/** What a node-wide look overwrites in every range of a text (figma-facts 4), so its marks come with it. */
const rangeLooks = ['font', 'size', 'lineHeight', 'tracking', 'fills', 'textStyle'] as const

function withMarks(set: Props, after: readonly Paragraph[]): Props {
  const isMarked = after.some(({ marks }) => marks.length > 0)
  return isMarked && rangeLooks.some((name) => name in set) ? { ...set, paragraphs: after } : set
}

/** Another parent may have changed how a layer is placed and sized in it: say it again. */
function seatAgain({ props: next }: Wanted, { layer, written, wasMoved }: StandingLayer): Props {
  if (!wasMoved) return {}
  const seat = (['position', 'width', 'height'] as const).flatMap((name) =>
    next[name] !== undefined && isSame(written.props[name], layer.props[name])
      ? [[name, next[name]] as const]
      : [],
  )
  return Object.fromEntries(seat)
}

interface FillMerge {
  readonly wait: LayerMerge['fill']
  readonly edits: readonly PropEdit[]
}

function mergeFill(
  { key, kind, fillsFrom: from }: Wanted,
  { layer, written }: StandingLayer,
  isDiscarded: (property: EditedProperty) => boolean,
): FillMerge {
  const property = rowOf('fills', kind)
  if (from === undefined || property === null) return { wait: null, edits: [] }
  const isChanged = written.fillsFrom !== from
  const isTouched = !isSame(written.props.fills, layer.props.fills)
  if (isTouched && !isDiscarded(property)) {
    return { wait: null, edits: [{ property, isMet: isChanged }] }
  }
  const patch: Patch = { kind: 'fill', key, from }
  return { wait: { patch, isChanged: isChanged || isTouched }, edits: [] }
}

/** What will have been written: a fill that waits is as it was until it is worked out. */
export function nextWritten(wanted: Wanted, written: Written | null): Written {
  const { kind, props, fillsFrom, children, holdsOthers = false } = wanted
  const fills = fillsFrom === undefined ? undefined : written?.props.fills
  const isBox = kind === 'slide' || kind === 'box'
  return {
    kind,
    props: fills === undefined ? props : { ...props, fills },
    ...(isBox && !holdsOthers ? { children: children.map(({ key }) => key) } : {}),
    ...(fillsFrom === undefined ? {} : { fillsFrom }),
  }
}

/** What a drawing has on its path; all else is its frame's, which stays when the path is another. */
const pathProps = new Set(['fills', 'strokes', 'strokeWeight', 'strokeAlign', 'dash'])

/** What a person set on what is drawn anew. */
function handed({ kind }: Wanted, after: Props, edits: readonly PropEdit[]): Props {
  const isHanded = ([name]: readonly [string, unknown]): boolean => {
    const property = rowOf(name as keyof Props, kind)
    const isDrawn = kind !== 'vector' || pathProps.has(name)
    return isDrawn && property !== null && edits.some((edit) => edit.property === property)
  }
  return Object.fromEntries(Object.entries(after).filter(isHanded))
}
