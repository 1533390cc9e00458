/** The frames that slides are copies of, with the fonts of what is filled in them. */
import type { Slide } from '../../slide/node'
import type { LayerPath, SlideSource } from '../../slide/own-frame'
import type { FontBook } from '../fonts'
import type { Host } from '../host'
import { Problem } from '../problem'
import type { Framelike } from './find-slots'
import { findFrame } from './own-frames'

export interface Sources {
  /** Throws for a frame that was not loaded: that is a mistake of ours. */
  readonly get: (source: SlideSource) => Framelike
}

/** Rejects with a `Problem` when a frame is gone or was changed, or a font of its words is not there. */
export async function loadSources(
  slides: readonly Slide[],
  host: Host,
  fonts: FontBook,
): Promise<Sources> {
  const frames = new Map<string, Framelike>()
  for (const { source, name } of slides) {
    if (source === undefined || frames.has(source.node)) continue
    const frame = await findFrame(host, source.node)
    if (frame === null) throw new Problem('figma', `The frame of “${name}” is no longer there.`)
    frames.set(source.node, frame)
    const names = source.slots.flatMap(({ path }) => {
      const layer = layerAt(frame, path)
      if (layer.type !== 'TEXT') return []
      return layer.getStyledTextSegments(['fontName']).map(({ fontName }) => fontName)
    })
    await fonts.loadNamed(names)
  }
  return {
    get: ({ node }) => {
      const frame = frames.get(node)
      if (frame === undefined) throw new Error(`Frame was not loaded: ${node}`)
      return frame
    },
  }
}

/** Throws a `Problem` where there is none: the frame was changed after it was read. */
export function layerAt(frame: Framelike, path: LayerPath): SceneNode {
  let at: SceneNode = frame
  for (const index of path) {
    const next: SceneNode | undefined = 'children' in at ? at.children[index] : undefined
    if (next === undefined) throw changed(frame)
    at = next
  }
  return at
}

export function changed({ name }: Pick<SceneNode, 'name'>): Problem {
  return new Problem('figma', `“${name}” was changed after it was read. Try again.`)
}
