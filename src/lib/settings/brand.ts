/** Brand kits: who a person or a company is on every carousel. A person may keep several. */
import * as v from 'valibot'

import type { Hex } from '../base/paint'
import type { Note, Parsed } from '../base/parsed'
import { brandTheme } from './brand-theme'
import { freeName, freshId, longestName } from './names'
import { defaultSettings, type FontChoice, type Settings } from './settings'
import { readFile, writeFile, type FileNoteCode } from './settings-file'
import { font, handleText, hex, line, record, type Schema } from './values'

export interface BrandKit {
  /** "brand-3": unique among a person's kits. */
  readonly id: string
  /** For the person: "Northbeam"; '' while it goes by the name that slides show. */
  readonly label: string
  /** As slides name the author; '' leaves it to the thread. */
  readonly name: string
  /** Without "@"; '' leaves it to the thread. */
  readonly handle: string
  readonly website: string
  /** The line of an outro where the thread's own closing words leave none. */
  readonly closing: string
  /** Keys under which pictures are kept. */
  readonly avatar: string | null
  readonly logoLight: string | null
  readonly logoDark: string | null
  /** At most six; the first is the brand's own. None: themes stay as they are. */
  readonly colors: readonly Hex[]
  /** null: the theme's. */
  readonly titleFont: FontChoice | null
  readonly bodyFont: FontChoice | null
}

/** Pictures of a kit in a file, as data URLs. */
export type KitPictures = Partial<Record<(typeof kitPictures)[number], string>>

export const kitPictures = ['avatar', 'logoLight', 'logoDark'] as const

export type BrandNoteCode = 'brands-unreadable' | 'brand-ignored' | 'brand-value-ignored'

/** A kit without anything in it. */
export function emptyKit(id: string, label: string): BrandKit {
  return {
    id,
    label,
    name: '',
    handle: '',
    website: '',
    closing: '',
    avatar: null,
    logoLight: null,
    logoDark: null,
    colors: [],
    titleFont: null,
    bodyFont: null,
  }
}

/** A person's kits, and which of them is on the carousel; null: what the thread says. */
export interface Brands {
  readonly kits: readonly BrandKit[]
  readonly chosen: string | null
}

/** Keys of the pictures that some kits name, each once. */
export function picturesOfKits(kits: readonly BrandKit[]): readonly string[] {
  return [...new Set(kits.flatMap((kit) => kitPictures.flatMap((at) => kit[at] ?? [])))]
}

/** As kits are stored. */
export function serialiseBrands({ kits, chosen }: Brands): string {
  return JSON.stringify({ version: 1, kits, chosen })
}

/**
 * Reads stored kits, whatever they hold; never throws. What is no kit is left out, a value that cannot be
 * used is as in an empty kit, and notes count both. Ids are unique afterwards; a choice that names no kit is
 * none.
 */
export function parseBrands(json: unknown): Parsed<Brands, BrandNoteCode> {
  const [list, given] =
    v.is(record, json) && json['version'] === 1 ? [json['kits'], json['chosen']] : [null, null]
  if (!Array.isArray(list))
    return { value: { kits: [], chosen: null }, notes: [{ code: 'brands-unreadable' }] }
  const kits: BrandKit[] = []
  let dropped = 0
  let ignored = 0
  for (const entry of list as readonly unknown[]) {
    const read = readKit(entry)
    if (read === null) dropped += 1
    else {
      ignored += read.ignored
      kits.push({ ...read.kit, id: freshId('brand', kits, read.kit.id) })
    }
  }
  const notes: readonly Note<BrandNoteCode>[] = [
    ...(dropped === 0 ? [] : [{ code: 'brand-ignored', count: dropped } as const]),
    ...(ignored === 0 ? [] : [{ code: 'brand-value-ignored', count: ignored } as const]),
  ]
  const chosen = kits.find(({ id }) => id === given)?.id ?? null
  return { value: { kits, chosen }, notes }
}

const picture = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(100)))

const schemas: { readonly [Key in keyof BrandKit]: Schema<BrandKit[Key]> } = {
  id: v.pipe(line(60), v.minLength(1)),
  // A number may be added to what a person types.
  label: line(longestName),
  name: line(60),
  handle: v.pipe(handleText, v.maxLength(30)),
  website: line(80),
  closing: line(80),
  avatar: picture,
  logoLight: picture,
  logoDark: picture,
  colors: v.pipe(v.array(hex), v.maxLength(6)),
  titleFont: v.nullable(font),
  bodyFont: v.nullable(font),
}

/** Each value by itself, so that one that cannot be used loses only itself; null for what is no object. */
function readKit(entry: unknown): { readonly kit: BrandKit; readonly ignored: number } | null {
  if (!v.is(record, entry)) return null
  let ignored = 0
  // Own keys only: a kit may be written by anybody.
  const own = new Map(Object.entries(entry))
  const values = Object.entries(schemas).flatMap(([key, schema]) => {
    const given = own.get(key)
    if (given === undefined) return []
    const result = v.safeParse(schema, given)
    if (!result.success) ignored += 1
    return result.success ? [[key, result.output] as const] : []
  })
  // The schemas name exactly the keys of a kit.
  const kit: BrandKit = {
    ...emptyKit('', ''),
    ...(Object.fromEntries(values) as Partial<BrandKit>),
  }
  return { kit, ignored }
}

const fileKind = 'brand kit'

/** A kit as a file for others. Keys of pictures mean nothing elsewhere: the pictures themselves go along. */
export function exportBrand(kit: BrandKit, pictures: KitPictures = {}): string {
  const { label, name, handle, website, closing, colors, titleFont, bodyFont } = kit
  const content = { label, name, handle, website, closing, colors, titleFont, bodyFont }
  return writeFile(fileKind, { ...content, pictures })
}

/** A kit from a file, with the pictures that came along; its own keys are null until those are kept. */
export interface ImportedBrand {
  readonly kit: BrandKit
  readonly pictures: KitPictures
}

/**
 * Reads a file that `exportBrand` wrote; never throws. null with a note where it is none. The kit has an id
 * and a label that none of `kits` has.
 */
export function importBrand(
  text: string,
  kits: readonly BrandKit[],
): Parsed<ImportedBrand | null, FileNoteCode> {
  const { value, notes } = readFile(fileKind, text)
  const read = value === null ? null : readKit(value)
  if (value === null || read === null) return { value: null, notes }
  const { label: own, name } = read.kit
  const label = freeName(own || name || 'Brand', labelsOf(kits))
  const id = freshId('brand', kits)
  const kit = { ...read.kit, id, label, avatar: null, logoLight: null, logoDark: null }
  const found = picturesOf(value['pictures'])
  const ignored = read.ignored + found.ignored
  return {
    value: { kit, pictures: found.pictures },
    notes: ignored === 0 ? notes : [...notes, { code: 'file-value-ignored', count: ignored }],
  }
}

/** What a kit is called: as the person named it, else by the name or handle that slides show; '' for neither. */
export function kitLabel({ label, name, handle }: BrandKit): string {
  return label || name || handle
}

function labelsOf(kits: readonly BrandKit[]): readonly string[] {
  return kits.map(kitLabel)
}

/** A copy of a kit, under an id and a label that are free. */
export function copyOfKit(kit: BrandKit, kits: readonly BrandKit[]): BrandKit {
  return {
    ...kit,
    id: freshId('brand', kits),
    label: freeName(kitLabel(kit) || 'Brand', labelsOf(kits)),
  }
}

/** 4 MB of picture as base64: `clientStorage` has 5 MB in all. */
const dataUrl = v.pipe(
  v.string(),
  v.maxLength(5_600_000),
  v.regex(/^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+=*$/),
)

function picturesOf(given: unknown): { readonly pictures: KitPictures; readonly ignored: number } {
  if (!v.is(record, given)) return { pictures: {}, ignored: given === undefined ? 0 : 1 }
  const own = new Map(Object.entries(given))
  const there = kitPictures.filter((key) => own.has(key))
  const read = there.filter((key) => v.is(dataUrl, own.get(key)))
  return {
    pictures: Object.fromEntries(read.map((key) => [key, own.get(key)])),
    ignored: there.length - read.length,
  }
}

/**
 * Settings with a kit put on them. What the kit leaves empty stays with the thread (author) or the theme
 * (colours, fonts). Pictures do not stand in settings: they reach slides beside them.
 */
export function applyBrand(settings: Settings, kit: BrandKit): Settings {
  const { name, handle, website, closing, colors, titleFont, bodyFont } = kit
  const { type } = settings
  // Half a name is not filled up with the other half of somebody else's.
  const isNamed = name !== '' || handle !== ''
  return {
    ...settings,
    ...(colors.length === 0 ? {} : { theme: 'custom', custom: brandTheme(colors) }),
    author: isNamed ? { name, handle } : {},
    brand: { website, ...(closing === '' ? {} : { closing }) },
    type: {
      ...type,
      titleFont: titleFont ?? type.titleFont,
      bodyFont: bodyFont ?? type.bodyFont,
    },
  }
}

/**
 * Settings without what a kit has put on them: its words, and its colours and fonts where they are still in
 * use. Themes and fonts then are the defaults.
 */
export function withoutBrand(settings: Settings, kit: BrandKit): Settings {
  const { type } = settings
  const own = defaultSettings
  const isFont = (one: FontChoice | null, other: FontChoice | null): boolean =>
    one !== null && JSON.stringify(one) === JSON.stringify(other)
  return {
    ...settings,
    ...(isInColors(settings, kit) ? { theme: own.theme, custom: own.custom } : {}),
    author: own.author,
    brand: own.brand,
    type: {
      ...type,
      titleFont: isFont(type.titleFont, kit.titleFont) ? null : type.titleFont,
      bodyFont: isFont(type.bodyFont, kit.bodyFont) ? null : type.bodyFont,
    },
  }
}

/** Whether the theme of some settings is the one that the colours of a kit make. */
export function isInColors(
  { theme, custom }: Pick<Settings, 'theme' | 'custom'>,
  { colors }: Pick<BrandKit, 'colors'>,
): boolean {
  if (colors.length === 0 || theme !== 'custom') return false
  return JSON.stringify(custom) === JSON.stringify(brandTheme(colors))
}
