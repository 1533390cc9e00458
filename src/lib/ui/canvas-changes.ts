/** How the planned slides differ from those that stand on the canvas, as far as the panel made them. */
import type { WordWidth } from '../deck/line-breaking'
import type { Slide } from '../slide/node'
import { createPlanner, type Planner } from './planner'
import { namesHere, updatable, type Drawn, type Edited } from './state/edited'
import type { State } from './state/state'

export interface CanvasChanges {
  /** Slides that are new or not as they were drawn, or have edits that are to be overwritten. */
  readonly changed: number
  /** Nothing is to be done. */
  readonly isSame: boolean
  /** The slides as they were drawn; none where that is not known. */
  readonly drawn: readonly Slide[]
  /** An edit of the person's may be met, or a slide goes: it is asked before anything is written. */
  readonly mayAsk: boolean
}

/**
 * Remembers the last answer. null without a carousel on the canvas, and without slides. What stands there is
 * planned again with the sizes of the moment, so that a font that arrives changes both sides.
 */
export function createCanvasChanges(
  wordWidth: WordWidth,
  planner: Planner,
): (state: State) => CanvasChanges | null {
  const before = createPlanner(wordWidth)
  const texts = new WeakMap<Slide, string>()
  let last: { readonly state: State; readonly answer: CanvasChanges | null } | null = null

  const textOf = (slide: Slide): string => {
    const known = texts.get(slide)
    if (known !== undefined) return known
    const text = JSON.stringify(slide)
    texts.set(slide, text)
    return text
  }

  const compare = (state: State): CanvasChanges | null => {
    const edited = updatable(state)
    const now = edited === null ? null : planner.plan(state)
    if (edited === null || now === null) return null
    const wanted = now.slides.map(({ key }) => key)
    const drawn = edited.drawn === null ? null : before.plan(stateOf(state, edited.drawn))
    if (edited.drawn === null || drawn === null)
      return { changed: wanted.length, isSame: false, mayAsk: true, drawn: [] }
    const linked = withSlides(edited, drawn.slides)
    const names = namesHere(linked, state.work, wanted)
    const standing = drawn.slides.filter(({ key }) =>
      linked.hand.slides.some((slide) => slide.key === key),
    )
    const old = new Map(drawn.slides.flatMap((slide) => pair(names.get(slide.key), slide)))
    const discarded = new Set(
      edited.hand.edits.flatMap(({ id, slide }) =>
        edited.discard.includes(id) ? [names.get(slide) ?? slide] : [],
      ),
    )
    const hasOtherLayers =
      JSON.stringify(edited.drawn.work.settings.layers) !==
      JSON.stringify(state.work.settings.layers)
    const changed = now.slides.filter((slide) => {
      const was = old.get(slide.key)
      const isAsWas = was !== undefined && textOf(was) === textOf(slide)
      return !isAsWas || discarded.has(slide.key) || hasOtherLayers
    })
    const order = standing.flatMap(({ key }) => names.get(key) ?? [])
    const gone = standing.length - order.length
    const kept = wanted.filter((key) => order.includes(key))
    const isInOrder = kept.join(' ') === order.join(' ')
    const touched = new Set(
      edited.hand.edits.flatMap(({ id, slide }) =>
        edited.discard.includes(id) ? [] : [names.get(slide) ?? slide],
      ),
    )
    return {
      changed: changed.length,
      isSame:
        changed.length === 0 &&
        gone === 0 &&
        isInOrder &&
        drawn.title === now.title &&
        edited.rows.every(({ discard }) => discard.length === 0),
      drawn: drawn.slides,
      mayAsk: gone > 0 || changed.some(({ key }) => touched.has(key)),
    }
  }

  return (state) => {
    if (last?.state !== state) last = { state, answer: compare(state) }
    return last.answer
  }
}

/** The state when it was drawn: its work, and of the pictures those it could show. */
function stateOf(state: State, { work, pictures }: Drawn): State {
  const images = [...state.images].filter(
    ([, entry]) => entry.kind !== 'ready' || pictures.has(entry.picture.key),
  )
  return { ...state, work, images: new Map(images) }
}

/** Before the canvas was looked at: its slides are those that were drawn. */
function withSlides(edited: Edited, slides: readonly Slide[]): Edited {
  if (edited.hand.slides.length > 0) return edited
  return {
    ...edited,
    hand: { ...edited.hand, slides: slides.map(({ key }) => ({ key, node: '' })) },
  }
}

function pair(key: string | undefined, slide: Slide): readonly (readonly [string, Slide])[] {
  return key === undefined ? [] : [[key, slide]]
}
