/** Small slides that hold every word of the tree's vocabulary. */
import type { BoxNode, Slide, SlideNode, TextNode } from '../../src/lib/slide/node'

const black = { kind: 'solid', color: '#101010' } as const

export function textNode(key: string, more: Partial<TextNode> = {}): TextNode {
  return {
    kind: 'text',
    key,
    name: 'Body',
    width: 'fill',
    height: 'hug',
    runs: [{ text: 'Words that wrap' }],
    style: {
      font: { family: 'Inter', weight: 400, italic: false },
      size: 36,
      lineHeight: 52,
      tracking: 0,
    },
    color: black,
    align: 'left',
    paragraphGap: 22,
    ...more,
  }
}

export function boxNode(
  key: string,
  children: readonly SlideNode[],
  more: Partial<BoxNode> = {},
): BoxNode {
  return {
    kind: 'box',
    key,
    name: 'Box',
    width: 'fill',
    height: 'hug',
    axis: 'column',
    gap: 0,
    pad: { top: 0, right: 0, bottom: 0, left: 0 },
    main: 'start',
    cross: 'start',
    children,
    ...more,
  }
}

export function slideOf(children: readonly SlideNode[], more: Partial<Slide> = {}): Slide {
  return {
    key: 'p0/1',
    name: '01 Cover',
    width: 1080,
    height: 1350,
    fill: { kind: 'solid', color: '#F2F0EA' },
    children,
    ...more,
  }
}

/** Every kind of node, in rows and columns, with every way to size and to align. */
export const everyKind: Slide = slideOf([
  boxNode(
    'layout',
    [
      boxNode(
        'header',
        [
          {
            kind: 'picture',
            key: 'avatar',
            name: 'Avatar',
            width: 48,
            height: 48,
            shape: 'ellipse',
            image: 'avatar',
            fit: 'fill',
          },
          textNode('name', { width: 'hug', name: 'Name' }),
          textNode('page', { width: 200, name: 'Page', align: 'right', maxLines: 1 }),
        ],
        { axis: 'row', main: 'between', cross: 'center' },
      ),
      boxNode(
        'stage',
        [
          textNode('title', {
            runs: [{ text: 'One\nTwo ' }, { text: 'three', decoration: 'underline' }],
          }),
          {
            kind: 'picture',
            key: 'picture',
            name: 'Picture',
            width: 'fill',
            height: 400,
            shape: 'rectangle',
            image: 'photo',
            fit: 'fit',
            radius: 20,
            backdrop: { kind: 'solid', color: '#FFFFFF' },
            stroke: { paint: black, weight: 2, dash: [8, 6] },
          },
          {
            kind: 'shape',
            key: 'rule',
            name: 'Rule',
            width: 96,
            height: 8,
            shape: 'rectangle',
            fill: black,
          },
          {
            kind: 'shape',
            key: 'dot',
            name: 'Dot',
            width: 12,
            height: 12,
            shape: 'ellipse',
            fill: black,
          },
        ],
        { height: 'fill', gap: 40, pad: { top: 12, right: 24, bottom: 12, left: 48 }, main: 'end' },
      ),
      boxNode(
        'footer',
        [
          boxNode('card', [textNode('note')], { width: 'fill', height: 'fill', cross: 'end' }),
          {
            kind: 'vector',
            key: 'arrow',
            name: 'Arrow',
            width: 64,
            height: 24,
            path: 'M0 12 H64',
            line: { paint: black, weight: 4 },
          },
        ],
        { axis: 'row', gap: 16, height: 120, main: 'center' },
      ),
      textNode('hanging', { width: 'hug', at: { x: -14, y: 20 }, opacity: 0.5 }),
    ],
    { height: 'fill', gap: 64, pad: { top: 96, right: 96, bottom: 96, left: 96 } },
  ),
])
