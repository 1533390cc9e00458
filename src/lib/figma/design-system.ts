/**
 * The file's own design system: the theme's colours as variables, the slides' type as text styles.
 *
 * `readDesign` finds what of a carousel's stands in the file, `planDesign` says which names its layers would
 * have, `writeDesign` brings the file to that. The name of a style is its slot, "Title 2". The name of a
 * variable is "accent@<id of its collection>", so that one that was deleted and made again is another, and
 * paints are bound to it anew.
 */
import type { LayerOptions, NamedColor } from '../messages/protocol'
import type { EditId, HandEdit } from '../slide/edits'
import type { Slide, TextNode as TreeText } from '../slide/node'
import type { ColorUse } from '../sync/wanted-fills'
import { attempt, refusals, type OnTakeBack, type Refusals } from './design-system-attempt'
import {
  cleanName,
  colorName,
  planStyles,
  rememberedColor,
  typeKey,
  typeOf,
  usedTypes,
  type StylePlan,
} from './design-system-names'
import { colorEditId, colorEdits, styleEditId, styleEdits } from './design-system-edits'
import {
  probeStyle,
  readStyles,
  writeStyle,
  type OwnStyle,
  type StyleProperty,
} from './design-system-text'
import {
  boundPaints,
  readCollections,
  variableNames,
  writeCollection,
  type IsColorGivenUp,
  type OwnCollection,
} from './design-system-variables'
import { readGiven, writeGiven } from './design-system-given'
import type { LoadedFonts } from './fonts'
import type { Host } from './host'
import type { Run } from './run'

/** What of ours stands in the file. */
export interface KnownDesign {
  /** Id of the carousel. */
  readonly carousel: string
  /** The carousel's and those of brands. */
  readonly collections: readonly OwnCollection[]
  /** The carousel's. */
  readonly styles: readonly OwnStyle[]
  /** Every variable its layers were ever bound to, by id, also of variables that were deleted since. */
  readonly given: ReadonlyMap<string, string>
}

export const nothingKnown: KnownDesign = {
  carousel: '',
  collections: [],
  styles: [],
  given: new Map(),
}

/** What a carousel asks for. */
export interface DesignWish {
  /** Id of the carousel. */
  readonly carousel: string
  /** Name of the deck, for people. */
  readonly title: string
  readonly slides: readonly Slide[]
  readonly layers: LayerOptions
  readonly colors: readonly NamedColor[]
  /** Whether what a person did to a variable or a style is to be overwritten. Absent: nothing is. */
  readonly isGivenUp?: (edit: EditId) => boolean
}

/** Which names the layers of a carousel have; null for plain values. */
export interface DesignNames {
  readonly variable: (color: string, use: ColorUse) => string | null
  readonly textStyle: (node: TreeText) => string | null
}

/** Figma's objects of names. */
export interface Design extends DesignNames, Refusals {
  /** A paint bound to the variable, of its colour at full opacity. */
  readonly paint: (name: string) => SolidPaint | undefined
  readonly style: (name: string) => OwnStyle | undefined
}

/** Finds what is ours, whatever it is called now. Rejects with Figma's words. */
export async function readDesign(
  host: Pick<Host, 'variables' | 'getLocalTextStylesAsync' | 'root'>,
  carousel: string,
): Promise<KnownDesign> {
  const [collections, styles] = await Promise.all([
    readCollections(
      host,
      (owner) => owner === ownerOf({ carousel }) || owner.startsWith(brandOwner),
    ),
    readStyles(host, ownerOf({ carousel })),
  ])
  const given = readGiven(host.root, carousel)
  return { carousel, collections, styles, given }
}

/** The names layers would have if Figma allows all that is wished; writes nothing. */
export function planDesign(known: KnownDesign, wish: DesignWish): DesignNames {
  const own = collectionOf(known, wish)
  const id = own?.collection.id ?? 'new'
  const colors = wish.layers.variables ? variableNames(wish.colors, own) : []
  return {
    variable: namesOfColors(colors, id),
    textStyle: namesOfTypes(stylesOf(known, wish)),
  }
}

/**
 * What a person changed on the variables and styles that only this carousel uses and that are wanted; less what
 * is given up. What carousels of a brand share is no edit of one of them.
 */
export function designEdits(
  known: KnownDesign,
  wish: DesignWish,
  fonts: Pick<LoadedFonts, 'nameOf'>,
): readonly HandEdit[] {
  const own = collectionOf(known, wish)
  const hasColors = wish.layers.variables && own !== undefined && isOnlyOf(own, wish)
  return [
    ...(hasColors ? colorEdits(wish.colors, own) : []),
    ...styleEdits(stylesOf(known, wish), stylesFor(known, wish), fonts),
  ].filter(({ id }) => wish.isGivenUp?.(id) !== true)
}

export interface DesignTools {
  readonly host: Host
  readonly run: Pick<Run, 'onTakeBack' | 'check'>
  /** All fonts of the slides are loaded. */
  readonly fonts: LoadedFonts
}

/**
 * Brings variables and text styles to what is wished, as far as Figma allows: what it refuses is taken back
 * whole. Rejects only when the run was cancelled.
 */
export async function writeDesign(
  known: KnownDesign,
  wish: DesignWish,
  tools: DesignTools,
  earlier: Refusals['refused'] = [],
): Promise<Design> {
  const { variables, textStyles } = wish.layers
  const colors = variables ? await attempt(tools.run, writeColors(known, wish, tools)) : noColors
  const styles = textStyles ? await attempt(tools.run, writeStyles(known, wish, tools)) : noStyles
  return {
    ...(colors ?? noColors),
    ...(styles ?? noStyles),
    ...refusals([
      ...earlier,
      ...(colors === undefined ? (['variables'] as const) : []),
      ...(styles === undefined ? (['textStyles'] as const) : []),
    ]),
  }
}

/** The same for a carousel that is new: only a brand's variables can be there already. Rejects as `writeDesign`. */
export async function freshDesign(wish: DesignWish, tools: DesignTools): Promise<Design> {
  const { layers, carousel } = wish
  if (!layers.variables || layers.brand === undefined) return writeDesign(nothingKnown, wish, tools)
  const known = await readDesign(tools.host, carousel).catch(() => null)
  if (known !== null) return writeDesign(known, wish, tools)
  const rest = { ...wish, layers: { ...layers, variables: false } }
  return writeDesign(nothingKnown, rest, tools, ['variables'])
}

type Colors = Pick<Design, 'variable' | 'paint'>
type Styles = Pick<Design, 'textStyle' | 'style'>

const noColors: Colors = { variable: () => null, paint: () => undefined }
const noStyles: Styles = { textStyle: () => null, style: () => undefined }

/** Plain values throughout: for carousels that wish nothing, and for what Figma refused. */
export const plainDesign: Design = {
  ...{ ...noColors, ...noStyles },
  refused: [],
  refuse: () => undefined,
}

function writeColors(known: KnownDesign, wish: DesignWish, { host }: DesignTools) {
  return (onTakeBack: OnTakeBack): Promise<Colors> => {
    const { carousel, colors: all } = wish
    const wanted = {
      ...{ owner: ownerOf(wish), carousel, name: nameOf(wish), colors: all },
      isGivenUp: colorsGivenUp(known, wish),
    }
    const own = writeCollection(wanted, collectionOf(known, wish), host, onTakeBack)
    const { id } = own.collection
    const given = new Map(known.given)
    for (const [name, variable] of own.variables) given.set(variable.id, `${name}@${id}`)
    writeGiven(host.root, { carousel, given }, onTakeBack)
    const paints = boundPaints(own, host)
    const colors = all.filter(({ name }) => paints.has(name))
    return Promise.resolve({
      variable: namesOfColors(colors, id),
      paint: (name) =>
        name.endsWith(`@${id}`) ? paints.get(name.slice(0, -id.length - 1)) : undefined,
    })
  }
}

function writeStyles(known: KnownDesign, wish: DesignWish, { host, fonts, run }: DesignTools) {
  return async (onTakeBack: OnTakeBack): Promise<Styles> => {
    const owner = ownerOf({ carousel: wish.carousel })
    const written: (OwnStyle & StylePlan)[] = []
    for (const plan of stylesOf(known, wish)) {
      const before = stylesFor(known, wish).find(({ slot }) => slot === plan.slot)
      const isGivenUp = (property: StyleProperty): boolean =>
        wish.isGivenUp?.(styleEditId(plan.slot, property)) ?? false
      const own = await writeStyle(
        { ...plan, owner },
        before,
        { host, fonts, onTakeBack },
        isGivenUp,
      )
      run.check()
      written.push({ ...plan, ...own })
    }
    const [first] = written
    if (first !== undefined && stylesFor(known, wish).length === 0)
      await probeStyle(first, host, onTakeBack)
    const bySlot = new Map(written.map((own) => [own.slot, own]))
    return { textStyle: namesOfTypes(written), style: (name) => bySlot.get(name) }
  }
}

/** Names by Figma's ids, also of what was deleted; null for somebody else's. */
export function knownNames({ collections, styles, given }: KnownDesign): {
  readonly variable: (id: string) => string | null
  readonly textStyle: (id: string) => string | null
} {
  const variables = new Map(given)
  for (const { collection, variables: own } of collections)
    for (const [name, { id }] of own) variables.set(id, `${name}@${collection.id}`)
  const slots = new Map(styles.map(({ slot, id }) => [id, slot]))
  return {
    variable: (id) => variables.get(id) ?? null,
    textStyle: (id) => slots.get(id) ?? null,
  }
}

function colorsGivenUp(known: KnownDesign, wish: DesignWish): IsColorGivenUp {
  const own = collectionOf(known, wish)
  if (own === undefined || !isOnlyOf(own, wish)) return () => false
  return (name) => wish.isGivenUp?.(colorEditId(name)) ?? false
}

function isOnlyOf({ carousels }: OwnCollection, { carousel }: DesignWish): boolean {
  return carousels.every((id) => id === carousel)
}

const brandOwner = 'brand:'

function ownerOf({ carousel, layers }: Pick<DesignWish, 'carousel'> & Partial<DesignWish>): string {
  return layers?.brand === undefined ? `carousel:${carousel}` : brandOwner + layers.brand.id
}

function nameOf({ layers, title }: DesignWish): string {
  return cleanName(layers.brand?.name ?? title)
}

function collectionOf(known: KnownDesign, wish: DesignWish): OwnCollection | undefined {
  return known.collections.find(({ owner }) => owner === ownerOf(wish))
}

/** A carousel that was duplicated with its page has the styles of its original: they are not its own. */
function stylesFor(known: KnownDesign, { carousel }: DesignWish): readonly OwnStyle[] {
  return known.carousel === carousel ? known.styles : []
}

function stylesOf(known: KnownDesign, wish: DesignWish): readonly StylePlan[] {
  if (!wish.layers.textStyles) return []
  const folder = cleanName(wish.title)
  const own = stylesFor(known, wish)
  const others = known.styles.filter((style) => !own.includes(style)).map(({ slot }) => slot)
  return planStyles(usedTypes(wish.slides), own, others).map((plan) => ({
    ...plan,
    name: `${folder}/${plan.name}`,
  }))
}

function namesOfColors(colors: readonly NamedColor[], id: string): DesignNames['variable'] {
  return rememberedColor((color, use) => {
    const name = colorName(colors, color, use)
    return name === undefined ? null : `${name}@${id}`
  })
}

function namesOfTypes(styles: readonly StylePlan[]): DesignNames['textStyle'] {
  const slots = new Map(styles.map((plan) => [typeKey(plan), plan.slot]))
  return (node) => slots.get(typeKey(typeOf(node))) ?? null
}
