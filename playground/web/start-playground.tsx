/** Starts the stand-in, runs the plugin on it, and shows both. */
import { h, render } from 'preact'

import { createFigma, type Host } from '../host/index'
import { createEditor, type Editor } from './editor'
import type { Theme } from './figma-theme'
import type { PlaygroundWindow } from './page'
import { Playground } from './parts/playground'

/** Resolves when the plugin's panel runs. Throws when a file of the plugin cannot be had. */
export async function startPlayground(
  preferredTheme: () => Theme,
): Promise<Omit<PlaygroundWindow, 'ready'>> {
  const plugin = await loadPlugin()
  const place = document.getElementById('page')
  if (place === null) throw new Error('The page has no place for the playground.')
  place.replaceChildren()
  const canvas = { isPainted: true }
  const isPainted = (): boolean => canvas.isPainted
  let shown = await show(plugin, preferredTheme(), place, isPainted)
  return {
    // A new one with every start of the plugin.
    get figma() {
      return shown.host.figma
    },
    documentJSON: () => shown.host.documentJSON(),
    png: (nodeId, scale = 1) => toDataUrl(shown.host.png(nodeId, scale)),
    get isPainted() {
      return canvas.isPainted
    },
    set isPainted(value) {
      canvas.isPainted = value
    },
    async restart() {
      shown.editor.end()
      render(null, place)
      shown = await show(plugin, preferredTheme(), place, isPainted)
    },
  }
}

interface Plugin {
  readonly main: string
  readonly ui: string
  readonly manifest: Manifest
}

async function loadPlugin(): Promise<Plugin> {
  const [main, ui, manifest] = await Promise.all(
    ['main.js', 'ui.js', 'manifest.json'].map(async (name) => {
      const response = await fetch(`/plugin/${name}`)
      if (!response.ok) throw new Error(`/plugin/${name} could not be loaded: is the plugin built?`)
      return response.text()
    }),
  )
  if (main === undefined || ui === undefined || manifest === undefined) {
    throw new Error('A file of the plugin is missing.')
  }
  // Written by the build, read by Figma: the host checks what it needs of it.
  return { main, ui, manifest: JSON.parse(manifest) as Manifest }
}

interface Shown {
  readonly host: Host
  readonly editor: Editor
}

/** A fresh stand-in with the plugin on it. */
async function show(
  { main, ui, manifest }: Plugin,
  theme: Theme,
  place: Element,
  isPainted: () => boolean,
): Promise<Shown> {
  const host = createFigma({ manifest, html: ui })
  const editor = createEditor(host, main)
  await new Promise<void>((resolve) => {
    render(
      <Playground
        host={host}
        editor={editor}
        initialTheme={theme}
        commands={(manifest.menu ?? []).flatMap(({ name, command }) =>
          name === undefined || command === undefined ? [] : [{ name, command }],
        )}
        allowedDomains={manifest.networkAccess?.allowedDomains ?? []}
        isPainted={isPainted}
        onPanelStarted={resolve}
      />,
      place,
    )
    editor.runPlugin()
  })
  return { host, editor }
}

type Manifest = NonNullable<NonNullable<Parameters<typeof createFigma>[0]>['manifest']> & {
  /** What Figma shows below the plugin's name; a separator has neither. */
  readonly menu?: readonly { readonly name?: string; readonly command?: string }[]
}

function toDataUrl(png: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < png.length; at += 0x8000) {
    binary += String.fromCharCode(...png.subarray(at, at + 0x8000))
  }
  return `data:image/png;base64,${btoa(binary)}`
}
