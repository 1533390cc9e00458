/**
 * All or nothing. A run is one piece of work for the panel (measuring, drawing): one at a time, cancellable
 * between slides; when it fails, is cancelled or the plugin closes, all it made is taken back.
 */
import type { Send } from '../messages/channel'
import type { Step, ToUi } from '../messages/protocol'
import { Cancelled, Disturbed, toFailure, type Place } from './problem'

/** What work is given to report to and to be stopped by. */
export interface Run {
  readonly id: number
  /** Says where work stands; a failure is reported there. */
  readonly enter: (step: Step, slide?: number) => void
  /** Remembers a layer, to be removed if the run does not come to its end. Returns it. */
  readonly keep: <Layer extends SceneNode>(layer: Layer) => Layer
  /** All layers kept since the last call stand in `layer` now: removing it removes them. */
  readonly settle: (layer: SceneNode) => void
  /**
   * Remembers how to put something back if the run does not come to its end; the last comes first. What takes a
   * while gives a promise: the failure is told when it is done.
   */
  readonly onTakeBack: (restore: () => unknown) => void
  /** Lets Figma paint and messages come in, then does as `check`. */
  readonly breathe: () => Promise<void>
  /** Throws `Cancelled` if the run was cancelled; for after any other wait. */
  readonly check: () => void
  /** The run is about to be answered: from now on Cancel comes too late. */
  readonly finish: () => void
  /** All is done and stays: from now on nothing can be taken back. */
  readonly commit: () => void
}

export interface Runs {
  /**
   * Does `work` after the runs before it; waiting runs with another number are cancelled. Resolves when
   * the work is done or its failure has been sent; never rejects.
   */
  readonly start: (id: number, work: (run: Run) => Promise<void>) => Promise<void>
  /** Answered by `cancelled`, unless the run has come to its end already. */
  readonly cancel: (id: number) => void
  /** The plugin closes: takes back at once and synchronously (figma-facts 10, `close`). */
  readonly abandon: () => void
}

/** How often a run that a person's hand disturbs is begun at most. */
const mostAttempts = 3

/**
 * @param pause long enough for Figma to paint and for messages to come in
 * @param onTakenBack a disturbed run was taken back and starts over: what the person did meanwhile is a step of
 *   its own, so that undoing the run does not undo it
 */
export function createRuns(
  send: Send<ToUi>,
  pause: () => Promise<void>,
  onTakenBack: () => void = () => undefined,
): Runs {
  const jobs = new Set<Job>()
  let queue = Promise.resolve()
  let ended: number | undefined

  async function perform(job: Job, work: (run: Run) => Promise<void>): Promise<void> {
    try {
      await begin(job, work)
      if (job.state().finished) ended = job.run.id
    } catch (error) {
      await job.takeBack()
      ended = job.run.id
      answer(() => {
        if (error instanceof Cancelled) send('cancelled', { run: job.run.id })
        else send('failed', toFailure(error, job.run.id, job.state().place))
      })
    } finally {
      jobs.delete(job)
    }
  }

  /** From the start once more, as long as it is a person's hand that is in the way. */
  async function begin(job: Job, work: (run: Run) => Promise<void>): Promise<void> {
    for (let left = mostAttempts - 1; ; left -= 1) {
      try {
        job.run.check()
        await work(job.run)
        return
      } catch (error) {
        if (!(error instanceof Disturbed) || left === 0) throw error
        await job.takeBack()
        onTakenBack()
      }
    }
  }

  return {
    start: (id, work) => {
      for (const job of jobs) if (job.run.id !== id) job.cancel()
      const job = createJob(id, pause)
      jobs.add(job)
      queue = queue.then(() => perform(job, work))
      return queue
    },
    cancel: (id) => {
      const own = [...jobs].filter((job) => job.run.id === id)
      for (const job of own) job.cancel()
      if (own.length === 0 && ended !== id) {
        ended = id
        send('cancelled', { run: id })
      }
    },
    abandon: () => {
      for (const job of jobs) {
        job.cancel()
        void job.takeBack()
      }
    },
  }
}

function answer(post: () => void): void {
  try {
    post()
  } catch {
    // The panel is gone: nobody is left to be told, and the document is already as it was.
  }
}

interface Job {
  readonly run: Run
  readonly cancel: () => void
  /** All is asked of Figma at once; resolves when what takes a while is done too. Never rejects. */
  readonly takeBack: () => Promise<void>
  readonly state: () => { readonly place: Place; readonly finished: boolean }
}

function createJob(id: number, pause: () => Promise<void>): Job {
  let loose: SceneNode[] = []
  const settled: SceneNode[] = []
  const restores: (() => unknown)[] = []
  let place: Place = { step: 'fonts' }
  let cancelled = false
  let finished = false

  function check(): void {
    if (cancelled) throw new Cancelled()
  }

  const run: Run = {
    id,
    enter: (step, slide) => {
      place = slide === undefined ? { step } : { step, slide }
    },
    keep: (layer) => {
      loose.push(layer)
      return layer
    },
    settle: (layer) => {
      loose = []
      settled.push(layer)
    },
    onTakeBack: (restore) => {
      restores.push(restore)
    },
    breathe: async () => {
      await pause()
      check()
    },
    check,
    finish: () => {
      finished = true
    },
    commit: () => {
      finished = true
      loose = []
      settled.splice(0)
      restores.splice(0)
    },
  }

  return {
    run,
    cancel: () => {
      cancelled = true
    },
    takeBack: async () => {
      const waits = restores.splice(0).reverse().map(attempt)
      // A slide takes its own layers with it; what was loose goes one by one.
      for (const layer of [...settled.splice(0), ...loose.splice(0)])
        void attempt(() => {
          removeLayer(layer)
        })
      await Promise.all(waits)
    },
    state: () => ({ place, finished }),
  }
}

/** One thing that cannot be put back must not keep the others from being put back. */
function attempt(restore: () => unknown): Promise<void> {
  // The run has failed already and its first failure is what the person is told.
  const nothing = (): void => undefined
  try {
    return Promise.resolve(restore()).then(nothing, nothing)
  } catch {
    return Promise.resolve()
  }
}

function removeLayer(layer: SceneNode): void {
  if (!layer.removed) layer.remove()
}
