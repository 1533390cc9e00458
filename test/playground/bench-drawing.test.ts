import { expect, it } from 'vitest'

import { measureDrawing } from '../../playground/bench/drawing'
import { templates } from '../../src/lib/templates/all'

it('no template takes more than 1.05 of the calls that could make the same document', async () => {
  const rows = await measureDrawing()
  expect(rows.map(({ what }) => what.split(',')[0])).toEqual(templates.map(({ id }) => id))
  for (const { what, ratio, peer } of rows) {
    expect(ratio, what).toBeLessThanOrEqual(1.05)
    // No call can be spared: fewer would be a mistake of counting.
    expect(ratio, what).toBeGreaterThanOrEqual(1)
    expect(peer?.figure, what).toBeGreaterThan(100)
  }
})
