/** `figma.notify`: messages at the bottom of the screen (figma-facts section 10). */
import { method, type Feature } from '../member'
import type { Notification, Session } from '../session'
import {
  boolean,
  object,
  optional,
  string,
  validate,
  type Check,
  expected,
} from '../validate/check'

/** Longer messages are cut (typings). */
const LONGEST = 100
const SHOWN_MS = 3000

const callback: Check<unknown> = (value, path) =>
  typeof value === 'function' ? value : expected('function', value, path)

const milliseconds: Check<unknown> = (value, path) =>
  typeof value === 'number' && value >= 0 ? value : expected('number', value, path)

const notifyOptions = object({
  timeout: optional(milliseconds, SHOWN_MS),
  error: optional(boolean, false),
  onDequeue: optional(callback),
  button: optional(object({ text: string, action: callback })),
})

interface Options {
  readonly timeout: number
  readonly error: boolean
  readonly onDequeue?: (reason: string) => void
  readonly button?: { readonly text: string; readonly action: () => unknown }
}

export const notify: Feature = {
  types: {
    PluginAPI: {
      notify: method((_core, session: Session, [message, options]) => {
        const text = validate('message', string, message).slice(0, LONGEST)
        // `notifyOptions` has just checked the shape.
        const chosen = validate('options', notifyOptions, options ?? {}) as unknown as Options
        const note = show(session, text, chosen)
        return Object.freeze({ cancel: note.dismiss })
      }),
    },
  },
}

function show(session: Session, message: string, options: Options): Notification {
  const note: Notification = {
    message,
    isError: options.error,
    buttonText: options.button?.text ?? null,
    isShown: true,
    press() {
      // An action that returns false keeps the message.
      if (note.isShown && options.button?.action() !== false) leave('action_button_click')
    },
    dismiss() {
      leave('dismiss')
    },
  }

  function leave(reason: string): void {
    if (!note.isShown) return
    note.isShown = false
    stop()
    session.closing.delete(close)
    if (!session.isClosed) options.onDequeue?.(reason)
  }

  /** A message with a button goes with its plugin, others stay their time. */
  function close(): void {
    if (options.button !== undefined) leave('dismiss')
  }

  const stop =
    options.timeout === Infinity
      ? () => undefined
      : startTimer(() => {
          leave('timeout')
        }, options.timeout)
  session.closing.add(close)
  session.notes.push(note)
  return note
}

/** A timer that does not keep a Node process alive. Returns what stops it. */
function startTimer(run: () => void, delayMs: number): () => void {
  const timer: unknown = setTimeout(run, delayMs)
  if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
    const { unref } = timer
    if (typeof unref === 'function') unref.call(timer)
  }
  return () => {
    clearTimeout(timer as ReturnType<typeof setTimeout>)
  }
}
