/** What the merge of a whole carousel asks for → changes to its slides, each of which can be taken back. */
import { assertNever } from '../base/assert-never'
import type { DeckMerge, SlideStep } from '../sync/patch'
import { longestRising } from '../sync/rising'
import { applyPatches, openNewWork, openWork, type ApplyTools } from './apply-patches'
import type { FoundSlide } from './find-carousel'
import { indexIn, insertAt, keepPlace } from './layer-place'
import { remarkLayer, remarkSlide, renameSlide, unmarkSlide, type SlideFrame } from './marks'
import { makeSlide } from './own/draw-slide'
import type { Sources } from './own/sources'
import { moveOnPage } from './write-props'

export interface DeckTools extends ApplyTools {
  readonly carousel: string
  readonly title: string
  /** The frames that slides are copies of. */
  readonly sources: Sources
  /** The slides on the canvas, by key. */
  readonly slides: ReadonlyMap<string, FoundSlide>
  /** The frames of the carousel as they stand when all is done, by key. */
  readonly frames: Map<string, SlideFrame>
}

/** Our layers of a slide by key, as they stand now. */
type Layers = ReadonlyMap<string, SceneNode>

const none: Layers = new Map()

/** Applies one step; those of a merge come in its order. */
export function applyStep(step: SlideStep, tools: DeckTools): Layers {
  switch (step.kind) {
    case 'keep':
      return keepSlide(step, tools)
    case 'insert':
      return insertSlide(step, tools)
    case 'remove':
      tools.holder.take(slideOf(step.key, tools).frame)
      return none
    case 'aside': {
      const { frame } = slideOf(step.key, tools)
      unmarkSlide(frame, tools.onTakeBack)
      if (!step.stays) tools.asides.take(frame)
      return none
    }
    default:
      return assertNever(step)
  }
}

/** Gives the slides the order of layers that the row has, in whatever they stand in. */
export function applyOrder({ order }: DeckMerge, { frames, onTakeBack }: DeckTools): void {
  const homes = new Map<string, Home>()
  for (const key of order ?? []) {
    const frame = frames.get(key)
    const parent = frame?.parent
    if (frame === undefined || parent === null || parent === undefined) continue
    if (!('children' in parent)) continue
    const home = homes.get(parent.id) ?? { parent, slides: [] }
    home.slides.push(frame)
    homes.set(parent.id, home)
  }
  for (const home of homes.values()) orderIn(home, onTakeBack)
}

interface Home {
  readonly parent: BaseNode & ChildrenMixin
  /** In the order of the row. */
  readonly slides: SlideFrame[]
}

/** As few as can be are moved, each behind the one before it, the first before all that stay. */
function orderIn({ parent, slides }: Home, onTakeBack: DeckTools['onTakeBack']): void {
  const places = new Map(parent.children.map(({ id }, index) => [id, index]))
  const stays = longestRising(slides.map(({ id }) => places.get(id) ?? 0))
  const staying = slides.find((_, position) => stays.has(position))
  slides.forEach((slide, position) => {
    if (stays.has(position)) return
    const before = slides[position - 1]
    const next = before ?? staying
    if (next === undefined) return
    const index = indexIn(parent, next)
    const isBehind = indexIn(parent, slide) > index
    keepPlace(slide, onTakeBack)
    insertAt(parent, slide, before !== undefined && isBehind ? index + 1 : index)
  })
}

function slideOf(key: string, { slides }: DeckTools): FoundSlide {
  const slide = slides.get(key)
  if (slide === undefined) throw new Error(`A step names a slide that is not there: ${key}`)
  return slide
}

function keepSlide(step: Extract<SlideStep, { kind: 'keep' }>, tools: DeckTools): Layers {
  const { key, merge, at, wasAt, tree } = step
  const { carousel, title, onTakeBack } = tools
  const slide = slideOf(key, tools)
  if (slide.isCopy) rekey(slide, tools)
  const layers =
    merge.patches.length > 0 ? applyPatches(merge.patches, openWork(slide.standing()), tools) : none
  if (at !== null) moveOnPage(slide.frame, at, onTakeBack)
  remarkSlide(slide.frame, { carousel, key, at: wasAt, tree }, onTakeBack)
  renameSlide(slide.frame, title, onTakeBack)
  tools.frames.set(key, slide.frame)
  return layers
}

/** A copy made by hand is a slide of its own from now on: its layers say so. */
function rekey(slide: FoundSlide, { onTakeBack }: DeckTools): void {
  const { layer: root, nodes } = slide.read()
  const visit = ({ key, node, written, children }: typeof root): void => {
    const layer = nodes.get(node)
    if (key !== null && written !== null && layer !== undefined) {
      remarkLayer(layer, { key, written }, onTakeBack)
    }
    children.forEach(visit)
  }
  visit(root)
}

function insertSlide(step: Extract<SlideStep, { kind: 'insert' }>, tools: DeckTools): Layers {
  const { wanted, patches, at, container, after, tree, slide } = step
  const { carousel, title, page, onTakeBack } = tools
  const drawn = new Map<string, SceneNode>()
  const onDrawn = (key: string, layer: SceneNode): void => {
    drawn.set(key, layer)
  }
  const frame = makeSlide(slide, wanted, { carousel, title, tree }, { ...tools, onDrawn })
  const neighbour = after === null ? undefined : tools.frames.get(after)
  const home = homeOf(container, tools) ?? page
  const index = home.children.findIndex(({ id }) => id === neighbour?.id)
  // The first one comes below the others, in layer order.
  const isOurs = new Set([...tools.slides.values()].map((one) => one.frame.id))
  const first = home.children.findIndex(({ id }) => isOurs.has(id))
  if (index >= 0) insertAt(home, frame, index + 1)
  else if (first >= 0) insertAt(home, frame, first)
  else if (frame.parent?.id !== home.id) home.appendChild(frame)
  if (home.type !== 'PAGE') moveOnPage(frame, at, onTakeBack)
  if (patches.length > 0) applyPatches(patches, openNewWork(wanted, drawn), tools)
  tools.frames.set(slide.key, frame)
  return drawn
}

/** What slides stand in: a page, a section, a frame of the person's. */
function homeOf(id: string | null, { slides }: DeckTools): (BaseNode & ChildrenMixin) | null {
  for (const { frame } of slides.values()) {
    const { parent } = frame
    if (parent !== null && parent.id === id && 'children' in parent) return parent
  }
  return null
}
