/** Trees of layers in a line of letters, and what a person does to them. */
import type { Wanted } from '../../../src/lib/sync/patch'
import { all, find, own, parentOf, takeOut, type Canvas, type Layer } from './model'
import { box, shape, slideOf, text } from './merge'

export interface StructureCase {
  readonly name: string
  readonly base: string
  readonly hand?: Hand
  readonly next: string
  /** "layer property" */
  readonly discard?: 'all' | readonly string[]
  /** What stands there, printed. */
  readonly tree: string
  readonly aside?: string
  /** "layer property" */
  readonly edits?: readonly string[]
  readonly patches?: readonly string[]
}

export type Hand = (canvas: Canvas) => void

/**
 * "a x(b c) h": texts a to d, boxes x and y, a shape h. "a!" has other words, "h*" another drawing, and "h#" is
 * a text.
 */
export function slide(words: string): Wanted {
  const tokens = words.match(/[a-z][!*#]?|[()]/g) ?? []
  let at = 0
  const layers = (): readonly Wanted[] => {
    const found: Wanted[] = []
    for (let token = tokens[at]; token !== undefined && token !== ')'; token = tokens[at]) {
      at += 1
      if (tokens[at] !== '(') {
        found.push(layer(token, []))
        continue
      }
      at += 1
      found.push(layer(token, layers()))
      at += 1
    }
    return found
  }
  return slideOf(layers())
}

function layer(token: string, children: readonly Wanted[]): Wanted {
  const key = token.slice(0, 1)
  if (key === 'x' || key === 'y') return box(key, children)
  if (token === 'h') return shape(key, { opacity: 1 })
  if (token === 'h*') return shape(key, { opacity: 1, drawing: 'ellipse' })
  return text(key, token.endsWith('!') ? 'Other words' : 'Words', { opacity: 1 })
}

/** "s(a x(b) :Sticker)": a person's own layers have a colon. */
export function print(layer: Layer): string {
  const name = layer.key ?? `:${layer.props.name ?? ''}`
  return layer.children.length === 0 ? name : `${name}(${layer.children.map(print).join(' ')})`
}

export function move(key: string, parent: string, index?: number): Hand {
  return (canvas) => {
    const layer = find(canvas, key)
    takeOut(canvas, layer)
    const { children } = find(canvas, parent)
    children.splice(index ?? children.length, 0, layer)
  }
}

/** Into a group of the person's, in the place of the first. */
export function group(keys: readonly string[], name = 'Group'): Hand {
  return (canvas) => {
    const layers = keys.map((key) => find(canvas, key))
    const [first] = layers
    if (first === undefined) throw new Error('A group of nothing.')
    const { children } = parentOf(canvas, first)
    const index = children.indexOf(first)
    for (const layer of layers) takeOut(canvas, layer)
    children.splice(index, 0, own(name, layers))
  }
}

export function remove(key: string): Hand {
  return (canvas) => {
    takeOut(canvas, find(canvas, key))
  }
}

/** Changes one property. */
export function touch(key: string): Hand {
  return (canvas) => {
    find(canvas, key).props = { ...find(canvas, key).props, opacity: 0.5 }
  }
}

export function rename(key: string, name: string): Hand {
  return (canvas) => {
    find(canvas, key).props = { ...find(canvas, key).props, name }
  }
}

export function add(parent: string, index: number): Hand {
  return (canvas) => {
    find(canvas, parent).children.splice(index, 0, own('Sticker'))
  }
}

/** The double stands last in the slide, with its original's mark. */
export function duplicate(key: string, id: string): Hand {
  return (canvas) => {
    canvas.root.children.push({ ...structuredClone(find(canvas, key)), id })
  }
}

export function damage(key: string): Hand {
  return (canvas) => {
    find(canvas, key).written = null
  }
}

/** Nothing in it can be moved, added or removed any more. */
export function intoInstance(key: string): Hand {
  return (canvas) => {
    for (const layer of all(find(canvas, key))) layer.isFixed = true
  }
}

export function both(...hands: readonly Hand[]): Hand {
  return (canvas) => {
    for (const hand of hands) hand(canvas)
  }
}
