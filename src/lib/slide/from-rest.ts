/**
 * Frames as Figma's REST file format gives them → slides and where everything on them stands, so that what
 * stands on the canvas, a person's own layers included, is held to the very rules that what was planned is.
 * Never throws: a layer without a box (nothing of it is seen) and an invisible one are left out.
 */
import type { GradientStop, Hex, Paint, Solid } from '../base/paint'
import type { LaidOut } from './check'
import type { Placed, Rect } from './layout'
import type { Slide, SlideNode, TextNode, TextRun } from './node'

/** The part of a REST node that is looked at: https://www.figma.com/developers/api#node-types */
export interface RestNode {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly children?: readonly RestNode[]
  readonly visible?: boolean
  /** null for a layer that has no box of its own. */
  readonly absoluteBoundingBox?: Rect | null
  readonly opacity?: number
  readonly clipsContent?: boolean
  readonly fills?: readonly RestPaint[]
  readonly strokes?: readonly RestPaint[]
  readonly strokeWeight?: number
  readonly layoutMode?: string
  readonly layoutPositioning?: 'ABSOLUTE'
  readonly paddingTop?: number
  readonly paddingRight?: number
  readonly paddingBottom?: number
  readonly paddingLeft?: number
  readonly characters?: string
  readonly style?: RestStyle
  readonly characterStyleOverrides?: readonly number[]
  readonly styleOverrideTable?: Readonly<Record<string, Partial<RestStyle>>>
}

interface RestPaint {
  readonly type: string
  readonly visible?: boolean
  readonly opacity?: number
  readonly color?: RestColor
  readonly gradientHandlePositions?: readonly { readonly x: number; readonly y: number }[]
  readonly gradientStops?: readonly { readonly position: number; readonly color: RestColor }[]
}

type RestColor = Readonly<Record<'r' | 'g' | 'b' | 'a', number>>

interface RestStyle {
  readonly fontFamily: string
  readonly fontWeight: number
  readonly italic?: boolean
  readonly fontSize: number
  /** Absent in text that was never laid out. */
  readonly lineHeightPx?: number
  /** px */
  readonly letterSpacing?: number
  readonly paragraphSpacing?: number
  readonly textAutoResize?: string
  readonly textAlignHorizontal?: string
  readonly maxLines?: number
  readonly fills?: readonly RestPaint[]
}

/** A frame as a slide; its key and those of its layers are Figma's ids. */
export function slideOfFrame(frame: RestNode): LaidOut {
  const { x, y, width, height } = frame.absoluteBoundingBox ?? nowhere
  const placed: Placed[] = []
  const children = seenIn(frame).map((child) => place(child, frame, { x, y }, placed))
  const fill = paintsOf(frame.fills, { x: 0, y: 0, width, height })[0] ?? white
  const slide: Slide = { key: frame.id, name: frame.name, width, height, fill, children }
  return { slide, placed }
}

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 }

/** The children that have a box and are not hidden. */
function seenIn({ children = [] }: RestNode): readonly Boxed[] {
  return children.flatMap((child) => {
    const { visible, absoluteBoundingBox: box } = child
    if (visible === false || box === undefined || box === null) return []
    return [{ ...child, absoluteBoundingBox: box }]
  })
}

type Boxed = RestNode & { readonly absoluteBoundingBox: Rect }

const white: Solid = { kind: 'solid', color: '#FFFFFF' }

/** The node of a layer; it and what is in it go into `placed`, parents before children. */
function place(
  layer: Boxed,
  parent: RestNode,
  origin: { readonly x: number; readonly y: number },
  placed: Placed[],
): SlideNode {
  const box = layer.absoluteBoundingBox
  const rect = { ...box, x: box.x - origin.x, y: box.y - origin.y }
  const around = parent.absoluteBoundingBox ?? nowhere
  const floats = layer.layoutPositioning === 'ABSOLUTE' || (parent.layoutMode ?? 'NONE') === 'NONE'
  const base = {
    key: layer.id,
    name: layer.name,
    width: rect.width,
    height: rect.height,
    ...(floats ? { at: { x: box.x - around.x, y: box.y - around.y } } : {}),
    ...(layer.opacity === undefined ? {} : { opacity: layer.opacity }),
  }
  const index = placed.length
  const inside: Placed[] = []
  const children = seenIn(layer).map((child) => place(child, layer, origin, inside))
  const node = toNode(layer, base, rect, children)
  placed.splice(index, 0, { node, rect }, ...inside)
  return node
}

type Base = Pick<SlideNode, 'key' | 'name' | 'at' | 'opacity'> & {
  readonly width: number
  readonly height: number
}

function toNode(
  layer: RestNode,
  base: Base,
  rect: Rect,
  children: readonly SlideNode[],
): SlideNode {
  const [fill] = paintsOf(layer.fills, rect).slice(-1)
  switch (layer.type) {
    case 'TEXT':
      return toText(layer, base)
    case 'RECTANGLE':
    case 'ELLIPSE': {
      const shape = layer.type === 'ELLIPSE' ? 'ellipse' : 'rectangle'
      const isPicture = layer.fills?.some(({ type }) => type === 'IMAGE') === true
      if (isPicture) return { ...base, kind: 'picture', shape, image: '', fit: 'fill' }
      return { ...base, kind: 'shape', shape, fill: fill ?? { ...white, opacity: 0 } }
    }
    case 'FRAME':
    case 'GROUP':
    case 'SECTION':
    case 'COMPONENT':
    case 'INSTANCE':
      return {
        ...base,
        kind: 'box',
        // How a box lays out its children does not matter once they stand.
        axis: 'column',
        gap: 0,
        main: 'start',
        cross: 'start',
        pad: {
          top: layer.paddingTop ?? 0,
          right: layer.paddingRight ?? 0,
          bottom: layer.paddingBottom ?? 0,
          left: layer.paddingLeft ?? 0,
        },
        ...(fill === undefined ? {} : { fill }),
        clip: layer.clipsContent === true,
        children,
      }
    default: {
      const [line] = paintsOf(layer.strokes, rect)
      const weight = layer.strokeWeight ?? 1
      return {
        ...base,
        kind: 'vector',
        path: '',
        ...(fill?.kind === 'solid' ? { fill } : {}),
        ...(line?.kind === 'solid' ? { line: { paint: line, weight } } : {}),
      }
    }
  }
}

function toText(layer: RestNode, base: Base): TextNode {
  const { style = unstyled, characters = '' } = layer
  const { fontSize, lineHeightPx = fontSize * 1.2, letterSpacing = 0 } = style
  const resize = style.textAutoResize
  const align = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const
  const side = style.textAlignHorizontal
  return {
    ...base,
    kind: 'text',
    width: resize === 'WIDTH_AND_HEIGHT' ? 'hug' : base.width,
    height: resize === undefined ? base.height : 'hug',
    runs: runsOf(layer, characters),
    style: {
      font: fontOf(style),
      size: fontSize,
      lineHeight: lineHeightPx,
      tracking: (letterSpacing / fontSize) * 100,
    },
    color: inkOf(layer.fills),
    align: side === 'CENTER' || side === 'RIGHT' ? align[side] : 'left',
    paragraphGap: style.paragraphSpacing ?? 0,
    ...(style.maxLines === undefined ? {} : { maxLines: style.maxLines }),
  }
}

/** As new text is (figma-facts 3); every text of Figma's has a style. */
const unstyled: RestStyle = { fontFamily: 'Inter', fontWeight: 400, fontSize: 12 }

/** Stretches of the same style. */
function runsOf(layer: RestNode, characters: string): readonly TextRun[] {
  const { characterStyleOverrides: numbers = [], styleOverrideTable: table = {}, style } = layer
  const runs: { number: number; text: string }[] = []
  for (let at = 0; at < characters.length; at += 1) {
    const number = numbers[at] ?? 0
    const last = runs[runs.length - 1]
    if (last?.number === number) last.text += characters.charAt(at)
    else runs.push({ number, text: characters.charAt(at) })
  }
  return runs.map(({ number, text }) => {
    const own = table[String(number)]
    if (own === undefined || style === undefined) return { text }
    return {
      text,
      font: fontOf({ ...style, ...own }),
      ...(own.fills === undefined ? {} : { color: inkOf(own.fills) }),
    }
  })
}

function fontOf({ fontFamily, fontWeight, italic }: RestStyle): TextNode['style']['font'] {
  return { family: fontFamily, weight: fontWeight, italic: italic === true }
}

function inkOf(paints: readonly RestPaint[] | undefined): Solid {
  const [last] = paintsOf(paints, { x: 0, y: 0, width: 1, height: 1 }).slice(-1)
  return last?.kind === 'solid' ? last : { kind: 'solid', color: '#000000', opacity: 0 }
}

/** What is seen of a list of paints, bottom first; pictures are no paints here. */
function paintsOf(paints: readonly RestPaint[] | undefined, box: Rect): readonly Paint[] {
  return (paints ?? []).flatMap((paint): readonly Paint[] => {
    if (paint.visible === false || paint.opacity === 0) return []
    const { opacity = 1, color, gradientStops, gradientHandlePositions: handles = [] } = paint
    if (paint.type === 'SOLID' && color !== undefined) {
      return [withOpacity(toHex(color), color.a * opacity)]
    }
    if (paint.type !== 'GRADIENT_LINEAR' || gradientStops === undefined) return []
    const [from = { x: 0, y: 0 }, to = { x: 1, y: 1 }] = handles
    const along = { x: (to.x - from.x) * box.width, y: (to.y - from.y) * box.height }
    const angle = (Math.atan2(along.x, -along.y) * 180) / Math.PI
    // A handle's place on the line that a gradient of this angle has in CSS, which is ours.
    const placeOf = ({ x, y }: { readonly x: number; readonly y: number }): number => {
      const [dx, dy] = [Math.sin((angle * Math.PI) / 180), -Math.cos((angle * Math.PI) / 180)]
      const length = Math.abs(box.width * dx) + Math.abs(box.height * dy)
      return 0.5 + ((x - 0.5) * box.width * dx + (y - 0.5) * box.height * dy) / Math.max(1, length)
    }
    const [start, end] = [placeOf(from), placeOf(to)]
    const stops = gradientStops.map((stop): GradientStop => ({
      at: start + stop.position * (end - start),
      color: toHex(stop.color),
      opacity: stop.color.a * opacity,
    }))
    return [{ kind: 'gradient', angle, stops }]
  })
}

function withOpacity(color: Hex, opacity: number): Solid {
  return opacity === 1 ? { kind: 'solid', color } : { kind: 'solid', color, opacity }
}

function toHex({ r, g, b }: RestColor): Hex {
  const two = (value: number): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${two(r)}${two(g)}${two(b)}`.toUpperCase()
}
