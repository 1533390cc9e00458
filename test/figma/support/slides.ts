/** A small carousel that uses every word of the slide vocabulary, for the painter's tests. */
import type { Solid } from '../../../src/lib/base/paint'
import type { Font, TextStyle } from '../../../src/lib/base/type'
import type { BoxNode, Pad, Slide, SlideNode, TextNode } from '../../../src/lib/slide/node'

export const ink: Solid = { kind: 'solid', color: '#15140F' }
export const muted: Solid = { kind: 'solid', color: '#5F5D54' }
export const accent: Solid = { kind: 'solid', color: '#2239E8' }
export const veil: Solid = { kind: 'solid', color: '#15140F', opacity: 0.16 }

const serif: Font = { family: 'Instrument Serif', weight: 400, italic: false }
const sans: Font = { family: 'Instrument Sans', weight: 400, italic: false }

export const title: TextStyle = { font: serif, size: 82, lineHeight: 84, tracking: -1.5 }
export const body: TextStyle = { font: sans, size: 36, lineHeight: 52, tracking: 0 }
export const meta: TextStyle = {
  font: { ...sans, weight: 500 },
  size: 24,
  lineHeight: 32,
  tracking: 0,
}

export const noPad: Pad = { top: 0, right: 0, bottom: 0, left: 0 }

export function box(
  key: string,
  own: Partial<BoxNode>,
  children: readonly SlideNode[] = [],
): BoxNode {
  return {
    kind: 'box',
    key,
    name: nameOf(key),
    width: 'fill',
    height: 'hug',
    axis: 'column',
    gap: 0,
    pad: noPad,
    main: 'start',
    cross: 'start',
    ...own,
    children,
  }
}

export function text(key: string, words: string, own: Partial<TextNode> = {}): TextNode {
  return {
    kind: 'text',
    key,
    name: nameOf(key),
    width: 'fill',
    height: 'hug',
    runs: [{ text: words }],
    style: body,
    color: ink,
    align: 'left',
    paragraphGap: 0,
    ...own,
  }
}

/** "p1/body-text" → "Body text". */
function nameOf(key: string): string {
  const last = key.slice(key.lastIndexOf('/') + 1).replace(/-/g, ' ')
  return last.slice(0, 1).toUpperCase() + last.slice(1)
}

export function slide(key: string, name: string, children: readonly SlideNode[]): Slide {
  return {
    key,
    name,
    width: 1080,
    height: 1350,
    fill: { kind: 'solid', color: '#F3F1EC' },
    children,
  }
}

function shell(key: string, page: number, stage: readonly SlideNode[]): BoxNode {
  const pad = { top: 96, right: 96, bottom: 96, left: 96 }
  return box(`${key}/layout`, { height: 'fill', pad, gap: 64 }, [
    box(`${key}/header`, { axis: 'row', height: 56, main: 'between', cross: 'center' }, [
      box(`${key}/author`, { axis: 'row', width: 'hug', gap: 16, cross: 'center' }, [
        {
          kind: 'picture',
          key: `${key}/avatar`,
          name: 'Avatar',
          width: 56,
          height: 56,
          shape: 'ellipse',
          image: 'avatar',
          fit: 'fill',
        },
        text(`${key}/name`, 'Ada Example', { style: meta, width: 'hug' }),
      ]),
      text(`${key}/page`, String(page), { style: meta, width: 'hug', align: 'right' }),
    ]),
    box(`${key}/stage`, { height: 'fill', main: 'between', gap: 40 }, stage),
    box(`${key}/footer`, { axis: 'row', height: 40, main: 'between', cross: 'end' }, [
      text(`${key}/running-title`, 'A running title that is much too long', {
        style: meta,
        width: 300,
        color: muted,
        maxLines: 1,
      }),
      {
        kind: 'vector',
        key: `${key}/arrow`,
        name: 'Arrow',
        width: 64,
        height: 24,
        path: 'M2 12H61 M51 2L61 12L51 22',
        line: { paint: ink, weight: 3 },
      },
    ]),
  ])
}

const cover = slide('p0', '01 Cover', [
  {
    kind: 'vector',
    key: 'p0/pattern',
    name: 'Pattern',
    width: 1080,
    height: 1350,
    at: { x: 0, y: 0 },
    path: 'M0 0L1080 1350',
    fill: veil,
    line: { paint: veil, weight: 2 },
  },
  shell('p0', 1, [
    {
      kind: 'shape',
      key: 'p0/rule',
      name: 'Rule',
      width: 96,
      height: 8,
      shape: 'rectangle',
      fill: accent,
    },
    text('p0/title', 'Small models, large claims', {
      style: title,
      runs: [
        { text: 'Small models, ' },
        { text: 'large claims', font: { ...serif, italic: true } },
      ],
    }),
  ]),
])

const words = slide('p1', '02 Before we start', [
  shell('p1', 2, [
    text('p1/title', 'Before we start', { style: title, width: 640 }),
    text('p1/body', '', {
      paragraphGap: 22,
      runs: [
        { text: 'Read ' },
        { text: 'the paper', href: 'https://example.org/paper', color: accent },
        { text: ' first, ' },
        { text: 'not', font: { ...sans, weight: 700 } },
        { text: ' the summary.\n' },
        { text: 'Old claim', decoration: 'strikethrough', color: muted },
        { text: ', ' },
        { text: 'new claim', decoration: 'underline' },
        { text: '. 🚀 done' },
      ],
    }),
    box(
      'p1/button',
      {
        axis: 'row',
        width: 'hug',
        pad: { top: 20, right: 36, bottom: 20, left: 36 },
        fill: {
          kind: 'gradient',
          angle: 135,
          stops: [
            { at: 0, color: '#2239E8' },
            { at: 1, color: '#8B5CF6', opacity: 0.8 },
          ],
        },
        stroke: { paint: veil, weight: 2 },
        radius: 99,
        shadows: [
          { x: 0, y: 24, blur: 64, color: { kind: 'solid', color: '#1B1530', opacity: 0.14 } },
          { x: 0, y: 2, blur: 6, color: { kind: 'solid', color: '#1B1530', opacity: 0.08 } },
        ],
        clip: true,
        main: 'center',
      },
      [text('p1/label', 'Follow', { width: 'hug', align: 'center', style: meta })],
    ),
  ]),
])

const picture = slide('p2', '03 The picture', [
  shell('p2', 3, [
    {
      kind: 'picture',
      key: 'p2/image',
      name: 'Image',
      width: 'fill',
      height: 'fill',
      shape: 'rectangle',
      image: 'photo',
      fit: 'fill',
      focus: { x: 0.2, y: 0.5 },
      stroke: { paint: veil, weight: 2 },
      radius: 16,
    },
    {
      kind: 'picture',
      key: 'p2/diagram',
      name: 'Diagram',
      width: 400,
      height: 200,
      shape: 'rectangle',
      image: 'photo',
      fit: 'fit',
      backdrop: { kind: 'solid', color: '#FFFFFF' },
    },
    box('p2/place', {
      height: 120,
      main: 'center',
      cross: 'center',
      fill: veil,
      stroke: { paint: muted, weight: 3, dash: [12, 8] },
    }),
    text('p2/empty', '', { runs: [] }),
  ]),
  {
    kind: 'shape',
    key: 'p2/dot',
    name: 'Dot',
    width: 36,
    height: 12,
    at: { x: 1000, y: 40 },
    opacity: 0.5,
    shape: 'ellipse',
    fill: accent,
  },
])

export const carousel: readonly Slide[] = [cover, words, picture]
