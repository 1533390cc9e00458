/**
 * The fonts of text that is there already. They must be loaded before a text is changed or moved
 * (figma-facts 3); one that the person does not have cannot be, and its text is left alone.
 */
import type { DeckMerge, Patch } from '../sync/patch'
import type { Props } from '../sync/props'
import type { FoundSlide } from './find-carousel'
import { nameId, type FontBook } from './fonts'
import { Problem } from './problem'

export interface TextFonts {
  /** Figma's ids of text layers that cannot be changed. */
  readonly frozen: ReadonlySet<string>
  /** Families that are missing, in order, no doubles. */
  readonly missing: readonly string[]
}

/**
 * Loads the fonts of every text that a merge changes or moves. Rejects with a `Problem` 'font' when Figma does
 * not load one that is there.
 */
export async function loadTextFonts(
  { steps }: DeckMerge,
  slides: ReadonlyMap<string, FoundSlide>,
  book: FontBook,
): Promise<TextFonts> {
  const texts = new Map<string, TextNode>()
  for (const step of steps) {
    const slide = step.kind === 'insert' ? undefined : slides.get(step.key)
    if (slide === undefined) continue
    const found =
      step.kind === 'keep'
        ? step.merge.patches.flatMap((patch) => textsOf(patch, slide))
        : textsIn(slide.frame)
    for (const text of found) texts.set(text.id, text)
  }
  const fonts = new Map([...texts].map(([id, text]) => [id, fontsOf(text)]))
  const named = [...namedIn(steps)]
  const refused = await book.loadFound([...fonts.values(), named].flat())
  const isMissing = (font: FontName): boolean => refused.has(nameId(font))
  const frozen = [...fonts].filter(([id]) => texts.get(id)?.hasMissingFont === true)
  const frozenIds = new Set(frozen.map(([id]) => id))
  const needed = [...fonts].flatMap(([id, own]) => (frozenIds.has(id) ? [] : own))
  // What a text without its fonts is to have is not written either.
  const spared = new Set(frozen.flatMap(([, own]) => own.map(nameId)))
  const refusedFont = [...needed, ...named.filter((font) => !spared.has(nameId(font)))].find(
    isMissing,
  )
  if (refusedFont !== undefined) {
    const name = `${refusedFont.family} ${refusedFont.style}`
    throw new Problem('font', `The font "${name}" could not be loaded`, name)
  }
  const families = frozen.flatMap(([, own]) => own.filter(isMissing).map(({ family }) => family))
  return { frozen: frozenIds, missing: [...new Set(families)] }
}

/** Fonts that patches name: words mended by hand bring their own to where they stand now. */
function* namedIn(steps: DeckMerge['steps']): Iterable<FontName> {
  for (const step of steps) {
    const patches =
      step.kind === 'keep' ? step.merge.patches : step.kind === 'insert' ? step.patches : []
    for (const patch of patches) {
      if (patch.kind !== 'set') continue
      const { font, paragraphs = [] } = patch.props
      if (font !== undefined) yield font
      for (const { marks } of paragraphs) {
        for (const mark of marks) if (mark.font !== undefined) yield mark.font
      }
    }
  }
}

/** The texts in it, itself among them. */
export function textsIn(layer: SceneNode): readonly TextNode[] {
  if (layer.type === 'TEXT') return [layer]
  return 'findAllWithCriteria' in layer ? layer.findAllWithCriteria({ types: ['TEXT'] }) : []
}

/** Whether any text in it has a font the person does not have: then it cannot be moved (figma-facts 3). */
export function hasMissingFont(layer: SceneNode): boolean {
  return textsIn(layer).some((text) => text.hasMissingFont)
}

/** The fonts of its words, each once. */
function fontsOf(text: TextNode): readonly FontName[] {
  const { fontName } = text
  if (typeof fontName !== 'symbol') return [fontName]
  return text.getRangeAllFontNames(0, text.characters.length)
}

function textsOf(patch: Patch, slide: FoundSlide): readonly TextNode[] {
  switch (patch.kind) {
    case 'set':
      return isOfText(patch.props) ? withKey(patch.key, slide) : []
    case 'move':
      return withKey(patch.key, slide)
    case 'redraw':
      return withKey(patch.key, slide)
    case 'remove':
    case 'aside': {
      const layer = slide.read().nodes.get(patch.node)
      return layer === undefined ? [] : textsIn(layer)
    }
    case 'create':
    case 'fill':
    case 'write':
      return []
  }
}

/** All but a new look of the layer as a whole changes how its text is laid out. */
function isOfText(props: Props): boolean {
  return Object.keys(props).some((name) => name !== 'name' && name !== 'visible')
}

function withKey(key: string, slide: FoundSlide): readonly TextNode[] {
  const { layer: root, nodes } = slide.read()
  const find = (layer: typeof root): readonly TextNode[] => {
    const node = layer.key === key ? nodes.get(layer.node) : undefined
    return node === undefined ? layer.children.flatMap(find) : textsIn(node)
  }
  return find(root)
}
