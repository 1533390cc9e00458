/** Draws a carousel: fonts and pictures first, then slide after slide, then selection and one undo step. */
import type { Send } from '../messages/channel'
import type { DrawRequest, Step, ToUi } from '../messages/protocol'
import { treeOf } from '../sync/outline'
import { freshDesign } from './design-system'
import { applyTextStyles } from './design-system-apply'
import { attempt } from './design-system-attempt'
import { placeInSection } from './design-system-section'
import type { FontBook } from './fonts'
import type { Host } from './host'
import type { PictureBox } from './images'
import type { SlideFrame } from './marks'
import { makeSlide, wantSlide } from './own/draw-slide'
import { loadSources } from './own/sources'
import { findRow, placeRow } from './place'
import { fontsOf, loadPictures } from './prepare'
import type { Run } from './run'
import { writeRecord, type NewRecord } from './record'
import { homeOfRow } from './rows'
import { createNames } from './resolve'
import { showSlides } from './show'

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
 * Draws `request` on the current page and answers `drawn`.
 * Rejects with what went wrong; the run then takes everything back.
 */
export async function generate(
  request: DrawRequest,
  run: Run,
  tools: GenerateTools,
): Promise<Drawn> {
  const { host, send } = tools
  const { slides, title } = request
  const report = (step: Step, done: number, total: number): void => {
    run.enter(step)
    send('progress', { run: run.id, step, done, total })
  }

  report('fonts', 0, 1)
  const fonts = await tools.fonts.load(fontsOf(slides))
  run.check()
  report('fonts', 1, 1)
  const pictures = await loadPictures(slides, run, tools.pictures)
  const sources = await loadSources(slides, host, tools.fonts)
  run.check()
  const carousel = tools.newId()
  const { layers, colors } = request
  const wish = { carousel, title, slides, layers, colors }
  const design = await freshDesign(wish, { host, fonts, run })
  run.check()
  const names = createNames(fonts, pictures, design)

  // The person may turn to another page while we draw.
  const row = request.rowOf === undefined ? null : homeOfRow(host, request.rowOf)
  const page = row?.page ?? host.currentPage
  const places = placeRow(slides, findRow(page))
  const drawn: FrameNode[] = []
  for (const [index, slide] of slides.entries()) {
    report('draw', index, slides.length)
    await run.breathe()
    run.enter('draw', index + 1)
    const at = places[index] ?? { x: 0, y: 0 }
    const wanted = wantSlide(slide, at, { names, sources })
    const byKey = new Map<string, SceneNode>()
    const onDrawn = (key: string, layer: SceneNode): void => void byKey.set(key, layer)
    const frame = makeSlide(
      slide,
      wanted,
      { carousel, title, tree: treeOf(wanted) },
      { host, fonts, names, sources, keep: run.keep, onDrawn },
    )
    page.appendChild(frame)
    run.settle(frame)
    // Taken back with their layers.
    await applyTextStyles(wanted, byKey, design, () => undefined)
    run.check()
    drawn.push(frame)
  }
  report('draw', slides.length, slides.length)
  await run.breathe()

  report('place', 0, 1)
  const isPlaced = !layers.section || (await placed(drawn, { carousel, title, page }, host, run))
  const record: NewRecord = {
    id: carousel,
    rev: 1,
    ...(row !== null && { group: row.group }),
    title,
    work: request.work,
    slides: slides.map(({ key }, index) => [key, drawn[index]?.id ?? '']),
    pictures: tools.pictures.known(request.pictures),
  }
  writeRecord(record, { page, frames: drawn }, run.onTakeBack)
  showSlides(host, page, drawn, run.onTakeBack)
  // One step for the whole run; without it Figma would add later work to the same step (figma-facts 10).
  host.commitUndo()
  run.finish()
  send('drawn', {
    run: run.id,
    slides: drawn.length,
    page: page.name,
    missingFonts: fonts.missing,
    carousel,
    kept: 0,
    aside: [],
    refused: [...design.refused, ...(isPlaced ? [] : (['section'] as const))],
  })
  return { page, slides: drawn }
}

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
