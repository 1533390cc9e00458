/**
 * Brings a carousel that stands on the canvas up to date: what a person changed by hand stays, all else becomes
 * what would be drawn now. All or nothing: each change is remembered before it is made, and what is to go is
 * removed by the very last call.
 */
import type { ToUi, UpdateRequest } from '../messages/protocol'
import type { UpdatePlan } from '../slide/edits'
import { rowOf } from '../sync/row'
import { createAsides } from './asides'
import {
  designEdits,
  knownNames,
  planDesign,
  plainDesign,
  readDesign,
  writeDesign,
  type DesignWish,
  type KnownDesign,
} from './design-system'
import { findCarousel, ownId, type FoundCarousel } from './find-carousel'
import type { LoadedFonts } from './fonts'
import type { Drawn, GenerateTools } from './generate'
import { createHolder } from './holder'
import type { Host } from './host'
import type { LoadedPictures } from './images'
import { loadSources, type Sources } from './own/sources'
import type { SlideFrame } from './marks'
import { slideGap } from './place'
import { fontsOf, loadPictures } from './prepare'
import { Problem } from './problem'
import { createNames } from './resolve'
import { watchRows } from './row-room'
import type { Run } from './run'
import { drawRow, mergeOf, reporterOf, type Placed } from './update-row'

/**
 * Answers `plan` or `drawn`. Rejects with what went wrong; the run then takes everything back. Rows in other sizes
 * are served in the same run; one that a person has deleted is passed over.
 */
export async function update(
  { rows = [], ...request }: UpdateRequest,
  run: Run,
  tools: GenerateTools,
): Promise<Drawn | null> {
  const { send } = tools
  const report = reporterOf(run, send)
  report('fonts', 0, 1)
  const all: Row[] = []
  for (const [index, one] of [request, ...rows].entries()) {
    const own: UpdateRequest = { ...request, ...one }
    const prepared = await prepare(own, run, tools)
    if (prepared === null && index === 0)
      throw new Problem('gone', 'The carousel is not in this file any more.')
    // A duplicate of a page has its original's id until now.
    const carousel = prepared?.found.isDuplicate === true ? tools.newId() : ownId(own.carousel)
    if (prepared !== null) all.push({ ...prepared, request: own, carousel, index })
  }
  report('fonts', 1, 1)

  if (request.mode !== 'apply') {
    const plans = all.map(planOf)
    const needsWord = plans.some(({ removed, aside }) => removed > 0 || aside.length > 0)
    if (request.mode === 'ask' || needsWord) {
      run.finish()
      const planAt = (index: number): UpdatePlan =>
        plans[all.findIndex((row) => row.index === index)] ?? nothingToDo
      const others = rows.map((_, index) => planAt(index + 1))
      send('plan', { run: run.id, plan: planAt(0), ...(rows.length > 0 && { rows: others }) })
      return null
    }
  }
  return applyAll(all, run, tools)
}

/** What is to be done with a row that is no longer there. */
const nothingToDo: UpdatePlan = { restyled: 0, inserted: 0, removed: 0, edits: [], aside: [] }

interface Row extends Prepared {
  readonly request: UpdateRequest
  /** Its id from now on. */
  readonly carousel: string
  /** 0: the one that was asked for; then its rows. */
  readonly index: number
}

function planOf(row: Row): UpdatePlan {
  const { request, found, fonts, pictures, known, sources } = row
  const wish = wishOf(row)
  const design = { ...plainDesign, ...planDesign(known, wish) }
  const names = createNames(fonts, pictures, design, known)
  const { plan } = mergeOf(found, request, { names, sources })
  return { ...plan, edits: [...plan.edits, ...designEdits(known, wish, fonts)] }
}

function wishOf({ request, carousel }: Row): DesignWish {
  const { discard } = request
  const ids = new Set(discard === 'all' ? [] : discard)
  return { ...request, carousel, isGivenUp: (id) => discard === 'all' || ids.has(id) }
}

/** Slides of every row first, then their places: all is written, or nothing. */
async function applyAll(rows: readonly Row[], run: Run, tools: GenerateTools): Promise<Drawn> {
  const { host } = tools
  // In the order of all that is done: a layer that came must go before its neighbours are counted again.
  const keep = <Layer extends SceneNode>(layer: Layer): Layer => {
    run.onTakeBack(() => {
      if (!layer.removed) layer.remove()
    })
    return layer
  }
  const [first] = rows
  if (first === undefined) throw new Error('There is no row to bring up to date.')
  const asides = createAsides(first.found.page, run.onTakeBack)
  const holder = createHolder(first.found.page, { host, keep, onTakeBack: run.onTakeBack })
  const makeRoom = watchRows(rows.map(({ found }) => standingInRow(found)))
  const places: (() => Promise<Placed>)[] = []
  let before = 0
  let keptInDesign = 0
  for (const [index, row] of rows.entries()) {
    const { request, carousel, found, fonts, pictures, known, sources } = row
    const { variables, textStyles } = request.layers
    const wish = wishOf(row)
    // A style that changes takes its texts along: what a person did must be read before.
    if (variables || textStyles) planOf(row)
    keptInDesign += designEdits(known, wish, fonts).length
    const design = await writeDesign(known, wish, { ...tools, fonts, run })
    const names = createNames(fonts, pictures, design, known)
    run.check()
    for (const slide of found.slides) slide.lookAgain()
    const later = rows.slice(index + 1).reduce((sum, one) => sum + one.request.slides.length, 0)
    const work = { request, carousel, found, names, fonts, design, sources }
    places.push(await drawRow(work, { keep, holder, asides, before, later }, run, tools))
    before += request.slides.length
  }
  reporterOf(run, tools.send)('place', 0, 1)
  const placed: Placed[] = []
  for (const place of places) placed.push(await place())
  makeRoom(
    placed.map(({ inRow }) => inRow),
    run.onTakeBack,
  )
  asides.place(placed.flatMap(({ inRow }) => inRow))
  const [main] = placed
  if (main === undefined) throw new Error('No row was placed.')
  const answer = {
    run: run.id,
    slides: placed.reduce((sum, { slides }) => sum + slides.length, 0),
    page: main.page.name,
    missingFonts: [...new Set(placed.flatMap(({ missing }) => missing))],
    carousel: first.carousel,
    kept: placed.reduce((sum, { merge }) => sum + merge.plan.edits.length, keptInDesign),
    aside: placed.flatMap(({ merge }) => merge.plan.aside),
    refused: [...new Set(placed.flatMap(({ refused }) => refused))],
    ...(rows.length > 1 && { rows: rows.slice(1).map(({ carousel }) => carousel) }),
  }
  finish(answer, { holder, run, tools })
  return { page: main.page, slides: main.slides }
}

/** The slides that no person moved out of their row. */
function standingInRow({ slides }: FoundCarousel): readonly SlideFrame[] {
  const { moved } = rowOf(
    [],
    slides.map(({ canvas }) => canvas),
    slideGap,
  )
  return slides.filter(({ canvas }) => !moved.has(canvas.key)).map(({ frame }) => frame)
}

type Prepared = {
  readonly fonts: LoadedFonts
  readonly pictures: LoadedPictures
  readonly known: KnownDesign
  readonly found: FoundCarousel
  readonly sources: Sources
}

/** All that has to be waited for before anything is written; null: it is not in the file any more. */
async function prepare(
  request: UpdateRequest,
  run: Run,
  tools: GenerateTools,
): Promise<Prepared | null> {
  const { host } = tools
  const { slides, carousel } = request
  const fonts = await tools.fonts.load(fontsOf(slides))
  run.check()
  const known = await readDesign(host, ownId(carousel))
  const found = await locate(request, known, host)
  run.check()
  if (found === null) return null
  tools.pictures.remember(found.record?.pictures ?? [])
  const pictures = await loadPictures(slides, run, tools.pictures)
  const sources = await loadSources(slides, host, tools.fonts)
  run.check()
  return { fonts, pictures, known, found, sources }
}

function locate(
  { carousel, copies }: UpdateRequest,
  known: KnownDesign,
  host: Host,
): Promise<FoundCarousel | null> {
  const keys = new Map(copies.map(({ node, key }) => [node, key]))
  return findCarousel(host, carousel, knownNames(known), keys)
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
