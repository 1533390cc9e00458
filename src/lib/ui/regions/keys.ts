/** How keys are written on this computer. */
export interface Keys {
  readonly main: string
  readonly undo: string
  readonly redo: string
  readonly paste: string
}

export function keysFor(platform: string): Keys {
  return /mac|iphone|ipad/i.test(platform)
    ? { main: '⌘↵', undo: '⌘Z', redo: '⇧⌘Z', paste: '⌘V' }
    : { main: 'Ctrl ↵', undo: 'Ctrl+Z', redo: 'Ctrl+Y', paste: 'Ctrl+V' }
}
