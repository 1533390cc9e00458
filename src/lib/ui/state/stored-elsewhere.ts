/** Another window of the plugin has kept kits or presets since this one looked: both are kept. */
import type { Parsed } from '../../base/parsed'
import { parseBrands, picturesOfKits } from '../../settings/brand'
import { mergeKept } from '../../settings/merge-kept'
import { parsePresets } from '../../settings/presets'
import { readStored } from '../../settings/stored'
import type { Effect, Next } from './effect'
import type { HostEvent } from './event'
import type { State, Work } from './state'

type Elsewhere = Extract<HostEvent, { kind: 'storedElsewhere' }>

/** The panel has what both windows did; as its lists are new, they are kept (`storing.ts`). */
export function storedElsewhere(state: State, event: Elsewhere): Next<State> {
  return event.part === 'brands' ? withKits(state, event) : withPresets(state, event)
}

function withKits(state: State, event: Elsewhere): Next<State> {
  const read = (json: unknown) => mapped(parseBrands(json), ({ kits }) => kits)
  const { was, theirs } = bothOf(event, read)
  const merged = (work: Work): Work => {
    const { items, renamed } = mergeKept('brand', was, work.brands, theirs)
    return { ...work, brands: items, brand: nameNow(work.brand, renamed) }
  }
  const next = inAllWork(state, merged)
  const known = picturesOfKits(state.work.brands)
  const keys = picturesOfKits(next.work.brands).filter((key) => !known.includes(key))
  const fetch: readonly Effect[] = keys.length === 0 ? [] : [{ kind: 'fetchPictures', keys }]
  return { state: next, effects: fetch }
}

function withPresets(state: State, event: Elsewhere): Next<State> {
  const read = (json: unknown) => mapped(parsePresets(json), ({ presets }) => presets)
  const { was, theirs } = bothOf(event, read)
  const { items, renamed } = mergeKept('preset', was, state.presets, theirs)
  const next = inAllWork(state, (work) => ({ ...work, preset: nameNow(work.preset, renamed) }))
  return { state: { ...next, presets: items }, effects: [] }
}

/** What is damaged, gone or cannot be read says nothing of what the other window did. */
function bothOf<Item>(
  { before, json }: Elsewhere,
  read: (json: unknown) => Parsed<readonly Item[]>,
): { readonly was: readonly Item[]; readonly theirs: readonly Item[] } {
  const was = before === null ? [] : read(readStored(before)).value
  if (json === null) return { was, theirs: was }
  const { value, notes } = read(readStored(json))
  return { was, theirs: notes.length > 0 ? was : value }
}

/** To take back what was done here must not take away what was done there. */
function inAllWork(state: State, change: (work: Work) => Work): State {
  const { history } = state
  return {
    ...state,
    work: change(state.work),
    history: { ...history, past: history.past.map(change), future: history.future.map(change) },
  }
}

function nameNow(id: string | null, renamed: ReadonlyMap<string, string>): string | null {
  return id === null ? null : (renamed.get(id) ?? id)
}

function mapped<Value, Part, Code extends string>(
  { value, notes }: Parsed<Value, Code>,
  part: (value: Value) => Part,
): Parsed<Part, Code> {
  return { value: part(value), notes }
}
