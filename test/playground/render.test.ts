import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { run as runRender } from '../../playground/cli/render'
import { solidPng } from '../browser/support/png'
import { studioPage } from '../browser/support/threads'

const thread = studioPage([
  'Bread without kneading, clearly explained:',
  'Flour has two proteins that want to hold hands. Water introduces them. Time does the rest.',
  'If this helped, pass it on.',
])

let folder = ''
let said: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'render-'))
  writeFileSync(join(folder, 'thread.txt'), thread)
  said = []
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function run(args: readonly string[]): Promise<number> {
  const say = (words: unknown): void => {
    said.push(String(words))
  }
  return runRender(args, { log: say, error: say })
}

function render(...more: readonly string[]): Promise<number> {
  return run([join(folder, 'thread.txt'), '--out', join(folder, 'out'), ...more])
}

/** Width and height out of a PNG's header. */
function sizeOf(path: string): readonly [number, number] {
  const bytes = readFileSync(path)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('render', () => {
  test('3 posts, the last with a picture of its own slide → 4 slides at the asked scale, a sheet, the page and the plan', async () => {
    expect(await render('--scale', '0.1')).toBe(0)
    const files = readdirSync(join(folder, 'out')).sort()
    const slides = files.filter((name) => /^\d\d .*\.png$/.test(name))
    expect(slides.length).toBe(4)
    expect(slides[0]).toBe('01 Cover.png')
    expect(files.filter((name) => !slides.includes(name))).toEqual([
      'deck.json',
      'document.json',
      'sheet.png',
    ])
    expect(sizeOf(join(folder, 'out', '01 Cover.png'))).toEqual([108, 135])
    // Margins of 24, four slides of 400, three gaps of 24.
    expect(sizeOf(join(folder, 'out', 'sheet.png'))[0]).toBe(24 + 400 * 4 + 24 * 3 + 24)
    const page = readFileSync(join(folder, 'out', 'document.json'), 'utf8')
    expect(page).toContain('Bread without kneading')
    expect(said.filter((words) => words.endsWith('.png'))).toEqual(slides)
  })

  test('settings change the slides: the author’s name stands on every one', async () => {
    const settings = join(folder, 'settings.json')
    writeFileSync(settings, JSON.stringify({ author: { name: 'Nadia Okafor', handle: '@nadia' } }))
    expect(await render('--scale', '0.1', '--settings', settings)).toBe(0)
    const page = readFileSync(join(folder, 'out', 'document.json'), 'utf8')
    expect(page.split('"characters": "Nadia Okafor"').length - 1).toBe(4)
  })

  test('a second run leaves no slides of the first, and no other file is touched', async () => {
    const out = join(folder, 'out')
    mkdirSync(out)
    writeFileSync(join(out, '09 Old.png'), '')
    writeFileSync(join(out, 'notes.txt'), 'mine')
    expect(await render('--scale', '0.1')).toBe(0)
    expect(readdirSync(out)).not.toContain('09 Old.png')
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine')
  })
})

describe('what cannot be done is said in words, with exit code 1', () => {
  test('no file, no folder to write to', async () => {
    expect(await run([])).toBe(1)
    expect(said.join()).toContain('Usage:')
  })

  test('a file that is not there', async () => {
    expect(await run([join(folder, 'none.txt'), '--out', folder])).toBe(1)
    expect(said.join()).toContain('could not be read')
  })

  test('a scale that is no number', async () => {
    expect(await render('--scale', 'big')).toBe(1)
    expect(said.join()).toContain('--scale takes a number')
  })

  test('an option that does not exist', async () => {
    expect(await render('--sclae', '1')).toBe(1)
    expect(said.join()).toContain('Usage:')
  })

  test('settings that are not JSON', async () => {
    const settings = join(folder, 'settings.json')
    writeFileSync(settings, '{')
    expect(await render('--settings', settings)).toBe(1)
    expect(said.join()).toContain('is not JSON')
  })

  test('a picture that is none', async () => {
    const images = join(folder, 'images')
    mkdirSync(images)
    writeFileSync(join(images, 'avatar.png'), 'no picture')
    writeFileSync(join(images, '1.png'), solidPng(40, 30, [1, 2, 3]))
    expect(await render('--images', images)).toBe(1)
    expect(said.join()).toContain('avatar.png')
  })

  test('a file without a thread', async () => {
    writeFileSync(join(folder, 'thread.txt'), ' \n')
    expect(await render()).toBe(1)
    expect(said.join()).toContain('there is no thread in it')
  })
})
