/**
 * Which of the carousel's own colours and text styles a layer takes: pure, so that a plan can be made before
 * anything stands in the file.
 */
import type { Hex } from '../base/paint'
import type { TextStyle } from '../base/type'
import type { NamedColor } from '../messages/protocol'
import type { Slide, TextNode as TreeText } from '../slide/node'
import { nodesOf } from '../slide/walk'
import type { ColorUse } from '../sync/wanted-fills'

/** Where a theme has one colour under several names, the first of these that has it is meant. */
const meant: Readonly<Record<ColorUse, readonly string[]>> = {
  ground: ['background', 'surface', 'accent', 'text', 'muted', 'on accent'],
  mark: ['text', 'muted', 'accent', 'on accent', 'surface', 'background'],
}

/** The name of `color` when it is used so; undefined for a colour that is none of the theme's. */
export function colorName(
  colors: readonly NamedColor[],
  color: Hex,
  use: ColorUse,
): string | undefined {
  const names = colors.filter((own) => own.color === color).map(({ name }) => name)
  return meant[use].find((name) => names.includes(name)) ?? names[0]
}

type NameOfColor = (color: Hex, use: ColorUse) => string | null

/** The same, found once a colour: it is asked for every paint of every layer, and colours are few. */
export function rememberedColor(find: NameOfColor): NameOfColor {
  const known = { ground: new Map<Hex, string | null>(), mark: new Map<Hex, string | null>() }
  return (color, use) => {
    const before = known[use].get(color)
    if (before !== undefined) return before
    const name = find(color, use)
    known[use].set(color, name)
    return name
  }
}

/** All a text style holds. */
export interface Type {
  readonly style: TextStyle
  /** px between paragraphs. */
  readonly paragraphGap: number
}

export function typeOf({ style, paragraphGap }: TreeText): Type {
  return { style, paragraphGap }
}

/** The same for what looks the same. */
export function typeKey({ style, paragraphGap }: Type): string {
  const { font, size, lineHeight, tracking } = style
  const { family, weight, italic } = font
  return JSON.stringify([family, weight, italic, size, lineHeight, tracking, paragraphGap])
}

const roles = ['Code', 'Title', 'Number', 'Body', 'Label', 'Meta'] as const

export type Role = (typeof roles)[number]

/** Names of text layers whose style is more than small print. */
const roleOfName: ReadonlyMap<string, Role> = new Map([
  ['Code', 'Code'],
  ['Title', 'Title'],
  ['Quote', 'Title'],
  ['Opening quote', 'Title'],
  ['Item', 'Title'],
  ['Heading', 'Title'],
  ['Number', 'Number'],
  ['Marker', 'Number'],
  ['Body', 'Body'],
  ['Text', 'Body'],
  ['Lead', 'Body'],
  ['Line', 'Body'],
  ['Support', 'Body'],
  ['Label', 'Label'],
])

/** A type that slides use. */
export interface UsedType extends Type {
  readonly role: Role
  /** Text layers that have it. */
  readonly uses: number
}

/** Every type on the slides, each once, largest first. What has several roles has the weightiest. */
export function usedTypes(slides: readonly Slide[]): readonly UsedType[] {
  const found = new Map<string, UsedType>()
  // Copies of a person's frame have the type of that frame.
  const drawn = slides.filter(({ source }) => source === undefined)
  for (const node of drawn.flatMap(nodesOf)) {
    if (node.kind !== 'text') continue
    const type = typeOf(node)
    const role = roleOfName.get(node.name) ?? 'Meta'
    const known = found.get(typeKey(type))
    found.set(typeKey(type), {
      ...type,
      role: known === undefined ? role : weightier(known.role, role),
      uses: (known?.uses ?? 0) + 1,
    })
  }
  return [...found.values()].sort(bySize)
}

function weightier(a: Role, b: Role): Role {
  return roles.indexOf(a) <= roles.indexOf(b) ? a : b
}

function bySize(a: Type, b: Type): number {
  return (
    b.style.size - a.style.size ||
    b.style.font.weight - a.style.font.weight ||
    (typeKey(a) < typeKey(b) ? -1 : 1)
  )
}

/** A text style of ours as the file has it. */
export interface KnownStyle extends Type {
  /** "Title 2": a role and a number, the same as long as the style stands. */
  readonly slot: string
}

export interface StylePlan extends UsedType {
  readonly slot: string
  /** "Title", "Title 64": for people, without folder. */
  readonly name: string
}

/**
 * Which style each type is given: the one that has its values already; else, by role and size, one that none
 * of the types has, as after a change of theme or scale; else a new one.
 *
 * @param others slots that are not to be given: those of the carousel this one is a copy of
 */
export function planStyles(
  used: readonly UsedType[],
  known: readonly KnownStyle[],
  others: readonly string[] = [],
): readonly StylePlan[] {
  const names = styleNames(used)
  return roles.flatMap((role) => {
    const wanted = used.filter((type) => type.role === role)
    const free = known.filter(({ slot }) => roleOfSlot(slot) === role).sort(bySize)
    const slots = new Map<string, string>()
    for (const type of wanted) {
      const at = free.findIndex((style) => typeKey(style) === typeKey(type))
      const [same] = at < 0 ? [] : free.splice(at, 1)
      if (same !== undefined) slots.set(typeKey(type), same.slot)
    }
    const taken = new Set([...known.map(({ slot }) => slot), ...others])
    return wanted.map((type) => {
      const slot = slots.get(typeKey(type)) ?? free.shift()?.slot ?? freshSlot(role, taken)
      taken.add(slot)
      return { ...type, slot, name: names.get(typeKey(type)) ?? role }
    })
  })
}

function roleOfSlot(slot: string): string {
  return slot.slice(0, slot.indexOf(' '))
}

function freshSlot(role: Role, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${role} ${number}`)) number += 1
  return `${role} ${number}`
}

/** By type: the most used of a role has its name alone, the others their size and, where that is not enough, more. */
function styleNames(used: readonly UsedType[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const given = new Set<string>()
  for (const type of [...used].sort((a, b) => b.uses - a.uses)) {
    const { size, font } = type.style
    const sized = `${type.role} ${String(Math.round(size * 100) / 100)}`
    const faced = `${sized} ${font.weight}${font.italic ? ' Italic' : ''}`
    let name = [type.role, sized, faced].find((each) => !given.has(each))
    for (let number = 2; name === undefined; number += 1) {
      const numbered = `${faced} ${number}`
      if (!given.has(numbered)) name = numbered
    }
    given.add(name)
    names.set(typeKey(type), name)
  }
  return names
}

/** A name for the file's lists, where "/" would make a folder. */
export function cleanName(name: string): string {
  const line = name.replace(/[\s/]+/g, ' ').trim()
  return Array.from(line).slice(0, 60).join('').trim() || 'Carousel'
}
