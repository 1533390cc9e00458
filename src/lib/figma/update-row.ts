/** One carousel of an update: its merge, and what the merge asks for. */
import type { Send } from '../messages/channel'
import type { Step, ToUi, UpdateRequest } from '../messages/protocol'
import { mergeDeck } from '../sync/merge-deck'
import type { DeckMerge } from '../sync/patch'
import { applyOrder, applyStep, type DeckTools } from './apply-deck'
import { applyMergedStyles } from './apply-styles'
import type { Asides } from './asides'
import type { Design } from './design-system'
import type { FoundCarousel, FoundSlide } from './find-carousel'
import type { LoadedFonts } from './fonts'
import type { GenerateTools } from './generate'
import type { Holder } from './holder'
import { keepSelection } from './keep-selection'
import type { SlideFrame } from './marks'
import { wantSlide } from './own/draw-slide'
import type { Sources } from './own/sources'
import { slideGap } from './place'
import { Disturbed } from './problem'
import { writeRecord } from './record'
import { carouselPlacesOf } from './record-order'
import type { DocumentNames } from './resolve'
import type { Run } from './run'
import { pageOf } from './show'
import { loadTextFonts } from './text-fonts'
import { bringSection } from './update-section'

export interface RowWork {
  readonly request: UpdateRequest
  /** Its id from now on. */
  readonly carousel: string
  readonly found: FoundCarousel
  readonly names: DocumentNames
  readonly fonts: LoadedFonts
  readonly design: Design
  readonly sources: Sources
}

/** What all rows of a run share. */
export interface RowTools {
  readonly keep: <Layer extends SceneNode>(layer: Layer) => Layer
  readonly holder: Holder
  readonly asides: Asides
  /** Slides of the rows before and after this one, for the progress. */
  readonly before: number
  readonly later: number
}

/** A row that is done but for what is to go. */
export interface Placed {
  readonly page: PageNode
  /** In order. */
  readonly slides: readonly SlideFrame[]
  /** Those of them that no person moved out of the row. */
  readonly inRow: readonly SlideFrame[]
  readonly merge: DeckMerge
  readonly missing: readonly string[]
  readonly refused: ToUi['drawn']['refused']
}

/** Brings the slides of a row up to date; what is given back puts them in their places. Both may fail. */
export async function drawRow(
  work: RowWork,
  { keep, holder, asides, before, later }: RowTools,
  run: Run,
  tools: GenerateTools,
): Promise<() => Promise<Placed>> {
  const { request, carousel, found, names, fonts, design, sources } = work
  const { host, send } = tools
  const { page } = found
  const report = reporterOf(run, send)
  const merge = mergeOf(found, request, { names, sources })
  const slides = new Map(found.slides.map((slide) => [slide.canvas.key, slide]))
  const textFonts = await loadTextFonts(merge, slides, tools.fonts)
  run.check()
  keepSelection(page, run.onTakeBack)
  const frames = new Map<string, SlideFrame>()
  const deck: DeckTools = {
    ...{ host, fonts, names, sources, page, holder, asides, slides, frames, carousel },
    ...{ keep, onTakeBack: run.onTakeBack },
    title: request.title,
    frozen: textFonts.frozen,
  }
  const { steps } = merge
  for (const [index, step] of steps.entries()) {
    report('draw', before + index, before + steps.length + later)
    await run.breathe()
    run.enter('draw', index + 1)
    const slide = step.kind === 'insert' ? undefined : slides.get(step.key)
    if (slide !== undefined) checkUntouched(slide)
    const layers = applyStep(step, deck)
    await applyMergedStyles(step, layers, { ...deck, design })
    run.check()
  }
  report('draw', before + steps.length, before + steps.length + later)
  await run.breathe()

  return async () => {
    run.enter('place')
    applyOrder(merge, deck)
    const standing = steps.flatMap((step) => frameOf(step, deck) ?? [])
    for (const frame of standing) checkThere(frame)
    const isPlaced = await bringSection(standing, { carousel, request, page }, host, run)
    run.check()
    const group = found.record?.group
    const record = {
      id: carousel,
      rev: (found.record?.rev ?? 0) + 1,
      ...(group !== undefined && { group }),
      title: request.title,
      work: request.work,
      slides: merge.record.map((key) => [key, frames.get(key)?.id ?? ''] as const),
      pictures: tools.pictures.known(request.pictures),
    }
    writeRecord(record, { page, frames: standing }, run.onTakeBack)
    return {
      ...{ page, merge, slides: standing, inRow: steps.flatMap((step) => inRowOf(step, deck)) },
      missing: [...fonts.missing, ...textFonts.missing],
      refused: [...design.refused, ...(isPlaced ? [] : (['section'] as const))],
    }
  }
}

/** What an update comes to; nothing is written. */
export function mergeOf(
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
    want: (slide, at) => wantSlide(slide, at, { names, sources }),
  })
}

/** A person may have changed or deleted a slide since it was read: then nothing of theirs is overwritten. */
function checkUntouched(slide: FoundSlide): void {
  checkThere(slide.frame)
  if (!slide.isAsRead()) {
    throw new Disturbed('changed', 'A slide was changed by hand while it was being updated.')
  }
}

function checkThere(frame: SlideFrame): void {
  if (frame.removed || pageOf(frame) === null) {
    throw new Disturbed('gone', 'A slide was deleted while the carousel was being updated.')
  }
}

function frameOf(step: DeckMerge['steps'][number], { frames }: DeckTools): SlideFrame | undefined {
  if (step.kind === 'keep') return frames.get(step.key)
  return step.kind === 'insert' ? frames.get(step.slide.key) : undefined
}

/** The frame of a step, where it stands in the row. */
function inRowOf(step: DeckMerge['steps'][number], deck: DeckTools): readonly SlideFrame[] {
  const frame = frameOf(step, deck)
  return frame === undefined || (step.kind === 'keep' && step.isMoved) ? [] : [frame]
}

/** Says where a run stands. */
export function reporterOf(run: Run, send: Send<ToUi>) {
  return (step: Step, done: number, total: number): void => {
    run.enter(step)
    send('progress', { run: run.id, step, done, total })
  }
}
