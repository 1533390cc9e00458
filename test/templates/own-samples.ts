/** Frames of a person's, as reading one gives them. */
import type { SlideNode, TextNode } from '../../src/lib/slide/node'
import type {
  FrameRole,
  OwnFrame,
  OwnSlot,
  OwnTemplate,
  TextSlotName,
} from '../../src/lib/slide/own-frame'

export interface Part {
  readonly slot: TextSlotName | 'image' | 'avatar'
  readonly size?: number
  /** px; absent: as high as its words. */
  readonly height?: number
}

/** A frame in auto layout: what it has stands one below the other in 1080 × 1350 px, edges of 96. */
export function frameOf(parts: readonly Part[], role: FrameRole = 'all', node = '1:2'): OwnFrame {
  const slots: OwnSlot[] = []
  const children = parts.map((part, index): SlideNode => {
    const key = String(index)
    const base = { key, path: [index], holder: { key, path: [index] } }
    if (part.slot === 'image' || part.slot === 'avatar') {
      slots.push({ ...base, kind: 'picture', name: part.slot, still: `still/${key}` })
      return {
        kind: 'picture',
        shape: 'rectangle',
        key,
        name: 'Image',
        width: 'fill',
        height: part.height ?? 300,
        image: `still/${key}`,
        fit: 'fill',
      }
    }
    const text = `{{${part.slot}}}`
    slots.push({
      ...base,
      kind: 'text',
      length: text.length,
      tokens: [{ name: part.slot, from: 0, to: text.length }],
      most: null,
      lines: null,
      placedAt: null,
    })
    const size = part.size ?? 36
    const shown: TextNode = {
      kind: 'text',
      key,
      name: part.slot === 'title' ? 'Title' : 'Body',
      runs: [{ text }],
      style: {
        font: { family: 'Inter', weight: 400, italic: false },
        size,
        lineHeight: Math.round(size * 1.3),
        tracking: 0,
      },
      color: { kind: 'solid', color: '#111111' },
      align: 'left',
      paragraphGap: 0,
      width: 'fill',
      height: part.height ?? 'hug',
    }
    return shown
  })
  return {
    node,
    name: 'Mine',
    role,
    width: 1080,
    height: 1350,
    fill: { kind: 'solid', color: '#FFFFFF' },
    children: [
      {
        kind: 'box',
        key: 'frame',
        name: 'Mine',
        axis: 'column',
        width: 1080,
        height: 1350,
        gap: 32,
        pad: { top: 96, right: 96, bottom: 96, left: 96 },
        main: 'start',
        cross: 'start',
        children,
      },
    ],
    slots,
    rooms: [],
  }
}

export function ownOf(...frames: readonly OwnFrame[]): OwnTemplate {
  return { id: `frame:${frames[0]?.node ?? ''}`, name: 'Mine', frames }
}

/** A title, a text, a picture and a button. */
export const usual = frameOf([
  { slot: 'image' },
  { slot: 'title', size: 72 },
  { slot: 'body', size: 36 },
  { slot: 'cta', size: 32 },
])
