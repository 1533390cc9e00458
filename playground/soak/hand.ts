/** A person's hand on the canvas: what it may do to a layer of the slides, or to a slide. */
import type { Host } from '../host/index'
import type { Random } from './random'

type Figma = Host['figma']

/** Does it to a layer; false where it cannot be done to one of this kind. */
type Deed = (layer: SceneNode, figma: Figma) => boolean

const red: Paint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } }

function always(act: (layer: SceneNode) => void): Deed {
  return (layer) => {
    act(layer)
    return true
  }
}

function written(act: (layer: TextNode) => void): Deed {
  return (layer) => {
    if (layer.type !== 'TEXT' || layer.characters === '') return false
    act(layer)
    return true
  }
}

const deeds: Readonly<Record<string, Deed>> = {
  rename: always((layer) => {
    layer.name = 'By hand'
  }),
  hide: always((layer) => {
    layer.visible = !layer.visible
  }),
  lock: always((layer) => {
    layer.locked = !layer.locked
  }),
  delete: always((layer) => {
    layer.remove()
  }),
  duplicate: always((layer) => {
    layer.parent?.appendChild(layer.clone())
  }),
  fade: (layer) => {
    if ('opacity' in layer) layer.opacity = 0.375
    return 'opacity' in layer
  },
  paint: (layer) => {
    if (!('fills' in layer)) return false
    layer.fills = [red]
    return true
  },
  'add words': written((layer) => {
    layer.insertCharacters(layer.characters.length, ' (mine)')
  }),
  rewrite: written((layer) => {
    layer.characters = 'Mine.\nAll of it.'
  }),
  'set smaller': written((layer) => {
    layer.fontSize = 17
  }),
  place: (layer) => {
    const { parent } = layer
    if (parent?.type !== 'FRAME' || parent.layoutMode === 'NONE') return false
    if (!('layoutPositioning' in layer)) return false
    layer.layoutPositioning = 'ABSOLUTE'
    layer.x = 33
    layer.y = 44
    return true
  },
  group: (layer, figma) => {
    const { parent } = layer
    if (parent === null) return false
    figma.group([layer], parent, parent.children.indexOf(layer))
    return true
  },
  'add a shape': (layer, figma) => {
    if (!('appendChild' in layer)) return false
    const shape = figma.createRectangle()
    layer.appendChild(shape)
    return true
  },
}

const slideDeeds: Readonly<Record<string, Deed>> = {
  'move slide': always((slide) => {
    slide.x += 1700
  }),
  'delete slide': always((slide) => {
    slide.remove()
  }),
  'duplicate slide': always((slide) => {
    const double = slide.clone()
    double.x += slide.width + 40
  }),
}

/** Slides, of whatever carousel, as a person sees them on the page. */
export function slidesOn(figma: Figma): readonly FrameNode[] {
  return figma.currentPage.findAllWithCriteria({
    types: ['FRAME'],
    pluginData: { keys: ['slide'] },
  })
}

/** Up to three deeds at random; gives their names. What they write needs fonts, which are loaded. */
export async function editByHand(figma: Figma, random: Random): Promise<readonly string[]> {
  const names: string[] = []
  for (let left = random.below(4); left > 0; left -= 1) {
    const slides = slidesOn(figma)
    if (slides.length === 0) return names
    const slide = random.pick(slides)
    // The row itself is changed seldom: mostly a person works inside slides.
    const isWhole = random.chance(0.1)
    const layer = isWhole ? slide : random.pick([slide, ...slide.findAll()])
    const table = isWhole ? slideDeeds : deeds
    const [name, deed] = random.pick(Object.entries(table))
    if (layer === slide && !isWhole && name === 'delete') continue
    await loadFontsOf(layer, figma)
    if (deed(layer, figma)) names.push(name)
  }
  return names
}

async function loadFontsOf(layer: SceneNode, figma: Figma): Promise<void> {
  if (layer.type !== 'TEXT') return
  const fonts = layer.getRangeAllFontNames(0, layer.characters.length)
  await Promise.all(fonts.map((font) => figma.loadFontAsync(font)))
}
