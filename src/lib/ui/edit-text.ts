/** One edit of a person's in words: "Words changed by you: “structure” → “shape”". */
import type { EditedProperty, HandEdit } from '../slide/edits'
import { say } from './words'

type Said = Pick<HandEdit, 'property' | 'before' | 'after'>

export function editText(edit: Said): string {
  const { property, before: a, after: b } = edit
  if (property === 'words') {
    if (a === '') return say('edit.wordsAdded', { b })
    return b === '' ? say('edit.wordsGone', { a }) : say('edit.words', changedPart(a, b))
  }
  if (property === 'name') return say('edit.renamed', { b })
  if (property === 'visible') return say(shown.test(b) ? 'edit.shown' : 'edit.hidden')
  if (isPlain(property)) return say(plain[property])
  const moved = property === 'position' ? movedText(edit) : null
  return moved ?? valueText(property, a, b)
}

/** Two texts without the words they begin and end with alike; a word beside them stays where nothing else does. */
function changedPart(a: string, b: string): { readonly a: string; readonly b: string } {
  const [one, other] = [a.split(' '), b.split(' ')]
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start += 1
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end])
    end += 1
  const isBare = start + end === shorter
  if (isBare && end > 0) end -= 1
  else if (isBare && start > 0) start -= 1
  return {
    a: one.slice(start, one.length - end).join(' '),
    b: other.slice(start, other.length - end).join(' '),
  }
}

/** How a layer that can be seen is described. */
const shown = /^(true|shown|visible|on)$/i

/** Properties whose values say nothing to a person. */
const plain = {
  deleted: 'edit.deletedLayer',
  added: 'edit.addedLayer',
  order: 'edit.order',
  parent: 'edit.parent',
  image: 'edit.image',
} as const

function isPlain(property: EditedProperty): property is keyof typeof plain {
  return property in plain
}

type Named = Exclude<EditedProperty, 'words' | 'name' | 'visible' | keyof typeof plain>

function valueText(property: Named, a: string, b: string): string {
  const name = say(`property.${property}`)
  return a === '' || b === ''
    ? say('edit.changed', { property: name })
    : say('edit.value', { property: name, a, b })
}

/** null where the places are not two numbers each, e.g. one of them is in the flow. */
function movedText({ before, after }: Said): string | null {
  const [from, to] = [numbersOf(before), numbersOf(after)]
  if (from === null || to === null) return null
  const [x, y] = [Math.round(to[0] - from[0]), Math.round(to[1] - from[1])]
  const moves = [
    ...(x === 0 ? [] : [{ n: Math.abs(x), direction: say(x > 0 ? 'edit.right' : 'edit.left') }]),
    ...(y === 0 ? [] : [{ n: Math.abs(y), direction: say(y > 0 ? 'edit.down' : 'edit.up') }]),
  ]
  const [first, second] = moves
  if (first === undefined) return null
  const direction =
    second === undefined
      ? first.direction
      : say('edit.moves', { one: first.direction, n: second.n, other: second.direction })
  return say('edit.moved', { n: first.n, direction })
}

function numbersOf(place: string): readonly [number, number] | null {
  const [x, y, more] = (place.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  return x === undefined || y === undefined || more !== undefined ? null : [x, y]
}
