/** The panel's end of the bridge, for tests that run the built plugin: what it sends and what it hears. */
import type { ToMain } from '../../../src/lib/messages/protocol'
import type { createFigma } from '../../../playground/host/index'
import { ending, type Answer } from './plugin'
import { found } from './turn'

export interface Panel {
  readonly answers: readonly Answer[]
  readonly say: <Name extends keyof ToMain>(name: Name, body: ToMain[Name]) => void
  /** The first message of this name, as soon as it is there. */
  readonly hear: (name: Answer[0]) => Promise<Answer>
  /** The answer that ends `run`. */
  readonly ending: (run: number) => Promise<Answer>
}

export function openPanel(host: ReturnType<typeof createFigma>): Panel {
  const answers: Answer[] = []
  host.ui.onMessage((message) => {
    // The main thread's channel sends nothing else.
    answers.push(message as Answer)
  })
  return {
    answers,
    say: (name, body) => {
      host.ui.send([name, body])
    },
    hear: (name) => found(() => answers.find(([own]) => own === name)),
    ending: (run) => ending(answers, run),
  }
}
