/** Searching how a slide is divided: the height of its field, and the sizes of what stands in both halves. */
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { column, type Sheet } from '../kit'
import { stage } from '../shell'
import type { Stage } from '../template'
import type { Halves } from './halves'

export interface Division {
  /** Ways to divide the slide, best first. */
  readonly ways: readonly Halves[]
  /** Contents of the field from the largest size down. Its height counts where the field holds words. */
  readonly fields: readonly ((halves: Halves) => BoxNode)[]
  /** Whether a field has to be as high as its content: words and listings, not pictures. */
  readonly isFilled: boolean
  /** What stands in the words' half, from the largest size down. */
  readonly words: readonly (() => readonly (SlideNode | null)[])[]
  /** px at 1080 width between the words' parts. */
  readonly gap?: number
}

/** Sizes that are tried at every height before smaller ones are. */
const firstSizes = 2

/**
 * The first way and sizes at which both halves hold what stands in them. A height is left for a lower one
 * before type gets more than a step smaller. Nothing fits: the last way with the smallest sizes, so marked.
 */
export function divide(sheet: Sheet, division: Division): Stage {
  const { ways, fields, words, isFilled, gap = 32 } = division
  const wordBoxes = lazily(words, (make) => wordsBox(sheet, make(), gap))
  const [first] = ways
  if (first === undefined) return empty(sheet)
  const fieldBoxes = lazily(fields, (make) => make(first))
  const wordHeight = cached((index, width: number) =>
    naturalHeight(wordBoxes(index), width, sheet.measure),
  )
  const fieldHeight = cached((index, width: number) =>
    isFilled ? naturalHeight({ ...fieldBoxes(index), height: 'hug' }, width, sheet.measure) : 0,
  )
  const found = (most: number): readonly [Halves, number, number] | null => {
    for (const way of ways) {
      for (let at = 0; at < Math.min(most, words.length); at += 1) {
        if (wordHeight(at, way.room.width) > way.room.height) continue
        for (let of = 0; of < Math.min(most, fields.length); of += 1) {
          if (fieldHeight(of, way.field.width) <= way.field.height) return [way, of, at]
        }
      }
    }
    return null
  }
  // Nothing fits: most room for the words that still leaves the field its content.
  const lastResort = (): Halves => {
    const last = fields.length - 1
    const holding = ways.filter(({ field }) => fieldHeight(last, field.width) <= field.height)
    return holding[holding.length - 1] ?? first
  }
  const best = found(firstSizes) ?? found(Infinity)
  const [way, field, at] = best ?? [lastResort(), fields.length - 1, words.length - 1]
  const made = fields[field]?.(way)
  if (made === undefined) return empty(sheet)
  return {
    node: wordBoxes(at),
    fits: best !== null,
    field: { node: made, axis: way.axis, side: way.side, words: way.words },
  }
}

function wordsBox(sheet: Sheet, children: readonly (SlideNode | null)[], gap: number): BoxNode {
  return stage(sheet, { main: 'start', gap: sheet.px(gap) }, children)
}

function empty(sheet: Sheet): Stage {
  return { node: column(sheet, 'stage', { name: 'Stage', height: 'fill' }, []), fits: false }
}

/** Makes each candidate when it is first asked for, once. */
function lazily<Make, Made>(makers: readonly Make[], make: (maker: Make) => Made) {
  const made = new Map<number, Made>()
  return (index: number): Made => {
    const known = made.get(index)
    if (known !== undefined) return known
    const maker = makers[index]
    if (maker === undefined) throw new Error(`There is no candidate ${index}.`)
    const fresh = make(maker)
    made.set(index, fresh)
    return fresh
  }
}

/** A measure of a candidate, taken once: its width is the same in every way to divide. */
function cached(measure: (index: number, width: number) => number) {
  const known = new Map<number, number>()
  return (index: number, width: number): number => {
    const height = known.get(index) ?? measure(index, width)
    known.set(index, height)
    return height
  }
}
