/**
 * The panel's one state machine: `update(state, event)` gives the next state and what to do about it.
 * Pure: no clock, no DOM. Each group of events has its own file.
 */
import { updateDesign } from './update-design'
import type { Next } from './effect'
import type { Event } from './event'
import { updateHost } from './update-host'
import { updateImages } from './update-images'
import { updateReading } from './update-reading'
import { updateRun } from './update-run'
import { updateView } from './update-view'
import type { State } from './state'

export function update(state: State, event: Event): Next<State> {
  switch (event.kind) {
    case 'pasted':
    case 'threadRead':
    case 'exampleAsked':
    case 'usedAsDraft':
    case 'startedOver':
      return isBusy(state) ? stay(state) : updateReading(state, event)
    case 'imagesReceived':
    case 'imageApplied':
    case 'imageRemoved':
    case 'imageDiscarded':
    case 'avatarRemoved':
      return isBusy(state) ? stay(state) : updateImages(state, event)
    case 'imageProgress':
    case 'imageReady':
    case 'imageFailed':
    case 'imageRetried':
    case 'filesRefused':
    case 'refusedClosed':
      return updateImages(state, event)
    case 'settingChanged':
    case 'designChanged':
    case 'cleaningChanged':
    case 'themeBuilt':
    case 'contrastFixed':
    case 'gestureEnded':
    case 'sectionReset':
      return isBusy(state) ? stay(state) : updateDesign(state, event)
    case 'tabChosen':
    case 'regionChosen':
    case 'sizeChosen':
    case 'deckPlanned':
    case 'sectionToggled':
    case 'popoverToggled':
    case 'selected':
    case 'cleared':
    case 'webFontsToggled':
    case 'resized':
      return updateView(state, event)
    case 'mainPressed':
    case 'cancelPressed':
    case 'runStep':
    case 'runMeasured':
    case 'runDone':
    case 'runFailed':
    case 'runCancelled':
    case 'resultClosed':
    case 'shown':
    case 'copyAsked':
    case 'copied':
    case 'noticeEnded':
      return updateRun(state, event)
    case 'opened':
    case 'storageFailed':
    case 'fontsArrived':
    case 'undid':
    case 'redid':
      return updateHost(state, event)
    default:
      return unexpected(event)
  }
}

/** While a run draws, the deck it draws stays as it is. */
function isBusy(state: State): boolean {
  return state.phase.kind === 'running'
}

function stay(state: State): Next<State> {
  return { state, effects: [] }
}

function unexpected(event: never): never {
  throw new Error(`Unexpected event: ${JSON.stringify(event)}`)
}
