/** The icons of an outro's actions: our own drawings, lines on a grid of 36. */
import type { Hex } from '../base/paint'
import type { ActionIcon } from '../settings/settings'
import type { VectorNode } from '../slide/node'
import { solid, type Sheet } from './kit'
import { scalePath } from './vectors'

/** px at 1080 width: the grid, and the line on it. */
const grid = 36
const stroke = 3.2

const paths: Readonly<Record<ActionIcon, string>> = {
  // Head and shoulders, a plus beside them.
  follow:
    'M20 11.5A5.5 5.5 0 0 1 9 11.5A5.5 5.5 0 0 1 20 11.5ZM4.5 30C4.5 24.2 9 20.5 14.5 20.5C20 20.5 24.5 24.2 24.5 30M28.5 10.5V19.5M24 15H33',
  // Two arrows that follow each other round.
  repost:
    'M25 4.5L30.5 10L25 15.5M30.5 10H11.5A6 6 0 0 0 5.5 16V17.5M11 31.5L5.5 26L11 20.5M5.5 26H24.5A6 6 0 0 0 30.5 20V18.5',
  // A bookmark.
  save: 'M11.5 5H24.5A3 3 0 0 1 27.5 8V31L18 24L8.5 31V8A3 3 0 0 1 11.5 5Z',
  // A speech bubble.
  comment:
    'M9.5 6H26.5A4.5 4.5 0 0 1 31 10.5V20.5A4.5 4.5 0 0 1 26.5 25H18L10.5 31V25H9.5A4.5 4.5 0 0 1 5 20.5V10.5A4.5 4.5 0 0 1 9.5 6Z',
  // A heart.
  like: 'M18 31C12 26.5 4.5 21 4.5 13.5C4.5 9 7.8 6 11.5 6C14.3 6 16.7 7.6 18 10.2C19.3 7.6 21.7 6 24.5 6C28.2 6 31.5 9 31.5 13.5C31.5 21 24 26.5 18 31Z',
  // Two links of a chain.
  link: 'M16.5 10.5L19.3 7.7A6.36 6.36 0 0 1 28.3 16.7L25.5 19.5M19.5 25.5L16.7 28.3A6.36 6.36 0 0 1 7.7 19.3L10.5 16.5M14 22L22 14',
  // A globe.
  website:
    'M31 18A13 13 0 0 1 5 18A13 13 0 0 1 31 18ZM5 18H31M18 5C21.6 8.6 23.5 13 23.5 18C23.5 23 21.6 27.4 18 31C14.4 27.4 12.5 23 12.5 18C12.5 13 14.4 8.6 18 5Z',
}

/** The icon of an action in a colour of the sheet's theme, square; `size` in px at 1080 width. */
export function actionIcon(
  sheet: Sheet,
  part: string,
  icon: ActionIcon,
  color: Hex,
  size: number = grid,
): VectorNode {
  const side = sheet.px(size)
  return {
    kind: 'vector',
    key: sheet.key(part),
    name: 'Icon',
    width: side,
    height: side,
    path: scalePath(paths[icon], side / grid),
    // A line is not rounded to whole px: 2 instead of 3 would be another drawing.
    line: { paint: solid(color), weight: Math.round(((stroke * side) / grid) * 10) / 10 },
  }
}
