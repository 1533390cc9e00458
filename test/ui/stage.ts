/** The running panel against a main thread that answers when the test says so. */
import type { TextBlock } from '../../src/lib/base/type'
import type { ToMain, ToUi } from '../../src/lib/messages/protocol'
import { createPanel, type Panel } from '../../src/lib/ui/effects/panel'
import { PictureProblem, type ReadPicture } from '../../src/lib/ui/effects/pictures'

type Sent = { readonly [Name in keyof ToMain]: readonly [Name, ToMain[Name]] }[keyof ToMain]

export interface Stage {
  readonly panel: Panel
  readonly sent: Sent[]
  readonly names: () => readonly string[]
  readonly answer: <Name extends keyof ToUi>(name: Name, body: ToUi[Name]) => void
  /** Anything at all, as it may come in at the window. */
  readonly hear: (message: unknown) => void
  readonly copied: string[]
  /** Questions for sizes that were answered. */
  answered: number
}

async function readPicture(blob: Blob): Promise<ReadPicture> {
  const name = await blob.text()
  if (name.startsWith('broken')) throw new PictureProblem('No picture.')
  return {
    picture: { key: `hash of ${name}`, width: 800, height: 500, kind: 'photo' },
    bytes: new Uint8Array([name.length]),
    preview: 'data:,',
  }
}

/** A panel whose letters are half their size wide, and whose main thread is the test. */
export function openStage(): Stage {
  const sent: Sent[] = []
  const copied: string[] = []
  let receive: (message: unknown) => void = () => undefined
  const panel = createPanel({
    port: {
      // The panel sends nothing but messages of its table.
      post: (message) => sent.push(message as Sent),
      listen: (listener) => {
        receive = listener
      },
    },
    get: () => Promise.reject(new TypeError('offline')),
    wordWidth: (text, _font, size) => text.length * size * 0.5,
    readPicture,
    readSmallPicture: readPicture,
    saveFile: () => undefined,
    copy: (text) => copied.push(text) > 0,
  })
  return {
    panel,
    sent,
    copied,
    answered: 0,
    names: () => sent.map(([name]) => name),
    answer: (name, body) => {
      receive([name, body])
    },
    hear: (message) => {
      receive(message)
    },
  }
}

/** Lets the panel go on. */
export const turn = (ms = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** Letters half their size wide, as the panel's own. */
function sizeOf(
  { runs, style }: TextBlock,
  width: number | null,
): { width: number; height: number } {
  const lines = runs
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .map((line) => (line.length * style.size) / 2)
  const count = lines.reduce(
    (sum, line) => sum + (line === 0 ? 1 : Math.ceil(line / (width ?? line))),
    0,
  )
  return { width: width ?? Math.max(...lines), height: count * style.lineHeight }
}

/** Answers every question for sizes, until there is none; gives how many there were. */
export async function measureAll(stage: Stage): Promise<number> {
  const before = stage.answered
  for (;;) {
    await turn()
    const questions = stage.sent.filter(([name]) => name === 'measure')
    const question = questions[stage.answered]
    if (question?.[0] !== 'measure') return stage.answered - before
    const [, body] = question
    stage.answered += 1
    stage.answer('measured', {
      run: body.run,
      results: body.requests.map(({ block, widths }) => ({
        sizes: widths.map((width) => sizeOf(block, width)),
      })),
    })
  }
}
