/** What drawing a new layer leaves open: words that a person mended elsewhere, children that stand already. */
import type { HandLook } from '../slide/edits'
import { isSame } from './equal'
import { lookOf } from './looks'
import { nextWritten } from './merge-layer'
import type { StructureMerge } from './merge-structure'
import { noTravels, withArrivals, type TextTravels } from './merge-text'
import type { Patch, Wanted } from './patch'
import type { Paragraph } from './props'

type Travels = ReadonlyMap<string, TextTravels>

/** @param standing which of its children are drawn with it */
export function patchesOfNew(
  wanted: Wanted,
  travels: Travels,
  standing: StructureMerge['standing'],
): readonly Patch[] {
  const { key, children } = wanted
  const words = arrivalsOf(wanted, travels)
  const isPart = children.some((child) => standing.get(child.key) !== 'new')
  return [
    ...(words === null ? [] : [{ kind: 'set', key, props: { paragraphs: words } } as const]),
    ...(isPart ? [{ kind: 'write', key, written: nextWritten(wanted, null) } as const] : []),
  ]
}

export function looksOfNew(wanted: Wanted, travels: Travels): readonly HandLook[] {
  const words = arrivalsOf(wanted, travels)
  if (words === null) return []
  const look = lookOf(wanted.key, { ...wanted.props, paragraphs: words }, wanted.props)
  return look === null ? [] : [look]
}

/** Its text with the words that came; null where none did. */
function arrivalsOf({ key, props }: Wanted, travels: Travels): readonly Paragraph[] | null {
  if (props.paragraphs === undefined) return null
  const words = withArrivals(props.paragraphs, travels.get(key) ?? noTravels)
  return isSame(words, props.paragraphs) ? null : words
}
