/** Small slide trees for tests: every character is 10 px wide at 16 px, every line 20 px high. */
import type { Solid } from '../../src/lib/base/paint'
import type { Measure } from '../../src/lib/base/type'
import { createMeasure } from '../../src/lib/deck/line-breaking'
import { checkSlides, type CheckRules } from '../../src/lib/slide/check'
import type { Finding, FindingCode } from '../../src/lib/slide/finding'
import type {
  BoxNode,
  PictureNode,
  ShapeNode,
  Slide,
  SlideNode,
  TextNode,
} from '../../src/lib/slide/node'

const measure: Measure = createMeasure((text, _font, size) => (text.length * 10 * size) / 16)

const noPad = { top: 0, right: 0, bottom: 0, left: 0 }

export function box(key: string, given: Partial<BoxNode> = {}): BoxNode {
  return {
    kind: 'box',
    key,
    name: key,
    axis: 'column',
    width: 'fill',
    height: 'fill',
    gap: 0,
    pad: noPad,
    main: 'start',
    cross: 'start',
    children: [],
    ...given,
  }
}

interface TextOptions extends Partial<TextNode> {
  /** px; the line height stays 20 unless `style` says otherwise. */
  readonly size?: number
}

export function text(
  key: string,
  words: string,
  { size = 24, ...given }: TextOptions = {},
): TextNode {
  const font = { family: 'T', weight: 400, italic: false }
  return {
    kind: 'text',
    key,
    name: key,
    width: 'hug',
    height: 'hug',
    runs: [{ text: words }],
    style: { font, size, lineHeight: 20, tracking: 0 },
    color: { kind: 'solid', color: '#000000' },
    align: 'left',
    paragraphGap: 0,
    ...given,
  }
}

export function picture(key: string, given: Partial<PictureNode> = {}): PictureNode {
  return {
    kind: 'picture',
    key,
    name: key,
    width: 100,
    height: 100,
    shape: 'rectangle',
    image: 'i',
    fit: 'fill',
    ...given,
  }
}

export function shape(key: string, given: Partial<ShapeNode> = {}): ShapeNode {
  return {
    kind: 'shape',
    key,
    name: key,
    width: 100,
    height: 100,
    shape: 'rectangle',
    fill: { kind: 'solid', color: '#000000' },
    ...given,
  }
}

/** 1000 × 1000, white. */
export function slide(children: readonly SlideNode[], given: Partial<Slide> = {}): Slide {
  return {
    key: 's',
    name: '01 Sample',
    width: 1000,
    height: 1000,
    fill: { kind: 'solid', color: '#FFFFFF' },
    children,
    ...given,
  }
}

const rules: CheckRules = { k: 1, safe: null, foot: 0, most: null }

/** Findings of a slide or a deck. */
export function found(
  slides: Slide | readonly Slide[],
  given: Partial<CheckRules> = {},
): readonly Finding[] {
  const all = 'children' in slides ? [slides] : slides
  return checkSlides(all, measure, { ...rules, ...given })
}

/** Layers with a finding of one code on a slide of these layers. */
export function at(code: FindingCode, ...children: readonly SlideNode[]): readonly string[] {
  return found(slide(children)).flatMap((one) => (one.code === code ? [one.node] : []))
}

export const solid = (color: string, opacity?: number): Solid =>
  opacity === undefined ? { kind: 'solid', color } : { kind: 'solid', color, opacity }
