/** What concerns whole slides and the deck: words, emptiness, wandering sizes, too many slides. */
import { countWords } from '../base/count-words'
import type { CheckRules } from './check'
import type { Finding } from './finding'
import type { Slide, SlideNode } from './node'
import { isRail } from './seen'
import { nodesOf, nodeText } from './walk'

/** Words a slide reads well with on a phone (advice of tool makers, November 2026; the panel says so). */
const wordsAdvised = 30

/** Words above which the advice is given: a post is whole up to here, and dense beyond it. */
export const wordsDense = 70

/** Body sizes a deck may have (design system, section 3). */
const mostBodySizes = 2

/** Findings that only all slides together show. */
export function checkDeck(
  slides: readonly Slide[],
  { most }: Pick<CheckRules, 'most'>,
): readonly Finding[] {
  const [first] = slides
  const isOver = most !== null && slides.length > most && first !== undefined
  return [
    ...mixedSizes(slides),
    ...(isOver
      ? [
          {
            ...finding(slides[most] ?? first, 'slide-limit', 'warning'),
            measured: slides.length,
            rule: most,
            repair: 'divide-deck',
          } as const,
        ]
      : []),
  ]
}

/** Findings of one slide as a whole: nothing on it, too many words, places without a picture. */
export function checkWhole(slide: Slide): readonly Finding[] {
  const nodes = stageNodes(slide)
  const texts = nodes.flatMap((node) => (node.kind === 'text' ? [nodeText(node)] : []))
  const words = countWords(texts.join(' '))
  const hasPicture = nodes.some(({ kind, name }) => kind === 'picture' || isPlace(name))
  const places = nodes.filter(({ kind, name }) => kind === 'box' && isPlace(name))
  return [
    ...(!hasPicture && texts.join('').trim() === ''
      ? [{ ...finding(slide, 'empty-slide', 'warning'), repair: 'delete-slide' } as const]
      : []),
    ...(words > wordsDense
      ? [
          {
            ...finding(slide, 'words', 'advice'),
            measured: words,
            rule: wordsAdvised,
            repair: 'split',
          } as const,
        ]
      : []),
    ...places.map(
      (node) =>
        ({
          ...finding(slide, 'empty-place', 'advice'),
          node: node.key,
          name: node.name,
          repair: 'add-picture',
        }) as const,
    ),
  ]
}

/** A picture place that is a box is still empty: a picture would be a picture layer. */
function isPlace(name: string): boolean {
  return name === 'Image' || name === 'Video poster'
}

/** Everything but header and footer. */
function stageNodes(slide: Slide): readonly SlideNode[] {
  const inRails = new Set(
    nodesOf(slide).flatMap((node) =>
      node.kind === 'box' && isRail(node) ? [node, ...inside(node)] : [],
    ),
  )
  return nodesOf(slide).filter((node) => !inRails.has(node))
}

function inside(node: SlideNode): readonly SlideNode[] {
  return node.kind === 'box' ? node.children.flatMap((child) => [child, ...inside(child)]) : []
}

/** The slides with running text of a size that is not among the two the deck uses most. */
function mixedSizes(slides: readonly Slide[]): readonly Finding[] {
  const sizes = slides.map((slide) => [
    ...new Set(
      stageNodes(slide).flatMap((node) =>
        node.kind === 'text' && node.name === 'Body' ? [node.style.size] : [],
      ),
    ),
  ])
  const counts = new Map<number, number>()
  for (const size of sizes.flat()) counts.set(size, (counts.get(size) ?? 0) + 1)
  const usual = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostBodySizes)
  const [main] = usual
  return slides.flatMap((slide, index) => {
    const other = (sizes[index] ?? []).find((size) => usual.every(([one]) => one !== size))
    if (other === undefined || main === undefined) return []
    return [{ ...finding(slide, 'mixed-sizes', 'advice'), measured: other, rule: main[0] }]
  })
}

function finding(slide: Slide, code: Finding['code'], severity: Finding['severity']): Finding {
  const { key, name } = slide
  return { code, severity, slide: key, node: key, name, measured: 0, rule: 0 }
}
