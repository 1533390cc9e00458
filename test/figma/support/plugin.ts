/** The main thread on the stand-in, without the built bundle: what a panel would say, what it would hear. */
import type { Commands } from '../../../src/lib/figma/handlers'
import { slideEntry, type SlideMark } from '../../../src/lib/figma/marks'
import type { DrawRequest, Failure, ToUi, UpdateRequest } from '../../../src/lib/messages/protocol'
import type { Slide } from '../../../src/lib/slide/node'
import { createFigma } from '../../../playground/host/index'
import { png } from './png'
import { carousel } from './slides'
import { startPlugin } from './start'
import { found } from './turn'

type Figma = ReturnType<typeof createFigma>
type Options = Parameters<typeof createFigma>[0]

export type Answer = { readonly [Name in keyof ToUi]: readonly [Name, ToUi[Name]] }[keyof ToUi]

export interface Plugin {
  readonly host: Figma
  readonly figma: PluginAPI
  readonly commands: Commands
  /** Everything sent to the panel, in order. */
  readonly answers: Answer[]
  /** Sends the pictures of the sample carousel and `slides`; resolves with the answer that ends the run. */
  readonly draw: (slides?: readonly Slide[]) => Promise<Answer>
  /** Brings the carousel of the last answer up to date; what is not said is as in `draw`. */
  readonly update: (slides: readonly Slide[], own?: Partial<UpdateRequest>) => Promise<Answer>
}

/** A fresh document with the plugin open in it. */
export function openPlugin(options: Options = {}): Plugin {
  return openIn(createFigma(options))
}

/**
 * The plugin opened once more in the document of `host`.
 *
 * @param ids before the numbers of the carousels it makes
 */
export function openIn(host: Figma, ids = 'carousel'): Plugin {
  const { figma } = host
  let run = 0
  let isSent = false
  const sendPictures = (): void => {
    if (isSent) return
    isSent = true
    handlers.image({ key: 'avatar', bytes: png(8, 8) })
    handlers.image({ key: 'photo', bytes: png(16, 8) })
  }
  const { commands, answers } = startPlugin(host, ids)
  const { handlers } = commands
  return {
    host,
    figma,
    commands,
    answers,
    async draw(slides = carousel) {
      run += 1
      sendPictures()
      handlers.draw(drawRequest(run, slides))
      return ending(answers, run)
    },
    async update(slides, own = {}) {
      run += 1
      sendPictures()
      handlers.update({ ...updateRequest(run, slides), ...own })
      return ending(answers, run)
    },
  }
}

/** What the panel asks for to draw `slides`. */
export function drawRequest(run: number, slides: readonly Slide[]): DrawRequest {
  return {
    run,
    title: 'A thread',
    slides,
    work: '{"version":1}',
    pictures: ['avatar', 'photo'],
    layers: { variables: false, textStyles: false, section: false },
    colors: [],
  }
}

/** What the panel asks for to bring the first carousel of a document up to date. */
export function updateRequest(run: number, slides: readonly Slide[]): UpdateRequest {
  return {
    ...drawRequest(run, slides),
    carousel: 'carousel-1',
    mode: 'apply',
    discard: [],
    copies: [],
  }
}

const endings = ['drawn', 'plan', 'removed', 'failed', 'cancelled']

/** The answer that ends `run`, as soon as it is there. */
export async function ending(answers: readonly Answer[], run: number): Promise<Answer> {
  return found(() =>
    answers.find(([name, body]) => endings.includes(name) && 'run' in body && body.run === run),
  )
}

/** The failure an answer holds. Throws when it is none. */
export function failureOf([name, body]: Answer): Failure {
  if (name !== 'failed') throw new Error(`Expected failed, received ${name}`)
  return body
}

/** The slides on the current page, in layer order. */
export function slidesOn(figma: PluginAPI): readonly FrameNode[] {
  return figma.currentPage.children.filter(
    (layer): layer is FrameNode => layer.type === 'FRAME' && layer.getPluginData(slideEntry) !== '',
  )
}

/** What a slide's plugin data says. */
export function markOf(frame: FrameNode): SlideMark {
  // Written by `markSlide`, in this very test.
  return JSON.parse(frame.getPluginData(slideEntry)) as SlideMark
}
