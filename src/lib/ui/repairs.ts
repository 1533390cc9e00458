/**
 * How findings are mended: steps are data, applied to the settings by a pure function. A step is offered
 * only if planning with it shows that the finding is gone and no worse one came.
 */
import { assertNever } from '../base/assert-never'
import type { Repair } from '../slide/finding'
import { defaultSettings, type Settings } from '../settings/settings'
import type { PanelFinding } from './findings'
import { repaired } from './state/own-theme'

/** One change of the settings. None changes a word of the thread. */
export type RepairStep =
  | { readonly kind: 'soften-pattern'; readonly strength: number }
  /** The colours of a person's own theme, in lightness alone. */
  | { readonly kind: 'mend-colours' }
  | { readonly kind: 'darken-picture'; readonly shade: number }
  | { readonly kind: 'use-size'; readonly type: Pick<Settings['type'], 'title' | 'body' | 'meta'> }
  /** Posts that do not fit go on on another slide. */
  | { readonly kind: 'split' }
  /** The same for one post that is kept on one slide: "p2" of its slides' keys. */
  | { readonly kind: 'unbind'; readonly post: string }
  | { readonly kind: 'shorten-deck'; readonly fitting: 'shrink' | 'whole' }

/** The settings with `step` done; the same value where it changes nothing. */
export function withRepair(settings: Settings, step: RepairStep): Settings {
  switch (step.kind) {
    case 'soften-pattern': {
      const { pattern } = settings
      if (pattern.strength <= step.strength) return settings
      return { ...settings, pattern: { ...pattern, strength: step.strength } }
    }
    case 'mend-colours':
      return settings.theme === 'custom' ? withReadable(settings) : settings
    case 'darken-picture':
      if (settings.photo.shade >= step.shade) return settings
      return { ...settings, photo: { shade: step.shade } }
    case 'use-size':
      return { ...settings, type: { ...settings.type, ...step.type } }
    case 'split':
      return settings.fitting === 'split' ? settings : { ...settings, fitting: 'split' }
    case 'unbind':
      return {
        ...settings,
        slides: settings.slides.map((choice) =>
          isOfPost(choice, step.post) ? { ...choice, whole: false } : choice,
        ),
      }
    case 'shorten-deck':
      return settings.fitting === step.fitting ? settings : { ...settings, fitting: step.fitting }
    default:
      return assertNever(step)
  }
}

function withReadable(settings: Settings): Settings {
  const custom = repaired(settings.custom)
  return custom === settings.custom ? settings : { ...settings, custom }
}

/** Repairs by settings alone; the others are events of their own. */
export type OfferedRepair = Exclude<
  Repair,
  'add-picture' | 'delete-slide' | 'divide-deck' | 'choose-font'
>

/** A way to mend one finding: what its button says, and what it does. */
export interface Offer {
  readonly repair: OfferedRepair
  readonly steps: readonly RepairStep[]
}

/** Offers for a finding that may help, best first; whether one does is tried out. */
export function candidates(finding: PanelFinding, settings: Settings): readonly Offer[] {
  switch (finding.code) {
    case 'contrast':
      return forContrast(finding, settings)
    case 'small-type':
      return usingSizes(settings)
    case 'overflow':
    case 'outside':
    case 'overlap':
    case 'safe-area':
      return [...splitting(finding, settings), ...usingSizes(settings)]
    case 'words':
      // Slides are parted one by one; to divide every other post for it would be much.
      return splitting(finding, { ...settings, fitting: 'split' })
    case 'mixed-sizes':
      return splitting(finding, settings)
    case 'slide-limit':
      return (['shrink', 'whole'] as const)
        .filter((fitting) => fitting !== settings.fitting)
        .map((fitting) => ({
          repair: 'shorten-deck',
          steps: [{ kind: 'shorten-deck', fitting }],
        }))
    case 'empty-place':
    case 'empty-slide':
    case 'orphan':
    case 'missing-font':
    case 'duplicate-key':
    case 'name':
      return []
    default:
      return assertNever(finding.code)
  }
}

/** Shares of the pattern's strength, and the least it can have. */
const softer = [0.75, 0.5, 0.25, 0] as const
const leastStrength = 2
/** Percent: as the design has it, and as dark as it may be. */
const shades = [64, 76, 90] as const

function forContrast({ repair }: PanelFinding, settings: Settings): readonly Offer[] {
  const { pattern, theme, photo } = settings
  const strengths =
    pattern.id === 'none'
      ? []
      : softer.map((share) => Math.max(leastStrength, Math.round(pattern.strength * share)))
  const soften = strengths
    .filter((strength) => strength < pattern.strength)
    .map((strength) => ({ kind: 'soften-pattern', strength }) as const)
  const colours: readonly RepairStep[] = theme === 'custom' ? [{ kind: 'mend-colours' }] : []
  const text: OfferedRepair = repair === 'text-darker' ? 'text-darker' : 'text-lighter'
  return [
    ...soften.map((step): Offer => ({ repair: 'soften-pattern', steps: [step] })),
    ...colours.map((step): Offer => ({ repair: text, steps: [step] })),
    ...colours.flatMap((step) =>
      soften.map((other): Offer => ({ repair: text, steps: [step, other] })),
    ),
    ...shades
      .filter((shade) => shade > photo.shade)
      .map((shade): Offer => ({
        repair: 'darken-picture',
        steps: [{ kind: 'darken-picture', shade }],
      })),
  ]
}

/** Sizes as the design has them, where a person set others. */
function usingSizes({ type }: Settings): readonly Offer[] {
  const { title, body, meta } = defaultSettings.type
  if (type.title === title && type.body === body && type.meta === meta) return []
  return [{ repair: 'use-size', steps: [{ kind: 'use-size', type: { title, body, meta } }] }]
}

function splitting({ slide }: PanelFinding, settings: Settings): readonly Offer[] {
  const post = slide.slice(0, slide.lastIndexOf('/'))
  const isBound = settings.slides.some((choice) => choice.whole === true && isOfPost(choice, post))
  const unbind: readonly RepairStep[] = isBound ? [{ kind: 'unbind', post }] : []
  const split: readonly RepairStep[] = settings.fitting === 'split' ? [] : [{ kind: 'split' }]
  const both = isBound && split.length > 0 ? [...unbind, ...split] : []
  return [unbind, split, both]
    .filter((steps) => steps.length > 0)
    .map((steps): Offer => ({ repair: 'split', steps }))
}

/** Choices are kept by keys of slides: "p2/1" is a slide of the post "p2". */
function isOfPost({ key }: Settings['slides'][number], post: string): boolean {
  return key.startsWith(`${post}/`)
}

/** The settings after all steps, one after the other. */
export function repairedAll(settings: Settings, steps: readonly RepairStep[]): Settings {
  return steps.reduce(withRepair, settings)
}
