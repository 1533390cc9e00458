import { showUI } from '@create-figma-plugin/utilities'

import { createCommands } from './lib/figma/handlers'
import { createStorage, parseWindowSize } from './lib/figma/storage'
import { openChannel, type Port } from './lib/messages/channel'
import { toMainGuards } from './lib/messages/guards'
import type { ToMain, ToUi } from './lib/messages/protocol'

export default async function main(): Promise<void> {
  const storedWindow = await createStorage(figma).read('window')
  // Nothing but the size: `showUI` writes its data raw into a script.
  showUI({ ...parseWindowSize(storedWindow) })

  const port: Port = {
    post: (message) => {
      figma.ui.postMessage(message)
    },
    listen: (receive) => {
      figma.ui.on('message', receive)
    },
  }
  const commands = createCommands({
    host: figma,
    send: (name, body) => {
      send(name, body)
    },
    pause: () =>
      new Promise((resolve) => {
        setTimeout(resolve, 1)
      }),
    newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
  })
  const send = openChannel<ToUi, ToMain>(port, commands.handlers, () => undefined, toMainGuards)
  figma.on('close', commands.abandon)
}
