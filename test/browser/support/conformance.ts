/** The thumbnails of the panel and the layers of the canvas in one notation, to be compared line by line. */
import type { FrameLocator, Page } from 'playwright-core'

import { framesOf, type RestNode } from './panel'

interface Paint {
  readonly type: string
  readonly color?: { readonly r: number; readonly g: number; readonly b: number }
}

/** Every slide on the canvas, in order: a line for each layer with its name, its words and their colour, its picture. */
export async function printCanvas(page: Page): Promise<readonly string[]> {
  return (await framesOf(page)).map((frame) => lines(frame, 0).join('\n'))
}

function lines(node: RestNode, depth: number): readonly string[] {
  const paints = (node.fills ?? []) as readonly Paint[]
  const image = paints.some(({ type }) => type === 'IMAGE')
  const [first] = paints
  const isText = node.type === 'TEXT'
  const color = first?.type === 'SOLID' && first.color !== undefined ? [hex(first.color)] : []
  // Marks of a pattern, icons: how they are divided into layers is each painter's own.
  const isVector = node.type === 'FRAME' && node.children?.every(isShape) === true
  const line = [
    '  '.repeat(depth) + node.name,
    ...(isText ? [JSON.stringify(node.characters ?? '')] : []),
    ...(isText ? color : []),
    ...(image ? ['picture'] : []),
  ].join(' ')
  const inside = isVector ? [] : (node.children ?? []).flatMap((child) => lines(child, depth + 1))
  return [line, ...inside]
}

function isShape({ type }: RestNode): boolean {
  return ['VECTOR', 'BOOLEAN_OPERATION', 'GROUP', 'LINE', 'STAR'].includes(type)
}

function hex({ r, g, b }: NonNullable<Paint['color']>): string {
  return `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** The same of the painted thumbnails. */
export async function printThumbnails(panel: FrameLocator): Promise<readonly string[]> {
  return panel.locator('[data-slide] [data-kind="slide"]').evaluateAll((slides) => {
    const toHex = (color: string): string => {
      const parts = color.match(/[\d.]+/g) ?? []
      const of255 = parts.slice(0, 3).map(Number)
      return `#${of255.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
    }
    const print = (element: Element, depth: number): readonly string[] => {
      const { dataset } = element as HTMLElement
      const isText = dataset['kind'] === 'text'
      const isPicture = dataset['kind'] === 'picture'
      const words = [...element.children].map((paragraph) => paragraph.textContent).join('\n')
      const line = [
        '  '.repeat(depth) + (dataset['name'] ?? ''),
        ...(isText ? [JSON.stringify(words), toHex(getComputedStyle(element).color)] : []),
        ...(isPicture && element.querySelector('[style*="url("]') !== null ? ['picture'] : []),
      ].join(' ')
      const isBox = dataset['kind'] === 'box' || dataset['kind'] === 'slide'
      const children = isBox ? [...element.children] : []
      return [
        line,
        ...children
          .filter((child) => (child as HTMLElement).dataset['key'] !== undefined)
          .flatMap((child) => print(child, depth + 1)),
      ]
    }
    return slides.map((slide) => print(slide, 0).join('\n'))
  })
}
