import { engine } from '../../playground/host/engine/engine'
import { box, build, type Built, type Sketch } from './engine-records'

export type Rect = readonly [x: number, y: number, width: number, height: number]

export interface Case {
  readonly law: string
  readonly root: Sketch
  readonly boxes: Readonly<Record<string, Rect>>
}

/** Lays out a sketch and gives the boxes of these layers, rounded to thousandths of a px. */
export function layOutBoxes(
  root: Sketch,
  names: readonly string[],
): Readonly<Record<string, Rect>> {
  const built = layOut(root)
  return Object.fromEntries(names.map((name) => [name, rectOf(built, name)]))
}

export function layOut(root: Sketch): Built {
  const built = build(root)
  engine.flush(built.document, built.root.id)
  return built
}

export function rectOf(built: Built, name: string): Rect {
  const { x, y, width, height } = built.named(name)
  const round = (px: number): number => Math.round(px * 1000) / 1000
  return [round(x), round(y), round(width), round(height)]
}

export const fixed = { primaryAxisSizingMode: 'FIXED', counterAxisSizingMode: 'FIXED' }
export const fillAlong = { layoutGrow: 1 }
export const fillAcross = { layoutAlign: 'STRETCH' }

export const a = box(20, 10, { name: 'a' })
export const b = box(30, 40, { name: 'b' })
export const c = box(50, 20, { name: 'c' })
