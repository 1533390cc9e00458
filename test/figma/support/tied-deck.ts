/** Decks in a theme, tied to the file's design system or not, drawn and brought up to date. */
import { fingerprint } from '../../../src/lib/base/fingerprint'
import type { DrawRequest, ToUi, UpdateRequest } from '../../../src/lib/messages/protocol'
import { defaultSettings, type Settings } from '../../../src/lib/settings/settings'
import { buildCarousel } from '../../../src/lib/templates/build-carousel'
import { colorsOf } from '../../../src/lib/ui/effects/request'
import { fixedMeasure, thread } from '../../templates/samples'
import { drawRequest, openPlugin, slidesOn, type Answer, type Plugin } from './plugin'
import { found } from './turn'

export const all = { variables: true, textStyles: true, section: false }
export const plain = { variables: false, textStyles: false, section: false }

const ownFonts = {
  titleFont: { family: 'Inter', weight: 700, italic: false },
  bodyFont: { family: 'Inter', weight: 400, italic: false },
}

export type Deck = Pick<DrawRequest, 'slides' | 'colors'>

/** Slides of some posts in a theme, in its fonts or in those a person chose. */
export function deck(theme: string, { posts = 20, fonts = 'own' } = {}): Deck {
  const type = { ...defaultSettings.type, ...(fonts === 'own' ? ownFonts : {}) }
  const settings: Settings = { ...defaultSettings, theme, type }
  const words = Array.from(
    { length: posts },
    (_, index) => `Post ${index + 1} says something.\n\nAnd it goes on for a while after that.`,
  )
  const { slides } = buildCarousel({
    thread: thread(words),
    settings,
    pictures: new Map(),
    measure: fixedMeasure(),
  })
  return {
    slides,
    colors: colorsOf(settings),
  }
}

let runs = 100

async function say(plugin: Plugin, send: (run: number) => void): Promise<Answer> {
  const run = (runs += 1)
  send(run)
  const endings = ['drawn', 'failed', 'cancelled', 'plan']
  return found(() =>
    plugin.answers.find(
      ([name, body]) => endings.includes(name) && 'run' in body && body.run === run,
    ),
  )
}

export async function draw(plugin: Plugin, own: Partial<DrawRequest>): Promise<ToUi['drawn']> {
  return drawnOf(
    await say(plugin, (run) => {
      plugin.commands.handlers.draw({ ...drawRequest(run, []), pictures: [], ...own })
    }),
  )
}

export async function update(plugin: Plugin, own: Partial<UpdateRequest>): Promise<Answer> {
  return say(plugin, (run) => {
    plugin.commands.handlers.update({
      ...{ ...drawRequest(run, []), pictures: [], carousel: 'carousel-1' },
      ...{ mode: 'apply', discard: [], copies: [] },
      ...own,
    })
  })
}

export function drawnOf([name, body]: Answer): ToUi['drawn'] {
  if (name !== 'drawn') throw new Error(`Expected drawn, received ${name} ${JSON.stringify(body)}`)
  return body
}

export function writesOf({ host }: Plugin): Readonly<Record<string, number>> {
  const writes = [...host.calls.byMember].filter(
    ([name]) =>
      /^(?:set|create|append|insert|remove|resize|delete)/.test(name) &&
      name !== 'setBoundVariableForPaint',
  )
  return Object.fromEntries(writes)
}

export const sum = (writes: Readonly<Record<string, number>>): number =>
  Object.values(writes).reduce((total, one) => total + one, 0)

/** What small pictures of the slides are known by, in order. */
export const shotsOf = ({ host, figma }: Plugin): readonly string[] =>
  [...slidesOn(figma)]
    .sort((a, b) => a.x - b.x)
    .map(({ id }) => Buffer.from(host.png(id, 0.1)).toString('base64'))
    .map(fingerprint)

const drawnAnew = new Map<string, Promise<readonly string[]>>()

/** What a deck is known by in a file of its own; each is drawn once, however many tests ask for it. */
export function fresh(given: Deck): Promise<readonly string[]> {
  const name = fingerprint(JSON.stringify(given))
  const known = drawnAnew.get(name) ?? drawn(given)
  drawnAnew.set(name, known)
  return known
}

async function drawn(given: Deck): Promise<readonly string[]> {
  const plugin = openPlugin()
  await draw(plugin, { ...given, layers: plain })
  return shotsOf(plugin)
}

export const textsOf = ({ figma }: Plugin): readonly TextNode[] =>
  figma.currentPage.findAllWithCriteria({ types: ['TEXT'] })
