import { h, type JSX } from 'preact'

import type { Message } from '../editor'
import { Icon } from './icons'

/** What `figma.notify` says, at the foot of the canvas. */
export function Toasts({ messages }: { readonly messages: readonly Message[] }): JSX.Element {
  return (
    <div class="toasts" role="status">
      {messages.map(({ text, isError, dismiss }) => (
        <div key={text} class={`toast ${isError ? 'is-error' : ''}`}>
          <span>{text}</span>
          <button type="button" class="tool" aria-label="Dismiss" onClick={dismiss}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
