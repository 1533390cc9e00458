/**
 * How a slide looks after a person's hand: its tree with their words, colours, type, sizes and places, without what
 * they deleted.
 */
import { assertNever } from '../base/assert-never'
import type { Solid } from '../base/paint'
import { alignParagraphs } from './align-paragraphs'
import type { HandLook, HandStyle } from './edits'
import type {
  BoxNode,
  Length,
  PictureNode,
  ShapeNode,
  Slide,
  SlideNode,
  Stroke,
  TextNode,
  TextRun,
  VectorNode,
} from './node'

/** The slide as it stands on the canvas, as far as `looks` say; without any it is the slide itself. */
export function withLooks(slide: Slide, looks: readonly HandLook[]): Slide {
  if (looks.length === 0) return slide
  const byLayer = new Map(looks.map((look) => [look.layer, look]))
  const { fill } = byLayer.get(slide.key)?.style ?? {}
  return {
    ...slide,
    ...(fill === undefined || fill === null ? {} : { fill }),
    children: inBox(slide.children, byLayer, slide),
  }
}

/** What a box leaves for its children, in px as far as that is known without laying it out. */
interface Room {
  readonly width: Length
  readonly height: Length
}

function inBox(
  nodes: readonly SlideNode[],
  looks: ReadonlyMap<string, HandLook>,
  room: Room,
): readonly SlideNode[] {
  return nodes.flatMap((node) => {
    const look = looks.get(node.key)
    if (look?.isGone === true) return []
    const inside = node.kind === 'box' ? withChildren(node, looks, room) : node
    return [look === undefined ? inside : looked(inside, look, room)]
  })
}

function withChildren(box: BoxNode, looks: ReadonlyMap<string, HandLook>, room: Room): BoxNode {
  const width = lengthIn(box.width, room.width)
  const height = lengthIn(box.height, room.height)
  const { left, right, top, bottom } = box.pad
  const own: Room = {
    width: typeof width === 'number' ? width - left - right : width,
    height: typeof height === 'number' ? height - top - bottom : height,
  }
  const children = inBox(box.children, looks, own)
  const isSame =
    children.length === box.children.length &&
    children.every((child, index) => child === box.children[index])
  return isSame ? box : { ...box, children }
}

function looked(node: SlideNode, look: HandLook, room: Room): SlideNode {
  const { words = [], at, style } = look
  const worded = node.kind === 'text' && words.length > 0 ? withWords(node, look) : node
  const styled = style === undefined ? worded : withStyle(worded, style)
  return at === undefined ? styled : outOfFlow(styled, at, room)
}

function withStyle(node: SlideNode, style: HandStyle): SlideNode {
  switch (node.kind) {
    case 'text':
      return textWith(node, style)
    case 'box':
      return boxWith(node, style)
    case 'picture':
      return pictureWith(node, style)
    case 'shape':
      return shapeWith(node, style)
    case 'vector':
      return vectorWith(node, style)
    default:
      return assertNever(node)
  }
}

function textWith(node: TextNode, style: HandStyle): TextNode {
  const { font, size, lineHeight, letterSpacing, textAlign, paragraphSpacing, fill } = style
  const own = node.style
  return {
    ...node,
    ...seatOf(node, style),
    style: {
      font: font ?? own.font,
      size: size ?? own.size,
      lineHeight: lineHeight ?? own.lineHeight,
      tracking: letterSpacing ?? own.tracking,
    },
    color: fill ?? node.color,
    align: textAlign ?? node.align,
    paragraphGap: paragraphSpacing ?? node.paragraphGap,
  }
}

function boxWith({ fill, stroke, ...node }: BoxNode, style: HandStyle): BoxNode {
  const paint = style.fill === undefined ? fill : style.fill
  return {
    ...node,
    ...seatOf(node, style),
    ...edgeOf({ stroke, radius: node.radius }, style),
    gap: style.spacing ?? node.gap,
    pad: style.padding ?? node.pad,
    ...(paint === undefined || paint === null ? {} : { fill: paint }),
  }
}

function pictureWith({ stroke, ...node }: PictureNode, style: HandStyle): PictureNode {
  return { ...node, ...seatOf(node, style), ...edgeOf({ stroke, radius: node.radius }, style) }
}

/** In place of a fill that was taken away, where the tree always has one: nothing shows but the stroke. */
const clear: Solid = { kind: 'solid', color: '#000000', opacity: 0 }

function shapeWith({ stroke, ...node }: ShapeNode, style: HandStyle): ShapeNode {
  return {
    ...node,
    ...seatOf(node, style),
    ...edgeOf({ stroke, radius: node.radius }, style),
    fill: style.fill === undefined ? node.fill : (style.fill ?? clear),
  }
}

/** Its path is drawn for its size, so that stays. */
function vectorWith(
  { line: own, ...node }: VectorNode,
  { fill, stroke, opacity }: HandStyle,
): VectorNode {
  const line = stroke === undefined ? own : stroke
  return {
    ...node,
    ...(opacity === undefined ? {} : { opacity }),
    ...(fill === undefined ? {} : { fill: fill ?? clear }),
    ...(line === undefined || line === null ? {} : { line }),
  }
}

function seatOf(
  node: Pick<SlideNode, 'width' | 'height'>,
  { width, height, opacity }: HandStyle,
): Pick<BoxNode, 'width' | 'height' | 'opacity'> {
  return {
    width: width ?? node.width,
    height: height ?? node.height,
    ...(opacity === undefined ? {} : { opacity }),
  }
}

function edgeOf(
  own: { readonly stroke: Stroke | undefined; readonly radius: number | undefined },
  { stroke = own.stroke ?? null, radius = own.radius }: HandStyle,
): Pick<BoxNode, 'stroke' | 'radius'> {
  return {
    ...(stroke === null ? {} : { stroke }),
    ...(radius === undefined ? {} : { radius }),
  }
}

/** What stands out of the flow cannot fill its parent: it has the size it had there, or that of its content. */
function outOfFlow(
  node: SlideNode,
  at: { readonly x: number; readonly y: number },
  room: Room,
): SlideNode {
  if (node.kind === 'vector') return { ...node, at }
  const width = lengthIn(node.width, room.width)
  const height = lengthIn(node.height, room.height)
  return {
    ...node,
    at,
    width: width === 'fill' ? 'hug' : width,
    height: height === 'fill' ? 'hug' : height,
  }
}

function lengthIn(length: Length, room: Length): Length {
  return length === 'fill' ? room : length
}

/**
 * Each rewritten paragraph in place of the one it became since, as the merge has it: what a person rewrote stays,
 * also when other words are wanted there. The others are as they are.
 */
function withWords(node: TextNode, { words = [], paragraphs = [] }: HandLook): TextNode {
  const now = paragraphsOf(node.runs)
  const texts = now.map((runs) => ({ text: runs.map((run) => run.text).join('') }))
  const { from } = alignParagraphs(
    paragraphs.map((text) => ({ text })),
    texts,
  )
  const rewritten = new Map(words.map(({ at, to }) => [at, to]))
  return {
    ...node,
    runs: now.flatMap((own, index) => {
      const runs = rewritten.get(from[index] ?? -1) ?? own
      return index === 0 ? runs : [{ text: '\n' }, ...runs]
    }),
  }
}

/** Runs cut at "\n": one list of runs a paragraph, at least one. */
function paragraphsOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const paragraphs: TextRun[][] = [[]]
  for (const run of runs)
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([])
      if (text !== '') paragraphs[paragraphs.length - 1]?.push({ ...run, text })
    })
  return paragraphs
}
