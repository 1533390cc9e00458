import type { Port } from '../../messages/channel'

/** The panel's end of Figma's bridge: `parent.postMessage({ pluginMessage })` and back. */
export function createPanelPort(panel: Window): Port {
  return {
    post: (message) => {
      // Figma's iframe has a null origin and the parent's is not known to it, hence '*' (figma-facts 1).
      panel.parent.postMessage({ pluginMessage: message }, '*')
    },
    listen: (receive) => {
      panel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'object' && data !== null && 'pluginMessage' in data)
          receive(data.pluginMessage)
      })
    },
  }
}
