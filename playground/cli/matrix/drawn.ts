/** The second level of the matrix: decks drawn by the plugin's main thread, checked from the document itself. */
import type { WordWidth } from '../../../src/lib/deck/line-breaking'
import { readThread } from '../../../src/lib/formats/read'
import type { CheckRules } from '../../../src/lib/slide/check'
import type { RestNode } from '../../../src/lib/slide/from-rest'
import { checkFrames } from '../../../src/lib/templates/check-frames'
import { checkRules } from '../../../src/lib/templates/check-rules'
import { generate } from '../generate'
import { settingsOf, type Combination } from './combinations'
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
  const frames = document.children ?? []
  return { slides: frames.length, findings: checkFrames(frames, rules, wordWidth) }
}
