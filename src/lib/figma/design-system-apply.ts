/**
 * Text styles on text layers. Words with a font, a size or a line of their own cannot have the style, which
 * would wipe them; what they have in common with it follows it all the same.
 */
import { isSame } from '../sync/equal'
import { withAll } from '../sync/outline'
import type { Wanted } from '../sync/patch'
import type { Props } from '../sync/props'
import type { Design } from './design-system'
import { attempt, type OnTakeBack } from './design-system-attempt'
import type { OwnStyle } from './design-system-text'
import { readLayerMark, remarkLayer } from './marks'
import { readLineHeight, readTracking } from './read-text'
import { keepType } from './text-backup'

/**
 * Gives each text of a slide the style it is wanted with, once it stands there as it was drawn; one that Figma
 * refuses it keeps the plain values it was drawn with.
 *
 * @param layers by key
 * @param onRefused told of a text that got none
 */
export async function applyTextStyles(
  wanted: Wanted,
  layers: ReadonlyMap<string, SceneNode>,
  design: Pick<Design, 'style' | 'refuse'>,
  onTakeBack: OnTakeBack,
  onRefused: (layer: TextNode, wanted: Wanted) => void = () => undefined,
): Promise<void> {
  const style = styleOf(wanted, design)
  const layer = style === undefined ? undefined : layers.get(wanted.key)
  if (style !== undefined && layer !== undefined && isDrawnText(layer, wanted)) {
    const give = isOfOneType(wanted.node) ? giveToAll : applyTextStyle
    const isGiven = await isAllowed(design, onTakeBack, (restore) => give(layer, style, restore))
    if (!isGiven) {
      onRefused(layer, wanted)
      rememberPlain(layer, onTakeBack)
    }
  }
  for (const child of wanted.children) {
    await applyTextStyles(child, layers, design, onTakeBack, onRefused)
  }
}

/** What was drawn from a text is one: nothing has to be asked of Figma. */
function isDrawnText(_: SceneNode, { node }: Wanted): _ is TextNode {
  return node?.kind === 'text'
}

/**
 * The texts of a slide that a style gives all of their type as soon as the slide stands. None where something waits
 * for the size that type gives it: a text cut at a height or hung at its end, a fill laid to the size of its layer.
 */
export function styledWhole(
  slide: Wanted,
  design: Pick<Design, 'style'>,
): (wanted: Wanted) => boolean {
  const waits = withAll(slide).some(
    ({ fillsFrom, props, kind }) =>
      fillsFrom !== undefined ||
      (kind === 'text' && (typeof props.height === 'number' || growsAside(props))),
  )
  return (wanted) => !waits && isOfOneType(wanted.node) && styleOf(wanted, design) !== undefined
}

/** Out of the flow, as wide as its words and not at their left: to which side Figma lets it grow is not said. */
function growsAside({ position, width, align }: Props): boolean {
  return typeof position === 'object' && width === 'hug' && align !== 'LEFT'
}

function styleOf({ props }: Wanted, { style }: Pick<Design, 'style'>): OwnStyle | undefined {
  return typeof props.textStyle === 'string' ? style(props.textStyle) : undefined
}

/** As `applyTextStyle`; resolves with whether Figma allowed it: else the layer is as it was. */
export async function giveTextStyle(
  layer: TextNode,
  style: OwnStyle,
  design: Pick<Design, 'refuse'>,
  onTakeBack: OnTakeBack,
  before: Before = {},
): Promise<boolean> {
  return isAllowed(design, onTakeBack, (restore) => applyTextStyle(layer, style, restore, before))
}

async function isAllowed(
  { refuse }: Pick<Design, 'refuse'>,
  onTakeBack: OnTakeBack,
  give: (restore: OnTakeBack) => Promise<void>,
): Promise<boolean> {
  const given = await attempt({ onTakeBack }, async (restore) => {
    await give(restore)
    return true
  })
  if (given !== true) refuse('textStyles')
  return given === true
}

/** Whether a text just drawn from `node` looks the same all through: as its style says, so that nothing is read. */
function isOfOneType(node: Wanted['node']): boolean {
  return (
    node?.kind === 'text' &&
    node.runs.every(({ font, decoration }) => font === undefined && decoration === undefined)
  )
}

/** To a text without a style. */
async function giveToAll(layer: TextNode, style: OwnStyle, onTakeBack: OnTakeBack): Promise<void> {
  onTakeBack(() => (layer.removed ? undefined : layer.setTextStyleIdAsync('')))
  await layer.setTextStyleIdAsync(style.id)
}

/** What is kept of a layer says that it has no style, so that it is given one again by the next run. */
export function rememberPlain(layer: TextNode, onTakeBack: OnTakeBack): void {
  const mark = readLayerMark(layer)
  if (mark === null || mark.written === null) return
  const { key, written } = mark
  const plain = { ...written, props: { ...written.props, textStyle: null } }
  remarkLayer(layer, { key, written: plain }, onTakeBack)
}

/** The type of a layer, or of a stretch of it. */
export type Look = Pick<Props, 'font' | 'size' | 'lineHeight' | 'tracking'>

/** Words that are to have something of their type for themselves. */
export interface Stretch {
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number
  readonly end: number
  readonly own: readonly (keyof Look)[]
}

/** What is known of a text that stood there already. */
export interface Before {
  /** Its own type until now, where that may be another than the style's. */
  readonly was?: Look
  /** The style of ours it had. */
  readonly before?: OwnStyle | undefined
  readonly apart?: readonly Stretch[]
}

/**
 * Gives `layer` the style wherever it looks as the layer did, or as the style says; the fonts of both are
 * loaded. Resolves when all of it has the style.
 */
export async function applyTextStyle(
  layer: TextNode,
  style: OwnStyle,
  onTakeBack: OnTakeBack,
  { was = {}, before, apart = [] }: Before = {},
): Promise<void> {
  const { id } = style
  const look = lookOfStyle(style)
  const segments = readSegments(layer).flatMap((segment) => cutAt(segment, apart))
  const isPlain = (segment: Segment): boolean =>
    segment.textDecoration === 'NONE' &&
    ownOf(segment, apart).length === 0 &&
    (isSame(lookOf(segment), look) ||
      isSame(lookOf(segment), was) ||
      segment.textStyleId === before?.id)
  // One call where it is all of the text: a text without words has no stretches.
  if (segments.every(isPlain)) {
    if (segments.length > 0 && segments.every(({ textStyleId }) => textStyleId === id)) return
    if (segments.length > 0) keepType(layer, segments, onTakeBack)
    else {
      const had = typeof layer.textStyleId === 'string' ? layer.textStyleId : ''
      onTakeBack(() => (layer.removed ? undefined : layer.setTextStyleIdAsync(had)))
    }
    await layer.setTextStyleIdAsync(id)
    return
  }
  keepType(layer, segments, onTakeBack)
  for (const segment of segments) {
    const { start, end, textStyleId } = segment
    if (!isPlain(segment)) {
      const kept = ownOf(segment, apart)
      const shared = Object.entries(look).filter(([name]) => kept.every((own) => own !== name))
      followLook(layer, segment, { was, look: Object.fromEntries(shared) })
    } else if (textStyleId !== id) await layer.setRangeTextStyleIdAsync(start, end, id)
  }
}

/** What words of `segment` are to have for themselves. */
function ownOf(segment: Segment, apart: readonly Stretch[]): Stretch['own'] {
  return apart
    .filter(({ start, end }) => segment.end > start && segment.start < end)
    .flatMap(({ own }) => own)
}

/** `segment` in parts, none of which lies across the edge of a stretch. */
function cutAt(segment: Segment, apart: readonly Stretch[]): readonly Segment[] {
  const edges = apart
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > segment.start && edge < segment.end)
    .sort((a, b) => a - b)
  const starts = [segment.start, ...edges]
  return starts.map((start, index) => ({ ...segment, start, end: edges[index] ?? segment.end }))
}

/** The style changes from `was` to `look`: words of `layer` without a style that had part of it follow. */
export function followStyle(
  layer: TextNode,
  change: { readonly was: Look; readonly look: Look },
  onTakeBack: OnTakeBack,
): void {
  const free = readSegments(layer).filter(({ textStyleId }) => textStyleId === '')
  if (free.length === 0) return
  keepType(layer, free, onTakeBack)
  for (const segment of free) followLook(layer, segment, change)
}

export function lookOfStyle({ font, style }: Pick<OwnStyle, 'font' | 'style'>): Look {
  return {
    font: { family: font.family, style: font.style },
    size: style.size,
    lineHeight: style.lineHeight,
    tracking: style.tracking,
  }
}

const fields = [
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'textDecoration',
  'textStyleId',
] as const

type Segment = Pick<StyledTextSegment, (typeof fields)[number] | 'start' | 'end'>

function readSegments(layer: TextNode): readonly Segment[] {
  return layer.getStyledTextSegments([...fields])
}

function lookOf(segment: Segment): Look {
  const { family, style } = segment.fontName
  return {
    font: { family, style },
    size: segment.fontSize,
    lineHeight: readLineHeight(segment.lineHeight),
    tracking: readTracking(segment.letterSpacing),
  }
}

/** Writes to a stretch what it had of `was` as it is in `look`. */
function followLook(
  layer: TextNode,
  segment: Segment,
  { was, look }: { readonly was: Look; readonly look: Look },
): void {
  const { start, end } = segment
  const { font, size, lineHeight, tracking } = look
  const now = lookOf(segment)
  const follows = (name: keyof Look): boolean =>
    isSame(now[name], was[name]) && !isSame(now[name], look[name])
  if (font !== undefined && follows('font')) layer.setRangeFontName(start, end, font)
  if (size !== undefined && follows('size')) layer.setRangeFontSize(start, end, size)
  if (typeof lineHeight === 'number' && follows('lineHeight')) {
    layer.setRangeLineHeight(start, end, { unit: 'PIXELS', value: lineHeight })
  }
  if (typeof tracking === 'number' && follows('tracking')) {
    layer.setRangeLetterSpacing(start, end, { unit: 'PERCENT', value: tracking })
  }
}
