/**
 * Brings a carousel that stands on the canvas up to date: what a person changed by hand stays, all else becomes
 * what would be drawn now. All or nothing: each change is remembered before it is made, and what is to go is
 * removed by the very last call.
 */
import type { Send } from '../messages/channel'
import type { Step, ToUi, UpdateRequest } from '../messages/protocol'
import { mergeDeck } from '../sync/merge-deck'
import type { DeckMerge } from '../sync/patch'
import { applyOrder, applyStep, type DeckTools } from './apply-deck'
import { createAsideRow } from './aside-row'
import { applyMergedStyles } from './apply-styles'
import {
  knownNames,
  planDesign,
  plainDesign,
  readDesign,
  writeDesign,
  type Design,
  type KnownDesign,
} from './design-system'
import { findCarousel, ownId, type FoundCarousel, type FoundSlide } from './find-carousel'
import type { LoadedFonts } from './fonts'
import type { Drawn, GenerateTools } from './generate'
import { createHolder } from './holder'
import type { Host } from './host'
import type { LoadedPictures } from './images'
import type { SlideFrame } from './marks'
import { wantSlide } from './own/draw-slide'
import { loadSources, type Sources } from './own/sources'
import { asideGap, slideGap } from './place'
import { fontsOf, loadPictures } from './prepare'
import { Problem } from './problem'
import { writeRecord } from './record'
import { carouselPlacesOf } from './record-order'
import { createNames, type DocumentNames } from './resolve'
import type { Run } from './run'
import { pageOf } from './show'
import { loadTextFonts } from './text-fonts'
import { bringSection } from './update-section'

/** Answers `plan` or `drawn`. Rejects with what went wrong; the run then takes everything back. */
export async function update(
  request: UpdateRequest,
  run: Run,
  tools: GenerateTools,
): Promise<Drawn | null> {
  const { send } = tools
  const report = reporterOf(run, send)
  report('fonts', 0, 1)
  const { fonts, pictures, known, found, sources } = await prepare(request, run, tools)
  report('fonts', 1, 1)
  // A duplicate of a page has its original's id until now.
  const carousel = found.isDuplicate ? tools.newId() : ownId(found.id)
  const wish = { ...request, carousel }

  if (request.mode !== 'apply') {
    const names = createNames(
      fonts,
      pictures,
      { ...plainDesign, ...planDesign(known, wish) },
      known,
    )
    const merge = mergeOf(found, request, { names, sources })
    const { plan } = merge
    const needsWord = plan.removed > 0 || plan.aside.length > 0
    if (request.mode === 'ask' || needsWord) {
      run.finish()
      send('plan', { run: run.id, plan })
      return null
    }
  }
  const design = await writeDesign(known, wish, { ...tools, fonts, run })
  const names = createNames(fonts, pictures, design, known)
  // Variables and styles have changed how layers look that were read for the plan.
  const standing = request.mode === 'apply' ? found : await locate(request, known, tools.host)
  run.check()
  return apply({ request, carousel, found: standing, names, fonts, design, sources }, run, tools)
}

type Prepared = {
  readonly fonts: LoadedFonts
  readonly pictures: LoadedPictures
  readonly known: KnownDesign
  readonly found: FoundCarousel
  readonly sources: Sources
}

/** All that has to be waited for before anything is written. */
async function prepare(request: UpdateRequest, run: Run, tools: GenerateTools): Promise<Prepared> {
  const { host } = tools
  const { slides, carousel } = request
  const fonts = await tools.fonts.load(fontsOf(slides))
  run.check()
  const known = await readDesign(host, ownId(carousel))
  const found = await locate(request, known, host)
  run.check()
  tools.pictures.remember(found.record?.pictures ?? [])
  const pictures = await loadPictures(slides, run, tools.pictures)
  const sources = await loadSources(slides, host, tools.fonts)
  run.check()
  return { fonts, pictures, known, found, sources }
}

async function locate(
  { carousel, copies }: UpdateRequest,
  known: KnownDesign,
  host: Host,
): Promise<FoundCarousel> {
  const keys = new Map(copies.map(({ node, key }) => [node, key]))
  const found = await findCarousel(host, carousel, knownNames(known), keys)
  if (found === null) throw new Problem('gone', 'The carousel is not in this file any more.')
  return found
}

interface Work {
  readonly request: UpdateRequest
  /** Its id from now on. */
  readonly carousel: string
  readonly found: FoundCarousel
  readonly names: DocumentNames
  readonly fonts: LoadedFonts
  readonly design: Design
  readonly sources: Sources
}

async function apply(work: Work, run: Run, tools: GenerateTools): Promise<Drawn> {
  const { request, carousel, found, names, fonts, design, sources } = work
  const { host, send } = tools
  const { page } = found
  const report = reporterOf(run, send)
  const merge = mergeOf(found, request, { names, sources })
  const slides = new Map(found.slides.map((slide) => [slide.canvas.key, slide]))
  const textFonts = await loadTextFonts(merge, slides, tools.fonts)
  run.check()
  keepSelection(page, run)

  // In the order of all that is done: a layer that came must go before its neighbours are counted again.
  const keep = <Layer extends SceneNode>(layer: Layer): Layer => {
    run.onTakeBack(() => {
      if (!layer.removed) layer.remove()
    })
    return layer
  }
  const holder = createHolder(page, { host, keep, onTakeBack: run.onTakeBack })
  const frames = new Map<string, SlideFrame>()
  const deck: DeckTools = {
    ...{ host, fonts, names, sources, page, holder, slides, frames, carousel },
    ...{ keep, onTakeBack: run.onTakeBack },
    title: request.title,
    frozen: textFonts.frozen,
    placeAside: createAsideRow(merge, found),
  }
  const { steps } = merge
  for (const [index, step] of steps.entries()) {
    report('draw', index, steps.length)
    await run.breathe()
    run.enter('draw', index + 1)
    const slide = step.kind === 'insert' ? undefined : slides.get(step.key)
    if (slide !== undefined) checkUntouched(slide)
    const layers = applyStep(step, deck)
    await applyMergedStyles(step, layers, { ...deck, design })
    run.check()
  }
  report('draw', steps.length, steps.length)
  await run.breathe()

  report('place', 0, 1)
  applyOrder(merge, deck)
  const standing = steps.flatMap((step) => frameOf(step, deck) ?? [])
  for (const frame of standing) checkThere(frame)
  const isPlaced = await bringSection(standing, { carousel, request, page }, host, run)
  run.check()
  const record = {
    id: carousel,
    rev: (found.record?.rev ?? 0) + 1,
    title: request.title,
    work: request.work,
    slides: merge.record.map((key) => [key, frames.get(key)?.id ?? ''] as const),
    pictures: tools.pictures.known(request.pictures),
  }
  writeRecord(record, { page, frames: standing }, run.onTakeBack)
  const answer = {
    run: run.id,
    slides: standing.length,
    page: page.name,
    missingFonts: [...new Set([...fonts.missing, ...textFonts.missing])],
    carousel,
    kept: merge.plan.edits.length,
    aside: merge.plan.aside,
    refused: [...design.refused, ...(isPlaced ? [] : (['section'] as const))],
  }
  finish(answer, { holder, run, tools })
  return { page, slides: standing }
}

/** From the first line on nothing can be taken back any more, so nothing after it may fail. */
function finish(
  answer: ToUi['drawn'],
  {
    holder,
    run,
    tools,
  }: {
    readonly holder: ReturnType<typeof createHolder>
    readonly run: Run
    readonly tools: GenerateTools
  },
): void {
  holder.removeAll()
  run.commit()
  try {
    // One step for the whole run; without it Figma would add later work to the same step (figma-facts 10).
    tools.host.commitUndo()
  } catch {
    // Then the step also holds what comes next.
  }
  try {
    tools.send('drawn', answer)
  } catch {
    // The panel waits for it, and a message costs nothing to send again.
    tools.send('drawn', answer)
  }
}

function mergeOf(
  found: FoundCarousel,
  request: UpdateRequest,
  { names, sources }: { readonly names: DocumentNames; readonly sources: Sources },
): DeckMerge {
  return mergeDeck({
    slides: request.slides,
    canvas: found.slides.map(({ canvas }) => canvas),
    record: carouselPlacesOf(found),
    readsAll: request.mode === 'ask',
    discard: request.discard,
    gap: slideGap,
    asideGap,
    want: (slide, at) => wantSlide(slide, at, { names, sources }),
  })
}

/** A person may have changed or deleted a slide since it was read: then nothing of theirs is overwritten. */
function checkUntouched(slide: FoundSlide): void {
  checkThere(slide.frame)
  if (!slide.isAsRead()) {
    throw new Problem('changed', 'A slide was changed by hand while it was being updated.')
  }
}

function checkThere(frame: SlideFrame): void {
  if (frame.removed || pageOf(frame) === null) {
    throw new Problem('gone', 'A slide was deleted while the carousel was being updated.')
  }
}

function frameOf(step: DeckMerge['steps'][number], { frames }: DeckTools): SlideFrame | undefined {
  if (step.kind === 'keep') return frames.get(step.key)
  return step.kind === 'insert' ? frames.get(step.slide.key) : undefined
}

/** Selecting nothing, an update leaves the selection; what it moves about may fall out of it for a while. */
function keepSelection(page: PageNode, run: Run): void {
  const { selection } = page
  run.onTakeBack(() => {
    const ids = new Set(page.selection.map(({ id }) => id))
    const isSame = ids.size === selection.length && selection.every(({ id }) => ids.has(id))
    if (!isSame) page.selection = selection.filter((layer) => !layer.removed)
  })
}

function reporterOf(run: Run, send: Send<ToUi>) {
  return (step: Step, done: number, total: number): void => {
    run.enter(step)
    send('progress', { run: run.id, step, done, total })
  }
}
