/** The panel's own program and the plugin's main thread, together on the stand-in. */
import { createFigma } from '../../../playground/host/index'
import { createWordWidth } from '../../../playground/cli/word-width'
import { createCommands } from '../../../src/lib/figma/handlers'
import { openChannel } from '../../../src/lib/messages/channel'
import { toMainGuards } from '../../../src/lib/messages/guards'
import type { ToMain, ToUi } from '../../../src/lib/messages/protocol'
import { createPanel, type Panel } from '../../../src/lib/ui/effects/panel'
import type { ReadPicture } from '../../../src/lib/ui/effects/pictures'
import { png } from './png'
import { found, turn } from './turn'

export interface Desk {
  readonly panel: Panel
  readonly host: ReturnType<typeof createFigma>
  readonly figma: PluginAPI
}

/**
 * The plugin opened in the document of `host`; what Figma is asked at the start is answered.
 *
 * @param ids before the numbers of the carousels it makes
 */
export async function openDesk(host = createFigma(), ids = 'carousel'): Promise<Desk> {
  const { figma } = host
  for (const style of ['Regular', 'Bold']) await figma.loadFontAsync({ family: 'Inter', style })
  figma.showUI('<p>panel</p>')
  let toPanel: (message: unknown) => void = () => undefined
  let toMain: (message: unknown) => void = () => undefined
  let made = 0
  const commands = createCommands({
    host: figma,
    command: 'open',
    send: (name, body) => {
      send(name, body)
    },
    pause: turn,
    newId: () => `${ids}-${(made += 1)}`,
  })
  const send = openChannel<ToUi, ToMain>(
    {
      post: (message) => {
        toPanel(message)
      },
      listen: (receive) => {
        toMain = receive
      },
    },
    commands.handlers,
    () => undefined,
    toMainGuards,
  )
  commands.follow()
  const panel = createPanel({
    port: {
      post: (message) => {
        // As over the bridge: not within the call.
        setImmediate(() => {
          toMain(message)
        })
      },
      listen: (receive) => {
        toPanel = receive
      },
    },
    get: () => Promise.reject(new Error('offline')),
    wordWidth: await createWordWidth(),
    readPicture,
    readSmallPicture: readPicture,
    saveFile: () => undefined,
    copy: () => false,
  })
  await found(() => panel.state().frames.templates ?? undefined)
  return { panel, host, figma }
}

/** The main button is pressed; resolves when the run has ended. */
export async function generated({ panel }: Pick<Desk, 'panel'>): Promise<void> {
  panel.send({ kind: 'mainPressed' })
  await found(() => panel.state().phase.kind !== 'running' || undefined)
}

async function readPicture(): Promise<ReadPicture> {
  return Promise.resolve({
    picture: { key: 'picture', width: 16, height: 8, kind: 'photo' },
    bytes: png(16, 8),
    preview: 'data:,',
  })
}
