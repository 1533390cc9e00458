/** What is kept of a whole slide: enough to see that nothing is to be written, and what a person deleted. */
import { fingerprint } from '../base/fingerprint'
import { canonicalJson } from './canonical'
import type { Wanted } from './patch'
import type { Props } from './props'

/** A layer as it is remembered when it is gone. */
export interface OutlinedLayer {
  readonly key: string
  readonly name: string
  /** Key of what it stood in; null for the slide's frame. */
  readonly parent: string | null
}

/**
 * Short JSON that is the same when a slide would be written the same, wherever it stands. A colour that is
 * bound to a variable does not count: the variable brings it.
 */
export function treeOf(wanted: Wanted): string {
  const layers = outlineOf(wanted, null).map(({ key, name, parent }) => [key, name, parent])
  const source = sourceOf(wanted.props)
  const print = fingerprint(canonicalJson(looksOf(wanted, true), isBoundColor))
  return JSON.stringify({ print, layers, ...(source === '' ? {} : { source }) })
}

/** The frame of a person's that a slide is a copy of; '' for one that is drawn layer by layer. */
export function sourceOf({ drawing = '' }: Pick<Props, 'drawing'>): string {
  return drawing.startsWith(copyOf) ? drawing.slice(copyOf.length) : ''
}

/** What `Props.drawing` of a slide begins with that is a copy of a frame. */
export const copyOf = 'frame '

/** The same, as `tree` says it: slides of different sources are different slides and never merged. */
export function readSource(tree: string): string {
  try {
    const stored = JSON.parse(tree) as { readonly source?: unknown } | null
    return typeof stored?.source === 'string' ? stored.source : ''
  } catch {
    return ''
  }
}

/** The layers `tree` names, parents first; none when it is damaged. */
export function readOutline(tree: string): readonly OutlinedLayer[] {
  try {
    const stored = JSON.parse(tree) as { readonly layers?: unknown } | null
    const layers: readonly unknown[] = Array.isArray(stored?.layers) ? stored.layers : []
    return layers.flatMap((layer) => {
      const [key, name, parent] = Array.isArray(layer) ? (layer as readonly unknown[]) : []
      if (typeof key !== 'string' || typeof name !== 'string') return []
      return [{ key, name, parent: typeof parent === 'string' ? parent : null }]
    })
  } catch {
    return []
  }
}

/** Every key of a slide, its own first. */
export function keysOf(wanted: Wanted): readonly string[] {
  return withAll(wanted).map(({ key }) => key)
}

/** A layer and all in it, parents first. */
export function withAll(wanted: Wanted): readonly Wanted[] {
  return [wanted, ...wanted.children.flatMap(withAll)]
}

function outlineOf(wanted: Wanted, parent: string | null): readonly OutlinedLayer[] {
  const { key, props, children } = wanted
  return [
    { key, name: props.name ?? '', parent },
    ...children.flatMap((child) => outlineOf(child, key)),
  ]
}

function looksOf({ key, kind, props, fillsFrom, children }: Wanted, isSlide: boolean): object {
  return {
    ...{ key, kind, fillsFrom },
    props: isSlide ? { ...props, position: undefined } : props,
    children: children.map((child) => looksOf(child, false)),
  }
}

function isBoundColor(name: string, of: object): boolean {
  return name === 'color' && 'variable' in of
}
