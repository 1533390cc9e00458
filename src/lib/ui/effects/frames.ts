/** Reading frames of the file as templates: asks the main thread, and tells who waits for the answer. */
import type { Send } from '../../messages/channel'
import type { OwnTemplateReading, ToMain } from '../../messages/protocol'
import { isFrameTemplateId } from '../../settings/settings'
import type { Event } from '../state/event'
import { missingFrame } from '../state/own-frames'
import type { State } from '../state/state'

export interface FrameReader {
  readonly readSelected: () => void
  /**
   * Reads the frame of the deck's template again, if it is one: the person may have changed it. Resolves with
   * whether slides can be made of it as the deck wants them.
   */
  readonly readAgain: () => Promise<boolean>
  readonly received: (asked: string | null, reading: OwnTemplateReading) => void
}

export function createFrameReader(ports: {
  readonly post: Send<ToMain>
  readonly send: (event: Event) => void
  readonly state: () => State
}): FrameReader {
  const waiting = new Map<string, (() => void)[]>()
  return {
    readSelected: () => {
      ports.post('readFrame', { template: null })
    },
    readAgain: async () => {
      const { work, frames } = ports.state()
      const { template } = work.settings
      // One that is known to be gone stands for the default template, and the section says so.
      if (!isFrameTemplateId(template) || missingFrame(frames, template) !== null) return true
      await new Promise<void>((resolve) => {
        waiting.set(template, [...(waiting.get(template) ?? []), resolve])
        ports.post('readFrame', { template })
      })
      return missingFrame(ports.state().frames, template) === null
    },
    received: (asked, reading) => {
      ports.send({ kind: 'frameRead', asked, reading })
      const resolves = waiting.get(asked ?? '') ?? []
      waiting.delete(asked ?? '')
      for (const resolve of resolves) resolve()
    },
  }
}
