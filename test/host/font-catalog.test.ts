import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { fallbackFonts, fontFiles } from '../../playground/host/fonts/catalog'
import { readSfnt } from '../../playground/host/fonts/sfnt'

const modules = new URL('../../node_modules/', import.meta.url)

/** The English names of a font file: id → text (name table, https://learn.microsoft.com/typography/opentype/spec/name). */
function namesOf(path: string): ReadonlyMap<number, string> {
  const bytes = readFileSync(new URL(path, modules))
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const table = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'name') ?? 0
  const start = bytes.readUInt32BE(table + 8)
  const names = new Map<number, string>()
  for (let index = 0; index < bytes.readUInt16BE(start + 2); index += 1) {
    const at = start + 6 + index * 12
    const isWindowsEnglish = bytes.readUInt16BE(at) === 3 && bytes.readUInt16BE(at + 4) === 1033
    if (!isWindowsEnglish) continue
    const from = start + bytes.readUInt16BE(start + 4) + bytes.readUInt16BE(at + 10)
    const text = Buffer.from(bytes.subarray(from, from + bytes.readUInt16BE(at + 8)))
    names.set(bytes.readUInt16BE(at + 6), text.swap16().toString('utf16le'))
  }
  return names
}

describe('the catalog of fonts', () => {
  test('every file calls itself what the picker calls it; only Inter has a space in "Semi Bold"', () => {
    for (const { family, style, path, postScriptName } of fontFiles) {
      const names = namesOf(path)
      const own = [names.get(16) ?? names.get(1), names.get(17) ?? names.get(2), names.get(6)]
      const spelled =
        family === 'Inter' ? style.replace(/(?:Semi|Extra) /, (word) => word.trim()) : style
      expect(own, path).toEqual([family, spelled, postScriptName])
    }
  })

  test('families and styles are there once', () => {
    const names = fontFiles.map(({ family, style }) => `${family} ${style}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each([
    ['빵을 굽다', 'Noto Sans KR'],
    ['パンを焼く', 'Noto Sans JP'],
    ['这们过', 'Noto Sans SC'],
    ['रोटी', 'Noto Sans Devanagari'],
    ['خبز', 'Noto Sans Arabic'],
    ['לחם', 'Noto Sans Hebrew'],
  ])('letters of %s that a text font lacks are lent by %s', (text, family) => {
    const letters = Array.from(text.replaceAll(' ', ''))
    const lenders = letters.map((letter) =>
      fallbackFonts.find(
        ({ covers, bold }) =>
          covers.test(letter) &&
          readSfnt(readFileSync(new URL(bold, modules))).covers(letter.codePointAt(0) ?? 0),
      ),
    )
    // Japanese lends the ideographs it shares with Chinese.
    expect(new Set(lenders.map((font) => font?.family))).toContain(family)
    expect(lenders).not.toContain(undefined)
  })
})
