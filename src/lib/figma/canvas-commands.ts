/** What the main thread does for commands on a carousel that stands on the canvas. */
import type { Handlers, Send } from '../messages/channel'
import type { CanvasFrame, ToMain, ToUi } from '../messages/protocol'
import type { RestNode } from '../slide/from-rest'
import { inRowOrder } from '../sync/row-order'
import { findCarousel } from './find-carousel'
import type { Host } from './host'
import { countLeftovers, removeCarousel } from './remove-carousel'
import type { Runs } from './run'

interface CanvasTools {
  readonly host: Host
  readonly send: Send<ToUi>
  readonly runs: Runs
}

export function createCanvasCommands({
  host,
  send,
  runs,
}: CanvasTools): Pick<Handlers<ToMain>, 'readCanvas' | 'leftovers' | 'remove'> {
  return {
    readCanvas: ({ carousel, purpose }) => {
      readFrames(host, carousel).then(
        (frames) => {
          send('canvasRead', { carousel, purpose, frames })
        },
        () => {
          // It cannot be read while it goes away.
          send('canvasRead', { carousel, purpose, frames: null })
        },
      )
    },
    leftovers: ({ carousel }) => {
      countLeftovers(host, carousel).then(
        (count) => {
          send('leftovers', { carousel, ...count })
        },
        () => {
          // The slides can be removed all the same.
          send('leftovers', { carousel, variables: 0, textStyles: 0 })
        },
      )
    },
    remove: (request) => {
      void runs.start(request.run, (run) => removeCarousel(request, run, { host, send }))
    },
  }
}

/** Nothing of ours has a name while only the frames are asked for. */
const noNames = { variable: () => null, textStyle: () => null }

/** The slides in the order they have on the canvas; null when none is left. */
async function readFrames(host: Host, carousel: string): Promise<readonly CanvasFrame[] | null> {
  const found = await findCarousel(host, carousel, noNames)
  if (found === null) return null
  const slides = inRowOrder(found.slides.map(({ canvas, frame }) => ({ ...canvas, frame })))
  return Promise.all(
    slides.map(async ({ key, frame }) => {
      const json = await frame.exportAsync({ format: 'JSON_REST_V1' })
      // The typings say `Object`; figma-facts 12 says what is in it.
      const { document } = json as { readonly document: RestNode }
      return { key, json: document }
    }),
  )
}
