/**
 * Paints a slide tree with flexbox, scaled to a width: the thumbnail of what `figma/draw.ts` makes.
 * One switch over `node.kind`, one function per kind, as there. Text of the person is only ever a
 * text child, never markup.
 */
import { Fragment, h, type JSX } from 'preact'

import { assertNever } from '../base/assert-never'
import type {
  BoxNode,
  PictureNode,
  ShapeNode,
  Slide,
  SlideNode,
  Stroke,
  TextNode,
  TextRun,
  VectorNode,
} from '../slide/node'
import {
  toBoxShadow,
  toCssColor,
  toCssPaint,
  toFlow,
  toFontStyle,
  toPlace,
  toTextStyle,
  type Style,
} from './styles'

/** Address of the picture sent under `image`, or undefined while there is none. */
export type PictureUrl = (image: string) => string | undefined

export interface SlidePreviewProps {
  readonly slide: Slide
  /** px on screen; the height follows from the slide's ratio. */
  readonly width: number
  readonly pictureUrl: PictureUrl
}

type Axis = 'row' | 'column'

/** A painted slide. It is a picture: inert and hidden from assistive technology; the caller names it. */
export function SlidePreview({ slide, width, pictureUrl }: SlidePreviewProps): JSX.Element {
  const scale = width / slide.width
  return (
    <div
      inert
      aria-hidden="true"
      style={{ width, height: slide.height * scale, overflow: 'hidden', position: 'relative' }}
    >
      <div
        data-key={slide.key}
        data-name={slide.name}
        data-kind="slide"
        style={{
          ...flow,
          position: 'absolute',
          width: `${slide.width}px`,
          height: `${slide.height}px`,
          overflow: 'hidden',
          background: toCssPaint(slide.fill),
          transform: `scale(${scale})`,
          transformOrigin: '0 0',
          textRendering: 'geometricPrecision',
          // Not inherited from the panel around it: its numbers are tabular.
          fontVariant: 'normal',
          fontFeatureSettings: 'normal',
          wordSpacing: 'normal',
        }}
      >
        {slide.children.map((child) => paintNode(child, 'column', pictureUrl))}
      </div>
    </div>
  )
}

const flow = toFlow({
  axis: 'column',
  gap: 0,
  main: 'start',
  cross: 'start',
  pad: { top: 0, right: 0, bottom: 0, left: 0 },
})

function paintNode(node: SlideNode, parent: Axis, pictureUrl: PictureUrl): JSX.Element {
  switch (node.kind) {
    case 'box':
      return paintBox(node, parent, pictureUrl)
    case 'text':
      return paintText(node, parent)
    case 'picture':
      return paintPicture(node, parent, pictureUrl)
    case 'shape':
      return paintShape(node, parent)
    case 'vector':
      return paintVector(node, parent)
    default:
      return assertNever(node)
  }
}

/** What every element carries, so that a test and a finger can find the layer behind it. */
function identity(node: SlideNode): Record<string, string> {
  return { key: node.key, 'data-key': node.key, 'data-name': node.name, 'data-kind': node.kind }
}

function paintBox(node: BoxNode, parent: Axis, pictureUrl: PictureUrl): JSX.Element {
  const style: Style = {
    position: 'relative',
    ...toPlace(node, parent),
    ...toFlow(node),
    ...toBoxShadow(node.shadows ?? [], node.stroke),
    ...(node.fill && { background: toCssPaint(node.fill) }),
    ...(node.radius !== undefined && { borderRadius: `${node.radius}px` }),
    ...(node.clip === true && { overflow: 'hidden' }),
  }
  return (
    <div {...identity(node)} style={style}>
      {node.children.map((child) => paintNode(child, node.axis, pictureUrl))}
      <Dashes stroke={node.stroke} radius={node.radius ?? 0} />
    </div>
  )
}

function paintText(node: TextNode, parent: Axis): JSX.Element {
  const style: Style = {
    ...toPlace(node, parent),
    ...toTextStyle(node.style),
    color: toCssColor(node.color),
    textAlign: node.align,
    ...(node.letters && { textTransform: `${node.letters}case` }),
    whiteSpace: node.width === 'hug' ? 'pre' : 'pre-wrap',
    overflowWrap: 'anywhere',
    ...(node.maxLines !== undefined && {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: node.maxLines,
      overflow: 'hidden',
    }),
  }
  return (
    <div {...identity(node)} style={style}>
      {toParagraphs(node.runs).map((runs, index) => (
        <div
          key={index}
          style={{
            minHeight: `${node.style.lineHeight}px`,
            marginTop: `${index === 0 ? 0 : node.paragraphGap}px`,
            unicodeBidi: 'plaintext',
          }}
        >
          {runs.map((run, at) => paintRun(run, at))}
        </div>
      ))}
    </div>
  )
}

function paintRun(run: TextRun, index: number): JSX.Element {
  const style: Style = {
    ...(run.font && toFontStyle(run.font)),
    ...(run.color && { color: toCssColor(run.color) }),
    ...(run.decoration && {
      textDecorationLine: run.decoration === 'underline' ? 'underline' : 'line-through',
    }),
  }
  const words = withBreaks(run.text)
  return Object.keys(style).length === 0 ? (
    <Fragment key={index}>{words}</Fragment>
  ) : (
    <span key={index} style={style}>
      {words}
    </span>
  )
}

/** A line may end after a slash (UAX #14, class SY), where Chromium on its own does not let it. */
function withBreaks(text: string): readonly (string | JSX.Element)[] {
  const parts = text.split(/(?<=\/)(?=[^\d\s/])/)
  return parts.flatMap((part, index) => (index === 0 ? [part] : [<wbr key={index} />, part]))
}

/** Runs cut at "\n": one list of runs per paragraph, at least one paragraph. */
export function toParagraphs(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const paragraphs: TextRun[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([])
      if (text !== '') paragraphs[paragraphs.length - 1]?.push({ ...run, text })
    })
  }
  return paragraphs
}

function paintPicture(node: PictureNode, parent: Axis, pictureUrl: PictureUrl): JSX.Element {
  const url = pictureUrl(node.image)
  const { x, y } = node.focus ?? { x: 0.5, y: 0.5 }
  const style: Style = {
    position: 'relative',
    ...toPlace(node, parent),
    ...toBoxShadow([], node.stroke),
    ...toShape(node),
    overflow: 'hidden',
    ...(node.backdrop && { background: toCssPaint(node.backdrop) }),
  }
  const layer: Style = {
    position: 'absolute',
    inset: 0,
    borderRadius: 'inherit',
    ...toBoxShadow([], node.stroke),
    ...(url !== undefined && {
      backgroundImage: `url("${url.replace(/["\\\n]/g, encodeURIComponent)}")`,
      backgroundSize: node.fit === 'fill' ? 'cover' : 'contain',
      backgroundPosition: `${x * 100}% ${y * 100}%`,
      backgroundRepeat: 'no-repeat',
    }),
  }
  return (
    <div {...identity(node)} data-image={node.image} style={style}>
      <div style={layer} />
      <Dashes stroke={node.stroke} radius={node.radius ?? 0} />
    </div>
  )
}

function paintShape(node: ShapeNode, parent: Axis): JSX.Element {
  const style: Style = {
    position: 'relative',
    ...toPlace(node, parent),
    ...toBoxShadow([], node.stroke),
    ...toShape(node),
    background: toCssPaint(node.fill),
  }
  return (
    <div {...identity(node)} style={style}>
      <Dashes stroke={node.stroke} radius={node.radius ?? 0} />
    </div>
  )
}

function paintVector(node: VectorNode, parent: Axis): JSX.Element {
  return (
    <svg
      {...identity(node)}
      style={{ ...toPlace(node, parent), display: 'block', overflow: 'visible' }}
      viewBox={`0 0 ${node.width} ${node.height}`}
      width={node.width}
      height={node.height}
    >
      <path
        d={node.path}
        fill={node.fill ? toCssColor(node.fill) : 'none'}
        stroke={node.line ? toCssColor(node.line.paint) : 'none'}
        stroke-width={node.line?.weight ?? 0}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

function toShape(node: PictureNode | ShapeNode): Style {
  if (node.shape === 'ellipse') return { borderRadius: '50%' }
  return node.radius === undefined ? {} : { borderRadius: `${node.radius}px` }
}

/** A dashed stroke inside the edge; CSS borders cannot take dash lengths. */
function Dashes(props: {
  readonly stroke: Stroke | undefined
  readonly radius: number
}): JSX.Element | null {
  const { stroke, radius } = props
  if (stroke?.dash === undefined) return null
  const { weight } = stroke
  return (
    <svg style={{ position: 'absolute', inset: 0, width: '100%', height: '100%' }}>
      <rect
        x={weight / 2}
        y={weight / 2}
        rx={Math.max(0, radius - weight / 2)}
        style={{ width: `calc(100% - ${weight}px)`, height: `calc(100% - ${weight}px)` }}
        fill="none"
        stroke={toCssColor(stroke.paint)}
        stroke-width={weight}
        stroke-dasharray={stroke.dash.join(' ')}
      />
    </svg>
  )
}
