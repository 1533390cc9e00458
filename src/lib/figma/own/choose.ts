/** Which frames a person means by what they have selected, and which slides each is for. */
import type { FrameProblem, FrameRole } from '../../slide/own-frame'
import { roleOfName } from '../../slide/own-slots'
import { findSlots, type Framelike } from './find-slots'

export interface ChosenFrame {
  readonly frame: Framelike
  readonly role: FrameRole
}

/** One each for cover, post and outro. */
const mostFrames = 3

export function chooseFrames(selection: readonly SceneNode[]): {
  readonly frames: readonly ChosenFrame[]
  readonly problems: readonly FrameProblem[]
} {
  const frames = new Map<string, Framelike>()
  for (const layer of selection) {
    const frame = frameAround(layer)
    if (frame !== null) frames.set(frame.id, frame)
  }
  // The order of a selection says nothing (figma-facts 10).
  const inRow = [...frames.values()].sort((a, b) => leftOf(a) - leftOf(b))
  const [first] = inRow
  if (first === undefined) return refused('noFrame', selection[0]?.name ?? '')
  if (inRow.length > mostFrames) return refused('tooMany', String(inRow.length))
  const isOneSize = inRow.every(
    ({ width, height }) => Math.abs(width - first.width) < 1 && Math.abs(height - first.height) < 1,
  )
  if (!isOneSize) return refused('sizes', first.name)
  const roles = rolesOf(inRow)
  return {
    frames: inRow.map((frame, index) => ({ frame, role: roles[index] ?? 'post' })),
    problems: [],
  }
}

function refused(
  code: FrameProblem['code'],
  name: string,
): { readonly frames: readonly []; readonly problems: readonly FrameProblem[] } {
  return { frames: [], problems: [{ code, name, detail: '' }] }
}

/** The selected frame if it holds slots, else the nearest around it that does, else the outermost. */
function frameAround(layer: SceneNode): Framelike | null {
  let outermost: Framelike | null = null
  for (let at: BaseNode | null = layer; at !== null && at.type !== 'PAGE'; at = at.parent) {
    if (!isFramelike(at)) continue
    if (findSlots(at).around.size > 0) return at
    outermost = at
  }
  return outermost
}

export function isFramelike(layer: BaseNode): layer is Framelike {
  const { type } = layer
  return type === 'FRAME' || type === 'INSTANCE' || type === 'COMPONENT'
}

/** By their names where these say three different things, else from left to right. */
function rolesOf(frames: readonly Framelike[]): readonly FrameRole[] {
  if (frames.length === 1) return ['all']
  const named = frames
    .map(({ name }) => roleOfName(name))
    .map((role) => (role === 'all' ? 'post' : role))
  return new Set(named).size === frames.length ? named : ['cover', 'post', 'outro']
}

function leftOf(frame: Framelike): number {
  return frame.absoluteBoundingBox?.x ?? frame.x
}
