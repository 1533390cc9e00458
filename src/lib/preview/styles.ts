/** CSS values for the words of a slide tree. No element is made here. */
import type { Paint, Solid } from '../base/paint'
import type { Font, TextStyle } from '../base/type'
import type { BoxNode, Length, Pad, Shadow, SlideNode, Stroke } from '../slide/node'

/** Inline style; only the properties the preview sets. */
export type Style = Readonly<Record<string, string | number>>

/** "rgb(26 26 26 / 0.5)"; a plain hex when opaque. */
export function toCssColor({ color, opacity = 1 }: Omit<Solid, 'kind'>): string {
  if (opacity === 1) return color
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))
  return `rgb(${red} ${green} ${blue} / ${opacity})`
}

/** A CSS background image or colour. */
export function toCssPaint(paint: Paint): string {
  if (paint.kind === 'solid') return toCssColor(paint)
  const stops = paint.stops.map((stop) => `${toCssColor(stop)} ${round(stop.at * 100)}%`)
  return `linear-gradient(${paint.angle}deg, ${stops.join(', ')})`
}

/**
 * What stands in for a font: Inter, as in the layers, then families for the scripts and signs it lacks.
 * A system that has none of them chooses for itself. Emoji come before plain signs, which some share.
 */
export const fallbackFonts =
  'Inter, "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans JP", sans-serif, "Noto Color Emoji", "Noto Sans Symbols 2", "Noto Sans Math"'

/** A font stack: the font itself and what stands in for it. */
export function toFontStyle(font: Font): Style {
  return {
    fontFamily: `${quoted(font.family)}, ${fallbackFonts}`,
    fontWeight: font.weight,
    fontStyle: font.italic ? 'italic' : 'normal',
  }
}

export function toTextStyle(style: TextStyle): Style {
  return {
    ...toFontStyle(style.font),
    fontSize: `${style.size}px`,
    lineHeight: `${style.lineHeight}px`,
    letterSpacing: `${round(style.tracking / 100)}em`,
  }
}

/** Drop shadows, and a stroke inside the edge, which takes no space. Dashes are drawn as an overlay. */
export function toBoxShadow(shadows: readonly Shadow[], stroke: Stroke | undefined): Style {
  const parts = shadows.map(
    ({ x, y, blur, color }) => `${x}px ${y}px ${blur}px ${toCssColor(color)}`,
  )
  if (stroke !== undefined && stroke.dash === undefined)
    parts.push(`inset 0 0 0 ${stroke.weight}px ${toCssColor(stroke.paint)}`)
  return parts.length === 0 ? {} : { boxShadow: parts.join(', ') }
}

export function toPadding(pad: Pad): string {
  return `${pad.top}px ${pad.right}px ${pad.bottom}px ${pad.left}px`
}

/** How a flex container lays out its children, in the words of auto layout. */
export function toFlow(box: Pick<BoxNode, 'axis' | 'gap' | 'main' | 'cross' | 'pad'>): Style {
  return {
    display: 'flex',
    flexDirection: box.axis,
    gap: `${box.main === 'between' ? 0 : box.gap}px`,
    padding: toPadding(box.pad),
    justifyContent: {
      start: 'flex-start',
      center: 'center',
      end: 'flex-end',
      between: 'space-between',
    }[box.main],
    alignItems: { start: 'flex-start', center: 'center', end: 'flex-end' }[box.cross],
  }
}

/**
 * Size and place of a node inside a parent that flows along `axis`. "fill" along the axis shares what
 * is left, across it stretches; "hug" never shrinks, as in auto layout.
 */
export function toPlace(node: SlideNode, axis: 'row' | 'column'): Style {
  const style: Record<string, string | number> = { flex: '0 0 auto', boxSizing: 'border-box' }
  setLength(style, 'width', node.width, axis === 'row')
  setLength(style, 'height', node.height, axis === 'column')
  if (node.at !== undefined)
    Object.assign(style, { position: 'absolute', left: `${node.at.x}px`, top: `${node.at.y}px` })
  if (node.opacity !== undefined) style['opacity'] = node.opacity
  return style
}

function setLength(
  style: Record<string, string | number>,
  side: 'width' | 'height',
  length: Length,
  isAlongAxis: boolean,
): void {
  if (typeof length === 'number') {
    style[side] = `${length}px`
  } else if (length === 'hug') {
    style[side] = side === 'width' ? 'max-content' : 'auto'
  } else if (isAlongAxis) {
    style['flex'] = '1 1 0'
    style[side === 'width' ? 'minWidth' : 'minHeight'] = 0
  } else {
    style['alignSelf'] = 'stretch'
  }
}

function quoted(family: string): string {
  return `"${family.replace(/["\\]/g, '')}"`
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
