/**
 * Generate without a window: the panel's own program, told by events what a person would do with the
 * mouse, on the message channel with the plugin's real main thread in the stand-in.
 */
import type { Note } from '../../src/lib/base/parsed'
import type { WordWidth } from '../../src/lib/deck/line-breaking'
import type { Paste } from '../../src/lib/formats/read'
import type { Carousel } from '../../src/lib/templates/build-carousel'
import type { NoteCode } from '../../src/lib/thread/note-words'
import { createPanel, type Panel } from '../../src/lib/ui/effects/panel'
import type { State } from '../../src/lib/ui/state/state'
import { createFigma, type Host } from '../host/index'
import { placePictures, type PictureFile } from './place-pictures'
import { readPicture } from './pictures'
import { createWordWidth } from './word-width'

export interface GenerateInput {
  readonly paste: Paste
  /** JSON as the panel stores it; null for the defaults. */
  readonly settings: string | null
  readonly pictures: readonly PictureFile[]
  /** The plugin's `build/main.js`. */
  readonly main: string
}

export interface Generated {
  readonly host: Host
  readonly carousel: Carousel
  /** Layers of the slides, in order. */
  readonly slideIds: readonly string[]
  readonly notes: readonly Note<NoteCode>[]
  /** Names of pictures for which no place was left. */
  readonly unused: readonly string[]
}

/** What stopped it, in plain words. */
export class GenerateProblem extends Error {}

const patienceMs = 120_000

/** The plugin open in a stand-in, with its panel's program on the other end. */
export interface Studio {
  readonly host: Host
  readonly panel: Panel
}

export interface StudioInput extends Pick<GenerateInput, 'settings' | 'main'> {
  /** Told of every message of the panel before it is sent. */
  readonly onPost?: (message: unknown) => void
  /** Widths of words that are known from before. */
  readonly wordWidth?: WordWidth
}

/** Opens a fresh document. Rejects with a `GenerateProblem`. */
export async function openStudio(input: StudioInput): Promise<Studio> {
  const { settings, main, onPost } = input
  const host = createFigma()
  // Where the main thread finds what the panel stored the last time.
  if (settings !== null) await host.figma.clientStorage.setAsync('settings', settings)
  host.run(main)
  await until(() => host.ui.isOpen)
  let isOpened = false
  const panel = createPanel({
    port: {
      post: (message) => {
        onPost?.(message)
        host.ui.send(message)
      },
      listen: (receive) => {
        host.ui.onMessage((message) => {
          receive(message)
          isOpened = true
        })
      },
    },
    // Pictures come from files; this tool never asks the network.
    get: () => Promise.reject(new Error('offline')),
    wordWidth: input.wordWidth ?? (await createWordWidth()),
    readPicture,
    readSmallPicture: readPicture,
    saveFile: () => undefined,
    copy: () => false,
  })
  await until(() => isOpened)
  return { host, panel }
}

/** Rejects with a `GenerateProblem`. */
export async function generate(input: GenerateInput): Promise<Generated> {
  const { paste, pictures } = input
  const studio = await openStudio(input)
  const unused = await give(studio, paste, pictures)
  const carousel = await press(studio)
  const { host, panel } = studio
  const { source } = panel.state().work
  const slideIds = host.figma.currentPage.children.map(({ id }) => id)
  return { host, carousel, slideIds, notes: source?.notes ?? [], unused }
}

/** Pastes, and puts each picture where it belongs; gives the names of those left over. */
export async function give(
  { panel }: Studio,
  paste: Paste,
  pictures: readonly PictureFile[],
): Promise<readonly string[]> {
  panel.send({ kind: 'pasted', from: 'file', ...paste })
  await until(() => !isReading(panel.state()))
  const { source } = panel.state().work
  if (source === null) throw new GenerateProblem(wordsOf(panel.state()))
  return givePictures(panel, pictures)
}

/** Presses the main button and waits for the end; gives what was drawn. */
export async function press({ panel }: Studio): Promise<Carousel> {
  panel.send({ kind: 'mainPressed' })
  await until(() => panel.state().phase.kind !== 'running')
  const { phase } = panel.state()
  const carousel = panel.plan()
  if (phase.kind !== 'done' || carousel === null) throw new GenerateProblem(wordsOf(panel.state()))
  return carousel
}

/** Puts each picture where it belongs and waits until all are read; gives the names of those left over. */
async function givePictures(
  panel: Panel,
  files: readonly PictureFile[],
): Promise<readonly string[]> {
  const { source } = panel.state().work
  if (source === null || files.length === 0) return []
  const { brand, places, unused } = placePictures(source.thread, files)
  for (const { target, file } of brand) {
    panel.send({ kind: 'imagesReceived', files: [file], target })
  }
  for (const [place, file] of places) {
    panel.send({ kind: 'imagesReceived', files: [file], target: { kind: 'place', place } })
  }
  await until(() => [...panel.state().images.values()].every(({ kind }) => kind !== 'converting'))
  const [refused] = panel.state().view.refused
  if (refused !== undefined) throw new GenerateProblem(`${refused.name}: ${refused.why}`)
  return unused.map(({ name }) => name)
}

function isReading({ phase, work }: State): boolean {
  return work.source === null && phase.kind === 'empty'
}

function wordsOf({ phase }: State): string {
  if (phase.kind === 'unreadable') return 'there is no thread in it.'
  if (phase.kind !== 'failed') return 'nothing was drawn: there is nothing to put on a slide.'
  const { code, slide, concerns, detail } = phase.failure
  const where = slide === undefined ? '' : ` on slide ${slide}`
  const what = concerns === undefined ? '' : ` (${concerns})`
  const reasons: Record<typeof code, string> = {
    font: `a font could not be loaded${where}${what}`,
    image: `a picture could not be used${where}${what}`,
    readOnly: 'the file cannot be edited',
    gone: 'the carousel is no longer in the file',
    changed: 'the slides were changed meanwhile',
    figma: `Figma refused a change${where}${what}`,
  }
  return `${reasons[code]}: ${detail}`
}

async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + patienceMs
  while (!isTrue()) {
    if (performance.now() > end) throw new GenerateProblem('the plugin did not answer.')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
