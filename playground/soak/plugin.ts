/** The built plugin, open in the stand-in, and the panel's end of its messages. */
import { setImmediate as turn } from 'node:timers/promises'

import type { ToMain, ToUi } from '../../src/lib/messages/protocol'
import type { Host } from '../host/index'

/** An answer that ends a run. */
export type Ending = {
  readonly [Name in 'drawn' | 'plan' | 'removed' | 'failed' | 'cancelled']: {
    readonly name: Name
    readonly body: ToUi[Name]
  }
}['drawn' | 'plan' | 'removed' | 'failed' | 'cancelled']

export interface Plugin {
  readonly say: <Name extends keyof ToMain>(name: Name, body: ToMain[Name]) => void
  /** Starts a run, with the number it is to have, and waits for what ends it. Rejects when nothing does. */
  readonly ended: (start: (run: number) => void) => Promise<Ending>
}

/** Turns of the event loop until an answer is given up; a run takes some hundred. */
const patience = 1_000_000

/** Waits until the plugin that was started in `host` has opened its window, and answers as the panel does. */
export async function openPanel(host: Host): Promise<Plugin> {
  let run = 0
  let heard: Ending | undefined
  await until(() => host.ui.isOpen)
  host.ui.onMessage((message) => {
    // The main thread's channel sends nothing else than pairs of the table.
    const [name, body] = message as [string, { readonly run?: number }]
    const isEnding = ['drawn', 'plan', 'removed', 'failed', 'cancelled'].includes(name)
    if (isEnding && body.run === run) heard = { name, body } as Ending
  })
  const say: Plugin['say'] = (name, body) => {
    host.ui.send([name, body])
  }
  say('ready', null)
  return {
    say,
    ended: async (start) => {
      run += 1
      heard = undefined
      start(run)
      await until(() => heard !== undefined)
      // `until` has seen it; the compiler does not know that it is set by a listener.
      return heard as unknown as Ending
    },
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < patience; turns += 1) {
    if (isSo()) return
    await turn()
  }
  throw new Error('The plugin did not answer.')
}
