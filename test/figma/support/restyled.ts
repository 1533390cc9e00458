/** The sample carousel after changes of settings and of the thread, each by the name of what changed. */
import type { Slide, SlideNode } from '../../../src/lib/slide/node'
import { carousel, slide, text, title } from './slides'

/** Every node of the slides, changed. */
export function withNodes(
  slides: readonly Slide[],
  change: (node: SlideNode) => SlideNode,
): readonly Slide[] {
  const visit = (node: SlideNode): SlideNode => {
    const own = change(node)
    return own.kind === 'box' ? { ...own, children: own.children.map(visit) } : own
  }
  return slides.map((one) => ({ ...one, children: one.children.map(visit) }))
}

const swaps = new Map([
  ['#15140F', '#F4F1EA'],
  ['#5F5D54', '#A9A498'],
  ['#2239E8', '#FF7A45'],
  ['#F3F1EC', '#101214'],
  ['#8B5CF6', '#00C2A8'],
])

/** Another theme: every colour another one. */
export function recoloured(slides: readonly Slide[]): readonly Slide[] {
  return JSON.parse(
    JSON.stringify(slides).replace(/#[0-9A-F]{6}/g, (hex) => swaps.get(hex) ?? hex),
  ) as readonly Slide[]
}

const inter = { family: 'Inter', weight: 400, italic: false }

export const restyled: Readonly<Record<string, readonly Slide[]>> = {
  'another theme': recoloured(carousel),
  'other fonts': withNodes(carousel, (node) =>
    node.kind === 'text' ? { ...node, style: { ...node.style, font: inter } } : node,
  ),
  'larger type': withNodes(carousel, (node) =>
    node.kind === 'text'
      ? {
          ...node,
          style: {
            ...node.style,
            size: node.style.size + 4,
            lineHeight: node.style.lineHeight + 6,
          },
          paragraphGap: node.paragraphGap + 8,
        }
      : node,
  ),
  'other pads, gaps and alignment': withNodes(carousel, (node) =>
    node.kind === 'box'
      ? {
          ...node,
          gap: node.gap + 12,
          pad: { top: 10, right: 20, bottom: 30, left: 40 },
          main: node.main === 'between' ? 'center' : 'between',
          cross: node.cross === 'center' ? 'start' : 'end',
          clip: node.clip !== true,
          radius: (node.radius ?? 0) + 7,
        }
      : node,
  ),
  'another width of everything': withNodes(carousel, (node) => {
    if (node.kind === 'vector') return { ...node, width: node.width + 10 }
    if (node.kind === 'text' && node.width === 'fill') return { ...node, width: 500 }
    if (node.kind === 'text') return { ...node, width: 'fill' }
    if (node.kind === 'box' && node.width === 'fill') return { ...node, width: 700 }
    return typeof node.width === 'number' ? { ...node, width: node.width + 20 } : node
  }),
  'out of the flow and back': withNodes(carousel, (node) => {
    if (node.key === 'p0/rule') return { ...node, at: { x: 30, y: 40 } }
    if (node.key === 'p2/dot') {
      const { at, ...rest } = node
      return at === undefined ? node : rest
    }
    return node
  }),
  'another size of slides': carousel.map((one) => ({ ...one, width: 1080, height: 1080 })),
  'other words': withNodes(carousel, (node) =>
    node.kind === 'text' && node.key === 'p1/body'
      ? {
          ...node,
          runs: [
            { text: 'Quite other words.\nOld claim' },
            { text: ', new', decoration: 'underline' },
            { text: ' claim. 🚀🚀 done\n\n' },
            { text: 'A link', href: 'https://example.org/other' },
          ],
        }
      : node,
  ),
  'words that come and go': withNodes(carousel, (node) => {
    if (node.kind !== 'text') return node
    if (node.key === 'p2/empty') return { ...node, runs: [{ text: 'No longer empty' }] }
    return node.key === 'p1/title' ? { ...node, runs: [] } : node
  }),
  'layers that come, go and change places': withNodes(carousel, (node) => {
    if (node.kind !== 'box') return node
    if (node.key === 'p1/stage') {
      const [first, second, third] = node.children
      if (first === undefined || second === undefined || third === undefined) return node
      return { ...node, children: [third, text('p1/new', 'New here', { style: title }), first] }
    }
    if (node.key === 'p2/stage') return { ...node, children: node.children.slice(1) }
    return node
  }),
  'another picture, cut elsewhere': withNodes(carousel, (node) => {
    if (node.key === 'p2/image' && node.kind === 'picture') {
      return { ...node, focus: { x: 0.8, y: 0.5 }, height: 300 }
    }
    if (node.key === 'p2/diagram' && node.kind === 'picture') {
      return { ...node, image: 'avatar', shape: 'ellipse' }
    }
    return node
  }),
  'another drawing, another line, another opacity': withNodes(carousel, (node) => {
    if (node.kind === 'vector' && node.key === 'p0/arrow') {
      return { ...node, path: 'M2 2H61', opacity: 0.5 }
    }
    if (node.kind === 'shape') return { ...node, opacity: 0.25 }
    if (node.kind === 'box' && node.stroke !== undefined) {
      return { ...node, stroke: { ...node.stroke, weight: 5, dash: [1, 2] }, shadows: [] }
    }
    return node
  }),
  'one slide more in the middle': [
    ...carousel.slice(0, 1),
    slide('p9', '02 New', [text('p9/body', 'A new post')]),
    ...carousel.slice(1).map((one, index) => ({ ...one, name: `0${index + 3} Later` })),
  ],
  'one slide more at the start': [
    slide('p9', '00 New', [text('p9/body', 'A new post')]),
    ...carousel,
  ],
  'one slide less': carousel.filter(({ key }) => key !== 'p1'),
  'slides in another order': [...carousel].reverse(),
}
