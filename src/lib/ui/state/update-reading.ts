import { arrangementOf } from '../../arrange/arrangement'
import { defaultSettings, type Settings } from '../../settings/settings'
import { draftSource } from '../draft'
import { exampleSource } from '../example'
import { say } from '../words'
import { addDownloads } from './downloads'
import type { Next } from './effect'
import type { ReadingEvent } from './event'
import { noticed } from './notice'
import { withWork } from './history'
import { nothingSelected } from './selection'
import { initialState, type Source, type State, type Work } from './state'

export function updateReading(state: State, event: ReadingEvent): Next<State> {
  switch (event.kind) {
    case 'pasted': {
      const isBlank = event.text.trim() === '' && (event.html ?? '').trim() === ''
      if (isBlank) return unreadable(state, '', event.from === 'file' ? 'emptyFile' : 'empty')
      const isFirst = state.work.source === null
      return {
        state: isFirst ? { ...state, phase: { kind: 'empty', isReading: true } } : state,
        effects: [
          { kind: 'read', text: event.text, ...(event.html !== undefined && { html: event.html }) },
        ],
      }
    }
    case 'threadRead': {
      const { value: thread, notes } = event.reading
      if (thread.posts.length === 0) {
        const isOnlyLink = notes.some(({ code }) => code === 'no-text')
        return unreadable(state, event.text, isOnlyLink ? 'onlyLink' : 'chrome')
      }
      return withSource(state, {
        thread,
        notes,
        ...(event.tooLongMb !== undefined && { tooLongMb: event.tooLongMb }),
      })
    }
    case 'exampleAsked':
      return withSource(state, exampleSource)
    case 'usedAsDraft':
      return event.text.trim() === ''
        ? unreadable(state, '', 'empty')
        : withSource(state, draftSource(event.text))
    case 'startedOver': {
      const { settings } = state.work
      const work = {
        ...state.work,
        ...noThread,
        source: null,
        settings: forAnyThread(settings),
      }
      return {
        state: { ...reset(withWork(state, work)), phase: { kind: 'empty', isReading: false } },
        effects: [],
      }
    }
  }
}

/**
 * A new thread replaces the old one with its pictures. Settings stay, but a name and handle typed over
 * another thread's author would put words into the wrong mouth: they stay only where nobody is named. A brand
 * kit was put there on purpose and stays.
 */
function withSource(state: State, source: Source): Next<State> {
  const { name, handle } = source.thread.author
  const isNamed = name !== '' || handle !== ''
  const isAnother = state.work.source !== null && state.work.brand === null && isNamed
  const settings = isAnother
    ? { ...state.work.settings, author: defaultSettings.author }
    : state.work.settings
  const work: Work = {
    ...state.work,
    ...noThread,
    source,
    arrangement: arrangementOf(source.thread),
    settings: forAnyThread(settings),
  }
  return addDownloads({ ...reset(withWork(state, work)), phase: { kind: 'arranging' } })
}

/** Settings without what belongs to one thread. */
function forAnyThread(settings: Settings): Settings {
  if (settings.slides.length === 0 && settings.cleaning.kept.length === 0) return settings
  return { ...settings, slides: [], cleaning: { ...settings.cleaning, kept: [] } }
}

/** What belongs to one thread. */
const noThread: Pick<Work, 'arrangement' | 'places' | 'pictures' | 'avatar'> = {
  arrangement: initialState.work.arrangement,
  places: new Map(),
  pictures: [],
  avatar: null,
}

function reset(state: State): State {
  const { leftTab, rightTab, editing, search, showsDeleted, drag } = initialState.view
  const fresh = { leftTab, rightTab, editing, search, showsDeleted, drag }
  return {
    ...state,
    selection: nothingSelected,
    view: { ...state.view, ...fresh, popover: 'none', region: 'slides', refused: [] },
  }
}

/** Text that was not understood stands in the field; over a deck it is a sentence in the foot. */
function unreadable(
  state: State,
  text: string,
  why: 'chrome' | 'empty' | 'emptyFile' | 'onlyLink',
): Next<State> {
  if (state.work.source !== null)
    return noticed(state, say(why === 'chrome' ? 'read.chromeTitle' : `read.${why}`))
  return { state: { ...state, phase: { kind: 'unreadable', text, why } }, effects: [] }
}
