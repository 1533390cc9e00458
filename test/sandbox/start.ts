/**
 * Stands for `test/figma/support/start.ts` in `npm run test:sandbox`: the plugin is the built main.js in QuickJS, told
 * by messages what to do.
 */
import { readFileSync } from 'node:fs'

import type { Commands } from '../../src/lib/figma/handlers'
import type { Host } from '../../playground/host/index'
import { mainPath } from '../../playground/cli/build'
import type { Answer } from '../figma/support/plugin'
import type { Started } from '../figma/support/start'
import { notePlugin } from './noted'
import { openForTest } from './opened'

const main = readFileSync(mainPath, 'utf8')

/**
 * Before main.js runs. Ids it makes of clock and dice are known: "carousel-1", "carousel-2". What it remembers of its
 * window is nothing and is there at once, so that it is open when this returns; main.test.ts has the whole opening.
 */
function prepared(ids: string): string {
  return `{
    let made = 0
    Date.now = () => ${parseInt(ids, 36)}
    Math.random = () => (made += 1) / 36
    const host = figma
    let isOpening = true
    globalThis.__opened = () => { isOpening = false; delete globalThis.__opened }
    globalThis.figma = new Proxy(host, {
      get: (_, name) => name === 'clientStorage' && isOpening
        ? { getAsync: async () => undefined }
        : name === 'on'
          ? (type, listener) => type === 'selectionchange' || host.on(type, listener)
          : host[name],
    })
  }`
}

export function startPlugin(host: Host, ids: string): Started {
  const answers: Answer[] = []
  let receive: ((message: unknown) => unknown) | undefined
  let abandon: (() => unknown) | undefined
  const sandbox = openForTest({
    figma: host.figma,
    html: '<p>panel</p>',
    // A pause is a turn, as in the tests without a sandbox.
    later: (run) => void setImmediate(run),
    onCall: (name, args) => {
      // The main thread's channel posts nothing else.
      if (name === 'postMessage') answers.push(args[0] as Answer)
      if (name === 'on' && args[0] === 'message') receive = args[1] as typeof receive
      if (name === 'on' && args[0] === 'close') abandon = args[1] as typeof abandon
    },
  })
  sandbox.run(prepared(ids))
  sandbox.run(main)
  sandbox.run('__opened()')
  const say = (name: string, body: unknown): void => {
    if (receive === undefined) throw new Error(`main.js did not start: ${sandbox.errors.join()}`)
    notePlugin()
    receive([name, body])
  }
  // Every message of the table is one of its handlers.
  const handlers = new Proxy({} as Commands['handlers'], {
    get: (_, name) => (body: unknown) => {
      say(String(name), body)
    },
  })
  const commands: Commands = {
    handlers,
    // What a person selects is none of what these tests count.
    follow: () => undefined,
    abandon: () => {
      abandon?.()
    },
  }
  return { commands, answers }
}
