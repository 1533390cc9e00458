/** Text styles on text layers; what a layer looks like stays the same. */
import type { Wanted } from '../sync/patch'
import type { Design } from './design-system'
import type { OnTakeBack } from './design-system-attempt'
import { isSame, type OwnStyle } from './design-system-text'

/**
 * Gives each text of a slide the style it is wanted with, once it stands there.
 *
 * @param layers by key
 */
export async function applyTextStyles(
  wanted: Wanted,
  layers: ReadonlyMap<string, SceneNode>,
  design: Pick<Design, 'style'>,
  onTakeBack: OnTakeBack,
): Promise<void> {
  const { textStyle } = wanted.props
  const style = typeof textStyle === 'string' ? design.style(textStyle) : undefined
  const layer = layers.get(wanted.key)
  if (style !== undefined && layer?.type === 'TEXT') await applyTextStyle(layer, style, onTakeBack)
  for (const child of wanted.children) await applyTextStyles(child, layers, design, onTakeBack)
}

/**
 * Gives `layer` the style wherever it looks as the style was written: stretches with a font, a size or a
 * line of their own keep their look and stay without it, because a style would wipe them. Its font is
 * loaded. Resolves when all of it has the style.
 */
export async function applyTextStyle(
  layer: TextNode,
  style: OwnStyle,
  onTakeBack: OnTakeBack,
): Promise<void> {
  const { id } = style.layer
  const segments = layer.getStyledTextSegments([
    'fontName',
    'fontSize',
    'lineHeight',
    'letterSpacing',
    'textDecoration',
    'textStyleId',
  ])
  const plain = segments.filter((segment) => isPlain(segment, style))
  // One call where it is all of the text: a text without words has no stretches.
  if (plain.length === segments.length) {
    if (segments.length > 0 && plain.every(({ textStyleId }) => textStyleId === id)) return
    const before = typeof layer.textStyleId === 'string' ? layer.textStyleId : ''
    onTakeBack(() => (layer.removed ? undefined : layer.setTextStyleIdAsync(before)))
    await layer.setTextStyleIdAsync(id)
    return
  }
  for (const { start, end, textStyleId } of plain) {
    if (textStyleId === id) continue
    onTakeBack(() =>
      layer.removed ? undefined : layer.setRangeTextStyleIdAsync(start, end, textStyleId),
    )
    await layer.setRangeTextStyleIdAsync(start, end, id)
  }
}

type Segment = Pick<
  StyledTextSegment,
  'fontName' | 'fontSize' | 'lineHeight' | 'letterSpacing' | 'textDecoration'
>

function isPlain(segment: Segment, { font, style }: OwnStyle): boolean {
  return (
    segment.textDecoration === 'NONE' &&
    isSame(segment.fontName, font) &&
    isSame(segment.fontSize, style.size) &&
    isSame(segment.lineHeight, { unit: 'PIXELS', value: style.lineHeight }) &&
    isSame(segment.letterSpacing, { unit: 'PERCENT', value: style.tracking })
  )
}
