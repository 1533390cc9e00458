/**
 * The one rule of the merge, for one layer: a property that is untouched takes what we would write now, one
 * that a person touched stays. Text and fills that wait for a size have files of their own.
 */
import type { EditedProperty } from '../slide/edits'
import { isSame } from './equal'
import type { LayerKind, PropName, Props } from './props'

export interface PropsVersions {
  /** What we wrote last time. */
  readonly base: Props
  readonly canvas: Props
  /** What we would write now. */
  readonly next: Props
}

/** A property of the sidebar that a person changed. */
export interface PropEdit {
  readonly property: EditedProperty
  readonly isMet: boolean
}

export interface PropsMerge {
  /** To be written. */
  readonly set: Props
  /** The edits that stand. */
  readonly edits: readonly PropEdit[]
}

/** The row of the sidebar each property belongs to; null where nothing is merged here. */
const rows: { readonly [Name in PropName]: EditedProperty | null } = {
  name: 'name',
  visible: 'visible',
  opacity: 'opacity',
  rotation: 'rotation',
  position: 'position',
  width: 'width',
  height: 'height',
  fills: 'fill',
  ground: 'fill',
  strokes: 'stroke',
  strokeWeight: 'stroke',
  strokeAlign: 'stroke',
  dash: 'stroke',
  effects: 'effects',
  radius: 'radius',
  direction: 'direction',
  gap: 'spacing',
  padding: 'padding',
  main: 'alignment',
  cross: 'alignment',
  clip: 'clip',
  paragraphs: null,
  font: 'font',
  size: 'size',
  lineHeight: 'lineHeight',
  tracking: 'letterSpacing',
  paragraphGap: 'paragraphSpacing',
  align: 'textAlign',
  maxLines: 'maxLines',
  textStyle: 'textStyle',
  drawing: null,
}

export const propNames = Object.keys(rows) as readonly PropName[]

/** The row of the sidebar a property belongs to; null for what is merged elsewhere. */
export function rowOf(name: PropName, kind: LayerKind): EditedProperty | null {
  // Where a slide stands is a matter of the row.
  if (name === 'position' && kind === 'slide') return null
  return name === 'fills' && kind === 'picture' ? 'image' : rows[name]
}

/** @param isDiscarded whether the person gave up what they changed there */
export function mergeProps(
  versions: PropsVersions,
  kind: LayerKind,
  isDiscarded: (property: EditedProperty) => boolean,
): PropsMerge {
  const { base, canvas, next } = versions
  const set = new Map<PropName, Props[PropName]>()
  const edits = new Map<EditedProperty, PropEdit>()
  for (const name of propNames) {
    const property = rowOf(name, kind)
    if (property === null || !(name in next) || isSame(canvas[name], next[name])) continue
    const isTouched = !isSame(base[name], canvas[name]) && !isOfStyle(name, versions)
    if (!isTouched || isDiscarded(property)) {
      set.set(name, next[name])
      continue
    }
    const isMet = edits.get(property)?.isMet === true || !isSame(base[name], next[name])
    edits.set(property, { property, isMet })
  }
  const props: Props = Object.fromEntries(set)
  const style = styleAfter(props, versions, edits)
  return { set: withStyle(props, style), edits: [...edits.values()] }
}

/** What a text style brings with it. */
const styled = ['font', 'size', 'lineHeight', 'tracking', 'paragraphGap'] as const

/** Whether it was our style that a person changed, not this layer: it has that style, and goes on with one. */
function isOfStyle(name: PropName, { base, canvas, next }: PropsVersions): boolean {
  return (
    styled.some((one) => one === name) &&
    isStyle(base.textStyle) &&
    base.textStyle === canvas.textStyle &&
    isStyle(next.textStyle)
  )
}

/** Whether it is one of ours. */
function isStyle(name: Props['textStyle']): boolean {
  return name !== null && name !== undefined && !name.startsWith('id:')
}

type Style = 'keeps' | 'brings' | 'none'

/**
 * keeps: a style must not be given, as it would overwrite what a person set. brings: a style of ours is or will
 * be there, which says the rest.
 */
function styleAfter(
  set: Props,
  { canvas }: PropsVersions,
  edits: ReadonlyMap<EditedProperty, PropEdit>,
): Style {
  if (!isStyle('textStyle' in set ? set.textStyle : canvas.textStyle)) return 'none'
  const isTouched = styled.some((name) => {
    const property = rows[name]
    return property !== null && edits.has(property)
  })
  return isTouched ? 'keeps' : 'brings'
}

function withStyle(set: Props, style: Style): Props {
  switch (style) {
    case 'none':
      return set
    case 'keeps': {
      const { textStyle, ...rest } = set
      return textStyle === undefined ? set : rest
    }
    case 'brings': {
      const { font, size, lineHeight, tracking, paragraphGap, ...rest } = set
      return [font, size, lineHeight, tracking, paragraphGap].every((one) => one === undefined)
        ? set
        : rest
    }
  }
}
