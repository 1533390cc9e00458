import { Textbox } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'

import { readHex } from '../../base/colour'
import type { Hex } from '../../base/paint'
import { say } from '../words'
import { Action, IconAction } from './buttons'
import styles from './color-field.css'

export interface ColorFieldProps {
  /** Accessible name. */
  readonly label: string
  readonly color: Hex
  /** While choosing; every call between two ends is one undo step. */
  readonly onInput: (color: Hex) => void
  readonly onEnd: () => void
}

/** What Chromium has and TypeScript's DOM does not know: https://wicg.github.io/eyedropper-api/ */
interface EyeDropper {
  readonly open: () => Promise<{ readonly sRGBHex: string }>
}

/**
 * A colour: the system's picker, three or six digits, or one from the screen where the browser can. The end of
 * choosing is `onChangeCapture`: with Preact's React layer, a plain `onChange` is every change on the way.
 */
export function ColorField({ label, color, onInput, onEnd }: ColorFieldProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null)
  const draft = useRef<string | null>(null)
  const before = useRef(color)
  const type = (text: string | null): void => {
    draft.current = text
    setTyped(text)
  }
  const give = (text: string | null): void => {
    const read = text === null ? null : readHex(text)
    if (read !== null && read !== color) onInput(read)
  }
  const Dropper = (window as { readonly EyeDropper?: new () => EyeDropper }).EyeDropper
  return (
    <div class={Dropper === undefined ? styles['plain'] : styles['field']}>
      <div class={styles['value']}>
        <input
          type="color"
          class={styles['chip']}
          aria-label={say('color.pick', { label })}
          value={color.toLowerCase()}
          onInput={(event) => {
            give(event.currentTarget.value)
          }}
          onChangeCapture={onEnd}
        />
        <Textbox
          aria-label={label}
          value={typed ?? color.replace('#', '')}
          onFocusCapture={() => {
            before.current = color
          }}
          onValueInput={(text) => {
            type(text)
            // Three digits may be the first half of six: they count when the field is left.
            if (text.replace('#', '').trim().length === 6) give(text)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
            if (event.key !== 'Escape') return
            type(null)
            give(before.current)
          }}
          onBlurCapture={() => {
            give(draft.current)
            type(null)
            onEnd()
          }}
        />
      </div>
      {Dropper !== undefined && (
        <IconAction
          icon="dropper"
          label={say('color.dropper', { label })}
          side="end"
          onPress={() => {
            new Dropper().open().then(
              ({ sRGBHex }) => {
                give(sRGBHex)
                onEnd()
              },
              () => {
                // Esc: nothing was chosen.
              },
            )
          }}
        />
      )}
    </div>
  )
}

export interface ColorActionProps {
  readonly children: string
  /** Where the picker begins. */
  readonly color: Hex
  readonly onInput: (color: Hex) => void
  readonly onEnd: () => void
}

/** A button that opens the system's colour picker. */
export function ColorAction({ children, color, onInput, onEnd }: ColorActionProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div class={styles['action']}>
      <Action
        isWide
        onPress={() => {
          input.current?.click()
        }}
      >
        {children}
      </Action>
      <input
        ref={input}
        type="color"
        class={styles['behind']}
        tabIndex={-1}
        aria-hidden="true"
        value={color.toLowerCase()}
        onInput={(event) => {
          onInput(event.currentTarget.value.toUpperCase())
        }}
        onChangeCapture={onEnd}
      />
    </div>
  )
}
