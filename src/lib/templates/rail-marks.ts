/** Signs of header and footer: how far the deck has got, that there is more to swipe, whose it is. */
import type { BoxNode, PictureNode, ShapeNode, SlideNode, VectorNode } from '../slide/node'
import type { Hex } from '../base/paint'
import { column, pad, rectangle, row, solid, text, type Around, type Sheet } from './kit'
import type { Theme } from './theme'
import { scalePath } from './vectors'

type Page = NonNullable<Around['page']>

/** Slides up to which each has a dot; more are a bar. */
const mostDots = 12

/** A bar as long as the deck, filled as far as this slide; `width` and `height` px on the canvas. */
export function progressBar(
  sheet: Sheet,
  { number, of }: Page,
  width: number,
  height = sheet.px(8),
): BoxNode {
  const radius = height / 2
  const done = Math.max(height, Math.round((width * number) / of))
  const bar = rectangle(sheet, 'progress/bar', 'Done', {
    width: Math.min(done, Math.floor(width)),
    height,
    fill: solid(sheet.theme.accent),
  })
  return row(
    sheet,
    'progress',
    { name: 'Progress', width: 'fill', height, fill: solid(sheet.theme.text, 0.16), radius },
    [{ ...bar, radius }],
  )
}

/** One bar a slide, those up to this one in the text colour. */
export function segments(sheet: Sheet, { number, of }: Page): BoxNode {
  const height = sheet.px(8)
  // Many slides leave little room: gaps shrink with the bars.
  const gap = Math.min(sheet.px(8), Math.max(1, Math.floor(sheet.stage.width / of / 3)))
  const bars = Array.from({ length: of }, (_, index): SlideNode => {
    const isDone = index < number
    const fill = solid(sheet.theme.text, isDone ? 1 : 0.2)
    const name = isDone ? 'Done' : 'To come'
    return rectangle(sheet, `segments/${index + 1}`, name, { width: 'fill', height, fill })
  })
  return row(sheet, 'segments', { name: 'Segments', height, gap }, bars)
}

/** A dot a slide, this one's long. Of more than 12 slides nothing: a bar says it. */
export function dots(sheet: Sheet, { number, of }: Page): BoxNode | null {
  if (of > mostDots) return null
  const size = sheet.px(12)
  const each = Array.from({ length: of }, (_, index): ShapeNode => {
    const isCurrent = index === number - 1
    return {
      kind: 'shape',
      shape: isCurrent ? 'rectangle' : 'ellipse',
      key: sheet.key(`dots/${index + 1}`),
      name: isCurrent ? 'Current' : 'Dot',
      width: isCurrent ? sheet.px(36) : size,
      height: size,
      fill: solid(sheet.theme.text, isCurrent ? 1 : 0.25),
      ...(isCurrent ? { radius: size / 2 } : {}),
    }
  })
  return row(sheet, 'dots', { name: 'Dots', width: 'hug', gap: size }, each)
}

/** An arrow, the arrow on a disc, or a pill with the word. */
export function swipeCue(sheet: Sheet, style: 'arrow' | 'disc' | 'pill'): SlideNode {
  const { theme } = sheet
  switch (style) {
    case 'arrow':
      return arrow(sheet, longArrow, theme.text)
    case 'disc':
      return row(
        sheet,
        'swipe-disc',
        {
          name: 'Swipe',
          width: sheet.px(72),
          height: sheet.px(72),
          main: 'center',
          cross: 'center',
          fill: solid(theme.text),
          radius: sheet.px(72) / 2,
        },
        [arrow(sheet, shortArrow, plainGround(theme))],
      )
    case 'pill':
      return row(
        sheet,
        'swipe-pill',
        {
          name: 'Swipe',
          width: 'hug',
          gap: sheet.px(16),
          pad: pad(sheet.px(16), sheet.px(28)),
          main: 'center',
          cross: 'center',
          fill: solid(theme.text),
          radius: 99,
        },
        [
          text(sheet, 'swipe/word', 'Swipe', {
            name: 'Word',
            style: sheet.type.meta(24, 'Swipe', 600),
            color: solid(theme.surface),
          }),
          arrow(sheet, mediumArrow, theme.surface),
        ],
      )
  }
}

interface ArrowShape {
  readonly width: number
  readonly height: number
  readonly path: string
  readonly mirrored: string
}

const longArrow: ArrowShape = {
  width: 64,
  height: 24,
  path: 'M2 12H61M51 2L61 12L51 22',
  mirrored: 'M62 12H3M13 2L3 12L13 22',
}
const mediumArrow: ArrowShape = {
  width: 44,
  height: 20,
  path: 'M2 10H41M33 2L41 10L33 18',
  mirrored: 'M42 10H3M11 2L3 10L11 18',
}
const shortArrow: ArrowShape = {
  width: 32,
  height: 24,
  path: 'M2 12H29M19 2L29 12L19 22',
  mirrored: 'M30 12H3M13 2L3 12L13 22',
}

function arrow(sheet: Sheet, shape: ArrowShape, color: Hex): VectorNode {
  const path = sheet.direction === 'rtl' ? shape.mirrored : shape.path
  return {
    kind: 'vector',
    key: sheet.key('swipe'),
    name: 'Swipe arrow',
    width: sheet.px(shape.width),
    height: sheet.px(shape.height),
    path: scalePath(path, sheet.canvas.k),
    line: { paint: solid(color), weight: sheet.px(3) },
  }
}

/** The logo for the ground it stands on; the other one where only that is there. */
export function logo(sheet: Sheet, most: number): PictureNode | null {
  const { logoLight, logoDark } = sheet.brand
  const picture = sheet.theme.isDark ? (logoDark ?? logoLight) : (logoLight ?? logoDark)
  if (picture === undefined) return null
  const height = sheet.px(48)
  const width = Math.round((height * picture.width) / Math.max(1, picture.height))
  const share = Math.min(1, most / Math.max(1, width))
  return {
    kind: 'picture',
    key: sheet.key('logo'),
    name: 'Logo',
    shape: 'rectangle',
    width: Math.max(1, Math.round(width * share)),
    height: Math.max(1, Math.round(height * share)),
    image: picture.key,
    fit: 'fit',
  }
}

/** One colour for a theme's background: of a gradient its first. */
export function plainGround({ background, surface }: Theme): Hex {
  return background.kind === 'solid' ? background.color : (background.stops[0]?.color ?? surface)
}

/** Bars above a line of words. */
export function underSegments(sheet: Sheet, bars: BoxNode, line: BoxNode): BoxNode {
  return column(sheet, 'header', { name: 'Header', gap: sheet.px(32) }, [bars, line])
}
