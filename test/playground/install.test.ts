import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { install as installWith } from '../../playground/cli/install.js'

let folder = ''
let npmCalls = ''
let env = {}
let said: string[] = []

beforeEach(() => {
  said = []
  folder = mkdtempSync(join(tmpdir(), 'install-'))
  npmCalls = join(folder, 'npm-calls')
  // Stands in for npm: writes down how it was called.
  const npm = join(folder, 'npm-cli.js')
  writeFileSync(
    npm,
    `require('fs').appendFileSync(${JSON.stringify(npmCalls)}, process.argv.slice(2).join(' '))`,
  )
  env = { npm_execpath: npm }
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function install(root: string): void {
  installWith(root, env, (words) => said.push(words))
}

interface Locked {
  readonly version: string
  readonly optional?: boolean
}

function project(locked: Record<string, Locked>, installed: Record<string, Locked> | null): void {
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ packages: { '': { version: '1.0.0' }, ...locked } }),
  )
  if (installed === null) return
  for (const path of Object.keys(installed)) mkdirSync(join(folder, path), { recursive: true })
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(
    join(folder, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: installed }),
  )
}

function callsOfNpm(): string {
  return existsSync(npmCalls) ? readFileSync(npmCalls, 'utf8') : ''
}

describe('install', () => {
  const one = { 'node_modules/one': { version: '1.0.0' } }

  test('asks npm for exactly the lock file when nothing is installed', () => {
    project(one, null)
    install(folder)
    expect(callsOfNpm()).toBe('ci --include=dev --no-audit --no-fund --loglevel=error')
    expect(said).toEqual(['Installing dependencies (first run) …'])
  })

  test('asks nobody when everything is there', () => {
    project(one, one)
    install(folder)
    expect(callsOfNpm()).toBe('')
  })

  test('asks npm when a version of the lock file has changed since', () => {
    project({ 'node_modules/one': { version: '1.0.1' } }, one)
    install(folder)
    expect(callsOfNpm()).toContain('ci')
  })

  test('does not miss a package that npm leaves out on this system', () => {
    project({ ...one, 'node_modules/other-os': { version: '2.0.0', optional: true } }, one)
    install(folder)
    expect(callsOfNpm()).toBe('')
  })

  test('says in plain words that npm failed', () => {
    writeFileSync(join(folder, 'npm-cli.js'), 'process.exit(1)')
    project(one, null)
    expect(() => {
      install(folder)
    }).toThrow('The dependencies could not be installed')
  })
})
