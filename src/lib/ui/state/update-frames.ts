import { assertNever } from '../../base/assert-never'
import { defaultSettings } from '../../settings/settings'
import type { Next } from './effect'
import type { FramesEvent } from './event-frames'
import { withWork } from './history'
import { withList, withReading } from './own-frames'
import type { State } from './state'

export function updateFrames(state: State, event: FramesEvent): Next<State> {
  const { frames, work } = state
  switch (event.kind) {
    case 'frameAsked': {
      if (frames.isReading) return { state, effects: [] }
      const next = { ...state, frames: { ...frames, isReading: true, problems: [] } }
      return { state: next, effects: [{ kind: 'readFrame' }] }
    }
    case 'frameRead': {
      const { asked, reading } = event
      const next = { ...state, frames: withReading(frames, reading, asked) }
      const { template } = reading
      if (template === null || asked !== null) return { state: next, effects: [] }
      const settings = { ...work.settings, template: template.id }
      const isSame = work.settings.template === template.id
      return { state: isSame ? next : withWork(next, { ...work, settings }), effects: [] }
    }
    case 'framesListed':
      return { state: { ...state, frames: withList(frames, event.readings) }, effects: [] }
    case 'frameForgotten': {
      const templates = (frames.templates ?? []).filter(({ id }) => id !== event.template)
      const next = { ...state, frames: { ...frames, templates, problems: [] } }
      const { template } = defaultSettings
      const isUsed = work.settings.template === event.template
      const settings = isUsed ? { ...work.settings, template } : work.settings
      return {
        state: isUsed ? withWork(next, { ...work, settings }) : next,
        effects: [{ kind: 'forgetFrame', template: event.template }],
      }
    }
    case 'frameMessageClosed':
      return { state: { ...state, frames: { ...frames, problems: [] } }, effects: [] }
    default:
      return assertNever(event)
  }
}
