/**
 * How tests start the plugin's main thread: here as modules of Node, quick to load and to look into. `npm run
 * test:sandbox` puts `test/sandbox/start.ts` in the place of this file: the built main.js in QuickJS.
 */
import { createCommands, type Commands } from '../../../src/lib/figma/handlers'
import type { createFigma } from '../../../playground/host/index'
import type { Answer } from './plugin'
import { turn } from './turn'

export interface Started {
  readonly commands: Commands
  /** Everything sent to the panel, in order. */
  readonly answers: Answer[]
}

/** @param ids before the numbers of the carousels it makes */
export function startPlugin({ figma }: ReturnType<typeof createFigma>, ids: string): Started {
  const answers: Answer[] = []
  let made = 0
  figma.showUI('<p>panel</p>')
  const commands = createCommands({
    host: figma,
    command: 'open',
    send: (name, body) => {
      figma.ui.postMessage([name, body])
      // The table says that name and body belong together; a tuple type cannot follow it here.
      answers.push([name, body] as unknown as Answer)
    },
    pause: turn,
    newId: () => `${ids}-${(made += 1)}`,
  })
  return { commands, answers }
}
