/**
 * A frame of the person's → its description: a tree to measure and to show. What holds a slot is a box, a slot
 * is a text or a picture, everything else a picture of itself. Nothing in the document is changed.
 */
import type { FrameProblem, FrameRole, LayerPath, OwnFrame } from '../../slide/own-frame'
import { wordsOf } from '../problem'
import { findSlots, type FoundLayers, type Framelike } from './find-slots'
import { solidOf } from './looks'
import { createFrameReader, type ReadTools } from './read-layers'

export interface FrameReading {
  /** null where it cannot be a template; the problems say why. */
  readonly frame: OwnFrame | null
  readonly problems: readonly FrameProblem[]
}

/** Rejects with what Figma throws; nothing of ours is left behind then either. */
export async function readFrame(
  frame: Framelike,
  role: FrameRole,
  tools: ReadTools,
): Promise<FrameReading> {
  const found = findSlots(frame)
  const problems = [...found.problems]
  if (found.around.size === 0) problems.push({ code: 'noSlot', name: frame.name, detail: '' })
  problems.push(...turnedLayers(frame, found), ...missingFonts(frame, found))
  if (problems.some(({ code }) => code !== 'unknownSlot')) return { frame: null, problems }
  const reader = createFrameReader(frame, found, tools)
  const children = await reader.read()
  const { slots, rooms } = reader
  const { name, width, height } = frame
  const whole: OwnFrame = {
    node: frame.id,
    name,
    role,
    width,
    height,
    fill: solidOf(frame) ?? { kind: 'solid', color: '#FFFFFF' },
    children,
    slots: [...slots].sort((a, b) => byPath(a.path, b.path)),
    rooms,
  }
  const isRead = slots.length > 0
  if (!isRead) problems.push({ code: 'noSlot', name, detail: '' })
  return { frame: isRead ? whole : null, problems }
}

function byPath(one: LayerPath, other: LayerPath): number {
  const at = one.findIndex((index, depth) => index !== other[depth])
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1)
}

/** A turned slot cannot be shown as it will be: its words are measured and painted upright. */
function turnedLayers(frame: Framelike, found: FoundLayers): readonly FrameProblem[] {
  const turned = layersIn(frame).filter((layer) => isTurned(layer) && found.around.has(layer.id))
  return [...(isTurned(frame) ? [frame] : []), ...turned].map(({ name }) => ({
    code: 'turned',
    name,
    detail: '',
  }))
}

function isTurned(layer: SceneNode): boolean {
  return 'rotation' in layer && Math.abs(layer.rotation) > 0.01
}

function missingFonts(frame: Framelike, found: FoundLayers): readonly FrameProblem[] {
  const texts = layersIn(frame).filter(
    (layer): layer is TextNode => layer.type === 'TEXT' && found.texts.has(layer.id),
  )
  return texts
    .filter(({ hasMissingFont }) => hasMissingFont)
    .map((layer) => {
      const [font] = layer.getStyledTextSegments(['fontName'])
      const { family = '', style = '' } = font?.fontName ?? {}
      return { code: 'missingFont', name: layer.name, detail: `${family} ${style}`.trim() }
    })
}

function layersIn(layer: ChildrenMixin): readonly SceneNode[] {
  return layer.children.flatMap((child) =>
    'children' in child ? [child, ...layersIn(child)] : [child],
  )
}

/** What Figma says where a frame cannot be read. */
export function figmaProblem(name: string, error: unknown): FrameProblem {
  return { code: 'figma', name, detail: wordsOf(error) }
}
