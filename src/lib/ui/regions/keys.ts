/** How keys are written on this computer. */
export interface Keys {
  readonly main: string
  readonly undo: string
  readonly redo: string
  readonly paste: string
  readonly duplicate: string
  readonly earlier: string
  readonly later: string
  readonly all: string
  readonly split: string
  readonly remove: string
}

export function keysFor(platform: string): Keys {
  return /mac|iphone|ipad/i.test(platform)
    ? {
        main: '⌘↵',
        undo: '⌘Z',
        redo: '⇧⌘Z',
        paste: '⌘V',
        ...ofItems('⌘'),
        split: '⇧⌘↵',
        remove: '⌫',
      }
    : {
        main: 'Ctrl ↵',
        undo: 'Ctrl+Z',
        redo: 'Ctrl+Y',
        paste: 'Ctrl+V',
        ...ofItems('Ctrl+'),
        split: 'Ctrl+⇧+↵',
        remove: 'Del',
      }
}

function ofItems(command: string): Pick<Keys, 'all' | 'duplicate' | 'earlier' | 'later'> {
  return {
    all: `${command}A`,
    duplicate: `${command}D`,
    earlier: `${command}←`,
    later: `${command}→`,
  }
}
