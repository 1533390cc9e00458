/** Another window of the plugin has kept kits or presets since this one looked: both are kept. */
import type { Parsed } from '../../base/parsed'
import { parseBrands, picturesOfKits, type BrandKit } from '../../settings/brand'
import { mergeKept } from '../../settings/merge-kept'
import { parsePresets, type Preset } from '../../settings/presets'
import { isSameData } from '../../settings/same'
import { readStored } from '../../settings/stored'
import type { Effect, Next } from './effect'
import type { HostEvent } from './event'
import { inAllWork, settled } from './history'
import type { State, Work } from './state'
import { noticed } from './notice'
import { say } from '../words'
import { kitOf, withBrand, withChangedKit } from './update-brand'

type Elsewhere = Extract<HostEvent, { kind: 'storedElsewhere' }>

/** The panel has what both windows did; as its lists are new, they are kept (`storing.ts`). */
export function storedElsewhere(state: State, event: Elsewhere): Next<State> {
  return event.part === 'brands' ? withKits(state, event) : withPresets(state, event)
}

function withKits(state: State, event: Elsewhere): Next<State> {
  const { before, theirs } = bothOf<BrandKit>(event, (json) => {
    const { value, notes } = parseBrands(json)
    return { value: value.kits, notes }
  })
  const { past, future } = state.history
  const ours = state.work.brands
  const steps = [...past, ...future].map(({ brands }) => brands)
  const merged = mergeKept('brand', { before, ours, theirs }, steps)
  const lists = [merged.items, ...merged.steps]
  const next = inAllWork(state, (work, at) => {
    const brands = lists[at] ?? work.brands
    const brand = idNow(work.brand, merged.renamed, brands)
    // Its kit is gone: it leaves the carousel as one that is deleted here does.
    if (brand === null) return { ...withBrand(work, null), brands, brand }
    return { ...work, brands, brand, settings: followed(work, { brands, brand }) }
  })
  const known = picturesOfKits(ours)
  const keys = picturesOfKits(merged.items).filter((key) => !known.includes(key))
  const fetch: readonly Effect[] = keys.length === 0 ? [] : [{ kind: 'fetchPictures', keys }]
  if (next.work.settings === state.work.settings) return { state: next, effects: fetch }
  const told = noticed(settled(next), say('brand.elsewhere'))
  return { state: told.state, effects: [...fetch, ...told.effects] }
}

/** The slides follow the kit that is on them, as they do when it is changed here. */
function followed(work: Work, after: Pick<Work, 'brands' | 'brand'>): Work['settings'] {
  const [before, kit] = [kitOf(work, work.brand), kitOf(after, after.brand)]
  if (before === undefined || kit === undefined) return work.settings
  // What the person calls it stands on no slide.
  return isSameData({ ...before, id: kit.id, label: kit.label }, kit)
    ? work.settings
    : withChangedKit(work.settings, before, kit)
}

function withPresets(state: State, event: Elsewhere): Next<State> {
  const { before, theirs } = bothOf<Preset>(event, (json) => {
    const { value, notes } = parsePresets(json)
    return { value: value.presets, notes }
  })
  const { items, renamed } = mergeKept('preset', { before, ours: state.presets, theirs })
  const next = inAllWork(state, (work) => ({
    ...work,
    preset: idNow(work.preset, renamed, items),
  }))
  return { state: { ...next, presets: items }, effects: [] }
}

/**
 * What is gone or cannot be read as a list says nothing of what the other window did. The list that is written then
 * takes its place, also that of a later version: as it does after such a list is found when the panel opens. A
 * list with a value or an entry that cannot be used still says the rest; the entry may be any of those that are
 * missing, so that none of them counts as deleted.
 */
function bothOf<Item extends { readonly id: string }>(
  { before: stored, json }: Elsewhere,
  read: (json: unknown) => Parsed<readonly Item[]>,
): { readonly before: readonly Item[]; readonly theirs: readonly Item[] } {
  const before = stored === null ? [] : read(readStored(stored)).value
  if (json === null) return { before, theirs: before }
  const { value, notes } = read(readStored(json))
  const codes = notes.map(({ code }) => code)
  if (codes.some((code) => /^(?:brands|presets)-unreadable$/.test(code)))
    return { before, theirs: before }
  if (!codes.some((code) => /^(?:brand|preset)-ignored$/.test(code)))
    return { before, theirs: value }
  const missing = before.filter(({ id }) => value.every((item) => item.id !== id))
  return { before, theirs: [...value, ...missing] }
}

/** What was chosen, under the id it has now; null when it is gone. */
function idNow(
  id: string | null,
  renamed: ReadonlyMap<string, string>,
  items: readonly { readonly id: string }[],
): string | null {
  const now = id === null ? null : (renamed.get(id) ?? id)
  return items.some((item) => item.id === now) ? now : null
}
