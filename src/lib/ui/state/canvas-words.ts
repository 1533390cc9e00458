/** What a person wrote on the canvas, for the thread as it stands there. */
import type { CanvasWords, Rewritten } from '../../arrange/canvas-text'
import type { CanvasFrame } from '../../messages/protocol'
import type { HandLook } from '../../slide/edits'
import type { RestNode } from '../../slide/from-rest'
import type { Slide, TextNode } from '../../slide/node'
import { nodesOf } from '../../slide/walk'
import { handBySlide, namesHere, type Edited } from './edited'
import type { Work } from './state'

/**
 * Edits that are to be overwritten do not count. Where the panel shows another order than the canvas on purpose,
 * that is the order (`isSame` false).
 *
 * @param slides as planned
 * @param frames as they stand
 */
export function wordsOnCanvas(
  edited: Edited,
  work: Pick<Work, 'renames'>,
  slides: readonly Slide[],
  { frames, isSame }: { readonly frames: readonly CanvasFrame[]; readonly isSame: boolean },
): CanvasWords {
  const wanted = slides.map(({ key }) => key)
  const names = namesHere(edited, work, wanted)
  const hands = handBySlide(edited, work, wanted)
  const standing = edited.hand.slides.flatMap(({ key }) => names.get(key) ?? [])
  const rewritten = slides.flatMap((slide) => {
    const { edits = [], looks = [] } = hands.get(slide.key) ?? {}
    const texts = nodesOf(slide).filter((node) => node.kind === 'text')
    const gone = edits.flatMap(({ property, layer }) => (property === 'deleted' ? [layer] : []))
    return texts.flatMap((node) => rewrittenIn(slide.key, node, looks, gone))
  })
  const layers = new Map(frames.flatMap(({ json }) => layersIn(json)).map((one) => [one.id, one]))
  const added = [...hands].flatMap(([slide, { edits }]) =>
    edits
      // A carousel whose work is lost was made from all the words on its slides, these included.
      .filter(({ property }) => property === 'added' && edited.drawn !== null)
      .flatMap(({ node }) => layers.get(node) ?? [])
      .map((layer) => ({ slide, text: textsIn(layer).join('\n') })),
  )
  return { order: isSame ? standing : wanted, rewritten, added }
}

function rewrittenIn(
  slide: string,
  node: TextNode,
  looks: readonly HandLook[],
  gone: readonly string[],
): readonly Rewritten[] {
  const look = looks.find(({ layer }) => layer === node.key)
  const isGone =
    look?.isGone === true || gone.some((layer) => layer.endsWith(tailOf(node.key, slide)))
  if (isGone)
    return textOf(node.runs)
      .split('\n')
      .map((from) => ({ slide, from, to: '' }))
  return (look?.words ?? []).map(({ from, to }) => ({ slide, from, to: textOf(to) }))
}

/** "/body" of "p2/1/body": an edit may name the layer as it is called on the canvas. */
function tailOf(layer: string, slide: string): string {
  return layer.slice(slide.length)
}

function textOf(runs: readonly { readonly text: string }[]): string {
  return runs.map(({ text }) => text).join('')
}

function layersIn(layer: RestNode): readonly RestNode[] {
  return [layer, ...(layer.children ?? []).flatMap(layersIn)]
}

function textsIn({ characters, children = [], visible }: RestNode): readonly string[] {
  if (visible === false) return []
  const own = characters === undefined || characters.trim() === '' ? [] : [characters]
  return [...own, ...children.flatMap(textsIn)]
}
