import { describe, expect, it } from 'vitest'

import { toSvg } from '../../src/lib/figma/vector'
import type { VectorNode } from '../../src/lib/slide/node'

const arrow: VectorNode = {
  kind: 'vector',
  key: 'p0/arrow',
  name: 'Arrow',
  width: 64,
  height: 24,
  path: 'M2 12H61',
}

describe('a drawing as SVG', () => {
  it('has exactly the size of its node, and round lines', () => {
    const paint = { kind: 'solid', color: '#15140F', opacity: 0.5 } as const
    expect(toSvg({ ...arrow, line: { paint, weight: 3 } })).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="24" viewBox="0 0 64 24">' +
        '<path d="M2 12H61" fill="none" stroke="#15140F" stroke-opacity="0.5" stroke-width="3" ' +
        'stroke-linecap="round" stroke-linejoin="round"/></svg>',
    )
  })

  it('cannot be broken out of', () => {
    const path = '"/><script>&'
    expect(toSvg({ ...arrow, path })).toContain('d="&quot;/>&lt;script>&amp;"')
  })
})
