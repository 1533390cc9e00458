/** The second level of the matrix: decks drawn by the plugin's main thread, checked from the document itself. */
import { blockKey, createMeasure, type WordWidth } from '../../../src/lib/deck/line-breaking'
import { measureWith, noSizes, type KnownSizes } from '../../../src/lib/deck/measuring'
import { readThread } from '../../../src/lib/formats/read'
import { checkLaidOut, type CheckRules, type LaidOut } from '../../../src/lib/slide/check'
import { toBlock } from '../../../src/lib/slide/layout'
import { checkRules } from '../../../src/lib/templates/check-rules'
import { generate } from '../generate'
import { settingsOf, type Combination } from './combinations'
import { slidesOfPage, type RestNode } from './from-rest'
import { filesFor } from './pictures'
import type { Checked } from './trees'

/**
 * Draws one deck and checks what stands on the page.
 *
 * @param main the plugin's `build/main.js`
 */
export async function checkDrawn(
  combination: Combination,
  main: string,
  wordWidth: WordWidth,
): Promise<Checked> {
  const { thread, hasPictures } = combination
  const settings = settingsOf(combination)
  const paste = { text: thread.text, ...(thread.html === undefined ? {} : { html: thread.html }) }
  const { value } = readThread(paste)
  const { host } = await generate({
    paste,
    settings: JSON.stringify(settings),
    pictures: hasPictures ? filesFor(value) : [],
    main,
  })
  return checkPage(host.documentJSON(), checkRules(settings), wordWidth)
}

/** Checks the slides of a page in the REST file format. */
export function checkPage(json: object, rules: CheckRules, wordWidth: WordWidth): Checked {
  // The shape is the format's, of which `from-rest.ts` names what it reads.
  const { document } = json as { readonly document: RestNode }
  const slides = slidesOfPage(document)
  const measure = measureWith(sizesOf(slides, wordWidth), wordWidth)
  return { slides: slides.length, findings: checkLaidOut(slides, measure, rules) }
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
