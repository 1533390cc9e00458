/** Going through slide trees. */
import type { Slide, SlideNode, TextNode } from './node'

/** Every node of a slide, parents before children, bottom first; the slide itself is not a node. */
export function nodesOf(slide: Slide): readonly SlideNode[] {
  return listed(slide.children, [])
}

/** The nodes a painter of the canvas draws: all, or of a copy of a person's own frame what fills its slots. */
export function drawnNodes(slide: Slide): readonly SlideNode[] {
  const { source } = slide
  if (source === undefined) return nodesOf(slide)
  const filled = new Set(
    source.slots.flatMap(({ kind, key }) => (kind === 'text' || kind === 'picture' ? [key] : [])),
  )
  return nodesOf(slide).filter(({ key }) => filled.has(key))
}

/** A node and everything in it, parents before children. */
export function withDescendants(node: SlideNode): readonly SlideNode[] {
  return listed([node], [])
}

/** One list for the whole tree: slides are walked at every key. */
function listed(nodes: readonly SlideNode[], into: SlideNode[]): readonly SlideNode[] {
  for (const node of nodes) {
    into.push(node)
    if (node.kind === 'box') listed(node.children, into)
  }
  return into
}

/** The words of a text node, its runs joined. */
export function nodeText(node: TextNode): string {
  return node.runs.map((run) => run.text).join('')
}
