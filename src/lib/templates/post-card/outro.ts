import { textOf } from '../../deck/words'
import type { BoxNode, SlideNode, TextNode } from '../../slide/node'
import { button } from '../button'
import type { SlideOf } from '../fit'
import { titled } from '../fit'
import { initialsOf } from '../initials'
import { column, type Sheet } from '../kit'
import { actionsOf, websiteOf } from '../outro'
import { face, namesOf } from '../rail-items'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart } from '../titles'
import { ladders } from '../type-scale'
import { quoteText } from '../words'
import { card, cardGap, fitCard, halves, handleLine, innerWidth, nameLine } from './card'
import { flowColumn } from './flow'

/** Sizes that go together, px at 1080 width, the roomiest first. */
interface Density {
  readonly avatar: number
  readonly title: number
  readonly line: number
  readonly gap: number
}

const densities: readonly Density[] = [
  { avatar: 176, title: 72, line: 32, gap: cardGap },
  { avatar: 144, title: 64, line: 32, gap: cardGap },
  { avatar: 112, title: 56, line: 28, gap: 24 },
  { avatar: 88, title: 48, line: 28, gap: 20 },
  { avatar: 56, title: 44, line: 24, gap: 16 },
]

/** px at 1080 width: the avatar beside the words in landscape, as large as the density allows. */
const besideAvatar = 208

const nameSizes = [36, 32, 30, 28, 26] as const

/** Of the stage. */
const fullOutro = 0.96

/**
 * card { V centre gap 32: avatar 176 · name 36, handle 28 · title 72 · line 32 muted · button or actions }.
 * Landscape: avatar 260 left, everything else right of it and not centred.
 */
export function outroStage(sheet: Sheet, slide: SlideOf<'outro'>): Stage {
  const isWide = sheet.canvas.kind === 'landscape'
  return fitCard(
    sheet,
    densities,
    (density) =>
      isWide
        ? besideFace(sheet, slide, {
            ...density,
            avatar: Math.min(besideAvatar, density.avatar * 1.2),
          })
        : card(
            sheet,
            [
              faceOf(sheet, density.avatar),
              ...words(sheet, slide, density, innerWidth(sheet), 'center'),
            ],
            { gap: density.gap, cross: 'center' },
          ),
    fullOutro,
  )
}

function besideFace(sheet: Sheet, slide: SlideOf<'outro'>, density: Density): BoxNode {
  const avatar = faceOf(sheet, density.avatar)
  const taken = avatar === null ? 0 : sheet.px(density.avatar) + sheet.px(cardGap)
  const width = Math.max(1, innerWidth(sheet) - taken)
  return card(sheet, [
    halves(
      sheet,
      [
        avatar,
        column(sheet, 'words', { name: 'Words', width: 'fill', gap: sheet.px(density.gap) }, [
          ...words(sheet, slide, density, width, 'start'),
        ]),
      ],
      'center',
    ),
  ])
}

type Align = 'center' | 'start'

function words(
  sheet: Sheet,
  slide: SlideOf<'outro'>,
  { title: start, line, gap }: Density,
  width: number,
  align: Align,
): readonly (SlideNode | null)[] {
  const title = quoteText(slide.title)
  const [step = start] = stepsFor(sheet, title, ladders.title, titleStart(start, title), width)
  const below = flowColumn(sheet, slide.blocks, {
    size: Math.min(sheet.type.bodySize(line), Math.max(sheet.slide.body, sheet.type.bodySize(24))),
    width,
    muted: true,
  })
  const actions = slide.actions ?? []
  const cross = align === 'center' ? ({ cross: 'center' } as const) : {}
  return [
    nameOf(sheet, width, align),
    column(sheet, 'message', { name: 'Message', gap: sheet.px(gap), ...cross }, [
      aligned(titleNode(sheet, title, step, titled(slide, width)), align),
      below === null ? null : centredLines(below, align),
    ]),
    actions.length > 0
      ? actionsOf(sheet, actions, { width: Math.min(width, sheet.px(640)) })
      : null,
    slide.button === undefined ? null : button(sheet, textOf(slide.button), { room: width }),
    websiteOf(sheet),
  ]
}

/** Who it is, while planning somebody with a short name; null where nobody is known. */
function author(sheet: Sheet): readonly [string, string] | null {
  if (sheet.around.page === null) return ['Name', '@handle']
  const names = namesOf(sheet.around.author)
  return names[0] === '' ? null : names
}

function faceOf(sheet: Sheet, size: number): SlideNode | null {
  const names = author(sheet)
  if (names === null || !sheet.settings.outro.avatar) return null
  const isFaceless = sheet.brand.avatar === undefined && initialsOf(names[0]) === ''
  return isFaceless ? null : face(sheet, 'avatar', names[0], sheet.px(size))
}

function nameOf(sheet: Sheet, width: number, align: Align): SlideNode | null {
  const names = author(sheet)
  if (names === null) return null
  const [first, second] = names
  const cross = align === 'center' ? ({ cross: 'center' } as const) : {}
  const isHandle = second !== '' && sheet.settings.outro.handle
  return column(sheet, 'names', { name: 'Names', gap: sheet.px(2), ...cross }, [
    nameLine(sheet, 'name', first, width, nameSizes),
    isHandle ? handleLine(sheet, 'handle', second, width) : null,
  ])
}

/** The lines below a headline, each in the middle where the headline is. */
function centredLines(node: SlideNode, align: Align): SlideNode {
  if (node.kind !== 'box') return node
  const children = node.children.map((child) =>
    child.kind === 'text' ? aligned({ ...child, name: 'Line' }, align) : child,
  )
  return { ...node, ...(align === 'center' ? { cross: align } : {}), children }
}

function aligned(node: TextNode, align: Align): TextNode {
  return align === 'center' ? { ...node, align } : node
}
