/** Icons, 16 px, drawn with the colour of the text around them. */
import { h, type JSX } from 'preact'

const paths = {
  undo: 'M5.5 3.5 2.5 6.5l3 3M3 6.5h6.2a3.3 3.3 0 0 1 0 6.6H6.5',
  redo: 'm10.5 3.5 3 3-3 3M13 6.5H6.8a3.3 3.3 0 0 0 0 6.6h2.7',
  down: 'm5.5 6.75 2.5 2.5 2.5-2.5',
  right: 'm6.75 5.5 2.5 2.5-2.5 2.5',
  left: 'm9.25 5.5-2.5 2.5 2.5 2.5',
  dots: 'M4 8a.6.6 0 1 1-1.2 0A.6.6 0 0 1 4 8ZM8.6 8a.6.6 0 1 1-1.2 0 .6.6 0 0 1 1.2 0ZM13.2 8A.6.6 0 1 1 12 8a.6.6 0 0 1 1.2 0Z',
  close: 'm4 4 8 8m0-8-8 8',
  check: 'm3.5 8.5 3 3 6-7',
  plus: 'M8 3v10M3 8h10',
  duplicate:
    'M5.5 5.5v-2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM6.5 7.7v3.6M4.7 9.5h3.6',
  trash:
    'M2.8 4.5h10.4M6 4.5V3a.5.5 0 0 1 .5-.5h3A.5.5 0 0 1 10 3v1.5M4 4.5l.6 8.1a1 1 0 0 0 1 .9h4.8a1 1 0 0 0 1-.9l.6-8.1M6.6 7v4M9.4 7v4',
  picture:
    'M3 4.5A1.5 1.5 0 0 1 4.5 3h7A1.5 1.5 0 0 1 13 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 11.5zM4 12.4l4.4-4 4.2 3.8M6.6 6.3a.8.8 0 1 1-1.6 0 .8.8 0 0 1 1.6 0Z',
  slide: 'M5 3.5h6a.5.5 0 0 1 .5.5v8a.5.5 0 0 1-.5.5H5a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5Z',
  continues: 'M4.5 4v3.2A1.8 1.8 0 0 0 6.3 9h6M9.8 6.5 12.3 9l-2.5 2.5',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 7.4v3.4M8 5.2v.4',
  warning: 'M8 2.8 14 13H2zM8 6.7v3M8 11.2v.3',
  reset: 'M3.2 3.4v3.1h3.1M3.5 6.4A5 5 0 1 1 3 8.9',
  dropper:
    'm9.2 3.9 2.9 2.9M10.4 2.7a1.9 1.9 0 0 1 2.9 2.9l-1.9 1.9-2.9-2.9zM8.8 5.9l-5 5-.9 2.2 2.2-.9 5-5',
  shuffle:
    'M2.5 4.5h1.7c3.9 0 3.9 7 7.8 7h1.5M2.5 11.5h1.7c1.5 0 2.4-1 3.2-2.3M8.6 6.8c.8-1.3 1.7-2.3 3.4-2.3h1.5M11.8 2.7l1.8 1.8-1.8 1.8M11.8 9.7l1.8 1.8-1.8 1.8',
  text: 'M3.5 5V3.5h9V5M8 3.5v9M6.3 12.5h3.4',
  handle: 'M5.5 4.5h5M5.5 8h5M5.5 11.5h5',
  minus: 'M4 8h8',
  follow:
    'M8.6 5.2a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0ZM2.2 13c0-2.4 1.8-4 4.1-4s4.1 1.6 4.1 4M12.5 5v4M10.5 7h4',
  repost:
    'M11 2.5 13.5 5 11 7.5M13.5 5h-8A2.5 2.5 0 0 0 3 7.5V8M5 13.5 2.5 11 5 8.5M2.5 11h8A2.5 2.5 0 0 0 13 8.5V8',
  save: 'M5 2.5h6a1 1 0 0 1 1 1v10l-4-3-4 3v-10a1 1 0 0 1 1-1Z',
  comment: 'M4.5 3h7a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H8l-3 2.5V11h-.5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Z',
  like: 'M8 13.5C5.3 11.5 2.2 9.2 2.2 6A2.9 2.9 0 0 1 8 4.7 2.9 2.9 0 0 1 13.8 6c0 3.2-3.1 5.5-5.8 7.5Z',
  link: 'm7.2 4.8 1.3-1.3a2.8 2.8 0 0 1 4 4l-1.3 1.3M8.8 11.2l-1.3 1.3a2.8 2.8 0 0 1-4-4l1.3-1.3M6.2 9.8l3.6-3.6',
  website:
    'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM2 8h12M8 2c1.7 1.6 2.5 3.7 2.5 6s-.8 4.4-2.5 6c-1.7-1.6-2.5-3.7-2.5-6S6.3 3.6 8 2Z',
  arrow: 'M3 8h10M9.5 4.5 13 8l-3.5 3.5',
  small:
    'M2.5 4h2.6v3H2.5zM6.7 4h2.6v3H6.7zM10.9 4h2.6v3h-2.6zM2.5 9h2.6v3H2.5zM6.7 9h2.6v3H6.7zM10.9 9h2.6v3h-2.6z',
  medium: 'M3 4.5h4v7H3zM9 4.5h4v7H9z',
  large: 'M4.5 3h7v10h-7z',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path
        d={paths[name]}
        stroke="currentColor"
        stroke-width="1.1"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
