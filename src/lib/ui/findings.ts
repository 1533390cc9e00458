/**
 * What is wrong with the planned slides, as the panel lists it. Derived, so never stored: a slide is
 * checked again only when its tree, the rules or the measuring changed, so that typing in one post
 * checks its slides only.
 */
import type { Measure } from '../base/type'
import { picturesOf } from '../deck/cover-picture'
import type { DeckSlide } from '../deck/deck'
import type { Pictures } from '../deck/picture'
import type { Settings } from '../settings/settings'
import { checkSlide, type CheckRules } from '../slide/check'
import { checkDeck } from '../slide/check-deck'
import type { Finding } from '../slide/finding'
import type { Slide } from '../slide/node'
import type { Carousel } from '../templates/build-carousel'
import { checkRules } from '../templates/check-rules'
import { missingFonts } from './missing-fonts'
import type { PlaceKey } from './state/state'

/** A finding as a row of the panel; where a slide has more of one kind, the worst stands for them. */
export interface PanelFinding extends Finding {
  /** Stays the same as long as the finding stands. */
  readonly id: string
  /** Number of the slide, from 1. */
  readonly number: number
  /** Index of the slide's post. */
  readonly post: number
  /** The empty picture place it is about. */
  readonly place?: PlaceKey
}

export interface CheckInput {
  readonly carousel: Carousel
  readonly settings: Settings
  readonly measure: Measure
  /** By place, those that can be shown. */
  readonly pictures: Pictures
  /** Places whose picture is on its way: they are not empty for long, and nothing is said of them. */
  readonly awaited: ReadonlySet<PlaceKey>
  /** Drawn as several carousels, each as long as it may be. */
  readonly isDivided: boolean
  /** Families of titles and body that Figma does not have. */
  readonly missing: readonly string[]
}

export interface Checker {
  /** Worst first, then in the order of the slides. */
  readonly check: (input: CheckInput) => readonly PanelFinding[]
  /** How many slides `check` would have to look at: the others it knows. */
  readonly unknown: (input: CheckInput) => number
}

interface Known {
  readonly measure: Measure
  readonly rules: string
  readonly found: readonly Finding[]
}

/** A checker that remembers what it found, by slide tree. */
export function createChecker(): Checker {
  const known = new WeakMap<Slide, Known>()
  const isKnown = (slide: Slide, measure: Measure, rules: string): Known | undefined => {
    const one = known.get(slide)
    return one?.measure === measure && one.rules === rules ? one : undefined
  }
  return {
    check: (input) => {
      const { carousel, measure } = input
      const rulesOf = rulesBySlide(input)
      const each = carousel.slides.flatMap((slide, index) => {
        const { rules, id } = rulesOf(index)
        const before = isKnown(slide, measure, id)
        if (before !== undefined) return before.found
        const found = checkSlide(slide, measure, rules)
        known.set(slide, { measure, rules: id, found })
        return found
      })
      const rules = checkRules(input.settings)
      const together = checkDeck(carousel.slides, input.isDivided ? { most: null } : rules)
      const fonts = missingFonts(carousel.slides, input.missing)
      return listed([...each, ...together, ...fonts], input)
    },
    unknown: (input) => {
      const rulesOf = rulesBySlide(input)
      return input.carousel.slides.filter(
        (slide, index) => isKnown(slide, input.measure, rulesOf(index).id) === undefined,
      ).length
    },
  }
}

/** A slide with a template of its own keeps that template's edges. */
function rulesBySlide({
  carousel,
  settings,
}: CheckInput): (index: number) => { readonly rules: CheckRules; readonly id: string } {
  const made = new Map<string, { readonly rules: CheckRules; readonly id: string }>()
  return (index) => {
    const template = carousel.deck.slides[index]?.template ?? settings.template
    const there = made.get(template)
    if (there !== undefined) return there
    const rules = checkRules({ ...settings, template })
    const one = { rules, id: JSON.stringify(rules) }
    made.set(template, one)
    return one
  }
}

/** Mistakes of ours that nobody sees and nobody can mend in the panel. */
const unseen: readonly Finding['code'][] = ['duplicate-key', 'name']

function listed(all: readonly Finding[], input: CheckInput): readonly PanelFinding[] {
  const { slides } = input.carousel
  const numbers = new Map(slides.map(({ key }, index) => [key, index]))
  const rows = new Map<string, PanelFinding>()
  const placesLeft = new Map<string, PlaceKey[]>()
  for (const finding of all) {
    const index = numbers.get(finding.slide)
    if (index === undefined || unseen.includes(finding.code)) continue
    const deckSlide = input.carousel.deck.slides[index]
    const base = { ...finding, number: index + 1, post: deckSlide?.post ?? -1 }
    if (finding.code === 'empty-place') {
      const left = placesLeft.get(finding.slide) ?? emptyPlaces(deckSlide, input.pictures)
      placesLeft.set(finding.slide, left)
      const place = left.shift()
      if (place === undefined || input.awaited.has(place)) continue
      const id = `${finding.slide} ${finding.code} ${place}`
      rows.set(id, { ...base, id, place })
      continue
    }
    const id = isOfDeck(finding) ? finding.code : `${finding.slide} ${finding.code}`
    const other = rows.get(id)
    if (other === undefined || distance(finding) > distance(other)) rows.set(id, { ...base, id })
  }
  const found = [...rows.values()]
  return [...found.filter(isWarning), ...found.filter((finding) => !isWarning(finding))]
}

/** In the order their boxes stand on the slide. */
function emptyPlaces(slide: DeckSlide | undefined, pictures: Pictures): PlaceKey[] {
  const all = slide === undefined ? [] : picturesOf(slide)
  return all.flatMap(({ place }) => (pictures.has(place) ? [] : [place]))
}

/** How far a finding is from its rule, for comparing findings of one kind. */
function distance({ measured, rule }: Finding): number {
  return rule === 0 ? measured : Math.abs(measured - rule) / rule
}

/** Whether it is about the deck, not about the slide it is shown on. */
export function isOfDeck({ code }: Pick<Finding, 'code'>): boolean {
  return code === 'slide-limit' || code === 'missing-font'
}

/** Orange in the panel; everything else is a note. */
export function isWarning({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'advice'
}

/** What the worst of some findings is. */
export function worstOf(findings: readonly PanelFinding[]): 'warning' | 'note' | 'none' {
  if (findings.some(isWarning)) return 'warning'
  return findings.length === 0 ? 'none' : 'note'
}

/** How many warnings and notes a slide has. */
export interface Marks {
  readonly warnings: number
  readonly notes: number
}

/** Marks of every slide that has any, by its key. */
export function marksOf(findings: readonly PanelFinding[]): ReadonlyMap<string, Marks> {
  const marks = new Map<string, Marks>()
  for (const finding of findings) {
    const { warnings, notes } = marks.get(finding.slide) ?? { warnings: 0, notes: 0 }
    const isBad = isWarning(finding)
    marks.set(finding.slide, {
      warnings: warnings + (isBad ? 1 : 0),
      notes: notes + (isBad ? 0 : 1),
    })
  }
  return marks
}

/**
 * The finding of the next slide that has any (`step` 1), or of the one before (-1), from slide number
 * `from` (0: before the first), around the ends; undefined where there are none.
 */
export function nextFinding(
  findings: readonly PanelFinding[],
  from: number,
  step: 1 | -1,
): PanelFinding | undefined {
  const bySlide = [...findings].sort((one, other) => one.number - other.number)
  if (step === 1) return bySlide.find(({ number }) => number > from) ?? bySlide[0]
  const before = bySlide.filter(({ number }) => number < (from === 0 ? Infinity : from))
  const number = (before[before.length - 1] ?? bySlide[bySlide.length - 1])?.number
  return bySlide.find((finding) => finding.number === number)
}
