/** What a check of slides goes by, from the settings they were made with. */
import { platformById } from '../settings/platforms'
import type { Settings } from '../settings/settings'
import type { CheckRules } from '../slide/check'
import { templateById } from './all'
import { canvasOf } from './canvas'

/** The edges of the deck's template on its canvas, and the platform's limit. */
export function checkRules({ canvas: size, template }: Settings): CheckRules {
  const canvas = templateById(template).canvas(canvasOf(size))
  const { most } = platformById(size.platform)
  return { k: canvas.k, safe: canvas.pad, foot: canvas.contentFoot, most }
}
