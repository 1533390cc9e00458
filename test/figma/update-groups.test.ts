import { expect, it } from 'vitest'

import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { drawnFresh, drawnOf, frameOf, textOf } from './support/hand'
import { carousel, text } from './support/slides'

/** The carousel with a text more, in front of the body of the second slide. */
function withLead(): readonly Slide[] {
  const inside = (nodes: readonly SlideNode[]): readonly SlideNode[] =>
    nodes.flatMap((node): readonly SlideNode[] => {
      if (node.key === 'p1/body') return [text('p1/lead', 'Lead'), node]
      return [node.kind === 'box' ? { ...node, children: inside(node.children) } : node]
    })
  return carousel.map((one) => ({ ...one, children: inside(one.children) }))
}

it.each([1, 2])(
  'a group that loses its last layer (%s deep) goes, and what comes beside it has its right place',
  async (depth) => {
    const plugin = await drawnFresh()
    const stage = frameOf(plugin, 'p1/stage')
    let group: SceneNode = textOf(plugin, 'p1/title')
    for (let made = 0; made < depth; made += 1) group = plugin.figma.group([group], stage, 0)
    const discard = ['p1 p1/title parent', 'p1 p1/title width', 'p1 p1/title position']
    drawnOf(await plugin.update(withLead(), { discard }))
    expect(stage.children.map(({ name }) => name)).toEqual(['Title', 'Lead', 'Body', 'Button'])
  },
)
