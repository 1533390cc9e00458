/**
 * One press on Generate: plan, ask Figma to measure the plan's texts, plan again with its answers (at
 * most three rounds), send each picture once, draw. Says each step as an event; holds what is between
 * two messages.
 */
import type { MeasureRequest, MeasureResult, ToMain } from '../../messages/protocol'
import type { Send } from '../../messages/channel'
import { nodesOf } from '../../slide/walk'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import type { RunEvent } from '../state/event'
import type { State } from '../state/state'

export interface RunPorts {
  readonly send: Send<ToMain>
  readonly dispatch: (event: RunEvent) => void
  readonly state: () => State
  readonly plan: () => Carousel | null
  /** What has to be measured for this plan and was not measured yet. */
  readonly requests: (carousel: Carousel, state: State) => readonly MeasureRequest[]
  readonly bytesOf: (picture: string) => Uint8Array | undefined
}

export interface Runs {
  readonly start: (run: number) => void
  readonly cancel: (run: number) => void
  /** The state changed: a picture a run waits for may be there. */
  readonly proceed: () => void
  readonly measured: (run: number, results: readonly MeasureResult[]) => void
}

const mostRounds = 3

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting'; readonly run: number }
  | {
      readonly kind: 'measuring'
      readonly run: number
      readonly round: number
      readonly requests: readonly MeasureRequest[]
    }
  | { readonly kind: 'drawing'; readonly run: number }

export function createRuns(ports: RunPorts): Runs {
  const sent = new Set<string>()
  let stage: Stage = { kind: 'idle' }

  const measureOrDraw = (run: number, round: number): void => {
    const carousel = ports.plan()
    if (carousel === null || carousel.slides.length === 0) {
      stage = { kind: 'idle' }
      ports.dispatch({ kind: 'runCancelled', run })
      return
    }
    const requests = round <= mostRounds ? ports.requests(carousel, ports.state()) : []
    if (requests.length === 0) {
      draw(run, carousel)
      return
    }
    stage = { kind: 'measuring', run, round, requests }
    ports.dispatch({ kind: 'runStep', run, step: 'measure', done: 0, total: 0 })
    ports.send('measure', { run, requests })
  }

  const draw = (run: number, { title, slides }: Carousel): void => {
    stage = { kind: 'drawing', run }
    ports.dispatch({ kind: 'runStep', run, step: 'draw', done: 0, total: slides.length })
    for (const key of picturesOf(slides)) {
      const bytes = sent.has(key) ? undefined : ports.bytesOf(key)
      if (bytes === undefined) continue
      sent.add(key)
      ports.send('image', { key, bytes })
    }
    ports.send('draw', { run, title, slides })
  }

  const proceed = (): void => {
    if (stage.kind !== 'waiting') return
    const { run } = stage
    const { ready, total } = pictureCount(ports.state())
    if (ready < total) return
    measureOrDraw(run, 1)
  }

  return {
    start: (run) => {
      stage = { kind: 'waiting', run }
      const { ready, total } = pictureCount(ports.state())
      if (ready < total)
        ports.dispatch({ kind: 'runStep', run, step: 'waiting', done: ready, total })
      proceed()
    },
    cancel: (run) => {
      if (stage.kind === 'measuring' || stage.kind === 'drawing') {
        ports.send('cancel', { run })
        return
      }
      stage = { kind: 'idle' }
      ports.dispatch({ kind: 'runCancelled', run })
    },
    proceed,
    measured: (run, results) => {
      if (stage.kind !== 'measuring' || stage.run !== run) return
      const { requests, round } = stage
      const { phase } = ports.state()
      if (phase.kind !== 'running' || phase.isCancelling) {
        stage = { kind: 'idle' }
        ports.dispatch({ kind: 'runCancelled', run })
        return
      }
      const measured = requests.flatMap((request, index) => {
        const result = results[index]
        return result === undefined ? [] : [{ request, result }]
      })
      ports.dispatch({ kind: 'runMeasured', measured })
      measureOrDraw(run, round + 1)
    },
  }
}

/** Pictures in use that are ready, or have failed, out of all in use. */
export function pictureCount(state: State): { readonly ready: number; readonly total: number } {
  const { places, avatar } = state.work
  const used = [...new Set([...places.values(), ...(avatar === null ? [] : [avatar])])]
  const entries = used.flatMap((key) => state.images.get(key) ?? [])
  const open = entries.filter(({ kind }) => kind === 'loading' || kind === 'converting')
  return { ready: entries.length - open.length, total: entries.length }
}

function picturesOf(slides: readonly Slide[]): ReadonlySet<string> {
  return new Set(
    slides.flatMap((slide) =>
      nodesOf(slide).flatMap((node) => (node.kind === 'picture' ? [node.image] : [])),
    ),
  )
}
