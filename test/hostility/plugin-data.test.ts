/** What stands in the plugin data of layers, pages and the file: cut off, mixed up, from other hands, like ours. */
import fc from 'fast-check'
import { describe, it } from 'vitest'

import {
  anyDamage,
  anyTextDamage,
  damagedJson,
  damagedText,
  type Damage,
  type TextDamage,
} from '../../playground/fuzz/damage'
import { fuzz, type Family } from '../../playground/fuzz/run'
import { anyText, lookalikes } from '../../playground/fuzz/values'
import type { Slide } from '../../src/lib/slide/node'
import { layerEntry, readLayerMark } from '../../src/lib/figma/marks'
import { recoloured } from '../figma/support/restyled'
import { openIn, openPlugin } from '../figma/support/plugin'
import { box, slide, text } from '../figma/support/slides'
import { found } from '../figma/support/turn'

const slideOf = (key: string, index: number): Slide =>
  slide(key, `0${index + 1} Slide`, [
    box(`${key}/stage`, { pad: { top: 80, right: 80, bottom: 80, left: 80 }, gap: 24 }, [
      text(`${key}/title`, `Bread ${index + 1}`),
      text(`${key}/body`, 'Flour, water, salt and time.'),
    ]),
  ])
const deck = ['p0', 'p1', 'p2'].map(slideOf)
/** Another theme, and the last slide another post. */
const next = recoloured(['p0', 'p1', 'p5'].map(slideOf))

/** Long enough that it is kept in parts. */
const longWork = JSON.stringify({ version: 1, words: 'Bread is patient. '.repeat(12_000) })

interface Harm {
  /** Which layer that has entries, and which of them. */
  readonly layer: number
  readonly entry: number
  readonly data: Damage
  readonly text: TextDamage
  readonly how: 'data' | 'text' | 'gone' | 'like ours' | 'of another layer'
}

const anyHarm: fc.Arbitrary<Harm> = fc.record({
  layer: fc.nat(200),
  entry: fc.nat(20),
  data: anyDamage,
  text: anyTextDamage,
  how: fc.constantFrom('data', 'data', 'text', 'text', 'gone', 'like ours', 'of another layer'),
})

interface Case {
  readonly harms: readonly Harm[]
  readonly mode: 'ask' | 'apply' | 'live'
  readonly isLong: boolean
  /** Entries that nobody of ours wrote, on the page. */
  readonly foreign: readonly (readonly [string, string])[]
}

/** Plugin data of any holder, entry by entry. */
function entriesOf(holder: BaseNode): readonly (readonly [string, string])[] {
  return holder.getPluginDataKeys().map((key) => [key, holder.getPluginData(key)] as const)
}

function harm(figma: PluginAPI, { layer, entry, data, text: cut, how }: Harm): void {
  const holders = [figma.root, figma.currentPage, ...figma.currentPage.findAll()].filter(
    (one) => one.getPluginDataKeys().length > 0,
  )
  const holder = holders[layer % holders.length]
  const other = holders[(layer * 3 + 1) % holders.length]
  const entries = holder === undefined ? [] : entriesOf(holder)
  const [key, value] = entries[entry % entries.length] ?? []
  if (holder === undefined || key === undefined || value === undefined) return
  const put = (given: string): void => {
    // Figma takes 100 kB an entry; more would not have got there.
    holder.setPluginData(key, given.slice(0, 30_000))
  }
  switch (how) {
    case 'data':
      put(isJson(value) ? damagedJson(value, [data]) : damagedText(value, cut))
      return
    case 'text':
      put(damagedText(value, cut))
      return
    case 'gone':
      put('')
      return
    case 'like ours':
      put(lookalikes[entry % lookalikes.length] ?? '')
      return
    case 'of another layer':
      put(other?.getPluginData(key) ?? '')
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Layers that are nobody's but the person's: those they made, and those whose mark cannot be read any more. */
function ownLayers(figma: PluginAPI, marked: readonly SceneNode[]): readonly SceneNode[] {
  const made = figma.currentPage.findAll(({ name }) => name.startsWith('By hand'))
  const damagedOnes = marked.filter((layer) => !layer.removed && readLayerMark(layer) === null)
  return [...made, ...damagedOnes]
}

export const family: Family<Case> = {
  name: 'plugin data',
  smoke: 3,
  share: 0.008,
  cases: fc.record({
    harms: fc.array(anyHarm, { minLength: 1, maxLength: 5 }),
    mode: fc.constantFrom('ask', 'apply', 'apply', 'live'),
    isLong: fc.nat(15).map((number) => number === 0),
    foreign: fc.array(fc.tuple(fc.constantFrom('carousel:x', 'frames', 'layer', 'own'), anyText), {
      maxLength: 2,
    }),
  }),
  check: async ({ harms, mode, isLong, foreign }) => {
    const plugin = openPlugin()
    const { figma, host } = plugin
    await plugin.draw(deck)
    if (isLong) await plugin.update(deck, { work: longWork })
    await addByHand(figma)
    const marked = figma.currentPage.findAll((layer) => layer.getPluginData(layerEntry) !== '')
    for (const one of harms) harm(figma, one)
    for (const [key, value] of foreign) figma.currentPage.setPluginData(key, value.slice(0, 30_000))
    const own = ownLayers(figma, marked)
    figma.currentPage.selection = figma.currentPage.children.slice(0, 1)

    const again = openIn(host, 'later')
    again.commands.handlers.ready(null)
    const opened = await found(() => again.answers.find(([name]) => name === 'opened'))
    JSON.stringify(opened)
    again.commands.handlers.inspect({ carousel: 'carousel-1' })
    await found(() => again.answers.find(([name]) => name === 'inspected'))
    again.commands.handlers.readCanvas({ carousel: 'carousel-1', purpose: 'copy' })
    await found(() => again.answers.find(([name]) => name === 'canvasRead'))
    const [name, body] = await again.update(next, { mode })
    const isOrderly = name === 'drawn' || name === 'plan'
    const isGone = name === 'failed' && body.code === 'gone'
    if (!isOrderly && !isGone) throw new Error(`Update: ${name} ${JSON.stringify(body)}`)
    const lost = own.filter(({ removed }) => removed)
    if (lost.length > 0) throw new Error(`Lost: ${lost.map(({ id }) => id).join(', ')}`)
    const drawn = await again.draw(deck)
    if (drawn[0] !== 'drawn') throw new Error(`Generate: ${JSON.stringify(drawn)}`)
    return isOrderly ? { answered: 1, refused: 0 } : { answered: 0, refused: 1 }
  },
}

/** A note on each slide, one inside a box of ours, one on the page. */
async function addByHand(figma: PluginAPI): Promise<void> {
  await figma.loadFontAsync({ family: 'Inter', style: 'Regular' })
  const frames = figma.currentPage.children.filter((one): one is FrameNode => one.type === 'FRAME')
  const inside = figma.currentPage.findOne(({ name }) => name === 'Stage') as FrameNode | null
  for (const holder of [...frames, ...(inside === null ? [] : [inside]), figma.currentPage]) {
    const note = figma.createRectangle()
    note.name = `By hand ${holder.name}`
    holder.appendChild(note)
  }
}

describe('plugin data', { timeout: 1_200_000 }, () => {
  it('of any content never stops an update, nor costs a person a layer', async () => {
    await fuzz(family)
  })
})
