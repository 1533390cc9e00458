import { expect, it } from 'vitest'

import { canonicalJson } from '../../src/lib/sync/canonical'

it('says the same of what is the same, in whatever order it was set', () => {
  const one = { size: 24.000_01, name: 'Title', marks: [{ end: 2, start: -0 }], at: undefined }
  const other = { marks: [{ start: 0, end: 2.000_04 }], name: 'Title', size: 24 }
  expect(canonicalJson(one)).toBe('{"marks":[{"end":2,"start":0}],"name":"Title","size":24}')
  expect(canonicalJson(other)).toBe(canonicalJson(one))
})

it('leaves out a field at any depth, and none of its name elsewhere', () => {
  const fills = [{ color: '#000000', variable: 'text' }, { color: '#FFFFFF' }]
  const json = canonicalJson({ fills }, (name, of) => name === 'color' && 'variable' in of)
  expect(json).toBe('{"fills":[{"variable":"text"},{"color":"#FFFFFF"}]}')
})
