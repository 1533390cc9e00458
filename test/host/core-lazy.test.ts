import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createFigma, type Host } from '../../playground/host/index'
import { runs } from '../support/samples'
import { loadFonts } from './support/core-host'
import { perform, script } from './support/deeds'

// The real engine: what is laid out late must be what would have been laid out at once. The deeds set no
// SCALE or STRETCH, whose result depends on the sizes between, once a length was cut at 0.01 px.

/** A column with text, a row of two, and something absolute, to start from. */
async function openUsed(): Promise<Host> {
  const host = createFigma()
  const { figma } = host
  await loadFonts(figma)
  const [column, row, badge] = [figma.createFrame(), figma.createFrame(), figma.createRectangle()]
  column.layoutMode = 'VERTICAL'
  row.layoutMode = 'HORIZONTAL'
  for (const [parent, words] of [
    [column, 'A heading that is long enough to be wrapped'],
    [row, 'left'],
    [row, 'right'],
  ] as const) {
    const text = figma.createText()
    text.characters = words
    parent.appendChild(text)
  }
  column.appendChild(row)
  column.appendChild(badge)
  badge.layoutPositioning = 'ABSOLUTE'
  badge.constraints = { horizontal: 'MAX', vertical: 'CENTER' }
  return host
}

test('reading geometry after every change or only at the end gives the same document', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const [eager, lazy] = [await openUsed(), await openUsed()]
      perform(eager.figma, steps, () => {
        eager.documentJSON()
      })
      perform(lazy.figma, steps)
      expect(lazy.documentJSON()).toEqual(eager.documentJSON())
    }),
    { numRuns: runs(60) },
  )
})

test('undo gives back the laid-out document, to the last digit', async () => {
  await fc.assert(
    fc.asyncProperty(script, script, async (before, after) => {
      const host = await openUsed()
      perform(host.figma, before)
      host.figma.commitUndo()
      const kept = host.documentJSON()
      perform(host.figma, after)
      if (JSON.stringify(host.documentJSON()) !== JSON.stringify(kept)) host.undo()
      expect(host.documentJSON()).toEqual(kept)
    }),
    { numRuns: runs(60) },
  )
})
