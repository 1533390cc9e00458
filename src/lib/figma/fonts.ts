import { nearestStyle } from '../base/font-style'
import type { Font } from '../base/type'
import type { FontFamily } from '../messages/protocol'
import type { Host } from './host'
import { Problem, wordsOf } from './problem'

/** Stands in for families Figma does not have. It ships with Figma and is the default of new text. */
const standIn = 'Inter'

/** Fonts that are loaded and can be written to text. */
export interface LoadedFonts {
  /** Figma's name of a font. Throws for a font that was not asked for: that is a mistake of ours. */
  readonly nameOf: (font: Font) => FontName
  /** Families Figma does not have; the stand-in takes their place. In order of use, no doubles. */
  readonly missing: readonly string[]
}

export interface FontBook {
  /**
   * Finds and loads `fonts`, each once as long as the plugin is open. Rejects with a `Problem` 'font'
   * when the list cannot be had, a font cannot be loaded, or not even the stand-in is there.
   */
  readonly load: (fonts: Iterable<Font>) => Promise<LoadedFonts>
  /** Loads fonts by Figma's own names, as layers have them. Rejects with a `Problem` 'font' for one that is missing. */
  readonly loadNamed: (names: readonly FontName[]) => Promise<void>
  /**
   * Loads fonts that layers have, by Figma's names, each once. Resolves with those that cannot be had, as
   * "family\nstyle": the person may not have them. Never rejects.
   */
  readonly loadFound: (names: Iterable<FontName>) => Promise<ReadonlySet<string>>
  /** Every family of the font picker. Rejects with a `Problem` 'font' when the list cannot be had. */
  readonly list: () => Promise<readonly FontFamily[]>
}

/**
 * Fonts as the tree names them → fonts as Figma names them.
 * The list of the font picker can hold thousands of fonts (figma-facts 3), so it is asked for once, and
 * again only when a family was missing from it: the person may have installed it meanwhile.
 */
export function createFontBook(host: Host): FontBook {
  let catalogue: ReadonlyMap<string, FontFamily> | undefined
  const loaded = new Set<string>()

  async function load(fonts: Iterable<Font>): Promise<LoadedFonts> {
    const wanted = new Map<string, Font>()
    for (const font of fonts) wanted.set(keyOf(font), font)
    if (wanted.size === 0) return namesAndMissing(new Map(), [])

    let known = catalogue
    if (
      known === undefined ||
      [...wanted.values()].some((font) => !known?.has(idOf(font.family)))
    ) {
      known = await readCatalogue(host)
      catalogue = known
    }

    const names = new Map<string, FontName>()
    const missing = new Set<string>()
    for (const [key, font] of wanted) {
      const own = findName(known, font.family, font)
      if (own === undefined) missing.add(font.family)
      const name = own ?? findName(known, standIn, font)
      if (name === undefined) {
        throw new Problem(
          'font',
          `Neither ${font.family} nor ${standIn} is available.`,
          font.family,
        )
      }
      names.set(key, name)
    }

    await loadNamed([...names.values()])
    return namesAndMissing(names, [...missing])
  }

  async function loadNamed(names: readonly FontName[]): Promise<void> {
    const unloaded = new Map<string, FontName>()
    for (const name of names) {
      const id = nameId(name)
      if (!loaded.has(id)) unloaded.set(id, name)
    }
    await Promise.all(
      [...unloaded].map(async ([id, name]) => {
        await loadFont(host, name)
        loaded.add(id)
      }),
    )
  }

  async function loadFound(names: Iterable<FontName>): Promise<ReadonlySet<string>> {
    const unloaded = new Map<string, FontName>()
    for (const name of names) if (!loaded.has(nameId(name))) unloaded.set(nameId(name), name)
    const refused = new Set<string>()
    await Promise.all(
      [...unloaded].map(async ([id, name]) => {
        try {
          await host.loadFontAsync(name)
          loaded.add(id)
        } catch {
          refused.add(id)
        }
      }),
    )
    return refused
  }

  async function list(): Promise<readonly FontFamily[]> {
    catalogue ??= await readCatalogue(host)
    return [...catalogue.values()]
  }

  return { load, loadNamed, loadFound, list }
}

/** A font by Figma's name, as one string. */
export function nameId({ family, style }: FontName): string {
  return `${family}\n${style}`
}

async function readCatalogue(host: Host): Promise<ReadonlyMap<string, FontFamily>> {
  const families = new Map<string, FontFamily & { readonly styles: string[] }>()
  let fonts: readonly { readonly fontName: FontName }[]
  try {
    fonts = await host.listAvailableFontsAsync()
  } catch (error) {
    throw new Problem('font', wordsOf(error))
  }
  for (const { fontName } of fonts) {
    const id = idOf(fontName.family)
    const family = families.get(id)
    if (family === undefined) families.set(id, { name: fontName.family, styles: [fontName.style] })
    else family.styles.push(fontName.style)
  }
  return families
}

async function loadFont(host: Host, name: FontName): Promise<void> {
  try {
    await host.loadFontAsync(name)
  } catch (error) {
    throw new Problem('font', wordsOf(error), `${name.family} ${name.style}`)
  }
}

function findName(
  families: ReadonlyMap<string, FontFamily>,
  family: string,
  font: Font,
): FontName | undefined {
  const found = families.get(idOf(family))
  if (found === undefined) return undefined
  const style = nearestStyle(found.styles, font)
  return style === undefined ? undefined : { family: found.name, style }
}

function namesAndMissing(
  names: ReadonlyMap<string, FontName>,
  missing: readonly string[],
): LoadedFonts {
  return {
    nameOf: (font) => {
      const name = names.get(keyOf(font))
      if (name === undefined) throw new Error(`Font was not loaded: ${keyOf(font)}`)
      return name
    },
    missing,
  }
}

function keyOf(font: Font): string {
  return `${idOf(font.family)} ${font.weight}${font.italic ? ' italic' : ''}`
}

function idOf(family: string): string {
  return family.trim().toLowerCase()
}
