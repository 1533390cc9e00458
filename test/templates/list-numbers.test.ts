/** Numbers that hang beside the items of a list. */
import { describe, expect, it } from 'vitest'

import { templateIds } from '../../src/lib/settings/settings'
import { toBlock } from '../../src/lib/slide/layout'
import { nodesOf, nodeText } from '../../src/lib/slide/walk'
import { carousel, fixedMeasure } from './samples'

/** px on a slide 1080 wide. */
const leastGap = 16

describe('the numbers of a list', () => {
  it.each(templateIds)(
    '%s: leave 16 px before their words, however many digits they have',
    (id) => {
      const measure = fixedMeasure()
      const items = Array.from(
        { length: 5 },
        (_, index) => `${index + 97}. Wait until it is risen well`,
      )
      for (const start of [1, 8, 97]) {
        const list = items.map((item, index) => item.replace(/^\d+/, String(start + index)))
        const { slides } = carousel(['Cover', list.join('\n'), 'End'], { template: id }, measure)
        const numbers = slides.flatMap(nodesOf).flatMap((node) => {
          const isNumber = node.kind === 'text' && node.name === 'Marker'
          return isNumber && /^\d+$/.test(nodeText(node)) ? [node] : []
        })
        expect(numbers.map(nodeText)).toEqual(list.map((item) => item.split('.')[0]))
        for (const node of numbers) {
          const wide = Math.max(...measure(toBlock(node), Infinity).lines)
          expect(Number(node.width) - wide).toBeGreaterThanOrEqual(leastGap)
        }
      }
    },
  )

  it.each(templateIds)('%s: stand before no figure that was not numbered by its writer', (id) => {
    const shown = (list: string): readonly string[] => {
      const { slides } = carousel(['Cover', list, 'End'], { template: id })
      return slides
        .slice(1, 2)
        .flatMap(nodesOf)
        .flatMap((node) => {
          return node.kind === 'text' && node.name === 'Number' ? [nodeText(node)] : []
        })
    }
    expect(shown('Now:\n\n- $900 a day\n- 14 loaves\n- no debts')).toEqual([])
    const written = shown('Now:\n\n1. 14 loaves\n2. no debts')
    expect(written.length === 0 || written.join() === '1,2').toBe(true)
  })
})
