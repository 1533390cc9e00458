/**
 * The type of the slides as text styles of the file, in a folder named for the carousel. Found again by what
 * is written on them; what was changed on a style by hand stays, property by property.
 */
import { isSame } from '../sync/equal'
import { followStyle, type Look } from './design-system-apply'
import type { OnTakeBack } from './design-system-attempt'
import { parseStyle, serialiseStyle, styleEntry, type StyleEntry } from './design-system-entries'
import type { StylePlan, Type } from './design-system-names'
import { nameId, type LoadedFonts } from './fonts'
import type { Host } from './host'
import { layerEntry } from './marks'
import { readLineHeight, readTracking } from './read-text'

/** A text style of ours as the file has it, with what we wrote to it last time. */
export interface OwnStyle extends StyleEntry {
  readonly layer: TextStyle
  /** Figma's id of it, read once. */
  readonly id: string
}

/** Every text style of `owner`; of doubles the first. Rejects with Figma's words. */
export async function readStyles(
  host: Pick<Host, 'getLocalTextStylesAsync'>,
  owner: string,
): Promise<readonly OwnStyle[]> {
  const found = new Map<string, OwnStyle>()
  for (const layer of await host.getLocalTextStylesAsync()) {
    const entry = parseStyle(layer.getPluginData(styleEntry))
    if (entry?.owner !== owner || found.has(entry.slot)) continue
    found.set(entry.slot, { ...entry, layer, id: layer.id })
  }
  return [...found.values()]
}

/** What is written to a style, by the name under which it is told when a person changed it. */
export const styleFields = [
  { property: 'font', member: 'fontName', of: ({ font }: Values) => font },
  { property: 'size', member: 'fontSize', of: ({ style }: Values) => style.size },
  { property: 'lineHeight', member: 'lineHeight', of: heightOf },
  { property: 'letterSpacing', member: 'letterSpacing', of: trackingOf },
  {
    property: 'paragraphSpacing',
    member: 'paragraphSpacing',
    of: ({ paragraphGap }: Values) => paragraphGap,
  },
  { property: 'name', member: 'name', of: ({ name }: Values) => name },
] as const

type Values = Pick<StyleEntry, 'font' | 'style' | 'paragraphGap' | 'name'>

export type StyleProperty = (typeof styleFields)[number]['property']

/** What writing styles needs; the fonts of all planned types are loaded. */
export interface StyleTools {
  readonly host: Pick<Host, 'createTextStyle' | 'loadFontAsync'>
  readonly fonts: Pick<LoadedFonts, 'nameOf'>
  readonly onTakeBack: OnTakeBack
}

/**
 * Brings a style to its plan, or makes it; writes only what differs.
 *
 * @param isGivenUp whether what a person changed of it is to be overwritten
 */
export async function writeStyle(
  plan: OwnPlan,
  known: OwnStyle | undefined,
  tools: StyleTools,
  isGivenUp: (property: StyleProperty) => boolean = () => false,
): Promise<OwnStyle> {
  const font = tools.fonts.nameOf(plan.style.font)
  if (known === undefined) return makeStyle(plan, font, tools)
  const isReset = styleFields.some(({ property }) => isGivenUp(property))
  const isSameAsBefore = serialiseStyle({ ...plan, font }) === serialiseStyle(known)
  return isSameAsBefore && !isReset ? known : changeStyle(plan, known, tools, isGivenUp)
}

type OwnPlan = StylePlan & { readonly owner: string }

/** Nothing of a fresh style is read: what it has does not matter. */
function makeStyle(plan: OwnPlan, font: FontName, { host, onTakeBack }: StyleTools): OwnStyle {
  const layer = host.createTextStyle()
  onTakeBack(() => {
    layer.remove()
  })
  for (const { member, of } of styleFields) {
    const value = of({ ...plan, font })
    // A style as `createTextStyle` gives it has no spacing, as the stand-in's: not stated anywhere.
    if (value !== 0 && !isSame(value, noTracking)) put(layer, member, value)
  }
  const own: OwnStyle = { ...plan, layer, font, id: layer.id }
  layer.setPluginData(styleEntry, serialiseStyle(own))
  return own
}

async function changeStyle(
  plan: OwnPlan,
  known: OwnStyle,
  { host, fonts, onTakeBack }: StyleTools,
  isGivenUp: (property: StyleProperty) => boolean,
): Promise<OwnStyle> {
  const { layer, id } = known
  const font = fonts.nameOf(plan.style.font)
  // Figma asks for the font a style has before it takes anything else for it.
  await host.loadFontAsync(layer.fontName)
  const was = lookNow(layer)
  for (const { property, member, of } of styleFields) {
    const now = layer[member]
    const to = of({ ...plan, font })
    if (isSame(to, now) || !(isSame(of(known), now) || isGivenUp(property))) continue
    onTakeBack(() => {
      put(layer, member, now)
    })
    put(layer, member, to)
  }
  await bringUsers(layer, { was, look: lookNow(layer) }, host, onTakeBack)
  const own: OwnStyle = { ...plan, layer, font, id }
  const entry = layer.getPluginData(styleEntry)
  onTakeBack(() => {
    layer.setPluginData(styleEntry, entry)
  })
  layer.setPluginData(styleEntry, serialiseStyle(own))
  return own
}

/** Each member takes what it gives, and what its field says. */
function put(
  layer: TextStyle,
  member: (typeof styleFields)[number]['member'],
  value: unknown,
): void {
  Object.assign(layer, { [member]: value })
}

const noTracking: LetterSpacing = { unit: 'PERCENT', value: 0 }

function lookNow({ fontName, fontSize, lineHeight, letterSpacing }: TextStyle): Look {
  return {
    font: { family: fontName.family, style: fontName.style },
    size: fontSize,
    lineHeight: readLineHeight(lineHeight),
    tracking: readTracking(letterSpacing),
  }
}

/**
 * A style takes along the words that have it. Words of our texts that have a font or a line of their own stand
 * beside it, and are brought after it.
 */
async function bringUsers(
  style: TextStyle,
  change: { readonly was: Look; readonly look: Look },
  host: Pick<Host, 'loadFontAsync'>,
  onTakeBack: OnTakeBack,
): Promise<void> {
  if (isSame(change.was, change.look)) return
  const users = await style.getStyleConsumersAsync()
  const texts = users.flatMap(({ node }) => (node.type === 'TEXT' && isMixed(node) ? [node] : []))
  const fonts = texts.flatMap((text) => text.getRangeAllFontNames(0, text.characters.length))
  const each = new Map(fonts.map((font) => [nameId(font), font]))
  await Promise.all([...each.values()].map((font) => host.loadFontAsync(font)))
  for (const text of texts) followStyle(text, change, onTakeBack)
}

/** A text of ours with words beside its style. One whose fonts are missing cannot be changed, by nobody. */
function isMixed(text: TextNode): boolean {
  const { textStyleId, hasMissingFont } = text
  return typeof textStyleId === 'symbol' && !hasMissingFont && text.getPluginData(layerEntry) !== ''
}

/** Tries a new style on a text that nobody sees: whether Figma applies it must be known before slides are drawn. */
export async function probeStyle(
  { id }: Pick<OwnStyle, 'id'>,
  host: Pick<Host, 'createText'>,
  onTakeBack: OnTakeBack,
): Promise<void> {
  const scratch = host.createText()
  onTakeBack(() => {
    if (!scratch.removed) scratch.remove()
  })
  await scratch.setTextStyleIdAsync(id)
  scratch.remove()
}

function heightOf({ style }: Pick<Type, 'style'>): LineHeight {
  return { unit: 'PIXELS', value: style.lineHeight }
}

function trackingOf({ style }: Pick<Type, 'style'>): LetterSpacing {
  return { unit: 'PERCENT', value: style.tracking }
}
