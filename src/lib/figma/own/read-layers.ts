/**
 * The layers of a frame → a tree. What holds a slot is a box, a slot is a text or a picture, everything else a
 * picture of itself.
 */
import type { Rect } from '../../slide/layout'
import type { PictureNode, SlideNode } from '../../slide/node'
import type { LayerPath, OwnSlot, OwnTextSlot, Room, TextSlotName } from '../../slide/own-frame'
import { plainBox, arrange, type Standing } from '../../slide/own-rooms'
import type { FoundLayers, Framelike } from './find-slots'
import { isPlain, looksOf } from './looks'
import { readWords, type AutoLine } from './read-words'
import {
  boxOf,
  clean,
  flowOf,
  flowsIn,
  isAbsolute,
  isSame,
  keyOf,
  lengthOf,
  opacityOf,
  roomAcross,
  seat,
  standingOf,
  type Place,
} from './standing'
import type { StillMaker } from './stills'

export interface ReadTools {
  readonly stills: StillMaker
  readonly auto: AutoLine
}

export interface FrameReader {
  /** What stands in the frame. */
  readonly read: () => Promise<readonly SlideNode[]>
  /** Both are filled by `read`. */
  readonly slots: readonly OwnSlot[]
  readonly rooms: readonly Room[]
}

export function createFrameReader(
  frame: Framelike,
  found: FoundLayers,
  tools: ReadTools,
): FrameReader {
  const slots: OwnSlot[] = []
  const rooms: Room[] = []
  const whole = boxOf(frame)

  async function root(): Promise<readonly SlideNode[]> {
    const ground = isPlain(frame) ? [] : [await groundOf(frame, 'ground')]
    const inside = await contents(frame, [], whole)
    if (!flowsIn(frame)) return [...ground, ...inside]
    const box = { ...flowOf(frame, 'frame'), children: inside }
    return [...ground, { ...box, width: frame.width, height: frame.height }]
  }

  /** What stands in a layer; where layout does not place it, words know how far they may grow. */
  async function contents(
    layer: SceneNode & ChildrenMixin,
    path: LayerPath,
    rect: Rect,
  ): Promise<readonly SlideNode[]> {
    const isFlow = flowsIn(layer)
    const standing: Standing[] = []
    for (const [index, child] of layer.children.entries()) {
      if (!child.visible) continue
      const flows = isFlow && !isAbsolute(child)
      const own = [...path, index]
      const node = await read(child, { path: own, origin: rect, flows })
      if (node !== null) standing.push(standingOf(node, child, rect, isMeta(child)))
    }
    const apart = standing.filter(({ node }) => node.at !== undefined)
    const arranged = arrange(isFlow ? apart : standing, rect)
    rooms.push(...arranged.rooms)
    slots.forEach((slot, at) => {
      const most = arranged.most.get(slot.key)
      if (slot.kind === 'text' && most !== undefined) slots[at] = { ...slot, most }
    })
    if (!isFlow) return arranged.children
    return [
      ...standing.flatMap(({ node }) => (node.at === undefined ? [node] : [])),
      ...arranged.children,
    ]
  }

  function isMeta({ id }: SceneNode): boolean {
    const tokens = found.texts.get(id)?.tokens ?? []
    return tokens.every(({ name }) => name !== 'title' && name !== 'body')
  }

  async function read(layer: SceneNode, place: Place): Promise<SlideNode | null> {
    if (!found.around.has(layer.id)) return still(layer, place)
    if (layer.type === 'TEXT') return words(layer, place)
    if (found.pictures.has(layer.id)) return picture(layer, place)
    return 'children' in layer ? box(layer, place) : still(layer, place)
  }

  async function words(layer: TextNode, place: Place): Promise<SlideNode> {
    const key = keyOf(place.path)
    const given = found.texts.get(layer.id)
    const [first] = given?.tokens ?? []
    if (given === undefined || first === undefined) throw new Error('Not a slot.')
    const { holder } = given
    const rect = boxOf(layer)
    const isHug = layer.textAutoResize === 'WIDTH_AND_HEIGHT'
    const slot: OwnTextSlot = {
      kind: 'text',
      key,
      path: place.path,
      holder: holder === null ? { key, path: place.path } : { key: keyOf(holder), path: holder },
      length: layer.characters.length,
      tokens: given.tokens,
      most: isHug ? roomAcross(layer, frame, rect) : null,
      lines: layer.textTruncation === 'ENDING' ? layer.maxLines : null,
      placedAt: place.flows ? null : { x: rect.x - whole.x, y: rect.y - whole.y },
    }
    slots.push(slot)
    const own = await readWords(layer, first.from, tools.auto)
    const isFixed = layer.textAutoResize === 'NONE' || layer.textAutoResize === 'TRUNCATE'
    const width = isHug ? 'hug' : lengthOf(layer, 'Horizontal', place)
    const height = isFixed ? lengthOf(layer, 'Vertical', place) : 'hug'
    const base = { name: names[first.name], ...seat(rect, place) }
    const vertical = layer.textAlignVertical
    if (!isFixed || vertical === 'TOP')
      return { kind: 'text', key, width, height, ...base, ...own, ...opacityOf(layer) }
    // A text of the tree begins at its top: a box holds it at the middle or the end.
    const inner = { kind: 'text', key, name: base.name, ...own, ...opacityOf(layer) } as const
    const main = vertical === 'CENTER' ? 'center' : 'end'
    return {
      ...plainBox(`${key}.box`, base.name),
      ...base,
      width,
      height,
      main,
      children: [{ ...inner, width: width === 'hug' ? 'hug' : 'fill', height: 'hug' }],
    }
  }

  /** A layer that is filled with a picture; what stands in it stays on top. */
  async function picture(layer: SceneNode, place: Place): Promise<SlideNode> {
    const key = keyOf(place.path)
    const name = found.pictures.get(layer.id) ?? 'image'
    const rect = boxOf(layer)
    const isBox = 'children' in layer && layer.children.length > 0
    const image = isBox ? await tools.stills.ground(layer) : await tools.stills.whole(layer)
    slots.push({
      kind: 'picture',
      key,
      path: place.path,
      holder: { key: isBox ? `${key}.box` : key, path: place.path },
      name,
      still: image,
    })
    const shape = layer.type === 'ELLIPSE' ? 'ellipse' : 'rectangle'
    const radius =
      'cornerRadius' in layer && typeof layer.cornerRadius === 'number' ? layer.cornerRadius : 0
    const node: PictureNode = {
      kind: 'picture',
      key,
      name: { image: 'Image', avatar: 'Avatar', logo: 'Logo' }[name],
      shape,
      image,
      fit: 'fill',
      width: lengthOf(layer, 'Horizontal', place),
      height: lengthOf(layer, 'Vertical', place),
      ...(radius === 0 ? {} : { radius }),
      ...opacityOf(layer),
      ...seat(rect, place),
    }
    if (!isBox) return node
    const filled = { ...node, at: { x: 0, y: 0 }, width: rect.width, height: rect.height }
    const around = flowsIn(layer) ? flowOf(layer, `${key}.box`) : plainBox(`${key}.box`, layer.name)
    const inside = await contents(layer, place.path, rect)
    const size = { width: node.width, height: node.height }
    const clip = radius > 0 ? { radius, clip: true } : {}
    return { ...around, ...size, ...clip, ...seat(rect, place), children: [filled, ...inside] }
  }

  async function box(layer: SceneNode & ChildrenMixin, place: Place): Promise<SlideNode> {
    const key = keyOf(place.path)
    const rect = boxOf(layer)
    const around = flowsIn(layer) ? flowOf(layer, key) : plainBox(key, clean(layer.name))
    const inside = await contents(layer, place.path, rect)
    const ground = isPlain(layer) ? [] : [await groundOf(layer, `${key}.ground`)]
    return {
      ...around,
      ...(isPlain(layer) ? looksOf(layer) : {}),
      ...opacityOf(layer),
      width: lengthOf(layer, 'Horizontal', place),
      height: lengthOf(layer, 'Vertical', place),
      ...seat(rect, place),
      children: [...ground, ...inside],
    }
  }

  async function still(layer: SceneNode, place: Place): Promise<SlideNode | null> {
    const key = keyOf(place.path)
    const name = clean(layer.name)
    const shown = 'absoluteRenderBounds' in layer ? layer.absoluteRenderBounds : null
    const box = boxOf(layer)
    const width = lengthOf(layer, 'Horizontal', place)
    const height = lengthOf(layer, 'Vertical', place)
    const space = { ...plainBox(key, name), width, height, ...seat(box, place) }
    // What shows nothing still takes its place in a layout.
    if (shown === null || shown.width < 1 || shown.height < 1) return place.flows ? space : null
    const image = await tools.stills.whole(layer)
    const picture: PictureNode = {
      kind: 'picture',
      shape: 'rectangle',
      key,
      name,
      image,
      fit: 'fill',
      width,
      height,
    }
    if (!place.flows)
      return { ...picture, width: shown.width, height: shown.height, ...seat(shown, place) }
    if (isSame(shown, box)) return picture
    const at = { x: shown.x - box.x, y: shown.y - box.y }
    const over = { ...picture, key: `${key}.still`, width: shown.width, height: shown.height, at }
    return { ...space, children: [over] }
  }

  async function groundOf(layer: SceneNode & ChildrenMixin, key: string): Promise<PictureNode> {
    const { width, height } = layer
    return {
      kind: 'picture',
      shape: 'rectangle',
      key,
      name: 'Ground',
      image: await tools.stills.ground(layer),
      fit: 'fill',
      width,
      height,
      at: { x: 0, y: 0 },
    }
  }

  return { read: root, slots, rooms }
}

const names: Readonly<Record<TextSlotName, string>> = {
  title: 'Title',
  body: 'Body',
  name: 'Name',
  handle: 'Handle',
  page: 'Page',
  pages: 'Page',
  cta: 'Call to action',
  website: 'Website',
  date: 'Date',
  number: 'Number',
  section: 'Section',
}
