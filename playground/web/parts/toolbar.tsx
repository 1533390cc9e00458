import { h, type JSX } from 'preact'

import type { Theme } from '../figma-theme'
import { Icon } from './icons'

interface ThemeSwitchProps {
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
}

/** Light or dark, for the page and the plugin. */
export function ThemeSwitch({ theme, onTheme }: ThemeSwitchProps): JSX.Element {
  const other = theme === 'light' ? 'dark' : 'light'
  return (
    <button
      type="button"
      class="tool"
      aria-label={`Switch to ${other} theme`}
      title={`Switch to ${other} theme`}
      onClick={() => {
        onTheme(other)
      }}
    >
      <Icon name={theme} />
    </button>
  )
}

export interface Command {
  readonly name: string
  readonly command: string
}

interface ActionsProps {
  /** Of the plugin's menu, as in Figma's. */
  readonly commands: readonly Command[]
  readonly onCommand: (command: string) => void
  readonly hasLayers: boolean
  /** What "Download PNG" would save. */
  readonly download: string
  readonly isPluginOpen: boolean
  readonly onUndo: () => void
  readonly onDownload: () => void
  readonly onReopen: () => void
}

/** What the playground does with the document, below the layer list. */
export function Actions(props: ActionsProps): JSX.Element {
  const { commands, onCommand, hasLayers, download, isPluginOpen, onUndo, onDownload, onReopen } =
    props
  return (
    <div class="actions" role="group" aria-label="Document">
      <button type="button" class="button" onClick={onUndo}>
        <Icon name="undo" />
        Undo
      </button>
      <button type="button" class="button" onClick={onReopen}>
        <Icon name="plugin" />
        {isPluginOpen ? 'Reopen plugin' : 'Open plugin'}
      </button>
      {commands.length > 0 && (
        <select
          class="button is-wide"
          aria-label="Menu of the plugin"
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget
            event.currentTarget.value = ''
            if (value !== '') onCommand(value)
          }}
        >
          <option value="">Plugin menu…</option>
          {commands.map(({ name, command }) => (
            <option key={command} value={command}>
              {name}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        class="button is-wide"
        disabled={!hasLayers}
        title={download}
        onClick={onDownload}
      >
        <Icon name="download" />
        Download PNG
      </button>
    </div>
  )
}

interface ZoomProps {
  /** 1 is life size. */
  readonly zoom: number
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
}

/** In a corner of the canvas, where the plugin's window does not reach. */
export function Zoom({ zoom, onZoom, onFit }: ZoomProps): JSX.Element {
  const percent = Math.round(zoom * 100)
  return (
    <div class="zoom" role="group" aria-label="Zoom">
      <button
        type="button"
        class="tool"
        aria-label="Zoom out"
        onClick={() => {
          onZoom(1 / 1.5)
        }}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        class="tool zoom-value"
        title="Fit everything"
        aria-label={`${percent}%, fit everything`}
        onClick={onFit}
      >
        {percent}%
      </button>
      <button
        type="button"
        class="tool"
        aria-label="Zoom in"
        onClick={() => {
          onZoom(1.5)
        }}
      >
        <Icon name="plus" />
      </button>
    </div>
  )
}
