/** What the summary of an update lists, slide by slide. */
import type { Aside, EditId, HandEdit, UpdatePlan } from '../slide/edits'
import { withLooks } from '../slide/hand-look'
import type { Slide } from '../slide/node'
import { handBySlide, namesHere, type Edited } from './state/edited'
import type { Work } from './state/state'
import { say } from './words'

export interface EditedSlide {
  /** "04" */
  readonly number: string
  /** "04 The core idea" */
  readonly name: string
  /** null where it is no longer planned. */
  readonly slide: Slide | null
  readonly edits: readonly HandEdit[]
}

export interface AsideItem extends Aside {
  /** Its slide as it was drawn; null where that is not known. */
  readonly shown: Slide | null
  /** The edits because of which it stays; none: it cannot be removed by itself. */
  readonly edits: readonly EditId[]
}

interface Deck {
  /** As planned. */
  readonly slides: readonly Slide[]
  /** As drawn. */
  readonly drawn: readonly Slide[]
}

/** Slides with edits, in the order of the deck; those that are no longer in it come last. */
export function editedSlides(
  plan: UpdatePlan,
  edited: Edited,
  work: Pick<Work, 'renames'>,
  { slides, drawn }: Deck,
): readonly EditedSlide[] {
  const wanted = slides.map(({ key }) => key)
  const names = namesHere(edited, work, wanted)
  const hands = handBySlide(edited, work, wanted)
  const aside = new Set(plan.aside.flatMap((each) => (each.kind === 'slide' ? each.slide : [])))
  const groups = new Map<string, HandEdit[]>()
  for (const edit of plan.edits) {
    // The main thread may name a slide as it is called there or, once given, here.
    const key = names.get(edit.slide) ?? edit.slide
    if (aside.has(edit.slide)) continue
    groups.set(key, [...(groups.get(key) ?? []), edit])
  }
  const order = (key: string): number => {
    const at = wanted.indexOf(key)
    return at < 0 ? wanted.length : at
  }
  return [...groups]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([key, edits]) => {
      const slide = slides.find((each) => each.key === key)
      const drawnName = (slide ?? drawn.find((each) => each.key === key))?.name ?? ''
      const name = key === '' ? say('edit.ofFile') : drawnName
      return {
        number: /^\d+/.exec(name)?.[0] ?? '',
        name,
        slide: slide === undefined ? null : withLooks(slide, hands.get(key)?.looks ?? []),
        edits,
      }
    })
}

/** What goes when all of these are given up at once: a layer a person added is their own work and stays. */
export function overwritable(edits: readonly HandEdit[]): readonly EditId[] {
  return edits.flatMap(({ id, property }) => (property === 'added' ? [] : [id]))
}

/**
 * Where an edit is: "04 / Title"; one of a variable or a text style is on no slide.
 *
 * @param number of its slide; '' where it is not to be said
 */
export function whereOf({ slide, layer, name }: HandEdit, number = ''): string {
  if (slide === '') {
    return say(layer.startsWith('variable/') ? 'edit.ofVariable' : 'edit.ofStyle', { name })
  }
  return number === '' ? name : say('edit.where', { slide: number, layer: name })
}

/** What stays beside the row, with what it looked like. */
export function asideItems(plan: UpdatePlan, drawn: readonly Slide[]): readonly AsideItem[] {
  return plan.aside.map((aside) => ({
    ...aside,
    shown: drawn.find(({ key }) => key === aside.slide) ?? null,
    edits: editsOf(aside, plan),
  }))
}

/** A slide may have been moved alone, which no edit of a layer says. */
function editsOf({ kind, slide, node }: Aside, { edits }: UpdatePlan): readonly EditId[] {
  if (kind === 'layer') return edits.flatMap((edit) => (edit.node === node ? [edit.id] : []))
  const own = edits.flatMap((edit) => (edit.slide === slide ? [edit.id] : []))
  return [...new Set([...own, `${slide} ${slide} position`])]
}

export interface Counts {
  readonly restyled: number
  readonly inserted: number
  readonly removed: number
  readonly kept: number
  readonly asideSlides: number
  readonly asideLayers: number
}

/** The numbers of several rows together. */
export function summed(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => all.reduce((before, one) => before + one[key], 0)
  return {
    restyled: sum('restyled'),
    inserted: sum('inserted'),
    removed: sum('removed'),
    kept: sum('kept'),
    asideSlides: sum('asideSlides'),
    asideLayers: sum('asideLayers'),
  }
}

/** The numbers of the summary, after what is to be overwritten. */
export function countsOf(plan: UpdatePlan, discard: readonly EditId[]): Counts {
  const besides = new Set(plan.aside.flatMap(({ kind, slide }) => (kind === 'slide' ? slide : [])))
  const isKept = ({ id, slide }: HandEdit): boolean => !discard.includes(id) && !besides.has(slide)
  const aside = asideItems(plan, []).filter(
    ({ edits }) => edits.length === 0 || !edits.every((id) => discard.includes(id)),
  )
  const gone = plan.aside.length - aside.length
  return {
    restyled: plan.restyled,
    inserted: plan.inserted,
    removed: plan.removed + gone,
    kept: plan.edits.filter(isKept).length,
    asideSlides: aside.filter(({ kind }) => kind === 'slide').length,
    asideLayers: aside.filter(({ kind }) => kind === 'layer').length,
  }
}
