/**
 * Removing is the one thing that cannot be taken back. So what is to go is put, reversibly, into one frame
 * aside of everything, and that frame is removed as the very last thing: one call that fails or does not.
 */
import type { OnTakeBack } from './entries'
import type { Host } from './host'
import { keepPlace } from './layer-place'
import { hasMissingFont } from './text-fonts'

export interface Holder {
  /** Takes a layer away from where it stands. */
  readonly take: (layer: SceneNode) => void
  /** Removes what was taken; nothing may fail after it. */
  readonly removeAll: () => void
}

export interface HolderTools {
  readonly host: Host
  readonly keep: <Layer extends SceneNode>(layer: Layer) => Layer
  readonly onTakeBack: OnTakeBack
}

/** How far from the origin the frame stands, in px: aside from what a person has drawn. */
const aside = -100_000

export function createHolder(page: PageNode, { host, keep, onTakeBack }: HolderTools): Holder {
  let frame: FrameNode | undefined
  const unmovable: SceneNode[] = []

  function openFrame(): FrameNode {
    if (frame !== undefined) return frame
    frame = keep(host.createFrame())
    if (frame.parent?.id !== page.id) page.appendChild(frame)
    frame.x = aside
    return frame
  }

  return {
    take: (layer) => {
      const whole = withEmptied(layer)
      if (hasMissingFont(whole)) {
        const was = whole.visible
        onTakeBack(() => {
          whole.visible = was
        })
        whole.visible = false
        unmovable.push(whole)
        return
      }
      const into = openFrame()
      keepPlace(whole, onTakeBack)
      into.appendChild(whole)
    },
    removeAll: () => {
      const [first, ...others] = [...(frame === undefined ? [] : [frame]), ...unmovable]
      if (first?.removed === false) first.remove()
      // For want of a font these cannot go together. The first removal is done and cannot be taken back, so that
      // one that fails is no failure of the run: hidden, it is as good as gone.
      for (const layer of others) attempt(layer)
    },
  }
}

function attempt(layer: SceneNode): void {
  try {
    if (!layer.removed) layer.remove()
  } catch {
    // It stays where it was, and nobody sees it.
  }
}

/** A group that loses its last layer deletes itself (figma-facts 5), so it goes as a whole. */
export function withEmptied(layer: SceneNode): SceneNode {
  const { parent } = layer
  return parent?.type === 'GROUP' && parent.children.length === 1 ? withEmptied(parent) : layer
}
