/**
 * Which variables the layers of a carousel were bound to. Kept on the document, because it is wanted when
 * the variables are gone: a paint that was bound to a deleted one was not changed by hand on its layer, and
 * takes the theme's next colour like any other.
 */
import type { OnTakeBack } from './design-system-attempt'
import { parseFields } from './design-system-entries'

/** Variables that are remembered: those of the last ten collections. */
const most = 60

/** Names by the ids of variables. */
export function readGiven(root: PluginDataMixin, carousel: string): ReadonlyMap<string, string> {
  const given = parseFields(root.getPluginData(entryOf(carousel))).get('variables')
  const names = new Map<string, string>()
  if (!Array.isArray(given)) return names
  for (const pair of given as readonly unknown[]) {
    const [id, name] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
    if (typeof id === 'string' && typeof name === 'string') names.set(id, name)
  }
  return names
}

export function writeGiven(
  root: PluginDataMixin,
  { carousel, given }: { readonly carousel: string; readonly given: ReadonlyMap<string, string> },
  onTakeBack: OnTakeBack,
): void {
  const entry = entryOf(carousel)
  const before = root.getPluginData(entry)
  const next = JSON.stringify({ version: 1, variables: [...given].slice(-most) })
  if (next === before) return
  onTakeBack(() => {
    root.setPluginData(entry, before)
  })
  root.setPluginData(entry, next)
}

/** For a carousel that is no more. */
export function forgetGiven(root: PluginDataMixin, carousel: string): void {
  root.setPluginData(entryOf(carousel), '')
}

function entryOf(carousel: string): string {
  return `variables/${carousel}`
}
