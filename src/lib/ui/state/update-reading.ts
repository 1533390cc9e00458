import { defaultSettings } from '../../settings/settings'
import { draftSource } from '../draft'
import { exampleSource } from '../example'
import { say } from '../words'
import { addDownloads } from './downloads'
import type { Next } from './effect'
import type { ReadingEvent } from './event'
import { noticed } from './notice'
import { withWork } from './history'
import type { Source, State } from './state'

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
      const work = { ...state.work, source: null, places: new Map(), pictures: [], avatar: null }
      return {
        state: { ...reset(withWork(state, work)), phase: { kind: 'empty', isReading: false } },
        effects: [],
      }
    }
  }
}

/**
 * A new thread replaces the old one with its pictures. Settings stay, but a name and handle typed over
 * another thread's author would put words into the wrong mouth: they stay only where nobody is named.
 */
function withSource(state: State, source: Source): Next<State> {
  const { name, handle } = source.thread.author
  const isAnother = state.work.source !== null && (name !== '' || handle !== '')
  const settings = isAnother
    ? { ...state.work.settings, author: defaultSettings.author }
    : state.work.settings
  const work = { ...state.work, settings, source, places: new Map(), pictures: [], avatar: null }
  return addDownloads({ ...reset(withWork(state, work)), phase: { kind: 'arranging' } })
}

function reset(state: State): State {
  return {
    ...state,
    selection: { post: null, slide: null, image: null },
    view: { ...state.view, popover: 'none', leftTab: 'posts', region: 'slides', refused: [] },
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
