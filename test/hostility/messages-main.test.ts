/** The main thread against a panel that says anything at any time. */
import fc from 'fast-check'
import { describe, it } from 'vitest'

import { anyDamage, damaged, type Damage } from '../../playground/fuzz/damage'
import { fuzz, type Family } from '../../playground/fuzz/run'
import { anyText, anyValue } from '../../playground/fuzz/values'
import { createFigma } from '../../playground/host/index'
import { createCommands } from '../../src/lib/figma/handlers'
import { openChannel } from '../../src/lib/messages/channel'
import { toMainGuards } from '../../src/lib/messages/guards'
import type { ToMain, ToUi } from '../../src/lib/messages/protocol'
import { drawRequest, ending, updateRequest, type Answer } from '../figma/support/plugin'
import { png } from '../figma/support/png'
import { box, slide, text } from '../figma/support/slides'
import { turn } from '../figma/support/turn'

const slides = ['p0', 'p1'].map((key, index) =>
  slide(key, `0${index + 1} Slide`, [
    box(`${key}/stage`, {}, [
      text(`${key}/title`, 'Bread'),
      {
        kind: 'picture',
        ...{ key: `${key}/picture`, name: 'Picture', width: 200, height: 100 },
        ...{ shape: 'rectangle', image: 'photo', fit: 'fill' },
      },
    ]),
  ]),
)
const block = {
  runs: [{ text: 'Bread' }],
  style: {
    font: { family: 'Inter', weight: 400, italic: false },
    ...{ size: 36, lineHeight: 52, tracking: 0 },
  },
}

/** A body of every message as a panel sends it; `close` ends the plugin and is not among them. */
const bodies: { readonly [Name in Exclude<keyof ToMain, 'close'>]: (run: number) => ToMain[Name] } =
  {
    ready: () => null,
    measure: (run) => ({ run, requests: [{ block, widths: [300, null] }] }),
    image: () => ({ key: 'photo', bytes: png(4, 4) }),
    draw: (run) => drawRequest(run, slides),
    update: (run) => updateRequest(run, slides),
    open: () => ({ carousel: 'carousel-1' }),
    inspect: () => ({ carousel: 'carousel-1' }),
    readCanvas: () => ({ carousel: 'carousel-1', purpose: 'check' }),
    leftovers: () => ({ carousel: 'carousel-1' }),
    remove: (run) => ({ run, carousel: 'carousel-1', design: true }),
    select: () => ({ nodes: ['0:1', '1:2'] }),
    cancel: (run) => ({ run: run - 1 }),
    show: () => null,
    lookElsewhere: () => null,
    store: () => ({ part: 'work', json: '{}' }),
    keepPicture: () => ({ key: 'a1-3', bytes: png(2, 2) }),
    fetchPictures: () => ({ keys: ['a1-3', 'photo'] }),
    forgetPictures: () => ({ except: [] }),
    readBrand: () => null,
    readFrame: () => ({ template: null }),
    forgetFrame: () => ({ template: 'frame:1:2' }),
    resize: () => ({ width: 800, height: 600 }),
  }

/** Messages that are answered with their number, whatever comes of them. */
const runs = ['measure', 'draw', 'update', 'remove']

interface Step {
  readonly name: keyof typeof bodies
  readonly damages: readonly Damage[]
  /** Instead of it: something that is no message at all. */
  readonly junk: unknown
  /** Turns of the event loop before the next one. */
  readonly wait: number
}

const names = Object.keys(bodies) as readonly (keyof typeof bodies)[]

const anyStep: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...names, 'draw', 'update', 'update', 'remove'),
  damages: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(anyDamage, { minLength: 1, maxLength: 2 }) },
  ),
  junk: fc.option(
    fc.oneof(
      anyValue,
      fc.tuple(anyText, anyValue),
      fc.tuple(fc.constantFrom('drawn', 'opened', 'constructor', '__proto__'), anyValue),
    ),
    { freq: 6, nil: undefined },
  ),
  wait: fc.nat(6),
})

/** The plugin as `main.ts` wires it, without a window. */
function openMain() {
  const { figma } = createFigma()
  const answers: Answer[] = []
  const turnedAway: unknown[] = []
  let receive: (message: unknown) => void = () => undefined
  let made = 0
  figma.showUI('<p>panel</p>')
  const commands = createCommands({
    host: figma,
    command: 'open',
    send: (name, body) => {
      send(name, body)
    },
    pause: turn,
    newId: () => `carousel-${(made += 1)}`,
  })
  const send = openChannel<ToUi, ToMain>(
    {
      post: (message) => {
        figma.ui.postMessage(message)
        // The channel sends nothing but answers.
        answers.push(message as Answer)
      },
      listen: (listener) => {
        receive = listener
      },
    },
    commands.handlers,
    (message) => turnedAway.push(message),
    toMainGuards,
  )
  const say = (message: unknown): void => {
    receive(message)
  }
  return { figma, answers, turnedAway, say }
}

/** What was raised where nobody waits for it. */
async function withRejections<Value>(act: (raised: unknown[]) => Promise<Value>): Promise<Value> {
  const raised: unknown[] = []
  const note = (reason: unknown): void => {
    raised.push(reason)
  }
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', note)
  try {
    return await act(raised)
  } finally {
    process.removeListener('unhandledRejection', note)
    for (const other of others) process.on('unhandledRejection', other)
  }
}

export const family: Family<readonly Step[]> = {
  name: 'messages to main',
  smoke: 6,
  share: 0.03,
  cases: fc.array(anyStep, { minLength: 1, maxLength: 8 }),
  check: (steps) =>
    withRejections(async (raised) => {
      const main = openMain()
      const asked = new Set<number>()
      let run = 0
      for (const { name, damages, junk, wait } of steps) {
        run += 1
        const body = damaged(bodies[name](run), damages)
        const message = junk === undefined ? [name, body] : junk
        const before = main.turnedAway.length
        main.say(message)
        if (main.turnedAway.length === before && junk === undefined && runs.includes(name))
          asked.add((body as { readonly run: number }).run)
        for (let turns = 0; turns < wait; turns += 1) await turn()
      }
      for (const one of asked) await ended(main.answers, one)
      await checkDraws(main, 1_000_003)
      if (raised.length > 0) throw new Error('Raised where nobody waits.', { cause: raised[0] })
      const refused = main.turnedAway.length
      return { answered: steps.length - refused, refused }
    }),
}

/** Waits for the answer to a run; throws when none comes. */
async function ended(answers: readonly Answer[], run: number): Promise<void> {
  for (let turns = 0; turns < 3_000; turns += 1) {
    const isMeasured = answers.some(([name, body]) => name === 'measured' && body.run === run)
    const isEnded = answers.some(
      ([name, body]) =>
        ['drawn', 'plan', 'removed', 'failed', 'cancelled'].includes(name) &&
        'run' in body &&
        body.run === run,
    )
    if (isMeasured || isEnded) return
    await turn()
  }
  throw new Error(`Run ${run} was never answered.`)
}

/** A run with nothing wrong in it ends in slides. */
async function checkDraws(
  { say, answers, figma }: ReturnType<typeof openMain>,
  run: number,
): Promise<void> {
  say(['image', { key: 'photo', bytes: png(4, 4) }])
  say(['draw', drawRequest(run, slides)])
  const [name, body] = await ending(answers, run)
  if (name !== 'drawn') throw new Error(`After it: ${name} ${JSON.stringify(body)}`)
  const loose = figma.currentPage.children.filter((layer) => layer.getPluginData('slide') === '')
  if (loose.length > 0) throw new Error(`Left behind: ${loose.map((own) => own.name).join(', ')}`)
}

describe('messages to the main thread', { timeout: 1_200_000 }, () => {
  it('of any kind in any order are answered or refused, and the next Generate draws', async () => {
    await fuzz(family)
  })
})
