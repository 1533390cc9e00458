import { readdirSync } from 'node:fs'

import { afterEach, describe, expect, test, vi } from 'vitest'

import { faces } from '../../src/lib/templates/faces'
import { themes } from '../../src/lib/templates/themes'
import { loadFamily } from '../../src/lib/ui/effects/google-fonts'

/** What the browser makes of a family, a source and its descriptors. */
class Face {
  readonly family: string
  readonly source: string
  readonly descriptors: FontFaceDescriptors

  constructor(family: string, source: string, descriptors: FontFaceDescriptors) {
    this.family = family
    this.source = source
    this.descriptors = descriptors
  }
}

const sheet = `
/* latin */
@font-face { font-family: 'Sora'; font-style: normal; font-weight: 100 800;
  src: url(https://fonts.gstatic.com/s/sora/v17/a.woff2) format('woff2'); unicode-range: U+0000-00FF; }
@font-face { font-family: 'Sora'; src: url(https://elsewhere.example/b.woff2); }`

/** Asks for a family of a service that has only `served` (the axes of an address), or nothing at all. */
async function ask(
  family: string,
  served: string | null,
  refuse: () => Promise<Response> = () => Promise.resolve(new Response('', { status: 400 })),
): Promise<{ found: boolean; asked: readonly string[]; faces: readonly Face[] }> {
  vi.stubGlobal('FontFace', Face)
  const added: Face[] = []
  const asked: string[] = []
  const get = (url: string): Promise<Response> => {
    const axes = /family=[^:&]+(.*)&display/.exec(url)?.[1] ?? '?'
    asked.push(axes)
    return axes === served ? Promise.resolve(new Response(sheet)) : refuse()
  }
  // Only `add` and the address are used.
  const fonts = { add: (face: Face) => added.push(face) } as unknown as FontFaceSet
  const found = await loadFamily(fonts, get, family)
  return { found, asked, faces: added }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Weights and slopes of a family, by the folders of its package. */
function stylesOf(family: string): { weights: readonly number[]; hasItalic: boolean } {
  const name = family.toLowerCase().replaceAll(' ', '-')
  const packages = new URL('../../node_modules/@expo-google-fonts/', import.meta.url)
  const folders = readdirSync(new URL(name, packages)).filter((folder) => /^\d00/.test(folder))
  return {
    weights: folders.map((folder) => Number(folder.slice(0, 3))).sort((a, b) => a - b),
    hasItalic: folders.some((folder) => folder.endsWith('_Italic')),
  }
}

const families = new Set([
  ...faces.map((face) => face.family),
  ...themes.map((theme) => theme.body),
  'JetBrains Mono',
  'Noto Sans Arabic',
  'Noto Sans JP',
])

describe('a family from Google Fonts', () => {
  test.each([...families])(
    '%s is asked at once for all it has, and for no more',
    async (family) => {
      const { weights, hasItalic } = stylesOf(family)
      const [lightest, heaviest] = [weights[0] ?? 0, weights[weights.length - 1] ?? 0]
      const range = `${lightest}..${heaviest}`
      const all =
        lightest === heaviest
          ? ':ital@0;1'
          : hasItalic
            ? `:ital,wght@0,${range};1,${range}`
            : `:wght@${range}`
      const { found, asked } = await ask(family, all)
      expect(found).toBe(true)
      expect(asked).toEqual([all])
    },
  )

  test('any other family is asked for less and less: a static one has single weights', async () => {
    const { found, asked } = await ask('Poppins', ':ital,wght@0,400;0,700;1,400;1,700')
    expect(found).toBe(true)
    expect(asked[0]).toBe(':ital,wght@0,100..900;1,100..900')
    expect((await ask('Lobster', '')).found).toBe(true)
  })

  test('an error that is kept from the page is no reason to stop asking', async () => {
    const refuse = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'))
    expect((await ask('Poppins', ':wght@400;700', refuse)).found).toBe(true)
  })

  test('a network that does not answer is not asked again', async () => {
    vi.useFakeTimers()
    const aborted = vi.fn(
      () =>
        new Promise<Response>((_, reject) =>
          setTimeout(() => {
            reject(new Error('aborted'))
          }, 8001),
        ),
    )
    const pending = ask('Brand Sans', null, aborted)
    await vi.advanceTimersByTimeAsync(9000)
    expect((await pending).found).toBe(false)
    expect(aborted).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })

  test('a family that is not there is asked for in seven ways, then it is not there', async () => {
    const { found, asked, faces } = await ask('Brand Sans', null)
    expect(found).toBe(false)
    expect(asked).toHaveLength(7)
    expect(faces).toEqual([])
  })

  test('faces keep their weights and characters; files from elsewhere are not taken', async () => {
    const { faces } = await ask('Sora', ':wght@100..800')
    expect(faces).toEqual([
      new Face('Sora', 'url(https://fonts.gstatic.com/s/sora/v17/a.woff2)', {
        style: 'normal',
        weight: '100 800',
        display: 'swap',
        unicodeRange: 'U+0000-00FF',
      }),
    ])
  })
})
