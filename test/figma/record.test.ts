import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readEntry, writeEntry, writeFreshEntry } from '../../src/lib/figma/entries'
import { newestOf, readFrameRecord, readPageRecord, writeRecord } from '../../src/lib/figma/record'
import { createFigma } from '../../playground/host/index'

function open() {
  const { figma } = createFigma()
  const restores: (() => void)[] = []
  return {
    figma,
    page: figma.currentPage,
    frame: figma.createFrame(),
    onTakeBack: (restore: () => void) => {
      restores.push(restore)
    },
    takeBack: () => {
      for (const restore of restores.splice(0).reverse()) restore()
    },
  }
}

/** Every entry of plugin data. */
function dataOf(holder: PluginDataMixin): unknown {
  return holder
    .getPluginDataKeys()
    .sort()
    .map((key) => [key, holder.getPluginData(key)])
}

const long = '€🚀é'.repeat(40_000)

describe('an entry of any length', () => {
  it('reads back as it was written, in parts of less than 100 kB', () => {
    const { frame } = open()
    writeFreshEntry(frame, 'work', long)
    expect(readEntry(frame, 'work')).toBe(long)
    for (const key of frame.getPluginDataKeys()) {
      expect(Buffer.byteLength(frame.getPluginData(key))).toBeLessThanOrEqual(90_000)
    }
  })

  it('any text reads back', () => {
    const { frame, onTakeBack } = open()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(900), (text, times) => {
        const value = JSON.stringify(text.repeat(times))
        writeEntry(frame, 'any', value, onTakeBack)
        return readEntry(frame, 'any') === value
      }),
    )
  })

  it('written over a longer one leaves no part of it; taken back, all is as before', () => {
    const { frame, onTakeBack, takeBack } = open()
    writeFreshEntry(frame, 'work', long)
    const before = dataOf(frame)
    writeEntry(frame, 'work', 'short', onTakeBack)
    expect(dataOf(frame)).toEqual([['work', 'short']])
    writeEntry(frame, 'work', '', onTakeBack)
    expect(dataOf(frame)).toEqual([])
    takeBack()
    expect(dataOf(frame)).toEqual(before)
  })

  it('of which a part is missing or another one reads as none', () => {
    const { frame } = open()
    writeFreshEntry(frame, 'work', long)
    const part = frame.getPluginData('work/1')
    frame.setPluginData('work/1', '')
    expect(readEntry(frame, 'work')).toBe('')
    frame.setPluginData('work/1', part.replace('é', 'e'))
    expect(readEntry(frame, 'work')).toBe('')
    frame.setPluginData('work/1', part)
    expect(readEntry(frame, 'work')).toBe(long)
  })

  it('that says already what is to be written is not written again', () => {
    const { frame } = open()
    writeFreshEntry(frame, 'work', long)
    let restores = 0
    writeEntry(frame, 'work', long, () => (restores += 1))
    expect(restores).toBe(0)
  })
})

const record = {
  id: 'c1',
  rev: 3,
  title: 'A thread',
  work: JSON.stringify({ version: 1, words: long }),
  slides: [
    ['p0', '1:2'],
    ['__proto__', '1:3'],
  ],
  pictures: [['photo', 'abc']],
} as const

describe('the record of a carousel', () => {
  it('stands on the page and on the first slide, and reads back from both', () => {
    const { page, frame, onTakeBack } = open()
    writeRecord(record, { page, frames: [frame] }, onTakeBack)
    expect(readPageRecord(page, 'c1')).toEqual(record)
    expect(readFrameRecord(frame)).toEqual(record)
  })

  it('leaves a slide that is the first no longer', () => {
    const { figma, page, frame, onTakeBack } = open()
    const other = figma.createFrame()
    writeRecord(record, { page, frames: [frame, other] }, onTakeBack)
    writeRecord({ ...record, rev: 4 }, { page, frames: [other, frame] }, onTakeBack)
    expect(dataOf(frame)).toEqual([])
    expect(readFrameRecord(other)?.rev).toBe(4)
  })

  it('whose work is damaged still names its slides', () => {
    const { page, frame, onTakeBack } = open()
    writeRecord(record, { page, frames: [frame] }, onTakeBack)
    frame.setPluginData('carousel/work', 'something else')
    expect(readFrameRecord(frame)).toEqual({ ...record, work: null })
  })

  it.each([
    'x',
    'null',
    '[]',
    '{}',
    '{"version":2}',
    JSON.stringify({ ...record, version: 1, work: '', slides: [['p0']] }),
    JSON.stringify({ ...record, version: 1, work: '', rev: 'new' }),
    '~parts 9 x',
  ])('damaged as %s is none, and nothing is thrown', (data) => {
    const { frame } = open()
    frame.setPluginData('carousel', data)
    expect(readFrameRecord(frame)).toBeNull()
  })

  it('of several the newest is believed; of equally new ones the first', () => {
    const older = { ...record, rev: 2 }
    const same = { ...record, title: 'Another' }
    expect(newestOf([older, null, record, same])).toEqual(record)
    expect(newestOf([null])).toBeNull()
  })
})
