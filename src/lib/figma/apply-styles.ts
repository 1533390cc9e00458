import type { SlideStep } from '../sync/patch'
import type { DeckTools } from './apply-deck'
import type { Design } from './design-system'
import { applyTextStyle, applyTextStyles } from './design-system-apply'

export interface StyleTools extends Pick<DeckTools, 'frozen' | 'onTakeBack'> {
  readonly design: Pick<Design, 'style'>
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
  { frozen, onTakeBack, design }: StyleTools,
): Promise<void> {
  if (step.kind === 'insert') {
    await applyTextStyles(step.wanted, layers, design, onTakeBack)
    return
  }
  if (step.kind !== 'keep') return
  for (const patch of step.merge.patches) {
    if (patch.kind === 'create') {
      await applyTextStyles(patch.wanted, layers, design, onTakeBack)
    }
    if (patch.kind !== 'set' || patch.props.textStyle === undefined) continue
    const layer = layers.get(patch.key)
    if (layer?.type !== 'TEXT' || frozen.has(layer.id)) continue
    const { textStyle } = patch.props
    const style = textStyle === null ? undefined : design.style(textStyle)
    if (style !== undefined) await applyTextStyle(layer, style, onTakeBack)
    else if (textStyle === null && layer.textStyleId !== '') {
      const was = layer.textStyleId
      onTakeBack(() => {
        if (typeof was === 'string') void layer.setTextStyleIdAsync(was)
      })
      await layer.setTextStyleIdAsync('')
    }
  }
}
