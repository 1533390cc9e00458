/**
 * What is wrong with slides, whatever made them: pure, from the laid-out tree. The panel lists it, the
 * tests hold every template to it. `CheckRules` says what counts on the canvas.
 */
import type { Measure } from '../base/type'
import { checkDeck, checkWhole } from './check-deck'
import { checkPlaces } from './check-places'
import { checkType } from './check-type'
import type { Finding, FindingCode } from './finding'
import { layOutSlide, type Placed } from './layout'
import type { Pad, Slide } from './node'
import { seenOf } from './seen'
import { nodesOf } from './walk'

export interface CheckRules {
  /** Times px at 1080 width. */
  readonly k: number
  /** px at the edges that text keeps free; null: it is not asked. */
  readonly safe: Pad | null
  /** px at the foot that text above the footer keeps free. */
  readonly foot: number
  /** Slides one post takes on the platform; null where it is not known. */
  readonly most: number | null
}

const noRules: CheckRules = { k: 1, safe: null, foot: 0, most: null }

/**
 * Findings of one deck, slide by slide: keys are unique, names fit for layers; text and pictures stand
 * inside slide, box and safe area and not on one another; contrast at the worst point behind each text is
 * 4.5, of titles 3; type is not below its floor; and what reads badly: a last line of one word, more
 * words than a slide should have, empty slides and places, body sizes that wander, too many slides.
 */
export function checkSlides(
  slides: readonly Slide[],
  measure: Measure,
  rules: CheckRules = noRules,
): readonly Finding[] {
  const laidOut = slides.map((slide) => ({ slide, placed: layOutSlide(slide, measure) }))
  return checkLaidOut(laidOut, measure, rules)
}

/** A slide and where everything on it stands, parents before children. */
export interface LaidOut {
  readonly slide: Slide
  readonly placed: readonly Placed[]
}

/** The same for slides that somebody else has laid out: the text sizes that count are those of `placed`. */
export function checkLaidOut(
  slides: readonly LaidOut[],
  measure: Measure,
  rules: CheckRules = noRules,
): readonly Finding[] {
  const all = slides.map(({ slide }) => slide)
  return [
    ...doubleKeys(all),
    ...slides.flatMap((one) => checkAlone(one, measure, rules)),
    ...checkDeck(all, rules),
  ]
}

/** Findings of one slide that no other slide has a part in: they stay as long as its tree does. */
export function checkSlide(
  slide: Slide,
  measure: Measure,
  rules: CheckRules = noRules,
): readonly Finding[] {
  return checkAlone({ slide, placed: layOutSlide(slide, measure) }, measure, rules)
}

function checkAlone(
  { slide, placed }: LaidOut,
  measure: Measure,
  rules: CheckRules,
): readonly Finding[] {
  const seen = seenOf(slide, placed)
  const found = [
    ...checkPlaces(slide, seen, measure, rules),
    ...checkType(slide, seen, measure, rules),
    ...checkWhole(slide),
  ]
  return slide.source === undefined ? found : found.filter((one) => isOurs(one, slide))
}

/** What a person's own frame looks like is theirs: only what we filled in and how it stands there counts. */
const ours: readonly FindingCode[] = [
  'duplicate-key',
  'overflow',
  'outside',
  'small-type',
  'orphan',
  'empty-place',
  'empty-slide',
  'words',
]

function isOurs({ code, node }: Finding, slide: Slide): boolean {
  if (!ours.includes(code)) return false
  if (code !== 'overflow' && code !== 'outside') return true
  const stills = nodesOf(slide).filter(({ kind }) => kind === 'picture')
  return stills.every(({ key }) => key !== node)
}

function doubleKeys(slides: readonly Slide[]): readonly Finding[] {
  const keys = new Set<string>()
  return slides.flatMap((slide) =>
    [slide.key, ...nodesOf(slide).map(({ key }) => key)]
      .filter((key) => keys.size === keys.add(key).size)
      .map((key): Finding => ({
        code: 'duplicate-key',
        severity: 'error',
        slide: slide.key,
        node: key,
        name: key,
        measured: 0,
        rule: 0,
      })),
  )
}
