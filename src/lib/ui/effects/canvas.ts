/** What is asked of the canvas for a command, and what is made of the answer. */
import { canvasText } from '../../arrange/canvas-text'
import type { WordWidth } from '../../deck/line-breaking'
import type { Send } from '../../messages/channel'
import type { ToMain, ToUi } from '../../messages/protocol'
import type { Carousel } from '../../templates/build-carousel'
import { checkFrames } from '../../templates/check-frames'
import { checkRules } from '../../templates/check-rules'
import { wordsOnCanvas } from '../state/canvas-words'
import { editedOf } from '../state/edited'
import type { Effect } from '../state/effect'
import type { CommandEvent } from '../state/event-command'
import type { State } from '../state/state'

export interface CanvasPorts {
  readonly post: Send<ToMain>
  readonly send: (event: CommandEvent) => void
  readonly state: () => State
  readonly plan: () => Carousel | null
  /** Whether the canvas is as the panel shows it. */
  readonly isSame: () => boolean
  readonly wordWidth: WordWidth
  /** True when the clipboard took it. */
  readonly copy: (text: string) => boolean
}

export interface CanvasReader {
  readonly perform: (
    effect: Extract<Effect, { kind: 'readCanvas' | 'findLeftovers' | 'remove' }>,
  ) => void
  /** The canvas was looked at: what was asked for is done. */
  readonly proceed: () => void
  readonly read: (read: ToUi['canvasRead']) => void
}

export function createCanvasReader(ports: CanvasPorts): CanvasReader {
  const { post, send, state } = ports
  return {
    perform: (effect) => {
      switch (effect.kind) {
        case 'readCanvas':
          post('readCanvas', { carousel: effect.carousel, purpose: effect.purpose })
          return
        case 'findLeftovers':
          post('leftovers', { carousel: effect.carousel })
          return
        case 'remove':
          post('remove', { run: effect.run, carousel: effect.carousel, design: effect.design })
      }
    },
    proceed: () => {
      if (state().commands.asked !== null) send({ kind: 'commandDue', isSame: ports.isSame() })
    },
    read: ({ carousel, purpose, frames }) => {
      const edited = editedOf(state())
      if (edited?.id !== carousel || frames === null) return
      if (purpose === 'check') {
        const { settings } = edited.drawn?.work ?? state().work
        const slides = frames.map(({ key, json }) => ({ key, node: json.id, name: json.name }))
        const shown = frames.map(({ json }) => json)
        const findings = checkFrames(shown, checkRules(settings), ports.wordWidth)
        send({ kind: 'canvasChecked', carousel, check: { slides, findings } })
        return
      }
      const planned = ports.plan()
      if (planned === null) return
      const { work } = state()
      const given = { frames, isSame: ports.isSame() }
      const words = wordsOnCanvas(edited, work, planned.slides, given)
      const text = canvasText(work.arrangement, planned.deck, words)
      send({ kind: 'canvasCopied', text, ok: text !== '' && ports.copy(text) })
    },
  }
}
