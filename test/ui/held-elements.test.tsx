/** What an old element of the panel leads to: the kit keeps the first ones it was given for as long as it is open. */
import { expect, test } from 'vitest'

import { usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

/** An element, under the names Preact gives its parts. */
interface Held {
  readonly __k: readonly (Held | null)[] | null
  readonly props: { readonly role?: string; readonly children?: unknown }
}

function isElement(value: object): value is Held {
  return '__k' in value && 'props' in value
}

function find(from: Held, isIt: (element: Held) => boolean): Held | null {
  if (isIt(from)) return from
  for (const child of from.__k ?? []) {
    const found = child === null ? null : find(child, isIt)
    if (found !== null) return found
  }
  return null
}

/** How many elements are held by whoever holds this one, through everything but the page and functions. */
function heldBy(first: Held): number {
  const seen = new Set<object>([first])
  for (const each of seen)
    for (const value of Object.values(each) as readonly unknown[])
      if (typeof value === 'object' && value !== null && !(value instanceof Node)) seen.add(value)
  return [...seen].filter(isElement).length
}

test('whoever holds the first list of slides holds no more after 16 keys and 4 layouts than after the first ones', () => {
  const { root, send } = opened()
  send(readEvent(threadOf(Array.from({ length: 8 }, () => 0))))
  const painted = (root as unknown as { readonly __k: Held }).__k
  const first = find(painted, ({ props }) => props.role === 'listbox')
  if (first === null) throw new Error('There is no list.')
  const work = (keys: number, layouts: number): void => {
    for (let count = 1; count <= keys; count += 1)
      for (const post of ['3', '7'])
        send({
          kind: 'postEdited',
          post,
          runs: [{ kind: 'text', text: `Words ${count}` }],
          gesture: post,
        })
    for (let count = 0; count < layouts; count += 1)
      for (const template of ['statement', 'editorial'] as const)
        send({ kind: 'designChanged', change: { template } })
  }
  work(2, 1)
  const before = heldBy(first)
  work(8, 2)
  expect(heldBy(first)).toBe(before)
})
