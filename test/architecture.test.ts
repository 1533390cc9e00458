/** `layers.js` against every import of `src`: the table is the architecture, not a wish. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

import { layers } from '../layers.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const lib = join(root, 'src', 'lib')
const names = Object.keys(layers)

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : []
  })
}

/** Every module a file imports from, type-only imports included. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )
}

function layerOf(path: string): string {
  return relative(lib, path).split(sep)[0] ?? ''
}

describe('layers.js', () => {
  it('declares every folder of src/lib and no other', () => {
    const folders = readdirSync(lib).filter((name) => statSync(join(lib, name)).isDirectory())
    expect(folders.sort()).toEqual([...names].sort())
  })

  it('names only earlier rows, so that no cycle between folders can arise', () => {
    const late = names.flatMap((name, row) =>
      (layers[name]?.may ?? [])
        .filter((other) => names.indexOf(other) >= row)
        .map((other) => `${name} → ${other}`),
    )
    expect(late).toEqual([])
  })

  it('is obeyed by every relative import of src/lib', () => {
    const broken = filesBelow(lib).flatMap((path) => {
      const from = layerOf(path)
      return importsOf(path)
        .filter((target) => target.startsWith('.'))
        .map((target) => resolve(dirname(path), target))
        .filter((target) => {
          const to = layerOf(target)
          return to !== from && !(layers[from]?.may ?? []).includes(to)
        })
        .map((target) => `${relative(root, path)} → ${relative(root, target)}`)
    })
    expect(broken).toEqual([])
  })
})

describe('src', () => {
  it('does not know that the playground or the tests exist', () => {
    const knowing = filesBelow(join(root, 'src')).filter((path) =>
      importsOf(path).some((target) => /(^|\/)(playground|test)\//.test(target)),
    )
    expect(knowing.map((path) => relative(root, path))).toEqual([])
  })

  it('has no barrel: no file only re-exports', () => {
    const barrels = filesBelow(lib).filter((path) => {
      const lines = readFileSync(path, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .split('\n')
        .filter((line) => line.trim() !== '')
      return lines.length > 0 && lines.every((line) => /^export .* from /.test(line))
    })
    expect(barrels.map((path) => relative(root, path))).toEqual([])
  })
})

describe('classes', () => {
  it('are errors or have something private, so that nothing else passes for an instance', () => {
    const open = ['src', 'playground']
      .flatMap((folder) => filesBelow(join(root, folder)))
      .flatMap((path) => [
        ...readFileSync(path, 'utf8').matchAll(/^( *)(?:export )?class (.*) \{([\s\S]*?)^\1\}/gm),
      ])
      .filter(([, , head = '', body = '']) => !/ extends /.test(head) && !/private |#/.test(body))
    expect(open.map(([, , head]) => head)).toEqual([])
  })
})

describe('manifest', () => {
  it('has the fixed id without which Figma refuses plugin data', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({
      id: expect.stringMatching(/^\d{10,}$/) as unknown,
      documentAccess: 'dynamic-page',
      editorType: ['figma'],
      relaunchButtons: [{ command: 'edit', name: 'Edit carousel' }],
      networkAccess: {
        allowedDomains: [
          'https://pbs.twimg.com',
          'https://fonts.googleapis.com',
          'https://fonts.gstatic.com',
        ],
      },
    })
  })
})
