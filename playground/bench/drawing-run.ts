/** One run of a plugin that draws, or of a script that does as if: sent its order, and timed until it answers. */
import type { Host } from '../host/index'

/** As both channels send them: a name and a body. */
export type Message = readonly [name: string, body: unknown]

/** Starts a source in a host; gives what ends it. */
export type Start = (host: Host, source: string) => Promise<() => void>

const patienceMs = 120_000

/**
 * Milliseconds of processor time from the order to the answer `drawn`; what is called in between is in the host's
 * call log. Rejects when it answers `failed`, or nothing.
 */
export async function drawIn(
  host: Host,
  images: readonly Message[],
  order: Message,
  start: (host: Host) => Promise<() => void>,
): Promise<number> {
  const end = await start(host)
  try {
    await until(() => host.ui.isOpen)
    const names: string[] = []
    host.ui.onMessage((message) => {
      // What is run here sends nothing else.
      names.push((message as Message)[0])
    })
    for (const image of images) host.ui.send(image)
    await pause(50)
    host.calls.reset()
    const from = process.cpuUsage()
    host.ui.send(order)
    await until(() => names.includes('drawn') || names.includes('failed'))
    const { user, system } = process.cpuUsage(from)
    if (!names.includes('drawn')) throw new Error('The run failed.')
    return (user + system) / 1000
  } finally {
    end()
  }
}

export function isNamed(name: string): (message: Message) => boolean {
  return ([own]) => own === name
}

/** Of the message `image`. */
export function bytesOf([, body]: Message): Uint8Array {
  return (body as { readonly bytes: Uint8Array }).bytes
}

/** Of the message `draw`. */
export function countSlides([, body]: Message): number {
  return (body as { readonly slides: readonly unknown[] }).slides.length
}

async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + patienceMs
  while (!isTrue()) {
    if (performance.now() > end) throw new Error('No answer.')
    await pause(2)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
