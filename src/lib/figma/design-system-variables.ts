/**
 * The theme's colours as a collection of variables. A collection is one carousel's, or is shared by the
 * carousels of a brand; it is found again by what is written on it, never by its name, which is the
 * person's to change. So are its values: one that was changed by hand stays, one that was deleted is not
 * made again.
 */
import type { Hex } from '../base/paint'
import type { NamedColor } from '../messages/protocol'
import type { OnTakeBack } from './design-system-attempt'
import {
  collectionEntry,
  parseCollection,
  parseVariable,
  serialiseCollection,
  serialiseVariable,
  variableEntry,
  type CollectionEntry,
} from './design-system-entries'
import type { Host } from './host'
import { toRgb } from './paint'

/** A collection of ours as the file has it. */
export interface OwnCollection extends CollectionEntry {
  readonly collection: VariableCollection
  /** By name in the theme; one that is in `written` only was deleted by hand. */
  readonly variables: ReadonlyMap<string, Variable>
}

/** The collections of these owners, the first of each; rejects with Figma's words. */
export async function readCollections(
  host: Pick<Host, 'variables'>,
  isOwner: (owner: string) => boolean,
): Promise<readonly OwnCollection[]> {
  const api = apiOf(host)
  if (api === undefined) return []
  const found = new Map<string, OwnCollection>()
  for (const collection of await api.getLocalVariableCollectionsAsync()) {
    const entry = parseCollection(collection.getPluginData(collectionEntry))
    if (entry === null || !isOwner(entry.owner) || found.has(entry.owner)) continue
    const all = await Promise.all(collection.variableIds.map((id) => api.getVariableByIdAsync(id)))
    const variables = new Map<string, Variable>()
    for (const variable of all) {
      const name = variable === null ? null : parseVariable(variable.getPluginData(variableEntry))
      // Of doubles the first is ours; a variable that was made another type is the person's.
      if (variable === null || name === null || variable.resolvedType !== 'COLOR') continue
      if (!variables.has(name)) variables.set(name, variable)
    }
    found.set(entry.owner, { ...entry, collection, variables })
  }
  return [...found.values()]
}

export interface WantedColors {
  readonly owner: string
  /** Id of the carousel whose layers are bound to it now. */
  readonly carousel: string
  /** For people. */
  readonly name: string
  readonly colors: readonly NamedColor[]
  readonly isGivenUp?: IsColorGivenUp
}

/** Whether the value a person gave a variable, by its name in the theme, is to be overwritten. */
export type IsColorGivenUp = (name: string) => boolean

/** Colours that may have a variable: all but those whose variable was deleted by hand. */
export function variableNames(
  colors: readonly NamedColor[],
  own: OwnCollection | undefined,
): readonly NamedColor[] {
  if (own === undefined) return colors
  return colors.filter(({ name }) => own.variables.has(name) || !own.written.has(name))
}

/**
 * Brings `own` to `wanted`, or makes it; writes only what differs. Throws what Figma throws; what was done
 * until then has been told to `onTakeBack`.
 */
export function writeCollection(
  wanted: WantedColors,
  own: OwnCollection | undefined,
  host: Pick<Host, 'variables'>,
  onTakeBack: OnTakeBack,
): OwnCollection {
  const api = apiOf(host)
  if (api === undefined) throw new Error('There are no variables here.')
  const collection = own?.collection ?? create(api, wanted.name, onTakeBack)
  const variables = new Map(own?.variables)
  const written = new Map(own?.written)
  const mode = collection.defaultModeId
  const { isGivenUp = () => false } = wanted
  for (const { name, color } of variableNames(wanted.colors, own)) {
    const known = variables.get(name)
    if (known === undefined)
      variables.set(name, createIn({ api, collection, mode }, name, color, onTakeBack))
    else if (written.get(name) !== color || isGivenUp(name)) {
      const before = valueOf(known, collection)
      // Changed by hand: stays, and goes on being changed by hand.
      const isOurs = before !== undefined && isColor(before, written.get(name))
      const isFree = before !== undefined && (isOurs || isGivenUp(name))
      if (isFree && !isColor(before, color)) setColor(known, mode, before, color, onTakeBack)
    }
    written.set(name, color)
  }
  const name = renamed(collection, own?.name ?? wanted.name, wanted.name, onTakeBack)
  const carousels = [...new Set([...(own?.carousels ?? []), wanted.carousel])].sort()
  const entry = serialiseCollection({ owner: wanted.owner, name, written, carousels })
  const before = collection.getPluginData(collectionEntry)
  if (entry !== before) {
    onTakeBack(() => {
      collection.setPluginData(collectionEntry, before)
    })
    collection.setPluginData(collectionEntry, entry)
  }
  return { owner: wanted.owner, collection, name, written, carousels, variables }
}

/** Where variables are made. */
interface Place {
  readonly api: VariablesAPI
  readonly collection: VariableCollection
  /** Its own, read once. */
  readonly mode: string
}

/** Each variable on a paint of its own colour, by name; throws where Figma does not bind. */
export function boundPaints(
  { written, variables }: OwnCollection,
  host: Pick<Host, 'variables'>,
): ReadonlyMap<string, SolidPaint> {
  const paints = new Map<string, SolidPaint>()
  const api = host.variables
  for (const [name, variable] of variables) {
    const color = written.get(name)
    if (color === undefined) continue
    const plain: SolidPaint = { type: 'SOLID', color: toRgb(color) }
    paints.set(name, api.setBoundVariableForPaint(plain, 'color', variable))
  }
  return paints
}

/** Some editors have no variables at all, whatever the typings say. */
function apiOf({ variables }: { readonly variables?: VariablesAPI }): VariablesAPI | undefined {
  return variables
}

function create(api: VariablesAPI, name: string, onTakeBack: OnTakeBack): VariableCollection {
  const collection = api.createVariableCollection(name)
  // Takes its variables along.
  onTakeBack(() => {
    collection.remove()
  })
  return collection
}

function createIn(
  { api, collection, mode }: Place,
  name: string,
  color: Hex,
  onTakeBack: OnTakeBack,
): Variable {
  const variable = api.createVariable(name, collection, 'COLOR')
  onTakeBack(() => {
    variable.remove()
  })
  variable.setPluginData(variableEntry, serialiseVariable(name))
  variable.setValueForMode(mode, { ...toRgb(color), a: 1 })
  return variable
}

function setColor(
  variable: Variable,
  mode: string,
  before: VariableValue,
  color: Hex,
  onTakeBack: OnTakeBack,
): void {
  onTakeBack(() => {
    variable.setValueForMode(mode, before)
  })
  variable.setValueForMode(mode, { ...toRgb(color), a: 1 })
}

/** A name follows ours as long as it is the one we gave. Returns what we gave last. */
function renamed(
  collection: VariableCollection,
  was: string,
  wanted: string,
  onTakeBack: OnTakeBack,
): string {
  if (was === wanted) return was
  if (collection.name !== was) return wanted
  onTakeBack(() => {
    collection.name = was
  })
  collection.name = wanted
  return wanted
}

/** What a variable of ours is where nobody chose another mode. */
export function valueOf(
  { valuesByMode }: Variable,
  { defaultModeId }: VariableCollection,
): VariableValue | undefined {
  return valuesByMode[defaultModeId]
}

/** Whether a variable has this very colour; half a step of 8 bit is nobody's doing. */
export function isColor(value: VariableValue, color: Hex | undefined): boolean {
  if (color === undefined || typeof value !== 'object' || !('r' in value)) return false
  const { r, g, b } = toRgb(color)
  const alpha = 'a' in value ? value.a : 1
  const far = Math.max(
    Math.abs(value.r - r),
    Math.abs(value.g - g),
    Math.abs(value.b - b),
    Math.abs(alpha - 1),
  )
  return far < 0.5 / 255
}
