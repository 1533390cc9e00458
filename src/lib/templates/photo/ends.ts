/** First and last slide of Photo. */
import { textOf } from '../../deck/words'
import type { BoxNode, SlideNode, TextNode } from '../../slide/node'
import { visualLength } from '../../thread/scripts'
import { button } from '../button'
import { firstFit, titled, type SlideOf } from '../fit'
import { column, none, solid, type Sheet } from '../kit'
import { actionsOf, isProfile, profileStage, websiteOf } from '../outro'
import { face, namesOf } from '../rail-items'
import type { Stage } from '../template'
import { stepsFor, titleNode, titleStart, wellBroken } from '../titles'
import { coverCeiling, ladders } from '../type-scale'
import { titleText } from '../words'
import { fillsSlide, sceneOf, type Scene } from './ground'
import { wholeStage } from './pictures'
import { besideSteps } from './text'
import { atFoot, fullShare, running, wordsWidth } from './words'

/** px at 1080 width: the largest title of a cover and of an outro. */
const coverTitle = 128
const outroTitle = 88

/** V end: title 128 · line below it, over the first post's photo. */
export function coverStage(sheet: Sheet, slide: SlideOf<'cover'>): Stage {
  const { picture } = slide
  if (picture !== undefined && !fillsSlide(sheet, picture)) {
    // What is shown whole leaves no room for a title of this size; the plan gives it a slide of its own.
    return { ...wholeStage(sheet, { ...slide, pictures: [picture] }), fits: false }
  }
  const scene = sceneOf(sheet, picture)
  const own = scene.sheet
  const width = wordsWidth(own)
  const title = titleText(slide.title)
  const start = Math.min(coverTitle, coverCeiling(visualLength(title)))
  const steps = wellBroken(own, title, stepsFor(own, title, ladders.cover, start, width), width)
  const body = running(own, slide.blocks, { size: slide.body, width, part: 'support' })
  const build = (step: number): BoxNode =>
    atFoot(own, [titleNode(own, title, step, titled(slide, width)), body])
  return scene.laid(firstFit(own, steps, build, fullShare(own, scene.isOwn)))
}

/** px at 1080 width: the avatar of an outro, largest first; 0 where there is no room for it. */
const avatars = [128, 96, 0] as const
const ring = 4

/** V end gap 36: avatar 128, ring 4 white · title 88 · line 32 · button or actions. */
export function outroStage(sheet: Sheet, slide: SlideOf<'outro'>): Stage {
  const scene = sceneOf(sheet)
  if (isProfile(sheet.slide, sheet.settings))
    return scene.laid(profileStage(withButtonColours(scene), slide))
  const own = scene.sheet
  const width = wordsWidth(own)
  const title = titleText(slide.title)
  const steps = stepsFor(own, title, ladders.title, titleStart(outroTitle, title), width)
  const below = belowHeadline(scene, slide, width)
  return scene.laid(
    firstFit(
      own,
      besideSteps(avatars, steps),
      ({ beside: avatar, step }) =>
        atFoot(own, [
          avatarNode(scene, avatar),
          titleNode(own, title, step, titled(slide, width)),
          ...below,
        ]),
      fullShare(own, false),
    ),
  )
}

/** Lines 32 · actions or button · website. */
function belowHeadline(
  scene: Scene,
  slide: SlideOf<'outro'>,
  width: number,
): readonly (SlideNode | null)[] {
  const { sheet } = scene
  const { blocks, actions = [] } = slide
  const size = Math.min(slide.body, sheet.type.bodySize(32))
  const own = withButtonColours(scene)
  return [
    asLine(running(sheet, blocks, { size, width })),
    actions.length === 0 ? null : actionsOf(own, actions, { width }),
    slide.button === undefined ? null : button(own, textOf(slide.button)),
    websiteOf(sheet),
  ]
}

/** The line of an outro is smaller than running text and is not named like it. */
function asLine(node: SlideNode | null): SlideNode | null {
  if (node?.kind !== 'box') return node
  const renamed = (child: SlideNode): SlideNode =>
    child.kind === 'text' && child.name === 'Body' ? { ...child, name: 'Line' } : child
  return { ...node, children: node.children.map(renamed) }
}

/** Discs and buttons are grounds of their own: they keep the theme's colours on any photo. */
function withButtonColours({ sheet, button: { fill, label } }: Scene): Sheet {
  return { ...sheet, theme: { ...sheet.theme, accent: fill, onAccent: label } }
}

/** Whose deck it is, on a photo with a ring in the colour of the words; while planning a place of the same size. */
function avatarNode(scene: Scene, avatar: number): SlideNode | null {
  const { sheet } = scene
  const { author, page } = sheet.around
  const [name] = namesOf(author)
  const isKnown = page === null || name !== ''
  if (avatar === 0 || !sheet.settings.outro.avatar || !isKnown) return null
  const size = sheet.px(avatar)
  if (page === null) {
    return column(sheet, 'face', { name: 'Avatar', width: size, height: size, pad: none }, [])
  }
  const node = face(withButtonColours(scene), 'face', name, size)
  // A ring parts a face from the photo behind it; on a plain ground there is nothing to part it from.
  if (!scene.isOnPhoto) return node
  const stroke = { paint: solid(sheet.theme.text), weight: sheet.px(ring) }
  return isStroked(node) ? { ...node, stroke } : node
}

function isStroked(node: SlideNode): node is Exclude<SlideNode, TextNode | { kind: 'vector' }> {
  return node.kind === 'picture' || node.kind === 'box' || node.kind === 'shape'
}
