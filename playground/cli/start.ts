/** `npm start`: builds what is stale and serves the playground until it is stopped. */
import { PortTaken, servePlayground } from '../web/server'
import { buildIfStale } from './build'

const defaultPort = 4173

export async function run(): Promise<number> {
  const given = process.env['PORT'] ?? String(defaultPort)
  const port = Number(given)
  if (!/^\d+$/.test(given) || port > 65535) {
    console.error(`PORT must be a number from 0 to 65535, not "${given}".`)
    return 1
  }
  try {
    await buildIfStale()
    const { url, close } = await servePlayground(port)
    console.log(`Thread to Carousel runs at ${url}\nPress Ctrl+C to stop.`)
    await untilStopped()
    await close()
    return 0
  } catch (error) {
    console.error(
      error instanceof PortTaken
        ? `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`
        : wordsOf(error),
    )
    return 1
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => {
      resolve()
    })
    process.once('SIGTERM', () => {
      resolve()
    })
  })
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
