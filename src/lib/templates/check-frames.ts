/** The check of what stands on the canvas: frames in Figma's REST file format, held to the rules of slides. */
import { blockKey, createMeasure, type WordWidth } from '../deck/line-breaking'
import { measureWith, noSizes, type KnownSizes } from '../deck/measuring'
import { checkLaidOut, type CheckRules, type LaidOut } from '../slide/check'
import type { Finding } from '../slide/finding'
import { slideOfFrame, type RestNode } from '../slide/from-rest'
import { toBlock } from '../slide/layout'

/** Findings of frames in the order of the slides; their slides and layers are named by Figma's ids. */
export function checkFrames(
  frames: readonly RestNode[],
  rules: CheckRules,
  wordWidth: WordWidth,
): readonly Finding[] {
  const slides = frames.map(slideOfFrame)
  return checkLaidOut(slides, measureWith(sizesOf(slides, wordWidth), wordWidth), rules)
}

/** The heights texts have in the document, which are the ones that count. */
function sizesOf(slides: readonly LaidOut[], wordWidth: WordWidth): KnownSizes {
  const guess = createMeasure(wordWidth)
  const blocks = new Map(noSizes.blocks)
  for (const { node, rect } of slides.flatMap(({ placed }) => placed)) {
    if (node.kind !== 'text' || node.height !== 'hug') continue
    const block = toBlock(node)
    const key = blockKey(block)
    const isHug = node.width === 'hug'
    const known = blocks.get(key)
    const natural = isHug ? rect.width : Math.max(0, ...guess(block, Infinity).lines)
    const heights = new Map(known?.heights).set(isHug ? Infinity : rect.width, rect.height)
    blocks.set(key, { block, natural: isHug ? natural : (known?.natural ?? natural), heights })
  }
  return { blocks, fonts: new Map() }
}
