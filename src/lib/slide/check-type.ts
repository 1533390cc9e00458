/** Type on its ground: contrast, floors, last lines. */
import type { Solid } from '../base/paint'
import type { Measure } from '../base/type'
import type { CheckRules } from './check'
import type { Finding } from './finding'
import { groundsOf, worstOn } from './grounds'
import { toBlock } from './layout'
import type { Slide, TextNode } from './node'
import { inkOf, type Seen } from './seen'
import { nodeText } from './walk'

/** px at 1080 width from which a text counts as a title: the floor of titles (design system, section 3). */
const titleSize = 44

/** px at 1080 width: the floor of names, handles, page numbers and labels (design system, section 3). */
const smallest = 22

/** WCAG 2.2, 1.4.3: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const leastContrast = { title: 3, text: 4.5 } as const

/** Of the longest line: a last line below it, with one word, looks lost. */
const shortLine = 0.34

/** Findings of one laid-out slide. */
export function checkType(
  slide: Slide,
  seen: readonly Seen[],
  measure: Measure,
  { k }: CheckRules,
): readonly Finding[] {
  return seen.flatMap((one, index) => {
    const { node, rect, opacity: whole } = one
    if (node.kind !== 'text' || nodeText(node).trim() === '') return []
    const isTitle = node.style.size >= titleSize * k - 1
    const rule = isTitle ? leastContrast.title : leastContrast.text
    const grounds = groundsOf(slide, seen.slice(0, index), inkOf(node, one, measure))
    const own = colorsOf(node).map(({ color, opacity = 1 }) =>
      worstOn(grounds, color, opacity * whole),
    )
    const worst = own.reduce((a, b) => (b.contrast < a.contrast ? b : a))
    const base = { slide: slide.key, node: node.key, name: node.name } as const
    const floor = smallest * k
    return [
      ...(worst.contrast < rule - 0.005
        ? [
            {
              ...base,
              code: 'contrast',
              severity: 'error',
              measured: worst.contrast,
              rule,
              repair: isLight(worst.ground) ? 'text-darker' : 'text-lighter',
            } as const,
          ]
        : []),
      // Sizes are rounded to even px. Initials stand for a picture.
      ...(node.style.size < floor - 1.01 && node.name !== 'Initials'
        ? [
            {
              ...base,
              code: 'small-type',
              severity: 'warning',
              measured: node.style.size,
              rule: floor,
              repair: 'use-size',
            } as const,
          ]
        : []),
      ...(isTitle && endsInOneWord(node, rect.width, measure)
        ? [{ ...base, code: 'orphan', severity: 'advice', measured: 1, rule: 2 } as const]
        : []),
    ]
  })
}

/** The colours letters have. */
function colorsOf({ runs, color }: TextNode): readonly Solid[] {
  return runs.filter(({ text }) => text.trim() !== '').map((run) => run.color ?? color)
}

function isLight(color: string): boolean {
  return worstOn([color], '#000000').contrast > worstOn([color], '#FFFFFF').contrast
}

/** Whether the last of several lines holds a single short word. */
function endsInOneWord(node: TextNode, width: number, measure: Measure): boolean {
  const text = nodeText(node)
  const last = text.trimEnd().split(/\s+/).pop() ?? ''
  // Scripts without spaces have no words that could stand alone.
  if (text.includes('\n') || last === text.trim() || /\p{Lo}{3}/u.test(last)) return false
  const block = toBlock(node)
  const { lines } = measure(block, width)
  const longest = Math.max(...lines)
  const end = lines[lines.length - 1] ?? 0
  if (lines.length < 2 || end >= shortLine * longest) return false
  const word = measure({ ...block, runs: [{ text: last }] }, Infinity).lines[0] ?? 0
  return end <= word * 1.05 + 1
}
