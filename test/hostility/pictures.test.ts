/** Files given as pictures: what they say of themselves is read before anything is decoded. */
import { describe, expect, it } from 'vitest'

import { anyFile, latin, pngOf, wholeFiles } from '../../playground/fuzz/pictures'
import { fuzz, type Family } from '../../playground/fuzz/run'
import { isHeic, readPictureHeader } from '../../src/lib/ui/effects/picture-header'
import { checkFile, PictureProblem } from '../../src/lib/ui/effects/pictures'

const family: Family<Uint8Array> = {
  name: 'picture files',
  smoke: 500,
  share: 1,
  cases: anyFile,
  check: (bytes) => {
    isHeic(bytes)
    const header = readPictureHeader(bytes)
    if (header === null) return { answered: 0, refused: 1 }
    for (const side of [header.width, header.height])
      if (!(Number.isInteger(side) && side >= 0)) throw new Error(`A side of ${side}`)
    if (header.isWhole && header.isCut) throw new Error('Whole, and cut.')
    return { answered: 1, refused: 0 }
  },
}

describe('a file given as a picture', { timeout: 600_000 }, () => {
  it('of any bytes is read for its size without an exception', async () => {
    await fuzz(family)
  })

  it('says its size in its first bytes, whatever its kind', () => {
    const known = wholeFiles.map(({ kind, bytes }) => {
      const header = readPictureHeader(bytes)
      return [kind, header?.width, header?.height]
    })
    expect(known).toEqual([
      ['png', 4, 3],
      ['gif', 4, 3],
      ['jpeg', 4, 3],
      ['webp', 4, 3],
      ['heic', undefined, undefined],
    ])
  })

  it('of 65,535 × 65,535 px in 100 bytes is refused in words before it is decoded', () => {
    const bytes = pngOf(65_535, 65_535, 0)
    expect(bytes.length).toBeLessThan(100)
    expect(() => {
      checkFile(bytes)
    }).toThrow(PictureProblem)
  })

  it('that is a bitmap or AVIF says its size, too', () => {
    const bitmap = latin('BM\x3a\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00')
    const size = latin('\xff\xff\x00\x00\x01\x00\xff\xff')
    expect(() => {
      checkFile(Uint8Array.from([...bitmap, ...size]))
    }).toThrow(PictureProblem)
    const avif = latin('\x00\x00\x00\x14ftypavif\x00\x00\x00\x00mif1\x00\x00\x00\x14ispe')
    const sides = latin('\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\xff\xff')
    expect(() => {
      checkFile(Uint8Array.from([...avif, ...sides]))
    }).toThrow(PictureProblem)
  })
})
