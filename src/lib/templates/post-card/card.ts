/** The card every slide of this template is: its box and shadow, who wrote it, and how words and cards are fitted. */
import type { BoxNode, Shadow, SlideNode } from '../../slide/node'
import { firstFit } from '../fit'
import { initialsOf } from '../initials'
import { column, pad, row, solid, text, type Sheet } from '../kit'
import { face, namesOf } from '../rail-items'
import { stage } from '../shell'
import type { Stage } from '../template'
import type { TextStyle } from '../../base/type'
import { even } from '../type-scale'

/** px at 1080 width between the parts of a card. */
export const cardGap = 32

/** px at 1080 width between the two halves of a card in landscape. */
export const halvesGap = 38

/** Of the stage: the tallest card of words. The rest stays empty (design system, section 10). */
export const fullText = 0.88

/** px on the canvas between the pads of the card. */
export function innerWidth(sheet: Sheet): number {
  return Math.max(1, sheet.stage.width - 2 * sheet.px(sheet.settings.card.padding))
}

/** Radius of what stands in the card, px at 1080 width: close to its edge curves run alongside. */
export function innerRadius({ settings }: Sheet): number {
  return Math.max(8, settings.card.radius - 4)
}

/**
 * The first of the candidates, best first, whose card takes at most `share` of the stage; the last if none does.
 * `sizeOf` says the size of its words, where it has any (`Stage.size`).
 */
export function fitCard<Candidate>(
  sheet: Sheet,
  candidates: readonly Candidate[],
  build: (candidate: Candidate) => BoxNode,
  share = 1,
  sizeOf: (candidate: Candidate) => number | null = () => null,
): Stage {
  // What is built last is what is taken.
  let size: number | null = null
  const found = firstFit(
    sheet,
    candidates,
    (candidate) => {
      size = sizeOf(candidate)
      return centred(sheet, build(candidate))
    },
    share,
  )
  return withSize(found, size)
}

/** A stage that says the size of its words: null where it has none. */
export function withSize(found: Stage, size: number | null): Stage {
  return size === null ? found : { ...found, size }
}

/** The stage: a card in the middle. */
export function centred(sheet: Sheet, node: BoxNode): BoxNode {
  return stage(sheet, { main: 'center', gap: 0 }, [node])
}

/** V gap 32, pad and radius as chosen, surface, two shadows. */
export function card(
  sheet: Sheet,
  children: readonly (SlideNode | null)[],
  options: { readonly gap?: number; readonly cross?: BoxNode['cross'] } = {},
): BoxNode {
  const { padding, radius } = sheet.settings.card
  return column(
    sheet,
    'card',
    {
      name: 'Card',
      gap: sheet.px(options.gap ?? cardGap),
      pad: pad(sheet.px(padding)),
      fill: solid(sheet.theme.surface),
      shadows: shadowsOf(sheet),
      ...(radius === 0 ? {} : { radius: sheet.px(radius) }),
      ...(options.cross === undefined ? {} : { cross: options.cross }),
    },
    children,
  )
}

/** On dark backgrounds a violet shadow would glow, so it is black there, and twice as strong to be seen. */
function shadowsOf(sheet: Sheet): readonly Shadow[] {
  const { isDark } = sheet.theme
  const [color, strength] = isDark ? ['#000000', 2] : ['#1B1530', 1]
  return [
    { x: 0, y: sheet.px(24), blur: sheet.px(64), color: solid(color, 0.14 * strength) },
    { x: 0, y: sheet.px(2), blur: sheet.px(6), color: solid(color, 0.08 * strength) },
  ]
}

/** Two halves beside each other, as wide as the card: landscape. */
export function halves(
  sheet: Sheet,
  children: readonly (SlideNode | null)[],
  cross: BoxNode['cross'] = 'start',
): BoxNode {
  return row(sheet, 'halves', { name: 'Halves', gap: sheet.px(halvesGap), cross }, children)
}

/** A card in landscape: who it is and what stands below that at the left, the rest right of it. */
export function besideCard(
  sheet: Sheet,
  { left, right }: { readonly left: number; readonly right: number },
  first: readonly (SlideNode | null)[],
  second: readonly (SlideNode | null)[],
): BoxNode {
  const options = { gap: sheet.px(cardGap) }
  return card(sheet, [
    halves(sheet, [
      column(sheet, 'left', { name: 'Left', width: left, ...options }, [
        who(sheet, left),
        ...first,
      ]),
      column(sheet, 'right', { name: 'Right', width: right, ...options }, second),
    ]),
  ])
}

/** px on the canvas of the halves of a card in landscape, the first taking a `share` of what there is. */
export function halfWidths(
  sheet: Sheet,
  share: number,
): { readonly left: number; readonly right: number } {
  const room = Math.max(2, innerWidth(sheet) - sheet.px(halvesGap))
  const left = Math.max(1, Math.round(room * share))
  return { left, right: room - left }
}

/** px at 1080 width: the avatar of a card, and of a cover's. */
export const avatarSize = { card: 88, cover: 96 } as const

const besideAvatar = 20
const underName = 2

/** Sizes of a name, px at 1080 width at a header size of 24: a long one is set smaller before it is cut. */
const nameSizes = [32, 30, 28, 26] as const
const handleSize = 28

/**
 * H gap 20 centre: avatar 88 · V gap 2 { name 32 700 · handle 28 muted }; null where nobody is known. While
 * a deck is planned its author is not known: then the row is empty and as high as it will be at most.
 */
export function who(
  sheet: Sheet,
  width = innerWidth(sheet),
  avatar: number = avatarSize.card,
): SlideNode | null {
  const { page, author } = sheet.around
  if (page === null) {
    return row(sheet, 'who', { name: 'Author', height: whoHeight(sheet, avatar) }, [])
  }
  const [first, second] = namesOf(author)
  if (first === '') return null
  const isFaceless = sheet.brand.avatar === undefined && initialsOf(first) === ''
  const room = isFaceless ? width : width - sheet.px(avatar) - sheet.px(besideAvatar)
  const options = { name: 'Author', gap: sheet.px(besideAvatar), cross: 'center' } as const
  return row(sheet, 'who', options, [
    isFaceless ? null : face(sheet, 'avatar', first, sheet.px(avatar)),
    column(sheet, 'names', { name: 'Names', width: 'hug', gap: sheet.px(underName) }, [
      nameLine(sheet, 'name', first, room),
      second === '' ? null : handleLine(sheet, 'handle', second, room),
    ]),
  ])
}

function whoHeight(sheet: Sheet, avatar: number): number {
  const names = nameStyle(sheet, 'A', 32).lineHeight + handleStyle(sheet, 'a').lineHeight
  return Math.max(sheet.px(avatar), names + sheet.px(underName))
}

/** A name on one line of at most `room` px on the canvas: as large as it can be, else ending in an ellipsis. */
export function nameLine(
  sheet: Sheet,
  part: string,
  name: string,
  room: number,
  sizes: readonly number[] = nameSizes,
): SlideNode {
  const width = (size: number): number => widthOf(sheet, name, nameStyle(sheet, name, size))
  const size = sizes.find((each) => width(each) <= room) ?? sizes[sizes.length - 1] ?? 26
  const style = nameStyle(sheet, name, size)
  return oneLine(sheet, part, name, 'Name', style, sheet.theme.text, room)
}

/** A handle, muted, on one line of at most `room` px on the canvas. */
export function handleLine(
  sheet: Sheet,
  part: string,
  handle: string,
  room: number,
  size = handleSize,
): SlideNode {
  const style = handleStyle(sheet, handle, size)
  return oneLine(sheet, part, handle, 'Handle', style, sheet.theme.muted, room)
}

/** 32 on 40, 700; follows the size of header and footer, as the rails show no author beside a card. */
export function nameStyle(sheet: Sheet, name: string, size: number): TextStyle {
  const style = sheet.type.meta(size, name, 700)
  return { ...style, lineHeight: even(style.size * 1.25) }
}

/** 28 on 36. */
export function handleStyle(sheet: Sheet, handle: string, size = handleSize): TextStyle {
  const style = sheet.type.meta(size, handle, 400)
  return { ...style, lineHeight: even(style.size * 1.286) }
}

function oneLine(
  sheet: Sheet,
  part: string,
  words: string,
  name: string,
  style: TextStyle,
  color: string,
  room: number,
): SlideNode {
  const node = text(sheet, part, words, { name, style, color: solid(color) })
  return widthOf(sheet, words, style) <= room ? node : { ...node, width: room, maxLines: 1 }
}

function widthOf(sheet: Sheet, words: string, style: TextStyle): number {
  return Math.max(...sheet.measure({ runs: [{ text: words }], style }, Infinity).lines)
}
