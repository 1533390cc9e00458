import type { SlideStep } from '../sync/patch'
import type { CanvasLayer, Paragraph, Props } from '../sync/props'
import type { DeckTools } from './apply-deck'
import type { Design } from './design-system'
import {
  applyTextStyles,
  giveTextStyle,
  lookOfStyle,
  rememberPlain,
  type Stretch,
} from './design-system-apply'
import { readLayerMark } from './marks'
import { readProps } from './read-layer'
import { giveStyles } from './text-backup'
import { writeProps, type WriteTools } from './write-props'

export interface StyleTools extends Pick<DeckTools, 'frozen' | 'names' | 'onTakeBack' | 'slides'> {
  readonly design: Pick<Design, 'style' | 'refuse'>
}

/**
 * Gives texts the styles a merge gives them, once their words and looks stand. Apart from all else that is
 * applied, because Figma takes a style only with a wait.
 *
 * @param layers of the slide by key, as they stand now
 */
export async function applyMergedStyles(
  step: SlideStep,
  layers: ReadonlyMap<string, SceneNode>,
  { frozen, names, onTakeBack, design, slides }: StyleTools,
): Promise<void> {
  if (step.kind === 'insert') {
    await applyTextStyles(step.wanted, layers, design, onTakeBack)
    return
  }
  if (step.kind !== 'keep' || step.merge.patches.length === 0) return
  const looks = looksOf(step, slides)
  for (const patch of step.merge.patches) {
    if (patch.kind === 'create') {
      await applyTextStyles(patch.wanted, layers, design, onTakeBack)
    }
    if (patch.kind !== 'set') continue
    const layer = layers.get(patch.key)
    if (layer?.type !== 'TEXT' || frozen.has(layer.id)) continue
    const { textStyle: had, ...was } = looks.get(patch.key) ?? {}
    // Words that lost a look of their own have no style yet.
    const { textStyle = patch.props.paragraphs === undefined ? undefined : had } = patch.props
    const style = typeof textStyle === 'string' ? design.style(textStyle) : undefined
    const before = typeof had === 'string' ? design.style(had) : undefined
    if (style !== undefined) {
      const apart = apartIn(patch.props.paragraphs ?? [])
      const isGiven = await giveTextStyle(layer, style, design, onTakeBack, { was, before, apart })
      const isNew = patch.props.textStyle !== undefined
      const plain = { ...lookOfStyle(style), paragraphGap: style.paragraphGap }
      if (!isGiven) writePlain(layer, isNew ? plain : was, { names, onTakeBack })
    } else if (patch.props.textStyle === null) await letGo(layer, onTakeBack)
  }
}

/** The stretches with a type of their own, from the start of the text: no style is theirs. */
function apartIn(paragraphs: readonly Paragraph[]): readonly Stretch[] {
  let from = 0
  return paragraphs.flatMap(({ text, marks }) => {
    const start = from
    from += text.length + 1
    return marks
      .map((mark) => ({
        start: start + mark.start,
        end: start + mark.end,
        own: typeLooks.filter((name) => mark[name] !== undefined),
      }))
      .filter(({ own }) => own.length > 0)
  })
}

const typeLooks = ['font', 'size', 'lineHeight', 'tracking'] as const

/** The types and styles of the layers of a slide by key, as they stood before. */
function looksOf(
  { key }: Extract<SlideStep, { kind: 'keep' }>,
  slides: StyleTools['slides'],
): ReadonlyMap<string, Props> {
  const looks = new Map<string, Props>()
  const visit = (layer: CanvasLayer): void => {
    const { font, size, lineHeight, tracking, textStyle } = layer.props
    if (layer.key !== null && font !== undefined) {
      looks.set(layer.key, {
        font,
        ...(size === undefined ? {} : { size }),
        ...(lineHeight === undefined ? {} : { lineHeight }),
        ...(tracking === undefined ? {} : { tracking }),
        ...(textStyle === undefined ? {} : { textStyle }),
      })
    }
    layer.children.forEach(visit)
  }
  const slide = slides.get(key)
  if (slide !== undefined) visit(slide.standing().layer)
  return looks
}

/** Gives a layer what its style would have brought, and keeps that it has none. */
function writePlain(layer: TextNode, look: Props, tools: WriteTools): void {
  const written = readLayerMark(layer)?.written ?? null
  if (written === null) return
  const canvas = readProps(layer, written, tools.names)
  const standing = { layer, canvas, isSlide: false, isFixed: false, isDrawing: false }
  const { paragraphs = [] } = canvas
  writeProps(standing, { ...look, paragraphs }, tools)
  rememberPlain(layer, tools.onTakeBack)
}

async function letGo(layer: TextNode, onTakeBack: StyleTools['onTakeBack']): Promise<void> {
  if (layer.textStyleId === '') return
  const was = layer.getStyledTextSegments(['textStyleId'])
  onTakeBack(() => giveStyles(layer, was))
  await layer.setTextStyleIdAsync('')
}
