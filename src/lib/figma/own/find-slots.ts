/** Which layers of a frame are slots, by their text or their name. */
import type { FrameProblem, LayerPath, PictureSlotName, SlotToken } from '../../slide/own-frame'
import { slotsIn } from '../../slide/own-slots'

/** What can be a template: all of them become plain frames as slides. */
export type Framelike = FrameNode | ComponentNode | InstanceNode

export interface FoundText {
  readonly tokens: readonly SlotToken[]
  /** The layer that is hidden with it, if it is another one. */
  readonly holder: LayerPath | null
}

export interface FoundLayers {
  readonly texts: ReadonlyMap<string, FoundText>
  readonly pictures: ReadonlyMap<string, PictureSlotName>
  /** Ids of the slots and of every layer around one, the frame left out. */
  readonly around: ReadonlySet<string>
  readonly problems: readonly FrameProblem[]
}

/** Hidden layers are not looked at: they stay hidden. */
export function findSlots(frame: Framelike): FoundLayers {
  const texts = new Map<string, FoundText>()
  const pictures = new Map<string, PictureSlotName>()
  const around = new Set<string>()
  const problems: FrameProblem[] = []

  const visit = (layer: SceneNode, path: LayerPath): boolean => {
    if (!layer.visible) return false
    const named = slotsIn(layer.name)
    for (const detail of named.unknown)
      problems.push({ code: 'unknownSlot', name: layer.name, detail })
    const isSlot = layer.type === 'TEXT' ? visitText(layer, named.texts) : false
    const inside = 'children' in layer ? visitAll(layer.children, path) : false
    const isOther = layer.type !== 'TEXT' && visitOther(layer, path, named, inside)
    const has = isSlot || inside || isOther
    if (has) around.add(layer.id)
    return has
  }

  const visitAll = (layers: readonly SceneNode[], path: LayerPath): boolean =>
    layers.map((layer, index) => visit(layer, [...path, index])).includes(true)

  const visitText = (layer: TextNode, named: readonly SlotToken[]): boolean => {
    const written = slotsIn(layer.characters)
    for (const detail of written.unknown)
      problems.push({ code: 'unknownSlot', name: layer.name, detail })
    const [name] = named
    const whole = name === undefined ? [] : [{ ...name, from: 0, to: layer.characters.length }]
    const tokens = written.texts.length > 0 ? written.texts : whole
    if (tokens.length === 0 || layer.characters === '') return false
    texts.set(layer.id, { tokens, holder: null })
    return true
  }

  /** A layer that has the name of a slot but no text of its own. */
  const visitOther = (
    layer: Exclude<SceneNode, TextNode>,
    path: LayerPath,
    named: ReturnType<typeof slotsIn>,
    inside: boolean,
  ): boolean => {
    const [picture] = named.pictures
    if (picture !== undefined) {
      if ('fills' in layer && layer.type !== 'LINE') {
        pictures.set(layer.id, picture)
        return true
      }
      problems.push({ code: 'wrongLayer', name: layer.name, detail: `{{${picture}}}` })
    }
    const [text] = named.texts
    if (text === undefined || inside) return false
    const found = 'children' in layer ? visibleTexts(layer.children) : []
    const [only] = found
    if (only === undefined || found.length > 1 || only.characters === '') {
      problems.push({ code: 'wrongLayer', name: layer.name, detail: `{{${text.name}}}` })
      return false
    }
    const whole = { name: text.name, from: 0, to: only.characters.length }
    texts.set(only.id, { tokens: [whole], holder: path })
    for (let at: BaseNode | null = only; at !== null && at.id !== layer.id; at = at.parent)
      around.add(at.id)
    return true
  }

  visitAll(frame.children, [])
  return { texts, pictures, around, problems }
}

function visibleTexts(layers: readonly SceneNode[]): readonly TextNode[] {
  return layers.flatMap((layer) => {
    if (!layer.visible) return []
    if (layer.type === 'TEXT') return [layer]
    return 'children' in layer ? visibleTexts(layer.children) : []
  })
}
