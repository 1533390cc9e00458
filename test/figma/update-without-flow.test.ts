import { describe, expect, it } from 'vitest'

import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { drawnFresh, drawnOf, frameOf } from './support/hand'
import { box, carousel, text } from './support/slides'

/** The carousel with something more in the stage of the second slide. */
function withMore(more: SlideNode): readonly Slide[] {
  const inside = (nodes: readonly SlideNode[]): readonly SlideNode[] =>
    nodes.map((node) => {
      if (node.kind !== 'box') return node
      const children = inside(node.children)
      return { ...node, children: node.key === 'p1/stage' ? [...children, more] : children }
    })
  return carousel.map((one) => ({ ...one, children: inside(one.children) }))
}

async function updated(more: SlideNode, layoutMode: 'NONE' | 'VERTICAL') {
  const plugin = await drawnFresh()
  const stage = frameOf(plugin, 'p1/stage')
  if (layoutMode === 'NONE') stage.layoutMode = 'NONE'
  drawnOf(await plugin.update(withMore(more)))
  return stage.children[stage.children.length - 1]
}

const at = { x: 40, y: 60 }

describe('what comes new into a box', () => {
  it.each([
    ['VERTICAL', 'ABSOLUTE'],
    ['NONE', 'AUTO'],
  ] as const)('out of the flow stands at its place (%s)', async (mode, layoutPositioning) => {
    const layer = await updated(text('p1/sticker', 'New', { width: 300, at }), mode)
    expect(layer).toMatchObject({ name: 'Sticker', ...at, width: 300, layoutPositioning })
  })

  it.each(['fill', 'hug', 300] as const)(
    'is drawn with a width of %s also where a person turned auto layout off',
    async (width) => {
      const words = text('p1/note/words', 'New', { width })
      expect((await updated(text('p1/note', 'New', { width }), 'NONE'))?.name).toBe('Note')
      const boxed = await updated(box('p1/note', { width, height: width }, [words]), 'NONE')
      expect(boxed?.name).toBe('Note')
    },
  )
})
