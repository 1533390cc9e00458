/** A thin part of `npm run check:matrix`, and that what it reads from a document is what stands there. */
import { readFileSync } from 'node:fs'

import { beforeAll, describe, expect, it } from 'vitest'

import { buildIfStale, mainPath } from '../../playground/cli/build'
import { generate } from '../../playground/cli/generate'
import {
  canvases,
  settingsOf,
  thinCombinations,
  treeCombinations,
  type Combination,
} from '../../playground/cli/matrix/combinations'
import { checkDrawn, checkPage } from '../../playground/cli/matrix/drawn'
import type { RestNode } from '../../src/lib/slide/from-rest'
import { ownThreads } from '../../playground/cli/matrix/threads'
import { createTreeCheck, type Checked } from '../../playground/cli/matrix/trees'
import { createWordWidth } from '../../playground/cli/word-width'
import type { WordWidth } from '../../src/lib/deck/line-breaking'
import { readThread } from '../../src/lib/formats/read'
import { findingSentence, isError } from '../../src/lib/slide/finding'
import { templates } from '../../src/lib/templates/all'
import { checkRules } from '../../src/lib/templates/check-rules'
import { themes } from '../../src/lib/templates/themes'
import { sampled } from '../support/samples'

let wordWidth: WordWidth
let main = ''

beforeAll(async () => {
  wordWidth = await createWordWidth()
  await buildIfStale()
  main = readFileSync(mainPath, 'utf8')
})

function errorsOf({ template, canvas, theme, thread }: Combination, checked: Checked) {
  return checked.findings
    .filter(isError)
    .map((finding) =>
      [template, canvas.name, theme, thread.name, finding.slide, finding.name]
        .concat(findingSentence(finding))
        .join(' · '),
    )
}

const short = ownThreads.filter(({ name }) => name !== 'long-post' && name !== 'code')

describe('the threads of the matrix', () => {
  it('are read as posts, with pictures, a video and no author', () => {
    const read = new Map(ownThreads.map((paste) => [paste.name, readThread(paste).value]))
    const counts = [...read].map(([name, { posts }]) => [name, posts.length])
    expect(Object.fromEntries(counts)).toMatchObject({
      'one-word': 1,
      'long-post': 3,
      'sixty-posts': 60,
      pictures: 9,
    })
    const media = read.get('pictures')?.posts.map((post) => post.media.map(({ kind }) => kind))
    expect(media?.map((kinds) => kinds.length)).toEqual([0, 4, 1, 1, 1, 1, 2, 3, 1])
    expect(media?.[8]).toEqual(['video'])
    expect(JSON.stringify(read.get('long-post')).length).toBeGreaterThan(30_000)
  })
})

describe('the combinations', () => {
  it('are every template on every sheet in every theme', () => {
    const all = treeCombinations(ownThreads, {})
    const kinds = new Set(all.map((one) => `${one.template} ${one.canvas.name} ${one.theme}`))
    expect(kinds.size).toBe(templates.length * canvases.length * themes.length)
    const threads = new Set(
      all.map((one) => `${one.template} ${one.canvas.name} ${one.thread.name}`),
    )
    expect(threads.size).toBe(templates.length * canvases.length * ownThreads.length)
  })
})

describe('no slide has a fault that nobody would publish', () => {
  it('as a tree: every template on every sheet', () => {
    const check = createTreeCheck(wordWidth)
    expect(sampled(thinCombinations(short), 2).flatMap((one) => errorsOf(one, check(one)))).toEqual(
      [],
    )
  })

  it('as drawn: every template once', async () => {
    const all = thinCombinations(short)
    // One of each template's nine sheets, each time the next.
    const some = templates.flatMap((_, index) => all[index * (canvases.length + 1)] ?? [])
    const errors: string[] = []
    for (const one of some) errors.push(...errorsOf(one, await checkDrawn(one, main, wordWidth)))
    expect(some.map(({ template }) => template)).toEqual(templates.map(({ id }) => id))
    expect(errors).toEqual([])
  })
})

describe('a document is held to the rules', () => {
  const [canvas] = canvases
  if (canvas === undefined) throw new Error('Nothing to go through')
  const one: Combination = {
    template: 'editorial',
    canvas,
    theme: 'bone',
    thread: {
      name: 'two',
      text: 'One thing about bread\n\n---\n\nIt takes time.\n\nAnd salt.\n\n---\n\nBye.',
    },
    hasPictures: false,
  }
  const settings = settingsOf(one)

  /** The page as JSON after something on it was changed, and what is wrong with it then. */
  async function faults(
    change: (node: Record<string, unknown>) => void,
  ): Promise<readonly string[]> {
    const { host } = await generate({
      paste: { text: one.thread.text },
      settings: JSON.stringify(settings),
      pictures: [],
      main,
    })
    const json = structuredClone(host.documentJSON()) as { readonly document: RestNode }
    const visit = (node: RestNode): void => {
      // The copy is this test's own.
      change(node as unknown as Record<string, unknown>)
      node.children?.forEach(visit)
    }
    visit(json.document)
    const { findings } = checkPage(json, checkRules(settings), wordWidth)
    return [...new Set(findings.filter(isError).map(({ code }) => code))]
  }

  it('finds nothing in it as it is', async () => {
    expect(await faults(() => undefined)).toEqual([])
  })

  it('finds words in the colour of their ground', async () => {
    const color = { r: 0.95, g: 0.945, b: 0.925, a: 1 }
    const found = await faults((node) => {
      if (node['name'] === 'Body') node['fills'] = [{ type: 'SOLID', color }]
    })
    expect(found).toEqual(['contrast'])
  })

  it('finds words that left their place', async () => {
    const found = await faults((node) => {
      const box = node['absoluteBoundingBox'] as { y: number } | undefined
      if (node['name'] === 'Title' && box !== undefined) box.y -= 200
    })
    expect(found).toContain('overflow')
    expect(found).toContain('safe-area')
  })
})
