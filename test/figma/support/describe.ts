/**
 * One description for a node of the tree and for the layer drawn from it: when the two are equal, the
 * layer is what the tree says. Lengths as the tree has them, colours "#RRGGBB/opacity".
 */
import { readFace } from '../../../src/lib/base/font-style'
import type { Paint as TreePaint, Solid } from '../../../src/lib/base/paint'
import type { Font } from '../../../src/lib/base/type'
import type { Slide, SlideNode, Stroke, TextNode as TreeText } from '../../../src/lib/slide/node'
import { layerEntry } from '../../../src/lib/figma/marks'

type Description = Readonly<Record<string, unknown>>

export function describeSlide(slide: Slide): Description {
  return {
    name: slide.name,
    size: [slide.width, slide.height],
    fill: paint(slide.fill),
    flow: ['column', 0, 'start', 'start', 'clips'],
    children: slide.children.map(describeNode),
  }
}

export function describeSlideFrame(frame: FrameNode): Description {
  const { axis, gap, align, clip } = describeFrame(frame)
  return {
    name: frame.name,
    size: [frame.width, frame.height],
    fill: layerPaints(frame.fills),
    flow: [axis, gap, ...align, clip ? 'clips' : 'shows'],
    children: frame.children.map(describeLayer),
  }
}

function describeNode(node: SlideNode): Description {
  const base = {
    key: node.key,
    name: node.name,
    at: node.at === undefined ? null : [node.at.x, node.at.y],
    opacity: node.opacity ?? 1,
    size: [node.width, node.height],
  }
  switch (node.kind) {
    case 'box':
      return {
        ...base,
        kind: 'box',
        axis: node.axis,
        gap: node.main === 'between' ? 'between' : node.gap,
        pad: [node.pad.top, node.pad.right, node.pad.bottom, node.pad.left],
        align: [node.main, node.cross],
        fill: node.fill === undefined ? '' : paint(node.fill),
        stroke: stroke(node.stroke),
        radius: node.radius ?? 0,
        clip: node.clip === true,
        shadows: (node.shadows ?? []).map((shadow) => [
          shadow.x,
          shadow.y,
          shadow.blur,
          solid(shadow.color),
        ]),
        children: node.children.map(describeNode),
      }
    case 'text':
      return { ...base, kind: 'text', ...describeText(node) }
    case 'picture':
      return {
        ...base,
        kind: 'picture',
        shape: node.shape,
        fit: node.fit,
        backdrop: node.backdrop === undefined ? '' : paint(node.backdrop),
        stroke: stroke(node.stroke),
        radius: node.radius ?? 0,
      }
    case 'shape':
      return {
        ...base,
        kind: 'shape',
        shape: node.shape,
        fill: paint(node.fill),
        stroke: stroke(node.stroke),
        radius: node.radius ?? 0,
      }
    case 'vector':
      return {
        ...base,
        kind: 'vector',
        fill: node.fill === undefined ? '' : solid(node.fill),
        line: node.line === undefined ? '' : `${solid(node.line.paint)} ${node.line.weight}`,
      }
  }
}

function describeText(node: TreeText): Description {
  const { font, size, lineHeight, tracking } = node.style
  const runs = node.runs
    .filter((run) => run.text !== '')
    .map((run) => ({
      text: run.text,
      look: [
        fontWords(run.font ?? font),
        solid(run.color ?? node.color),
        run.href ?? '',
        run.decoration ?? '',
      ].join(' '),
    }))
  return {
    type: [size, lineHeight, tracking],
    align: node.align,
    paragraphGap: node.paragraphGap,
    maxLines: node.maxLines ?? null,
    runs: joined(runs),
  }
}

/**
 * As Figma has it (figma-facts 4): neighbours that look alike are one, and a line break looks like the
 * character before it.
 */
function joined(runs: readonly { readonly text: string; readonly look: string }[]): unknown {
  const result: { text: string; look: string }[] = []
  for (const { text, look } of runs) {
    const last = result[result.length - 1]
    const breaks = last === undefined ? '' : (/^\n*/.exec(text)?.[0] ?? '')
    if (last !== undefined) last.text += breaks
    const rest = text.slice(breaks.length)
    if (rest === '') continue
    if (last?.look === look) last.text += rest
    else result.push({ text: rest, look })
  }
  return result
}

function describeLayer(layer: SceneNode): Description {
  const key = keyOf(layer)
  const isAbsolute = 'layoutPositioning' in layer && layer.layoutPositioning === 'ABSOLUTE'
  const base = {
    key,
    name: layer.name,
    at: isAbsolute ? [layer.x, layer.y] : null,
    opacity: 'opacity' in layer ? round(layer.opacity) : 1,
    size: [lengthOf(layer, 'Horizontal'), lengthOf(layer, 'Vertical')],
  }
  if (layer.type === 'TEXT') return { ...base, kind: 'text', ...describeTextLayer(layer) }
  if (layer.type === 'RECTANGLE' || layer.type === 'ELLIPSE') {
    return { ...base, ...describeShape(layer) }
  }
  if (layer.type !== 'FRAME') throw new Error(`Unexpected layer: ${layer.type}`)
  return layer.layoutMode === 'NONE'
    ? { ...base, kind: 'vector', ...describeDrawing(layer) }
    : { ...base, kind: 'box', ...describeFrame(layer) }
}

function describeFrame(frame: FrameNode) {
  const main = { MIN: 'start', CENTER: 'center', MAX: 'end', SPACE_BETWEEN: 'between' } as const
  const cross = { MIN: 'start', CENTER: 'center', MAX: 'end' } as const
  const primary = frame.primaryAxisAlignItems
  const counter = frame.counterAxisAlignItems
  return {
    axis: frame.layoutMode === 'HORIZONTAL' ? 'row' : 'column',
    gap: primary === 'SPACE_BETWEEN' ? 'between' : frame.itemSpacing,
    pad: [frame.paddingTop, frame.paddingRight, frame.paddingBottom, frame.paddingLeft],
    align: [
      primary in main ? main[primary as keyof typeof main] : primary,
      counter in cross ? cross[counter as keyof typeof cross] : counter,
    ],
    fill: layerPaints(frame.fills),
    stroke: layerStroke(frame),
    radius: frame.cornerRadius,
    clip: frame.clipsContent,
    shadows: frame.effects.map((effect) =>
      effect.type === 'DROP_SHADOW'
        ? [effect.offset.x, effect.offset.y, effect.radius, rgba(effect.color, effect.color.a)]
        : effect.type,
    ),
    children: frame.children.map(describeLayer),
  }
}

function describeDrawing(frame: FrameNode): Description {
  const [vector] = frame.children
  if (frame.children.length !== 1 || vector?.type !== 'VECTOR') {
    throw new Error('A drawing is one vector in a frame.')
  }
  const line = layerPaints(vector.strokes)
  return {
    fill: layerPaints(vector.fills),
    line: line === '' ? '' : `${line} ${String(vector.strokeWeight)}`,
  }
}

function describeShape(layer: RectangleNode | EllipseNode): Description {
  const shape = layer.type === 'ELLIPSE' ? 'ellipse' : 'rectangle'
  const fills = layer.fills as readonly Paint[]
  const image = fills.find((fill): fill is ImagePaint => fill.type === 'IMAGE')
  const common = {
    shape,
    stroke: layerStroke(layer),
    radius: shape === 'ellipse' ? 0 : layer.cornerRadius,
  }
  if (image === undefined) return { kind: 'shape', ...common, fill: layerPaints(fills) }
  return {
    kind: 'picture',
    ...common,
    fit: image.scaleMode === 'FIT' ? 'fit' : 'fill',
    backdrop: layerPaints(fills.filter((fill) => fill !== image)),
  }
}

function describeTextLayer(layer: TextNode): Description {
  const lineHeight = layer.lineHeight as LineHeight
  const tracking = layer.letterSpacing as LetterSpacing
  const segments = layer.getStyledTextSegments(['fontName', 'fills', 'hyperlink', 'textDecoration'])
  const decorations = { NONE: '', UNDERLINE: 'underline', STRIKETHROUGH: 'strikethrough' } as const
  const runs = segments.map((segment) => {
    const { weight, italic } = readFace(segment.fontName.style)
    return {
      text: segment.characters,
      look: [
        fontWords({ family: segment.fontName.family, weight, italic }),
        layerPaints(segment.fills),
        segment.hyperlink?.value ?? '',
        decorations[segment.textDecoration],
      ].join(' '),
    }
  })
  return {
    type: [
      layer.fontSize,
      lineHeight.unit === 'PIXELS' ? lineHeight.value : 'auto',
      tracking.unit === 'PERCENT' ? round(tracking.value) : 'px',
    ],
    align: layer.textAlignHorizontal.toLowerCase(),
    paragraphGap: layer.paragraphSpacing,
    maxLines: layer.textTruncation === 'ENDING' ? layer.maxLines : null,
    runs: joined(runs),
  }
}

/** The key kept in a layer's plugin data; '' when the layer is not ours. */
export function keyOf(layer: SceneNode): string {
  const data = layer.getPluginData(layerEntry)
  if (data === '') return ''
  const mark: unknown = JSON.parse(data)
  return typeof mark === 'object' && mark !== null && 'key' in mark ? String(mark.key) : ''
}

function lengthOf(layer: SceneNode, axis: 'Horizontal' | 'Vertical'): unknown {
  const own = axis === 'Horizontal' ? layer.width : layer.height
  if (layer.type === 'TEXT') {
    if (layer.textAutoResize === 'WIDTH_AND_HEIGHT') return 'hug'
    if (axis === 'Vertical' && layer.textAutoResize === 'HEIGHT') return 'hug'
  }
  if (!('layoutSizingHorizontal' in layer)) return own
  const sizing = axis === 'Horizontal' ? layer.layoutSizingHorizontal : layer.layoutSizingVertical
  return sizing === 'FIXED' ? round(own) : sizing.toLowerCase()
}

function stroke(value: Stroke | undefined): string {
  if (value === undefined) return ''
  return `${solid(value.paint)} ${value.weight} INSIDE ${(value.dash ?? []).join(',')}`
}

function layerStroke(layer: FrameNode | RectangleNode | EllipseNode): string {
  if (layer.strokes.length === 0) return ''
  const { strokeWeight, strokeAlign, dashPattern } = layer
  return `${layerPaints(layer.strokes)} ${String(strokeWeight)} ${strokeAlign} ${dashPattern.join(',')}`
}

function paint(value: TreePaint): string {
  if (value.kind === 'solid') return solid(value)
  return `gradient ${value.stops.map((stop) => `${solid({ kind: 'solid', ...stop })}@${stop.at}`).join(' ')}`
}

function solid({ color, opacity = 1 }: Solid): string {
  return `${color.toUpperCase()}/${round(opacity)}`
}

function layerPaints(paints: readonly Paint[] | PluginAPI['mixed']): string {
  if (typeof paints === 'symbol') return 'mixed'
  return paints
    .map((one) => {
      if (one.type === 'SOLID') return rgba(one.color, one.opacity ?? 1)
      if (one.type !== 'GRADIENT_LINEAR') return one.type
      const stops = one.gradientStops.map(
        (stop) => `${rgba(stop.color, stop.color.a)}@${round(stop.position)}`,
      )
      return `gradient ${stops.join(' ')}`
    })
    .join(' + ')
}

function rgba({ r, g, b }: RGB, opacity: number): string {
  const hex = [r, g, b].map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${hex.join('').toUpperCase()}/${round(opacity)}`
}

function fontWords(font: Font): string {
  return `${font.family} ${font.weight}${font.italic ? ' italic' : ''}`
}

/** Figma stores 32-bit floats. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
