/** The mark of a video on its poster: a disc with a triangle, in the middle of what words leave free of the picture. */
import { layOutSlide, type Rect } from '../slide/layout'
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
  const placed = layOutSlide(slide, sheet.measure)
  const posters = new Map<SlideNode, Rect>()
  for (const { node, rect } of placed) {
    if (node.kind === 'picture' && node.name === posterName) posters.set(node, rect)
  }
  const words = placed.flatMap(({ node, rect }) => (node.kind === 'text' ? [rect] : []))
  const mark = (node: SlideNode): SlideNode => {
    const rect = posters.get(node)
    if (node.kind === 'picture' && rect !== undefined) {
      const at = freePlace(rect, words, sheet.px(disc))
      return at === null ? node : marked(sheet, node, rect, at)
    }
    return node.kind === 'box' ? { ...node, children: node.children.map(mark) } : node
  }
  return { ...slide, children: slide.children.map(mark) }
}

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Where on a poster a square of `size` px stands: in its middle, or where words over it leave no room there in
 * the middle of the largest height they leave free; null where that is too low for it.
 */
export function freePlace(poster: Rect, words: readonly Rect[], size: number): Point | null {
  const x = Math.round((poster.width - size) / 2)
  const isAcross = (rect: Rect): boolean =>
    rect.x < poster.x + x + size && rect.x + rect.width > poster.x + x
  const covered = words
    .filter(isAcross)
    .map((rect) => ({ from: rect.y - poster.y, to: rect.y + rect.height - poster.y }))
    .filter(({ from, to }) => to > 0 && from < poster.height)
    .sort((a, b) => a.from - b.from)
  const middle = Math.round((poster.height - size) / 2)
  if (!covered.some(({ from, to }) => from < middle + size && to > middle)) return { x, y: middle }
  let end = 0
  let free = { from: 0, height: 0 }
  for (const { from, to } of [...covered, { from: poster.height, to: poster.height }]) {
    if (from - end > free.height) free = { from: end, height: from - end }
    end = Math.max(end, to)
  }
  return free.height < size ? null : { x, y: Math.round(free.from + (free.height - size) / 2) }
}

function marked(sheet: Sheet, picture: PictureNode, size: Rect, at: Point): BoxNode {
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
    at,
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
