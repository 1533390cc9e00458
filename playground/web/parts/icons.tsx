import { h, type JSX } from 'preact'

import type { LayerIcon } from '../layers'

const paths: Readonly<Record<LayerIcon | ToolIcon, string>> = {
  frame: 'M5 2v12M11 2v12M2 5h12M2 11h12',
  row: 'M3.5 3.5h3v9h-3zM9.5 3.5h3v9h-3z',
  column: 'M3.5 3.5h9v3h-9zM3.5 9.5h9v3h-9z',
  text: 'M3.5 5V3.5h9V5M8 3.5v9M6.5 12.5h3',
  image: 'M2.5 3.5h11v9h-11zM3 11.5l3.5-3.5 2.5 2.5 1.5-1.5 2.5 2.5M10.5 6.5h.01',
  ellipse: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  rectangle: 'M3 3.5h10v9H3z',
  vector: 'M3 12.5C4.5 6 11.5 10 13 3.5',
  section: 'M2.5 5.5h11v8h-11zM2.5 2.5h5v3h-5z',
  component: 'M8 2l2 2-2 2-2-2zM8 10l2 2-2 2-2-2zM4 6l2 2-2 2-2-2zM12 6l2 2-2 2-2-2z',
  group: 'M3 5V3h2M11 3h2v2M13 11v2h-2M5 13H3v-2M7 3h2M7 13h2M3 7v2M13 7v2',
  undo: 'M5.5 3L2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H6',
  light:
    'M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1',
  dark: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  download: 'M8 2.5v7M5 7l3 3 3-3M3 13h10',
  plugin: 'M6 2.5v3M10 2.5v3M4 5.5h8v2.5a4 4 0 0 1-8 0zM8 12v2',
  minus: 'M3.5 8h9',
  plus: 'M3.5 8h9M8 3.5v9',
  close: 'M4 4l8 8M12 4l-8 8',
  collapse: 'M3.5 10l4.5-4 4.5 4',
  expand: 'M3.5 6l4.5 4 4.5-4',
  arrow: 'M6 4.5L9.5 8 6 11.5',
}

type ToolIcon =
  | 'undo'
  | 'light'
  | 'dark'
  | 'download'
  | 'plugin'
  | 'minus'
  | 'plus'
  | 'close'
  | 'collapse'
  | 'expand'
  | 'arrow'

interface IconProps {
  readonly name: LayerIcon | ToolIcon
}

/** 16 px line icon in the colour of the text around it; the words are its button's. */
export function Icon({ name }: IconProps): JSX.Element {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
