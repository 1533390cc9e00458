import { appendPosts } from '../../arrange/append'
import { arrangementOf } from '../../arrange/arrangement'
import { defaultSettings, type Settings } from '../../settings/settings'
import { draftSource } from '../draft'
import { exampleSource } from '../example'
import { say } from '../words'
import { addDownloads, loadPlaces } from './downloads'
import type { Next } from './effect'
import type { ReadingEvent } from './event'
import { noticed } from './notice'
import { withWork } from './history'
import { beforeClosing } from './slide-acts'
import { initialState, type Source, type State, type Work } from './state'
import { withArrangement } from './update-slides'
import { withoutPlaceInDeck } from './update-view'

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
    case 'postsAdded': {
      const { text, html, deck } = event
      if (text.trim() === '' && (html ?? '').trim() === '') return noticed(state, say('read.empty'))
      const added = { deck, before: beforeClosing(deck) }
      return {
        state,
        effects: [{ kind: 'read', text, ...(html !== undefined && { html }), added }],
      }
    }
    case 'postsRead':
      return withPosts(state, event)
    case 'deckRenamed':
      return { state: withWork(state, { ...state.work, title: event.title }), effects: [] }
    case 'startedOver': {
      const { settings } = state.work
      const work = {
        ...state.work,
        ...noThread,
        source: null,
        settings: forAnyThread(settings),
      }
      return {
        state: {
          ...withoutPlaceInDeck(withWork(state, work)),
          phase: { kind: 'empty', isReading: false },
        },
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
  return addDownloads({
    ...withoutPlaceInDeck(withWork(state, work)),
    phase: { kind: 'arranging' },
  })
}

/** More posts behind those that are there; they are selected, so that they are found. */
function withPosts(
  state: State,
  { reading, added: { deck, before } }: Extract<ReadingEvent, { kind: 'postsRead' }>,
): Next<State> {
  const { source, arrangement } = state.work
  if (source === null) return { state, effects: [] }
  const { posts } = reading.value
  if (posts.length === 0) return noticed(state, say('read.chromeTitle'))
  const { author } = source.thread
  const made = appendPosts(arrangement, deck, reading.value, before, author)
  const cutState = withArrangement(state, deck, made)
  const loaded = loadPlaces(cutState, ({ post }) => made.added.includes(post))
  const selection = {
    ...loaded.state.selection,
    posts: { keys: made.added, anchor: made.added[0] ?? null },
  }
  const view = { ...loaded.state.view, popover: 'none', leftTab: 'posts' } as const
  const notice = noticed(
    { ...loaded.state, selection, view },
    say('deck.added', { n: posts.length }),
  )
  return { state: notice.state, effects: [...loaded.effects, ...notice.effects] }
}

/** Settings without what belongs to one thread. */
function forAnyThread(settings: Settings): Settings {
  if (settings.slides.length === 0 && settings.cleaning.kept.length === 0) return settings
  return { ...settings, slides: [], cleaning: { ...settings.cleaning, kept: [] } }
}

/** What belongs to one thread. */
const noThread: Pick<
  Work,
  'title' | 'arrangement' | 'places' | 'pictures' | 'avatar' | 'renames' | 'isDivided'
> = {
  title: null,
  arrangement: initialState.work.arrangement,
  places: new Map(),
  pictures: [],
  avatar: null,
  renames: new Map(),
  isDivided: false,
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
