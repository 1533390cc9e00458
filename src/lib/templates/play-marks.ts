/** The mark of a video on its poster: a disc with a triangle, in the middle of the picture. */
import { layOutSlide } from '../slide/layout'
import type { BoxNode, PictureNode, SlideNode } from '../slide/node'
import { none, solid, type Sheet } from './kit'
import { posterName } from './pictures'

const disc = 120
const triangle = 40

/**
 * The stage with a play mark on every poster. A layer over a picture must have a size in px, so this comes
 * last, when it is known how large the pictures are.
 */
export function withPlayMarks(sheet: Sheet, stage: BoxNode): BoxNode {
  const { width, height } = sheet.stage
  const slide = {
    key: '',
    name: '',
    width,
    height,
    fill: solid(sheet.theme.surface),
    children: [stage],
  }
  const sizes = new Map<SlideNode, { readonly width: number; readonly height: number }>()
  for (const { node, rect } of layOutSlide(slide, sheet.measure)) {
    if (node.kind === 'picture' && node.name === posterName) sizes.set(node, rect)
  }
  const mark = (node: SlideNode): SlideNode => {
    const size = sizes.get(node)
    if (node.kind === 'picture' && size !== undefined) return marked(sheet, node, size)
    return node.kind === 'box' ? { ...node, children: node.children.map(mark) } : node
  }
  return sizes.size === 0 ? stage : { ...stage, children: stage.children.map(mark) }
}

function marked(
  sheet: Sheet,
  picture: PictureNode,
  size: { readonly width: number; readonly height: number },
): BoxNode {
  const { theme } = sheet
  const box = {
    kind: 'box',
    axis: 'row',
    gap: 0,
    pad: none,
    main: 'center',
    cross: 'center',
  } as const
  const poster: PictureNode = {
    ...picture,
    width: Math.round(size.width),
    height: Math.round(size.height),
    at: { x: 0, y: 0 },
  }
  const play: BoxNode = {
    ...box,
    key: `${picture.key}/play`,
    name: 'Play',
    width: disc,
    height: disc,
    fill: solid(theme.text, 0.7),
    radius: disc / 2,
    children: [
      {
        kind: 'vector',
        key: `${picture.key}/play/triangle`,
        name: 'Triangle',
        width: triangle,
        height: triangle,
        path: 'M8 4L38 20L8 36Z',
        fill: solid(theme.surface),
      },
    ],
  }
  return {
    ...box,
    key: `${picture.key}/video`,
    name: 'Video',
    width: picture.width,
    height: picture.height,
    children: [poster, play],
  }
}
