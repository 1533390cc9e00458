/** What the roles of Editorial share: the hanging column and the search for sizes that fit. */
import type { DeckSlide, Words } from '../../deck/deck'
import { naturalHeight } from '../../slide/layout'
import type { BoxNode, SlideNode } from '../../slide/node'
import { column, pad, rectangle, row, solid, type Sheet } from '../kit'
import type { Stage } from '../template'
import type { TitleOptions } from '../titles'

export type SlideOf<Kind extends DeckSlide['kind']> = Extract<DeckSlide, { readonly kind: Kind }>

/** px left of the hanging column. */
export const gutter = 176

/** A title of a slide in a box of `width` px, with the marks of its words. */
export function titled(
  slide: { readonly title?: Words },
  width: number,
): Pick<TitleOptions, 'width' | 'words'> {
  return slide.title === undefined ? { width } : { width, words: slide.title }
}

/** px of the column where text hangs. */
export function columnWidth(sheet: Sheet): number {
  return sheet.stage.width - gutter
}

/** Title to body; headline to picture or code. */
export const leastGap = 40
export const pictureGap = 48

/** The accent rule: 96 × 8, no radius. */
export function rule(sheet: Sheet, part = 'rule'): SlideNode {
  return rectangle(sheet, part, 'Rule', { width: 96, height: 8, fill: solid(sheet.theme.accent) })
}

/**
 * Text hanging in the column, with the rule in the gutter level with its first line, or nothing there.
 * `gap` is between its parts, in px.
 */
export function hanging(
  sheet: Sheet,
  part: string,
  mark: 'rule' | 'none',
  size: number,
  gap: number,
  children: readonly SlideNode[],
): SlideNode | null {
  if (children.length === 0) return null
  const { lineHeight } = sheet.type.body(size, '')
  const top = Math.round((lineHeight - 8) / 2 - 2)
  const marks = mark === 'rule' ? [rule(sheet, `${part}/rule`)] : []
  const height = mark === 'rule' ? 'hug' : 1
  const options = {
    name: 'Gutter',
    width: gutter,
    height,
    pad: pad(mark === 'rule' ? top : 0, 0, 0, 0),
  } as const
  return row(sheet, `${part}/row`, { name: 'Column' }, [
    column(sheet, `${part}/gutter`, options, marks),
    column(sheet, `${part}/column`, { name: 'Text', gap }, children),
  ])
}

/**
 * The first of the candidates, best first, whose stage takes at most `share` of the height there is; the
 * last one, marked as not fitting, if none does.
 */
export function firstFit<Candidate>(
  sheet: Sheet,
  candidates: readonly Candidate[],
  build: (candidate: Candidate) => BoxNode,
  share = 1,
): Stage {
  const { width, height } = sheet.stage
  let last: BoxNode | null = null
  for (const candidate of candidates) {
    last = build(candidate)
    if (naturalHeight(last, width, sheet.measure) <= height * share)
      return { node: last, fits: true }
  }
  return {
    node: last ?? column(sheet, 'stage', { name: 'Stage', height: 'fill' }, []),
    fits: false,
  }
}
