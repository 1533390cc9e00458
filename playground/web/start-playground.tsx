/** Starts the stand-in, runs the plugin on it, and shows both. */
import { h, render } from 'preact'

import { createFigma } from '../host/index'
import { createEditor } from './editor'
import type { Theme } from './figma-theme'
import type { PlaygroundWindow } from './page'
import { Playground } from './parts/playground'

/** Resolves when the plugin's panel runs. Throws when a file of the plugin cannot be had. */
export async function startPlayground(theme: Theme): Promise<Omit<PlaygroundWindow, 'ready'>> {
  const [main, ui, manifestText] = await Promise.all(
    ['main.js', 'ui.js', 'manifest.json'].map(async (name) => {
      const response = await fetch(`/plugin/${name}`)
      if (!response.ok) throw new Error(`/plugin/${name} could not be loaded: is the plugin built?`)
      return response.text()
    }),
  )
  if (main === undefined || ui === undefined || manifestText === undefined) {
    throw new Error('A file of the plugin is missing.')
  }
  // Written by the build, read by Figma: the host checks what it needs of it.
  const manifest = JSON.parse(manifestText) as Manifest
  const host = createFigma({ manifest, html: ui })
  const editor = createEditor(host, main)
  const place = document.getElementById('page')
  if (place === null) throw new Error('The page has no place for the playground.')
  place.replaceChildren()
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
        onPanelStarted={resolve}
      />,
      place,
    )
    editor.runPlugin()
  })
  return {
    // A new one with every start of the plugin.
    get figma() {
      return host.figma
    },
    documentJSON: () => host.documentJSON(),
    png: (nodeId, scale = 1) => toDataUrl(host.png(nodeId, scale)),
  }
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
