import { describe, expect, it } from 'vitest'

import {
  platformById,
  platformIds,
  platforms,
  ratioIds,
  ratioSizes,
} from '../../src/lib/settings/platforms'
import { defaultSettings } from '../../src/lib/settings/settings'
import { canvasOf } from '../../src/lib/templates/canvas'
import { checkRules } from '../../src/lib/templates/check-rules'

describe('platforms', () => {
  it('are each described once, with ratios that have a size', () => {
    expect(platforms.map(({ id }) => id)).toEqual([...platformIds])
    for (const { ratios } of platforms) {
      for (const ratio of ratios) expect(ratioIds).toContain(ratio)
      expect(new Set(ratios).size).toBe(ratios.length)
    }
  })

  it('say of every note whether it is the platform’s own word, and where it was read', () => {
    for (const { notes, most, mostIsFact, name } of platforms) {
      for (const { kind, text, source } of notes) {
        expect(['fact', 'reported', 'advice']).toContain(kind)
        expect(text).toMatch(/\.$/)
        expect(source.length).toBeGreaterThan(4)
      }
      // A limit is named in a note of its own kind.
      const kind = mostIsFact ? 'fact' : 'reported'
      if (most !== null) {
        expect(
          notes.some((note) => note.kind === kind && note.text.includes(String(most))),
          name,
        ).toBe(true)
      }
    }
  })

  it('have the sizes of the design: width × height in px', () => {
    expect(
      Object.entries(ratioSizes).map(([id, { width, height }]) => [id, width, height]),
    ).toEqual([
      ['portrait', 1080, 1350],
      ['square', 1080, 1080],
      ['landscape', 1920, 1080],
      ['tall', 1080, 1440],
      ['story', 1080, 1920],
      ['pin', 1000, 1500],
      ['wide', 1200, 675],
    ])
  })
})

describe('a canvas', () => {
  const of = (size: Partial<typeof defaultSettings.canvas>) =>
    canvasOf({ ...defaultSettings.canvas, ...size })

  it('of TikTok keeps 150 px free at the right, of a story elsewhere 96', () => {
    expect(of({ platform: 'tiktok', ratio: 'story' }).pad.right).toBe(150)
    expect(of({ platform: 'instagram', ratio: 'story' }).pad.right).toBe(96)
  })

  it.each([
    [1080, 1350, 'portrait'],
    [1200, 1200, 'square'],
    [1600, 900, 'landscape'],
    [900, 1200, 'tall'],
    [1000, 1500, 'pin'],
    [900, 1600, 'story'],
    [100, 4096, 'story'],
    [4096, 100, 'landscape'],
  ] as const)(
    'of %d × %d is composed as %s, its edges 8.9 %% of its short side',
    (width, height, kind) => {
      const canvas = of({ ratio: 'custom', width, height })
      expect([canvas.kind, canvas.width, canvas.height]).toEqual([kind, width, height])
      expect(Math.abs(canvas.pad.left - 0.089 * Math.min(width, height))).toBeLessThanOrEqual(1)
      expect(canvas.pad.left + canvas.pad.right).toBeLessThan(width)
      expect(canvas.pad.top + canvas.pad.bottom).toBeLessThan(height)
    },
  )
})

describe('what slides are checked by', () => {
  it('is the canvas of the template and the limit of the platform', () => {
    expect(checkRules(defaultSettings)).toEqual({
      k: 1,
      safe: { top: 96, right: 96, bottom: 96, left: 96 },
      foot: 140,
      most: platformById('linkedin').most,
    })
  })
})
