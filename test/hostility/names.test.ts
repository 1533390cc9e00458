/** Names that every object has a member of, and texts that look like our own marks: names and words like any other. */
import fc from 'fast-check'
import { describe, it } from 'vitest'

import { checkPrototypes, checkSame } from '../../playground/fuzz/laws'
import { answered, fuzz, type Family } from '../../playground/fuzz/run'
import { inheritedNames, lookalikes } from '../../playground/fuzz/values'
import { createMeasure } from '../../src/lib/deck/line-breaking'
import { readThread } from '../../src/lib/formats/read'
import { parseSettings } from '../../src/lib/settings/parse'
import { defaultSettings } from '../../src/lib/settings/settings'
import { nodesOf } from '../../src/lib/slide/walk'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import type { Thread } from '../../src/lib/thread/thread'
import { drawRequest, ending, openPlugin, updateRequest } from '../figma/support/plugin'
import { box, slide, text } from '../figma/support/slides'
import { fixedWidth } from '../templates/samples'
import { openStage } from './panel-support'

/** Names of the same shapes, that no object has. */
const likeThem = new Map<string, string>([
  ['__proto__', '__photo__'],
  ['constructor', 'constructar'],
  ['toString', 'toStrong'],
  ['hasOwnProperty', 'hasOwnPropertx'],
  ['valueOf', 'valueOg'],
  ['prototype', 'prototypo'],
  ['__defineGetter__', '__definiGetter__'],
])

/** Pastes of several kinds by one author. */
const pastes: readonly ((name: string) => string)[] = [
  (name) =>
    `${name}\n@${name}\n\nBread, clearly explained:\n\n---\n\nAsk @${name} #${name} about it.`,
  (name) => `Bread ([@${name} on X](https://x.com/${name}/status/1))\n\nOne.\n\nTwo. @${name}`,
  (name) =>
    JSON.stringify([
      { id: '1', text: 'Bread.', user: { name, screen_name: name }, created_at: '2026-11-22' },
      { id: '2', text: `By @${name}.`, user: { name, screen_name: name } },
    ]),
  (name) => `---\nauthor: ${name}\nhandle: "@${name}"\n---\n\n# Bread\n\nOne ${name}.\n\nTwo.`,
  (name) => `Highlight,Author\n"Bread is ${name}.",${name}\n"Two.",${name}\n`,
]

function planOf(thread: Thread, name: string) {
  const settings = parseSettings({
    ...defaultSettings,
    author: { name, handle: name },
    slides: [{ key: name, role: 'quote' }],
  }).value
  return buildCarousel({
    thread,
    settings,
    pictures: new Map(),
    measure: createMeasure(() => 20),
  })
}

/** Without the underscores that Markdown takes for emphasis. */
function bare(name: string): string {
  return name.replace(/_/g, '')
}

const nameCases = fc.record({
  name: fc.constantFrom(...inheritedNames),
  paste: fc.nat(pastes.length - 1),
})

const names: Family<{ readonly name: string; readonly paste: number }> = {
  name: 'names of members',
  smoke: 5,
  share: 0.01,
  cases: nameCases,
  check: ({ name, paste }) => {
    const other = likeThem.get(name) ?? ''
    const write = pastes[paste]
    if (write === undefined) throw new Error('No paste.')
    const renamed = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value).split(bare(other)).join(bare(name)))
    const reading = readThread({ text: write(name) })
    checkSame('reading', reading, renamed(readThread({ text: write(other) })))
    const thread = reading.value
    if (thread.posts.length > 0)
      checkSame(
        'slides',
        planOf(thread, name).slides,
        renamed(planOf(readThread({ text: write(other) }).value, other).slides),
      )
    checkLibrary(name)
    checkPrototypes()
    return answered
  },
}

/** A brand kit and a preset of that name, a picture and a slide under that key. */
function checkLibrary(name: string): void {
  const { panel } = openStage()
  panel.send({ kind: 'exampleAsked' })
  panel.send({ kind: 'presetSaved', name })
  panel.send({ kind: 'brandAdded' })
  const brand = panel.state().work.brand
  if (brand === null) throw new Error('No kit was made.')
  panel.send({ kind: 'brandChanged', brand, change: { label: name, name, handle: name } })
  panel.send({ kind: 'imagesReceived', files: [{ name, blob: new Blob([name]) }] })
  panel.send({ kind: 'imagesReceived', files: [], target: { kind: 'place', place: name } })
  const { presets, work } = panel.state()
  checkSame(
    'preset',
    presets.map((preset) => preset.name),
    [name],
  )
  checkSame(
    'kit',
    work.brands.map((kit) => [kit.label, kit.name, kit.handle]),
    [[name, name, name]],
  )
  if (panel.plan() === null) throw new Error('No plan.')
}

const keyCases = fc.record({
  key: fc.constantFrom(...inheritedNames),
  words: fc.constantFrom(...lookalikes, ...inheritedNames),
})

const keys: Family<{ readonly key: string; readonly words: string }> = {
  name: 'keys and marks on the canvas',
  smoke: 4,
  share: 0.003,
  cases: keyCases,
  check: async ({ key, words }) => {
    const plugin = openPlugin()
    const deck = [
      slide(key, words, [
        box(`${key}/stage`, {}, [
          text(`${key}/${key}`, words),
          text(`${key}/body`, `A ${words} z`),
        ]),
      ]),
    ]
    const said = async (run: number, what: 'draw' | 'update') => {
      if (what === 'draw') plugin.commands.handlers.draw(drawRequest(run, deck))
      else plugin.commands.handlers.update(updateRequest(run, deck))
      const [name, body] = await ending(plugin.answers, run)
      if (name !== 'drawn') throw new Error(`${what}: ${name} ${JSON.stringify(body)}`)
      checkSame(`kept after ${what}`, body.kept, 0)
      const shown = plugin.figma.currentPage
        .findAllWithCriteria({ types: ['TEXT'] })
        .map(({ characters }) => characters)
      checkSame(`words after ${what}`, shown, [words, `A ${words} z`])
    }
    await said(1, 'draw')
    await said(2, 'update')
    checkPrototypes()
    return answered
  },
}

const markers: Family<{ readonly words: string; readonly at: number }> = {
  name: 'words like our marks',
  smoke: 10,
  share: 0.01,
  cases: fc.record({ words: fc.constantFrom(...lookalikes, ...inheritedNames), at: fc.nat(2) }),
  check: ({ words, at }) => {
    const posts = ['Bread, clearly explained:', 'It needs time.', 'That is all of it.'].map(
      (post, index) => (index === at ? `${post} Say ${words} twice.` : post),
    )
    const { value: thread } = readThread({ text: posts.join('\n\n---\n\n') })
    const { slides } = buildCarousel({
      thread,
      settings: defaultSettings,
      pictures: new Map(),
      measure: createMeasure(fixedWidth),
    })
    const shown = slides
      .flatMap(nodesOf)
      .map((node) => (node.kind === 'text' ? node.runs.map((run) => run.text).join('') : ''))
    // Lines are broken where they must be, quotes are set, and Markdown's own marks are emphasis.
    const plain = (given: string): string => given.replace(/[\s_*]+/g, '').replace(/[“”]/g, '"')
    if (!shown.some((one) => plain(one).includes(plain(words))))
      throw new Error(`${words} is not on any slide: ${shown.join(' | ')}`)
    return answered
  },
}

describe('names and marks', { timeout: 1_200_000 }, () => {
  it('that every object has a member of are names like any other', async () => {
    await fuzz(names)
  })
  it('as keys of slides and layers, and as their words, are drawn and updated', async () => {
    await fuzz(keys)
  })
  it('that look like ours are words on a slide', async () => {
    await fuzz(markers)
  })
})
