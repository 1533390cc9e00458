/** What concerns whole slides and the deck: words, emptiness, wandering sizes, too many slides. */
import type { CheckRules } from './check'
import type { Finding } from './finding'
import type { Slide, SlideNode } from './node'
import { nodesOf, nodeText } from './walk'

/** Words a slide reads well with on a phone (advice of tool makers, November 2026; the panel says so). */
const wordsAdvised = 30

/** Words above which the advice is given: a post is whole up to here, and dense beyond it. */
const wordsDense = 70

/** Body sizes a deck may have (design system, section 3). */
const mostBodySizes = 2

/** Findings over all slides. */
export function checkDeck(slides: readonly Slide[], { most }: CheckRules): readonly Finding[] {
  const each = slides.flatMap((slide) => checkWhole(slide))
  const [first] = slides
  const isOver = most !== null && slides.length > most && first !== undefined
  return [
    ...each,
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

function checkWhole(slide: Slide): readonly Finding[] {
  const nodes = stageNodes(slide)
  const texts = nodes.flatMap((node) => (node.kind === 'text' ? [nodeText(node)] : []))
  const words = texts.join(' ').match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  const hasPicture = nodes.some(({ kind, name }) => kind === 'picture' || isPlace(name))
  const places = nodes.filter(({ kind, name }) => kind === 'box' && isPlace(name))
  return [
    ...(words === 0 && !hasPicture && texts.join('').trim() === ''
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
  const isRail = (name: string): boolean => name === 'Header' || name === 'Footer'
  const inRails = new Set(
    nodesOf(slide).flatMap((node) =>
      node.kind === 'box' && isRail(node.name) ? [node, ...inside(node)] : [],
    ),
  )
  return nodesOf(slide).filter((node) => !inRails.has(node))
}

function inside(node: SlideNode): readonly SlideNode[] {
  return node.kind === 'box' ? node.children.flatMap((child) => [child, ...inside(child)]) : []
}

/** The slides whose running text has a size that is not among the two the deck uses most. */
function mixedSizes(slides: readonly Slide[]): readonly Finding[] {
  const sizes = slides.map((slide) => {
    const body = nodesOf(slide).find(({ kind, name }) => kind === 'text' && name === 'Body')
    return body?.kind === 'text' ? body.style.size : null
  })
  const counts = new Map<number, number>()
  for (const size of sizes) if (size !== null) counts.set(size, (counts.get(size) ?? 0) + 1)
  const usual = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostBodySizes)
  const [main] = usual
  return slides.flatMap((slide, index) => {
    const size = sizes[index] ?? null
    const isUsual = size === null || usual.some(([one]) => one === size)
    if (isUsual || main === undefined) return []
    return [{ ...finding(slide, 'mixed-sizes', 'advice'), measured: size, rule: main[0] }]
  })
}

function finding(slide: Slide, code: Finding['code'], severity: Finding['severity']): Finding {
  const { key, name } = slide
  return { code, severity, slide: key, node: key, name, measured: 0, rule: 0 }
}
