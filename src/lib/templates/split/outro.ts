import { textOf } from '../../deck/words'
import type { SlideNode } from '../../slide/node'
import { button } from '../button'
import type { SlideOf } from '../fit'
import { column, pad, solid, type Sheet } from '../kit'
import { initialsOf } from '../initials'
import { actionsOf, websiteOf } from '../outro'
import { face, namesOf } from '../rail-items'
import type { Stage } from '../template'
import { onAccent } from './field'
import { alone, divisions } from './halves'
import { headed } from './heading'
import { bodyPx, running } from './words'

/** px at 1080 width of the avatar, the largest first, and of its ring. */
const avatars = [160, 120, 96]
const ring = 6

/** { avatar 160, ring 6 · title 80 } · paragraphs 40 · button or actions · website. */
export function outroStage(sheet: Sheet, slide: SlideOf<'outro'>): Stage {
  const { width } = sheet.stage
  const { actions = [] } = slide
  const below = [
    running(sheet, slide.blocks, { below: 1 }),
    actions.length === 0 ? null : actionsOf(sheet, actions, { width }),
    slide.button === undefined ? null : button(sheet, textOf(slide.button)),
    websiteOf(sheet),
  ]
  const isBare = below.every((node) => node === null)
  return headed(sheet, slide.title, {
    ways: isBare ? [alone(sheet)] : divisions(sheet, 'outro'),
    start: 80,
    over: bodyPx(sheet, 1),
    above: avatars.map((size) => () => avatar(onAccent(sheet), size)),
    below,
    gap: 44,
  })
}

/** The avatar in a ring; while a deck is planned its place. */
function avatar(sheet: Sheet, design: number): SlideNode | null {
  const { settings, around, brand } = sheet
  const size = sheet.px(design)
  const options = { name: 'Avatar', width: size, height: size } as const
  if (!settings.outro.avatar) return null
  if (around.page === null) return column(sheet, 'face', options, [])
  const [first] = namesOf(around.author)
  if (brand.avatar === undefined && initialsOf(first) === '') return null
  const line = sheet.px(ring)
  const disc = { fill: solid(sheet.theme.text), radius: size / 2, pad: pad(line) }
  return column(sheet, 'face', { ...options, ...disc }, [
    face(sheet, 'face/avatar', first, size - 2 * line),
  ])
}
