/**
 * Pictures of parts of a frame, for thumbnails. What holds no slot is exported as it stands; the ground of a
 * frame that does is exported from a copy whose layers are made invisible. Such a copy never outlives its
 * export, whatever happens.
 */
import type { Still } from '../../slide/own-frame'
import type { Host } from '../host'

export interface StillMaker {
  /** A picture of the layer with all in it. Gives its key. */
  readonly whole: (layer: SceneNode) => Promise<string>
  /** A picture of the layer without what is in it. */
  readonly ground: (layer: SceneNode & ChildrenMixin) => Promise<string>
  readonly made: () => readonly Still[]
  /** The plugin closes: a copy that is being exported goes at once. */
  readonly abandon: () => void
}

/** Px of a still at most, for a slide's width: the largest thumbnails, on screens with two dots a px. */
const widest = 760

/** @param width of the frame, px */
export function createStillMaker(host: Host, width: number): StillMaker {
  const stills = new Map<string, Still>()
  let copy: SceneNode | undefined

  const take = async (layer: SceneNode): Promise<string> => {
    const value = Math.min(1, widest / width)
    const constraint = { type: 'SCALE', value } as const
    const bytes = await layer.exportAsync({ format: 'PNG', constraint })
    const png = host.base64Encode(bytes)
    const key = `still/${fingerprintOf(png)}`
    stills.set(key, { key, png })
    return key
  }

  const forget = (): void => {
    const gone = copy
    copy = undefined
    if (gone !== undefined) removeSurely(gone)
  }

  return {
    whole: take,
    ground: async (layer) => {
      copy = layer.clone()
      try {
        copy.x = aside
        if ('children' in copy) for (const child of copy.children) fade(child)
        return await take(copy)
      } finally {
        forget()
      }
    },
    made: () => [...stills.values()],
    abandon: forget,
  }
}

/** px from the origin: away from what a person has drawn. */
const aside = -100_000

/** Not hidden: what hugs its layers would shrink. */
function fade(layer: SceneNode): void {
  if ('opacity' in layer) layer.opacity = 0
  else layer.visible = false
}

/** Removes a layer of ours; a call that fails is made once more. */
export function removeSurely(layer: SceneNode): void {
  try {
    if (!layer.removed) layer.remove()
  } catch {
    if (!layer.removed) layer.remove()
  }
}

/** The same for the same picture; FNV-1a in two halves, and the length. */
function fingerprintOf(text: string): string {
  let one = 0x811c9dc5
  let other = 0x01000193
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ (code + at), 0x85ebca6b)
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}${text.length.toString(36)}`
}
