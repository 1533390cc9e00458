/**
 * One press on Generate or Update: wait for pictures, plan with the sizes Figma's own text has, send each picture
 * once, draw. Says each step as an event; holds what is between two messages.
 */
import type { WordWidth } from '../../deck/line-breaking'
import type { CanvasSettings } from '../../settings/settings'
import type { MeasureRequest, MeasureResult, ToMain } from '../../messages/protocol'
import type { Send } from '../../messages/channel'
import { drawnNodes } from '../../slide/walk'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import { planMeasured } from '../../templates/plan-measured'
import { carouselInput } from '../planner'
import type { RunEvent } from '../state/event'
import type { CommandEvent } from '../state/event-command'
import { shownPictures, updatable, type Drawn } from '../state/edited'
import { stateOfRow } from '../state/rows'
import type { RunMode, State } from '../state/state'
import { planParts, type PartPlan } from './plan-parts'
import { drawRequest, partsRequest, rowRequest, updateRequest, type RowPlan } from './request'

/** What a run sent to be drawn. */
interface Planned {
  readonly run: number
  readonly drawn: Drawn
}

export interface RunPorts {
  readonly send: Send<ToMain>
  readonly dispatch: (event: RunEvent | CommandEvent) => void
  readonly state: () => State
  readonly wordWidth: WordWidth
  readonly bytesOf: (picture: string) => Uint8Array | undefined
  /** A frame that is the deck's template is read again; false where no slides can be made of it any more. */
  readonly readFrames: () => Promise<boolean>
}

export interface Runs {
  /** `canvas`: the size of a row. */
  readonly start: (run: number, mode: DrawMode, canvas?: CanvasSettings) => void
  readonly cancel: (run: number) => void
  /** The state changed: the picture a run waits for may be there. */
  readonly proceed: () => void
  readonly measured: (run: number, results: readonly MeasureResult[]) => void
  /** The main thread ended the run itself; gives what it had to draw, null where that is not known. */
  readonly ended: (run: number) => Drawn | null
}

type DrawMode = Exclude<RunMode, 'remove'>

type Stage =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'waiting'
      readonly run: number
      readonly mode: DrawMode
      readonly canvas?: CanvasSettings
    }
  | {
      readonly kind: 'measuring'
      readonly run: number
      readonly answer: (results: readonly MeasureResult[]) => void
    }
  | { readonly kind: 'planning' | 'drawing'; readonly run: number }

export function createRuns(ports: RunPorts): Runs {
  const sent = new Set<string>()
  let stage: Stage = { kind: 'idle' }
  let planned: Planned | null = null

  const isOn = (run: number): boolean => {
    const { phase, edited } = ports.state()
    if (edited?.liveRun === run) return true
    return phase.kind === 'running' && phase.run === run && !phase.isCancelling
  }

  const stop = (run: number): void => {
    stage = { kind: 'idle' }
    ports.dispatch({ kind: 'runCancelled', run })
  }

  /** Never settles when the run ends meanwhile: the plan that waits for it is dropped with it. */
  const ask = (
    run: number,
    requests: readonly MeasureRequest[],
  ): Promise<readonly MeasureResult[]> =>
    new Promise((answer) => {
      if (!isOn(run)) {
        stop(run)
        return
      }
      stage = { kind: 'measuring', run, answer }
      // Figma loads the fonts before it measures with them, and says so when it begins to measure.
      ports.dispatch({ kind: 'runStep', run, step: 'fonts', done: 0, total: 0 })
      ports.send('measure', { run, requests })
    })

  const plan = async (run: number, mode: DrawMode, canvas?: CanvasSettings): Promise<void> => {
    const isThere = await ports.readFrames()
    const now = ports.state()
    const state = canvas === undefined ? now : stateOfRow(now, canvas)
    const carousel = isThere && isOn(run) ? await measured(run, state) : null
    if (carousel === null) {
      stop(run)
      return
    }
    if (mode === 'order' || mode === 'orderAsk') {
      ports.dispatch({ kind: 'slidesOrdered', run, deck: carousel.deck })
      const next = mode === 'order' ? 'apply' : 'ask'
      if (isOn(run)) void plan(run, next)
      else stop(run)
      return
    }
    const rows: RowPlan[] = []
    for (const row of mode === 'draw' || mode === 'row' ? [] : (updatable(state)?.rows ?? [])) {
      const own = stateOfRow(ports.state(), row.canvas)
      const planned = await measured(run, own)
      if (planned === null) {
        stop(run)
        return
      }
      rows.push({ row, state: own, carousel: planned })
    }
    const parts =
      mode === 'draw' ? await planParts({ state, carousel }, (own) => measured(run, own)) : []
    if (parts === null) stop(run)
    else draw(run, mode, { state, carousel }, rows, parts)
  }

  /** null where the run ended meanwhile, or there is nothing to draw. */
  const measured = async (run: number, state: State): Promise<Carousel | null> => {
    const input = carouselInput(state)
    if (input === null) return null
    const { wordWidth } = ports
    const { known } = ports.state()
    const carousel = await planMeasured({
      ...input,
      known,
      wordWidth,
      ask: (requests) => ask(run, requests),
    })
    if (!isOn(run) || carousel.slides.length === 0) return null
    ports.dispatch({ kind: 'runMeasured', known: carousel.known })
    return { ...carousel, title: state.work.title ?? carousel.title }
  }

  const draw = (
    run: number,
    mode: Exclude<DrawMode, 'order' | 'orderAsk'>,
    { state, carousel }: PartPlan,
    rows: readonly RowPlan[],
    parts: readonly PartPlan[],
  ): void => {
    const all = parts.length > 0 ? parts : [{ carousel }, ...rows]
    const slides = all.flatMap((one) => one.carousel.slides)
    const edited = mode === 'draw' ? null : updatable(state)
    if (mode !== 'draw' && edited === null) {
      stop(run)
      return
    }
    stage = { kind: 'drawing', run }
    planned = { run, drawn: { work: state.work, pictures: shownPictures(state) } }
    if (mode !== 'ask')
      ports.dispatch({ kind: 'runStep', run, step: 'draw', done: 0, total: slides.length })
    const request = parts.length > 0 ? partsRequest(run, parts) : drawRequest(state, run, carousel)
    for (const key of new Set([...picturesOf(slides), ...request.pictures])) {
      const bytes = sent.has(key) ? undefined : ports.bytesOf(key)
      if (bytes === undefined) continue
      sent.add(key)
      ports.send('image', { key, bytes })
    }
    if (edited === null || mode === 'draw') ports.send('draw', request)
    else if (mode === 'row') ports.send('draw', { ...request, rowOf: edited.id })
    else {
      const update = updateRequest(state, edited, mode, request)
      ports.send('update', { ...update, ...(rows.length > 0 && { rows: rows.map(rowRequest) }) })
    }
  }

  const proceed = (): void => {
    if (stage.kind !== 'waiting') return
    const { run } = stage
    const { ready, total } = pictureCount(ports.state())
    if (ready < total) {
      const { phase } = ports.state()
      // Said once per picture: each saying is a change and comes back here.
      if (phase.kind === 'running' && (phase.step !== 'waiting' || phase.done !== ready))
        ports.dispatch({ kind: 'runStep', run, step: 'waiting', done: ready, total })
      return
    }
    const { mode, canvas } = stage
    stage = { kind: 'planning', run }
    void plan(run, mode, canvas)
  }

  return {
    start: (run, mode, canvas) => {
      stage = { kind: 'waiting', run, mode, ...(canvas !== undefined && { canvas }) }
      proceed()
    },
    cancel: (run) => {
      if (stage.kind === 'measuring' || stage.kind === 'drawing') ports.send('cancel', { run })
      else if (stage.kind === 'waiting') stop(run)
    },
    proceed,
    measured: (run, results) => {
      if (stage.kind !== 'measuring' || stage.run !== run) return
      const { answer } = stage
      if (!isOn(run)) {
        stop(run)
        return
      }
      stage = { kind: 'planning', run }
      answer(results)
    },
    ended: (run) => {
      if (stage.kind !== 'idle' && stage.run === run) stage = { kind: 'idle' }
      return planned?.run === run ? planned.drawn : null
    },
  }
}

/** Pictures in use that are ready, or have failed, out of all in use. */
export function pictureCount(state: State): { readonly ready: number; readonly total: number } {
  const { places, avatar, logos } = state.work
  const brand = [avatar, logos.light, logos.dark].filter((key) => key !== null)
  const used = [...new Set([...places.values(), ...brand])]
  const entries = used.flatMap((key) => state.images.get(key) ?? [])
  const open = entries.filter(({ kind }) => kind === 'loading' || kind === 'converting')
  return { ready: entries.length - open.length, total: entries.length }
}

function picturesOf(slides: readonly Slide[]): ReadonlySet<string> {
  return new Set(
    slides.flatMap((slide) =>
      drawnNodes(slide).flatMap((node) => (node.kind === 'picture' ? [node.image] : [])),
    ),
  )
}
