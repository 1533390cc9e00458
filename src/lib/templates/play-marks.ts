/** The mark of a video on its poster: a disc with a triangle, in the middle of the picture. */
import { layOutSlide } from '../slide/layout'
import type { BoxNode, PictureNode, Slide, SlideNode } from '../slide/node'
import { none, solid, type Sheet } from './kit'
import { posterName } from './pictures'
import { scalePath } from './vectors'

/** px at 1080 width. */
const disc = 120
const triangle = 40

/**
 * The slide with a play mark on every poster. A layer over a picture must have a size in px, so this comes
 * last, when it is known how large the pictures are.
 */
export function withPlayMarks(sheet: Sheet, slide: Slide): Slide {
  const hasPoster = (node: SlideNode): boolean =>
    (node.kind === 'picture' && node.name === posterName) ||
    (node.kind === 'box' && node.children.some(hasPoster))
  if (!slide.children.some(hasPoster)) return slide
  const sizes = new Map<SlideNode, { readonly width: number; readonly height: number }>()
  for (const { node, rect } of layOutSlide(slide, sheet.measure)) {
    if (node.kind === 'picture' && node.name === posterName) sizes.set(node, rect)
  }
  const mark = (node: SlideNode): SlideNode => {
    const size = sizes.get(node)
    if (node.kind === 'picture' && size !== undefined) return marked(sheet, node, size)
    return node.kind === 'box' ? { ...node, children: node.children.map(mark) } : node
  }
  return { ...slide, children: slide.children.map(mark) }
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
    width: sheet.px(disc),
    height: sheet.px(disc),
    fill: solid(theme.text, 0.7),
    radius: sheet.px(disc) / 2,
    children: [
      {
        kind: 'vector',
        key: `${picture.key}/play/triangle`,
        name: 'Triangle',
        width: sheet.px(triangle),
        height: sheet.px(triangle),
        path: scalePath('M8 4L38 20L8 36Z', sheet.canvas.k),
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
    ...(picture.at === undefined ? {} : { at: picture.at }),
    children: [poster, play],
  }
}
