/** What has to be kept after an event, found by what changed, so that no event can forget it. */
import { serialiseBrands } from '../../settings/brand'
import { serialisePresets } from '../../settings/presets'
import { editedOf } from './edited'
import type { Effect } from './effect'
import type { State } from './state'

/** One effect for each stored part that is no longer as it was. */
export function storing(before: State, after: State): readonly Effect[] {
  const [old, { settings, brands, brand, preset }] = [before.work, after.work]
  const { presets } = after
  const effects: Effect[] = []
  // A carousel of the canvas is kept there; what is stored is another thread's and its settings.
  const isElsewhere = editedOf(after)?.isOpened === true
  const isBack = !isElsewhere && editedOf(before)?.isOpened === true
  if ((settings !== old.settings || isBack) && !isElsewhere)
    effects.push({ kind: 'store', part: 'settings', json: JSON.stringify(settings) })
  if (brands !== old.brands || brand !== old.brand) {
    const json = serialiseBrands({ kits: brands, chosen: brand })
    effects.push({ kind: 'store', part: 'brands', json })
  }
  if (presets !== before.presets || preset !== old.preset) {
    const json = serialisePresets({ presets, chosen: preset })
    effects.push({ kind: 'store', part: 'presets', json })
  }
  // Starting over leaves the carousel alone, and what was in progress before it.
  const isKept = isElsewhere || (isBack && after.work.source === null)
  if (isOtherWork(before, after) && !isKept) effects.push({ kind: 'storeWork' })
  return effects
}

/** Whether the work in progress is no longer as it was stored, its pictures and the selection included. */
function isOtherWork(before: State, after: State): boolean {
  const parts = [
    'source',
    'arrangement',
    'places',
    'pictures',
    'avatar',
    'logos',
    'isDivided',
  ] as const
  if (parts.some((part) => before.work[part] !== after.work[part])) return true
  if (after.work.source === null) return false
  const { posts, slides } = after.selection
  return (
    before.images !== after.images ||
    before.selection.posts !== posts ||
    before.selection.slides !== slides
  )
}
