/** Where menus stand in the window. px. Pure. */

/** Below its button: in its middle, or with the same right edge. */
export type Side = 'center' | 'end'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

interface Room {
  readonly width: number
  readonly height: number
}

export interface Place {
  readonly left: number
  readonly top: number
  /** At most; what is higher scrolls. */
  readonly height: number
}

/** Between a menu and its button, and to the edges of the window. */
const away = 4
/** Above the first item of a menu; a menu beside an item stands with its first item beside it. */
const padding = 8

/** Below the opener; where there is no room, above it or as low as the window allows. */
export function belowIt(menu: Box, opener: Box, room: Room, side: Side): Place {
  const wanted =
    side === 'end' ? opener.right - menu.width : (opener.left + opener.right - menu.width) / 2
  const left = within(wanted, menu.width, room.width)
  const below = opener.bottom + away
  const above = opener.top - away - menu.height
  const hasRoom = below + menu.height <= room.height - away
  const top = hasRoom ? below : above >= away ? above : within(below, menu.height, room.height)
  return { left, top, height: room.height - top - away }
}

/** At the right of the opener, at its left where there is no room. */
export function besideIt(menu: Box, opener: Box, room: Room): Place {
  const isRight = opener.right + away + menu.width <= room.width - away
  const wanted = isRight ? opener.right + away : opener.left - away - menu.width
  const top = within(opener.top - padding, menu.height, room.height)
  return {
    left: within(wanted, menu.width, room.width),
    top,
    height: room.height - top - away,
  }
}

function within(start: number, size: number, room: number): number {
  return Math.max(away, Math.min(start, room - size - away))
}
