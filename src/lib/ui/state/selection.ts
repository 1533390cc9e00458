/** What is selected: posts and slides in any number, one picture. */
import type { PostId } from '../../arrange/arrangement'
import type { ImageKey } from './state'

export interface Selection {
  readonly posts: Chosen<PostId>
  /** Keys of slides. */
  readonly slides: Chosen<string>
  readonly image: ImageKey | null
}

export interface Chosen<Key extends string> {
  /** In the order they were chosen. */
  readonly keys: readonly Key[]
  /** Where a range begins. */
  readonly anchor: Key | null
}

export const nothing: Chosen<never> = { keys: [], anchor: null }

export const nothingSelected: Selection = { posts: nothing, slides: nothing, image: null }

/** only: this one alone. toggle: this one too, or no longer. range: all from the anchor to this one. */
export type SelectMode = 'only' | 'toggle' | 'range'

/** `among` is what the list shows, in its order. */
export function select<Key extends string>(
  before: Chosen<Key>,
  key: Key,
  mode: SelectMode,
  among: readonly Key[],
): Chosen<Key> {
  const from = before.anchor === null ? -1 : among.indexOf(before.anchor)
  const to = among.indexOf(key)
  if (mode === 'toggle') {
    const isOn = before.keys.includes(key)
    const keys = isOn ? before.keys.filter((other) => other !== key) : [...before.keys, key]
    return { keys, anchor: key }
  }
  if (mode === 'only' || from < 0 || to < 0) return { keys: [key], anchor: key }
  return {
    keys: among.slice(Math.min(from, to), Math.max(from, to) + 1),
    anchor: before.anchor,
  }
}

/** The one that is meant where only one can be: the last chosen. */
export function currentOf<Key extends string>({ keys }: Chosen<Key>): Key | null {
  return keys[keys.length - 1] ?? null
}

/** What goes along when one thing is dragged: all that is selected, if it is part of that; in their order. */
export function carried<Key extends string>(
  { keys }: Chosen<Key>,
  key: Key,
  among: readonly Key[],
): readonly Key[] {
  return keys.includes(key) ? among.filter((each) => keys.includes(each)) : [key]
}

/** The same things under other names. */
export function renamed(
  chosen: Chosen<string>,
  names: ReadonlyMap<string, string>,
): Chosen<string> {
  if (names.size === 0) return chosen
  const name = (key: string): string => names.get(key) ?? key
  return {
    keys: chosen.keys.map(name),
    anchor: chosen.anchor === null ? null : name(chosen.anchor),
  }
}
