import { showUI } from '@create-figma-plugin/utilities'

import { selectedCarousel } from './lib/figma/find-carousel'
import { createCommands } from './lib/figma/handlers'
import { selectCarousel } from './lib/figma/select-carousel'
import { createStorage, parseWindowSize } from './lib/figma/storage'
import { openChannel, type Port } from './lib/messages/channel'
import { toMainGuards } from './lib/messages/guards'
import type { Command, ToMain, ToUi } from './lib/messages/protocol'

/** "Make or edit a carousel", and the button "Edit carousel" on a slide. */
export default async function main(): Promise<void> {
  await open('open')
}

export async function renumber(): Promise<void> {
  await open('renumber')
}

export async function check(): Promise<void> {
  await open('check')
}

export async function copyThread(): Promise<void> {
  await open('copyThread')
}

export async function otherPlatform(): Promise<void> {
  await open('otherPlatform')
}

export function select(): void {
  figma.closePlugin(selectCarousel(figma))
}

async function open(command: Command): Promise<void> {
  if (command !== 'open' && selectedCarousel(figma.currentPage) === null) {
    // The only one there is need not be selected before.
    const problem = selectCarousel(figma)
    if (problem !== undefined) {
      figma.closePlugin(problem)
      return
    }
  }
  const storedWindow = await createStorage(figma).read('window')
  // Nothing but the size: `showUI` writes its data raw into a script.
  showUI({ ...parseWindowSize(storedWindow) })

  // Asked for once: every look at `figma` is a call across the sandbox's wall.
  const { ui } = figma
  const port: Port = {
    post: (message) => {
      ui.postMessage(message)
    },
    listen: (receive) => {
      ui.on('message', receive)
    },
  }
  const commands = createCommands({
    host: figma,
    command,
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
  commands.follow()
  figma.on('close', commands.abandon)
}
