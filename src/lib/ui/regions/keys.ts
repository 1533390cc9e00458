/** How keys are written on this computer. */
export interface Keys {
  readonly main: string
  readonly undo: string
  readonly redo: string
  readonly paste: string
  readonly duplicate: string
  readonly earlier: string
  readonly later: string
  readonly remove: string
}

export function keysFor(platform: string): Keys {
  return /mac|iphone|ipad/i.test(platform)
    ? { main: '⌘↵', undo: '⌘Z', redo: '⇧⌘Z', paste: '⌘V', ...ofSlides('⌘'), remove: '⌫' }
    : {
        main: 'Ctrl ↵',
        undo: 'Ctrl+Z',
        redo: 'Ctrl+Y',
        paste: 'Ctrl+V',
        ...ofSlides('Ctrl+'),
        remove: 'Del',
      }
}

function ofSlides(command: string): Pick<Keys, 'duplicate' | 'earlier' | 'later'> {
  return { duplicate: `${command}D`, earlier: `${command}←`, later: `${command}→` }
}
