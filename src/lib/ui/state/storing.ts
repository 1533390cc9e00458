/** What has to be kept after an event, found by what changed, so that no event can forget it. */
import { serialiseBrands } from '../../settings/brand'
import { serialisePresets } from '../../settings/presets'
import type { Effect } from './effect'
import type { State } from './state'

/** One effect for each stored part that is no longer as it was. */
export function storing(before: State, after: State): readonly Effect[] {
  const [old, { settings, brands, brand, preset }] = [before.work, after.work]
  const { presets } = after
  const effects: Effect[] = []
  if (settings !== old.settings)
    effects.push({ kind: 'store', part: 'settings', json: JSON.stringify(settings) })
  if (brands !== old.brands || brand !== old.brand) {
    const json = serialiseBrands({ kits: brands, chosen: brand })
    effects.push({ kind: 'store', part: 'brands', json })
  }
  if (presets !== before.presets || preset !== old.preset) {
    const json = serialisePresets({ presets, chosen: preset })
    effects.push({ kind: 'store', part: 'presets', json })
  }
  return effects
}
