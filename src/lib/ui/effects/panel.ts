/**
 * The running panel: holds the one state, passes events to `update` and does what it asks for. The only
 * place where the pure state meets the world.
 */
import type { WordWidth } from '../../deck/line-breaking'
import { openChannel, type Port } from '../../messages/channel'
import type { ToMain, ToUi } from '../../messages/protocol'
import { toUiGuards } from '../../messages/ui-guards'
import type { Settings } from '../../settings/settings'
import type { Slide } from '../../slide/node'
import type { Carousel } from '../../templates/build-carousel'
import { createCanvasChanges, type CanvasChanges } from '../canvas-changes'
import { createInspector, type Inspection } from '../inspection'
import { createPictureScale, type PictureScale } from '../picture-scale'
import { createPlanner } from '../planner'
import { updatable } from '../state/edited'
import type { Effect } from '../state/effect'
import type { Event } from '../state/event'
import type { SlideChange } from '../state/event-arrange'
import { initialState, type State } from '../state/state'
import { picturesToKeep, workJson } from '../state/stored-work'
import { update } from '../state/update'
import { hasFound } from '../state/update-edit'
import { kitPicturesOf } from '../state/update-host'
import { createCanvasReader } from './canvas'
import { createIntake } from './intake'
import { createFrameReader } from './frames'
import type { Get } from './get'
import { createLibrary } from './library'
import type { ReadPicture } from './pictures'
import { createReader } from './reading'
import { createRuns } from './run'
import { createTimers } from './timers'

/** What the panel needs of its surroundings, so that a test can stand in for them. */
export interface World {
  readonly port: Port
  readonly get: Get
  readonly wordWidth: WordWidth
  /** Throws `PictureProblem`. */
  readonly readPicture: (blob: Blob) => Promise<ReadPicture>
  /** The same of at most 512 px a side, for pictures that are kept. */
  readonly readSmallPicture: (blob: Blob) => Promise<ReadPicture>
  /** Hands the person a JSON file; `name` has no ending. */
  readonly saveFile: (name: string, text: string) => void
  /** True when the clipboard took it. */
  readonly copy: (text: string) => boolean
}

export interface Panel {
  readonly state: () => State
  readonly send: (event: Event) => void
  /** Calls back after every change, until the returned function is called. */
  readonly subscribe: (onChange: () => void) => () => void
  /** The planned carousel of the state; null while there is no thread. */
  readonly plan: () => Carousel | null
  /** The person's own slide as it would be with `change` in the settings; null without a thread. */
  readonly sample: (change: Partial<Settings>) => Slide | null
  /** A slide of the carousel with something else chosen for it; null where there is none. */
  readonly slideWith: (slide: string, change: SlideChange) => Slide | null
  /** What an update would do to the canvas, as far as the panel knows; null where there is nothing to update. */
  readonly changes: () => CanvasChanges | null
  /** What is wrong with the slides, and what mends it; checks what has not been checked yet. */
  readonly inspect: () => Inspection
  /** How large a picture is shown on a slide. */
  readonly pictureScale: PictureScale
  /** How many slides `inspect` would have to check. */
  readonly unchecked: () => number
}

const storeDelayMs = 500
/** Panel reference, section 8, "Edit mode". */
const liveDelayMs = 400
/**
 * Characters and bytes of the 5 MB a plugin may keep (figma-facts, section 9): work and its pictures leave
 * the rest to brand kits and presets, which are wanted for longer.
 */
const roomForWork = 3_000_000
const largestWork = 4_000_000

export function createPanel(world: World): Panel {
  const listeners = new Set<() => void>()
  const bytes = new Map<string, Uint8Array>()
  /** How often each list was found changed by another window. */
  const heard = new Map<string, number>()
  const { later, isWaiting, stop } = createTimers()
  const planner = createPlanner(world.wordWidth)
  const inspector = createInspector(planner)
  const changes = createCanvasChanges(world.wordWidth, planner)
  const pictureScale = createPictureScale(() => planner.input(state)?.measure ?? null)
  let state = initialState

  const send = (event: Event): void => {
    const next = update(state, event)
    const isChanged = next.state !== state
    const isOther = next.state.work.source !== state.work.source
    // What waits to be kept is of the thread that is shown until now.
    if (isOther && isWaiting('work')) storeWork()
    state = next.state
    const planned = isOther ? planner.plan(state) : null
    if (planned !== null)
      state = update(state, { kind: 'deckPlanned', slides: planned.slides.length }).state
    if (isChanged) for (const listener of listeners) listener()
    for (const effect of next.effects) perform(effect)
    if (isChanged) runs.proceed()
  }

  const read = createReader(send)

  /** As it is now, not as it was when it changed. */
  const storeWork = (): void => {
    stop('work')
    const json = workJson(state)
    if (json.length > largestWork) {
      send({ kind: 'storageFailed', part: 'work' })
      return
    }
    post('store', { part: 'work', json })
    const room = Math.max(0, roomForWork - json.length)
    library.keepAll(picturesToKeep(state), room, kitPicturesOf(state))
  }

  /** What was duplicated or deleted on the canvas is so here, too. */
  const adopt = (): void => {
    const edited = updatable(state)
    const deck = edited !== null && hasFound(edited) ? planner.plan(state)?.deck : undefined
    if (deck !== undefined) send({ kind: 'slidesFound', deck })
  }

  const perform = (effect: Effect): void => {
    switch (effect.kind) {
      case 'read':
        read(effect)
        return
      case 'convert':
      case 'download':
        intake(effect)
        return
      case 'draw':
        runs.start(effect.run, effect.mode, effect.canvas)
        return
      case 'cancel':
        runs.cancel(effect.run)
        return
      case 'live':
        later('live', liveDelayMs, () => {
          if (changes(state)?.isSame === false) send({ kind: 'liveDue' })
        })
        return
      case 'readCanvas':
      case 'findLeftovers':
      case 'remove':
        canvas.perform(effect)
        return
      case 'openCarousel':
        post('open', { carousel: effect.carousel })
        return
      case 'inspect':
        post('inspect', { carousel: effect.carousel })
        return
      case 'select':
        post('select', { nodes: effect.nodes })
        return
      case 'show':
        post('show', null)
        return
      case 'copy':
        send({ kind: 'copied', ok: world.copy(effect.text) })
        return
      case 'store': {
        const { part, json } = effect
        later(part, storeDelayMs, () => {
          const times = heard.get(part)
          post('store', { part, json, ...(times !== undefined && { heard: times }) })
        })
        return
      }
      case 'lookElsewhere':
        post('lookElsewhere', null)
        return
      case 'storeWork':
        later('work', storeDelayMs, storeWork)
        return
      case 'keepPicture':
      case 'fetchPictures':
      case 'restorePicture':
      case 'forgetPictures':
      case 'saveBrand':
      case 'saveFile':
      case 'readFile':
        library.perform(effect)
        return
      case 'readBrand':
        post('readBrand', null)
        return
      case 'readFrame':
        frames.readSelected()
        return
      case 'forgetFrame':
        post('forgetFrame', { template: effect.template })
        return
      case 'resize':
        post('resize', { width: effect.width, height: effect.height })
        return
      case 'endNotice':
        later('notice', effect.afterMs, () => {
          send({ kind: 'noticeEnded' })
        })
    }
  }

  const post = openChannel<ToMain, ToUi>(
    world.port,
    {
      opened: (opened) => {
        send({ kind: 'opened', opened })
        adopt()
        canvas.proceed()
      },
      selected: ({ carousel }) => {
        send({ kind: 'carouselSelected', carousel })
      },
      carouselOpened: (body) => {
        send({ kind: 'carouselOpened', ...body })
        adopt()
        canvas.proceed()
      },
      inspected: ({ carousel, hand }) => {
        send({ kind: 'inspected', carousel, hand })
        adopt()
        canvas.proceed()
      },
      plan: ({ run, plan, rows = [] }) => {
        runs.ended(run)
        send({ kind: 'planned', run, plan, rows })
      },
      fonts: ({ families }) => {
        send({ kind: 'fontsListed', families })
      },
      measured: ({ run, results }) => {
        runs.measured(run, results)
      },
      progress: ({ run, step, done, total }) => {
        send({ kind: 'runStep', run, step, done, total })
      },
      drawn: ({ run, carousel, rows = [], ...result }) => {
        send({ kind: 'runDone', run, result, carousel, drawn: runs.ended(run), rows })
      },
      canvasRead: (read) => {
        canvas.read(read)
      },
      leftovers: ({ carousel, ...leftovers }) => {
        send({ kind: 'leftoversFound', carousel, leftovers })
      },
      removed: ({ run, stayed }) => {
        send({ kind: 'carouselRemoved', run, stayed })
      },
      cancelled: ({ run }) => {
        runs.ended(run)
        send({ kind: 'runCancelled', run })
      },
      failed: (failure) => {
        runs.ended(failure.run)
        send({ kind: 'runFailed', failure })
      },
      frameRead: ({ asked, reading }) => {
        frames.received(asked, reading)
      },
      ownFrames: ({ readings }) => {
        send({ kind: 'framesListed', readings })
      },
      storedElsewhere: (body) => {
        heard.set(body.part, (heard.get(body.part) ?? 0) + 1)
        send({ kind: 'storedElsewhere', ...body })
      },
      storeFailed: ({ part }) => {
        send({ kind: 'storageFailed', part })
      },
      brandRead: ({ brand }) => {
        const pictures = (brand?.pictures ?? []).map(({ at, bytes: own }) => {
          return { at, blob: new Blob([new Uint8Array(own)], { type: 'image/png' }) }
        })
        send({ kind: 'documentBrandRead', brand, pictures })
      },
      keptPicture: ({ key, bytes: kept }) => {
        library.received(key, kept)
      },
    },
    // A message that is not ours, e.g. of a browser extension, changes nothing.
    () => undefined,
    toUiGuards,
  )

  const canvas = createCanvasReader({
    ...world,
    post,
    send,
    state: () => state,
    plan: () => planner.plan(state),
    isSame: () => changes(state)?.isSame ?? false,
  })

  const intake = createIntake({ ...world, send, bytes })

  const library = createLibrary({ ...world, post, send, bytes })

  const frames = createFrameReader({ post, send, state: () => state })

  const runs = createRuns({
    send: post,
    dispatch: send,
    state: () => state,
    wordWidth: world.wordWidth,
    bytesOf: (picture) => bytes.get(picture),
    readFrames: frames.readAgain,
  })

  post('ready', null)

  return {
    state: () => state,
    send,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    plan: () => planner.plan(state),
    sample: (change) => planner.sample(state, change),
    slideWith: (slide, change) => planner.slideWith(state, slide, change),
    changes: () => changes(state),
    inspect: () => inspector.inspect(state),
    pictureScale,
    unchecked: () => inspector.unchecked(state),
  }
}
