/**
 * The panel's one state machine: `update(state, event)` gives the next state and what to do about it.
 * Pure: no clock, no DOM. Each group of events has its own file.
 */
import { updateDesign } from './update-design'
import { updatable } from './edited'
import type { Effect, Next } from './effect'
import type { Event } from './event'
import { storing } from './storing'
import { updateBrand } from './update-brand'
import { updateCommand } from './update-command'
import { updateEdit } from './update-edit'
import { updateFindings } from './update-findings'
import { updateFrames } from './update-frames'
import { updateHost } from './update-host'
import { updateImages } from './update-images'
import { updatePreset } from './update-preset'
import { updateReading } from './update-reading'
import { updateRun } from './update-run'
import { updateView } from './update-view'
import { updateDrag } from './update-drag'
import { updatePosts } from './update-posts'
import { updateSelection } from './update-selection'
import { updateSlides } from './update-slides'
import type { State } from './state'
import { withOwnCarousel } from './turning'

export function update(state: State, event: Event): Next<State> {
  const next = withOwnCarousel(state, route(state, event))
  // What was just read need not be written.
  const isRead = event.kind === 'opened' || event.kind === 'carouselOpened'
  if (isRead || next.state === state) return next
  const more = [...storing(state, next.state), ...following(state, next.state)]
  return more.length === 0 ? next : { ...next, effects: [...next.effects, ...more] }
}

function route(state: State, event: Event): Next<State> {
  switch (event.kind) {
    case 'pasted':
    case 'threadRead':
    case 'exampleAsked':
    case 'usedAsDraft':
    case 'startedOver':
    case 'postsAdded':
    case 'postsRead':
    case 'deckRenamed':
      return isBusy(state) ? stay(state) : updateReading(state, event)
    case 'postEditing':
    case 'postEdited':
    case 'postSplit':
    case 'postsMerged':
    case 'postsDeleted':
    case 'postsRestored':
    case 'postsMoved':
    case 'altEdited':
    case 'searched':
    case 'deletedShown':
      return isBusy(state) ? stay(state) : updatePosts(state, event)
    case 'slidesAdded':
    case 'textAdded':
    case 'slidesMoved':
    case 'slidesDuplicated':
    case 'slidesDeleted':
    case 'slidesSplit':
    case 'blankAdded':
    case 'pictureApplied':
    case 'pictureAdded':
    case 'placeAdded':
    case 'placeRemoved':
    case 'placesSwapped':
    case 'slidesChosen':
    case 'slidesReset':
      return isBusy(state) ? stay(state) : updateSlides(state, event)
    case 'dragStarted':
    case 'draggedOver':
    case 'dragStepped':
    case 'dragDropped':
    case 'dragCancelled':
      return isBusy(state) ? stay(state) : updateDrag(state, event)
    case 'postSelected':
    case 'slideSelected':
    case 'slideShown':
    case 'allSelected':
    case 'imageSelected':
      return updateSelection(state, event)
    case 'imagesReceived':
    case 'imageApplied':
    case 'imageRemoved':
    case 'imageDiscarded':
    case 'avatarRemoved':
    case 'logoRemoved':
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
    case 'phraseKept':
    case 'fontChosen':
    case 'themeBuilt':
    case 'contrastFixed':
    case 'gestureEnded':
    case 'sectionReset':
      return isBusy(state) ? stay(state) : updateDesign(state, event)
    case 'brandChosen':
    case 'brandAdded':
    case 'brandDuplicated':
    case 'brandDeleted':
    case 'brandChanged':
    case 'brandThemeUsed':
    case 'brandPictureGiven':
    case 'brandPictureRemoved':
    case 'brandFileRead':
    case 'documentBrandAsked':
    case 'documentBrandRead':
      return isBusy(state) ? stay(state) : updateBrand(state, event)
    case 'brandPictureReady':
    case 'brandPictureFailed':
    case 'keptPictureReady':
    case 'keptPictureLost':
    case 'brandExported':
    case 'brandFileGiven':
      return updateBrand(state, event)
    case 'presetApplied':
    case 'presetSaved':
    case 'presetUpdated':
    case 'presetRenamed':
    case 'presetDuplicated':
    case 'presetDeleted':
    case 'presetExported':
    case 'presetFileGiven':
    case 'presetFileRead':
      return isBusy(state) ? stay(state) : updatePreset(state, event)
    case 'tabChosen':
    case 'regionChosen':
    case 'sizeChosen':
    case 'deckPlanned':
    case 'sectionToggled':
    case 'sectionShown':
    case 'popoverToggled':
    case 'rightTabChosen':
    case 'cleared':
    case 'safeAreaToggled':
    case 'webFontsToggled':
    case 'resized':
      return updateView(state, event)
    case 'frameAsked':
    case 'frameForgotten':
      return isBusy(state) ? stay(state) : updateFrames(state, event)
    case 'frameRead':
    case 'framesListed':
    case 'frameMessageClosed':
      return updateFrames(state, event)
    case 'findingsOpened':
    case 'findingOpened':
      return updateFindings(state, event)
    case 'findingsFixed':
    case 'deckDivided':
      return isBusy(state) ? stay(state) : updateFindings(state, event)
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
    case 'textCopied':
    case 'interUsed':
    case 'copied':
    case 'noticeEnded':
      return updateRun(state, event)
    case 'planned':
    case 'summaryCancelled':
    case 'editsDiscarded':
    case 'editsKept':
    case 'layersSelected':
    case 'liveToggled':
    case 'liveDue':
    case 'windowFocused':
    case 'inspected':
    case 'slidesFound':
    case 'carouselSelected':
      return updateEdit(state, event)
    case 'carouselAsked':
    case 'carouselOpened':
      return isBusy(state) ? stay(state) : updateEdit(state, event)
    case 'commandAsked':
    case 'rowAdded':
    case 'removeConfirmed':
      return isBusy(state) ? stay(state) : updateCommand(state, event)
    case 'commandDue':
    case 'slidesOrdered':
    case 'canvasChecked':
    case 'canvasCopied':
    case 'leftoversFound':
    case 'carouselRemoved':
      return updateCommand(state, event)
    case 'opened':
    case 'storageFailed':
    case 'storedElsewhere':
    case 'fontsArrived':
    case 'fontsListed':
    case 'undid':
    case 'redid':
      return updateHost(state, event)
    default:
      return unexpected(event)
  }
}

/** While a run draws, or asks before it does, the deck it draws stays as it is. */
function isBusy(state: State): boolean {
  return state.phase.kind === 'running' || state.phase.kind === 'summary'
}

/** With Live on the canvas follows what changes here. */
function following(before: State, after: State): readonly Effect[] {
  const edited = updatable(after)
  if (edited === null || !edited.isLive || edited.liveRun !== null) return []
  const isChanged =
    before.work !== after.work ||
    before.images !== after.images ||
    before.edited?.isLive !== true ||
    before.edited.discard !== edited.discard ||
    // What was changed while it was drawn; a run that failed waits for the next change.
    before.edited.drawn !== edited.drawn
  return isChanged ? [{ kind: 'live' }] : []
}

function stay(state: State): Next<State> {
  return { state, effects: [] }
}

function unexpected(event: never): never {
  throw new Error(`Unexpected event: ${JSON.stringify(event)}`)
}
