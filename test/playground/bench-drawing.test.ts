import { expect, it } from 'vitest'

import { drawingRows } from '../../playground/cli/bench'
import { templates } from '../../src/lib/templates/all'

it('no template takes more than 1.05 of the calls that could make the same document', async () => {
  const rows = await drawingRows()
  expect(rows.map(({ template }) => template)).toEqual(templates.map(({ id }) => id))
  for (const { template, ratio, least } of rows) {
    expect(ratio, template).toBeLessThanOrEqual(1.05)
    // No call can be spared: fewer would be a mistake of counting.
    expect(ratio, template).toBeGreaterThanOrEqual(1)
    expect(least, template).toBeGreaterThan(100)
  }
})
