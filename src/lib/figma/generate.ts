/** Draws a carousel: fonts and pictures first, then slide after slide, then selection and one undo step. */
import type { Send } from '../messages/channel'
import type { CarouselRequest, DrawRequest, Step, ToUi } from '../messages/protocol'
import { treeOf } from '../sync/outline'
import { freshDesign } from './design-system'
import { applyTextStyles, styledWhole } from './design-system-apply'
import { attempt } from './design-system-attempt'
import { placeInSection } from './design-system-section'
import type { FontBook, LoadedFonts } from './fonts'
import type { Host } from './host'
import type { LoadedPictures, PictureBox } from './images'
import type { SlideFrame } from './marks'
import { makeSlide, wantSlide } from './own/draw-slide'
import { loadSources, type Sources } from './own/sources'
import { findRow, placeRow } from './place'
import { fontsOf, loadPictures } from './prepare'
import type { Run } from './run'
import { writeRecord, type NewRecord } from './record'
import { homeOfRow } from './rows'
import { createNames } from './resolve'
import { showSlides } from './show'
import { fresh, writeType } from './text'

export interface GenerateTools {
  readonly host: Host
  readonly fonts: FontBook
  readonly pictures: PictureBox
  readonly send: Send<ToUi>
  /** A name for the carousel that no other carousel has. */
  readonly newId: () => string
}

/** What a run has drawn. */
export interface Drawn {
  readonly page: PageNode
  /** In order. */
  readonly slides: readonly SlideFrame[]
}

/**
 * Draws `request` and what comes with it on the current page, a row each, and answers `drawn`.
 * Rejects with what went wrong; the run then takes everything back.
 */
export async function generate(
  request: DrawRequest,
  run: Run,
  tools: GenerateTools,
): Promise<Drawn> {
  const { host, send, newId } = tools
  const carousels: readonly CarouselRequest[] = [request, ...(request.others ?? [])]
  const slides = carousels.flatMap((one) => one.slides)
  const report = (step: Step, done: number, total: number): void => {
    run.enter(step)
    send('progress', { run: run.id, step, done, total })
  }

  report('fonts', 0, 1)
  const fonts = await tools.fonts.load(fontsOf(slides))
  run.check()
  report('fonts', 1, 1)
  const loaded = await loadPictures(slides, run, tools.pictures)
  const pictures = { ...loaded, known: tools.pictures.known }
  const sources = await loadSources(slides, host, tools.fonts)
  run.check()

  // The person may turn to another page while we draw.
  const home = request.rowOf === undefined ? null : homeOfRow(host, request.rowOf)
  const page = home?.page ?? host.currentPage
  const { layers, colors } = request
  const rows: Row[] = []
  let done = 0
  for (const one of carousels) {
    const onSlide = async (): Promise<void> => {
      report('draw', done, slides.length)
      await run.breathe()
      done += 1
      run.enter('draw', done)
    }
    const wish = { ...one, layers, colors, page, group: home?.group, left: rows[0]?.left }
    rows.push(await drawRow(wish, run, { host, newId, fonts, pictures, sources, onSlide }))
  }
  report('draw', slides.length, slides.length)
  await run.breathe()

  report('place', 0, 1)
  const frames = rows.flatMap((row) => row.frames)
  showSlides(host, page, frames, run.onTakeBack)
  // One step for the whole run; without it Figma would add later work to the same step (figma-facts 10).
  host.commitUndo()
  run.finish()
  send('drawn', {
    run: run.id,
    slides: frames.length,
    page: page.name,
    missingFonts: fonts.missing,
    carousel: rows[0]?.carousel ?? '',
    ...(rows.length > 1 && { others: rows.slice(1).map(({ carousel }) => carousel) }),
    kept: 0,
    aside: [],
    refused: [...new Set(rows.flatMap(({ refused }) => refused))],
  })
  return { page, slides: frames }
}

/** A carousel that was drawn. */
interface Row {
  readonly carousel: string
  /** px on the page, of its first slide. */
  readonly left: number
  /** In order. */
  readonly frames: readonly FrameNode[]
  readonly refused: ToUi['drawn']['refused']
}

/** What is wanted of one carousel. */
interface Wish extends CarouselRequest, Pick<DrawRequest, 'layers' | 'colors'> {
  readonly page: PageNode
  /** Of rows of one deck; undefined: its own. */
  readonly group: string | undefined
  /** Where the rows of the run begin, px on the page; undefined: at the left edge of all that stands there. */
  readonly left: number | undefined
}

interface RowTools extends Pick<GenerateTools, 'host' | 'newId'> {
  readonly fonts: LoadedFonts
  readonly pictures: LoadedPictures & Pick<PictureBox, 'known'>
  readonly sources: Sources
  /** The next slide is about to be drawn. */
  readonly onSlide: () => Promise<void>
}

/** One carousel as a row below everything on the page, with its own record. */
async function drawRow(wish: Wish, run: Run, tools: RowTools): Promise<Row> {
  const { title, slides, layers, colors, page, group } = wish
  const { host, fonts, pictures, sources } = tools
  const carousel = tools.newId()
  const own = { carousel, title, slides, layers, colors }
  const design = await freshDesign(own, { host, fonts, run })
  run.check()
  const names = createNames(fonts, pictures, design)
  const free = findRow(page)
  // A section stands out to the left of its slides.
  const left = wish.left ?? free.x
  const places = placeRow(slides, { x: left, y: free.y })
  const frames: FrameNode[] = []
  for (const [index, slide] of slides.entries()) {
    await tools.onSlide()
    const at = places[index] ?? { x: 0, y: 0 }
    const wanted = wantSlide(slide, at, { names, sources })
    const byKey = new Map<string, SceneNode>()
    const onDrawn = (key: string, layer: SceneNode): void => void byKey.set(key, layer)
    const isStyled = styledWhole(wanted, design)
    const frame = makeSlide(
      slide,
      wanted,
      { carousel, title, tree: treeOf(wanted), page },
      { host, fonts, names, sources, keep: run.keep, onDrawn, isStyled },
    )
    run.settle(frame)
    await applyTextStyles(wanted, byKey, design, noTakeBack, (layer, text) => {
      if (text.node?.kind === 'text' && isStyled(text)) writeType(layer, text.node, fresh)
    })
    run.check()
    frames.push(frame)
  }
  run.enter('place')
  const isPlaced = !layers.section || (await placed(frames, { carousel, title, page }, host, run))
  const record: NewRecord = {
    id: carousel,
    rev: 1,
    ...(group !== undefined && { group }),
    title,
    work: wish.work,
    slides: slides.map(({ key }, index) => [key, frames[index]?.id ?? '']),
    pictures: pictures.known(wish.pictures),
  }
  // A copy of a person's frame may bring the record of another carousel; what was drawn has none.
  const holders = frames.filter((_, index) => index === 0 || slides[index]?.source !== undefined)
  writeRecord(record, { page, frames: holders }, run.onTakeBack)
  const refused = [...design.refused, ...(isPlaced ? [] : (['section'] as const))]
  return { carousel, left, frames, refused }
}

/** What is drawn is taken back with its layers. */
const noTakeBack = (): void => undefined

/** Puts the slides in a section; false where Figma does not allow it. */
async function placed(
  slides: readonly FrameNode[],
  wish: Parameters<typeof placeInSection>[1],
  host: Host,
  run: Run,
): Promise<boolean> {
  const section = await attempt(run, (onTakeBack) =>
    Promise.resolve(placeInSection(slides, wish, host, onTakeBack)),
  )
  return section !== undefined
}
