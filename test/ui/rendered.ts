import { options, type VNode } from 'preact'
import { afterAll, beforeAll } from 'vitest'

/** What preact calls before a component renders; its devtools and signals hang on the same name. */
interface RenderHook {
  __r?: (node: VNode) => void
}

/** Tells of each component of the file's tests that is painted, by its name, with what it is given. */
export function onRender(told: (name: string, props: unknown) => void): void {
  const hooks = options as RenderHook
  const before = hooks.__r
  beforeAll(() => {
    hooks.__r = (node) => {
      before?.(node)
      if (typeof node.type === 'function') told(node.type.name, node.props)
    }
  })
  afterAll(() => {
    if (before === undefined) delete hooks.__r
    else hooks.__r = before
  })
}
