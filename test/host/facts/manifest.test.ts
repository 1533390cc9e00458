import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

/** The rules of manifest.json, held against the one the build writes. */
const manifest = JSON.parse(
  readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8'),
) as Record<string, unknown>

test('§2.1 the manifest has name, a fixed id, api 1.0.0 and main', () => {
  expect(manifest['name']).toBeTypeOf('string')
  expect(manifest['id']).toMatch(/^\d+$/)
  expect(manifest['api']).toBe('1.0.0')
  expect(manifest['main']).toBe('build/main.js')
})

test('§2.2 the manifest names its ui', () => {
  expect(manifest['ui']).toBe('build/ui.js')
})

test('§2.3 the manifest asks for dynamic-page', () => {
  expect(manifest['documentAccess']).toBe('dynamic-page')
})

test('§2.4 editorType is a non-empty array of known editors', () => {
  const editors = manifest['editorType'] as string[]
  expect(editors.length).toBeGreaterThan(0)
  for (const editor of editors)
    expect(['figma', 'figjam', 'dev', 'slides', 'buzz']).toContain(editor)
})

test('§2.5 every allowed domain has a scheme Figma takes, and a reasoning stands beside them', () => {
  const access = manifest['networkAccess'] as { allowedDomains: string[]; reasoning?: string }
  for (const domain of access.allowedDomains) expect(domain).toMatch(/^(https?|wss?):\/\/[^*]+$/)
  expect(access.reasoning).toBeTypeOf('string')
})

test('§2.7 relaunch buttons have a command and a name', () => {
  const buttons = manifest['relaunchButtons'] as { command: string; name: string }[]
  expect(buttons.map(({ command, name }) => [command, name])).toEqual([['edit', 'Edit carousel']])
})
