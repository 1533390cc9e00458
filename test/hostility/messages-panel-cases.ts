/** What the main thread may say, right and wrong, and what a person may do meanwhile. */
import fc from 'fast-check'

import { anyDamage, damaged, type Damage } from '../../playground/fuzz/damage'
import { anyText, anyValue } from '../../playground/fuzz/values'
import type { OwnTemplate } from '../../src/lib/slide/own-frame'
import type { ToUi } from '../../src/lib/messages/protocol'
import type { Event } from '../../src/lib/ui/state/event'
import { png } from '../figma/support/png'
import { wholeCarousel, wholeParts } from './panel-support'

const plan = {
  ...{ restyled: 1, inserted: 0, removed: 1, edits: wholeCarousel.hand.edits },
  aside: [{ kind: 'layer', slide: 'p0', name: 'Note', node: '1:7', stays: false } as const],
}
const font = { family: 'Inter', weight: 400, italic: false }
const ink = { kind: 'solid', color: '#15140F' } as const
const template: OwnTemplate = {
  id: 'frame:1:2',
  name: 'Mine',
  frames: [
    {
      ...{ node: '1:2', name: 'Mine', role: 'all', width: 1080, height: 1350, fill: ink },
      children: [
        {
          ...{ kind: 'text', key: '0', name: 'Body', width: 800, height: 'hug', align: 'left' },
          ...{ at: { x: 90, y: 90 }, runs: [{ text: '{{body}}' }], color: ink, paragraphGap: 0 },
          style: { font, size: 40, lineHeight: 56, tracking: 0 },
        },
      ],
      slots: [
        {
          ...{ kind: 'text', key: '0', path: [0], holder: { key: '0', path: [0] }, length: 8 },
          ...{ most: null, lines: null, placedAt: { x: 90, y: 90 } },
          tokens: [{ name: 'body', from: 0, to: 8 }],
        },
      ],
      rooms: [],
    },
  ],
}
const reading = { template, stills: [{ key: 'still', png: 'iVBORw0KGgo=' }], problems: [] }

/** A body of every message as the main thread sends it. */
const bodies: { readonly [Name in keyof ToUi]: (run: number) => ToUi[Name] } = {
  opened: () => ({
    ...{ stored: wholeParts, command: 'open', canEdit: true, carousel: wholeCarousel },
  }),
  carouselOpened: () => ({ asked: 'carousel-1', carousel: wholeCarousel }),
  selected: () => ({ carousel: 'carousel-1' }),
  measured: (run) => ({ run, results: [{ sizes: [{ width: 300, height: 52 }] }] }),
  progress: (run) => ({ run, step: 'draw', done: 1, total: 3 }),
  drawn: (run) => ({
    ...{ run, slides: 2, page: 'Page 1', missingFonts: ['Sora'], carousel: 'carousel-1' },
    ...{ rows: [], kept: 1, aside: plan.aside, refused: ['variables'] },
  }),
  plan: (run) => ({ run, plan, rows: [plan] }),
  canvasRead: () => ({
    ...{ carousel: 'carousel-1', purpose: 'check' },
    frames: [{ key: 'p0', json: { id: '1:1', name: '01', type: 'FRAME', children: [] } }],
  }),
  leftovers: () => ({ carousel: 'carousel-1', variables: 2, textStyles: 1 }),
  removed: (run) => ({ run, slides: 2, stayed: 0 }),
  inspected: () => ({ carousel: 'carousel-1', hand: wholeCarousel.hand }),
  fonts: () => ({ families: [{ name: 'Inter', styles: ['Regular', 'Bold'] }] }),
  frameRead: () => ({ asked: null, reading }),
  ownFrames: () => ({ readings: [reading] }),
  cancelled: (run) => ({ run }),
  failed: (run) => ({
    ...{ run, code: 'font', step: 'draw', slide: 1, concerns: 'Sora', detail: 'no such font' },
  }),
  storeFailed: () => ({ part: 'work', detail: 'in setAsync: Quota exceeded' }),
  storedElsewhere: () => ({
    ...{ part: 'brands', before: wholeParts.brands, json: wholeParts.brands },
  }),
  brandRead: () => ({
    brand: {
      ...{ name: 'File', colors: [{ color: '#2239E8', name: 'Accent' }], fonts: [font] },
      textStyles: [{ name: 'Title', font, size: 64 }],
      pictures: [{ at: 'avatar', bytes: png(2, 2) }],
    },
  }),
  keptPicture: () => ({ key: 'a1-3', bytes: png(2, 2) }),
}

/** What a person does meanwhile. */
const deeds: readonly Event[] = [
  { kind: 'exampleAsked' },
  { kind: 'pasted', from: 'file', text: 'One.\n\n---\n\nTwo.' },
  { kind: 'mainPressed' },
  { kind: 'mainPressed' },
  { kind: 'cancelPressed' },
  { kind: 'liveToggled', on: true },
  { kind: 'windowFocused' },
  { kind: 'summaryCancelled' },
  { kind: 'commandAsked', command: 'check' },
  { kind: 'commandAsked', command: 'renumber' },
  { kind: 'documentBrandAsked' },
  { kind: 'frameAsked' },
  { kind: 'rightTabChosen', tab: 'slide' },
  { kind: 'sectionShown', section: 'typography' },
  { kind: 'undid' },
  { kind: 'startedOver' },
  { kind: 'removeConfirmed', design: true },
]

/** Characters a field takes. */
const longestTyped = 60

/** Words that a person types or a file brings. */
const typed: fc.Arbitrary<Event> = anyText.chain((text) =>
  fc.constantFrom<Event>(
    { kind: 'settingChanged', path: 'author.name', value: text.slice(0, longestTyped) },
    { kind: 'settingChanged', path: 'author.handle', value: text.slice(0, longestTyped) },
    { kind: 'presetSaved', name: text.slice(0, longestTyped) },
    { kind: 'brandFileRead', text },
    { kind: 'deckRenamed', title: text.slice(0, longestTyped) },
    { kind: 'searched', query: text },
    { kind: 'pasted', from: 'clipboard', text: text.slice(0, 5_000) },
  ),
)

interface Said {
  readonly name: keyof ToUi
  /** Numbers from the first run on. */
  readonly run: number
  readonly damages: readonly Damage[]
}

/** A message, an event of the person's, or something that is no message. */
export type Step =
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'done'; readonly event: Event }
  | { readonly kind: 'junk'; readonly message: unknown }

const names = Object.keys(bodies) as readonly (keyof ToUi)[]

const anySaid: fc.Arbitrary<Step> = fc
  .record({
    name: fc.constantFrom(...names),
    run: fc.integer({ min: 0, max: 4 }),
    damages: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(anyDamage, { minLength: 1, maxLength: 2 }) },
    ),
  })
  .map((said) => ({ kind: 'said', said }))

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: anySaid },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...deeds).map((event): Step => ({ kind: 'done', event })),
    },
    { weight: 1, arbitrary: typed.map((event): Step => ({ kind: 'done', event })) },
    {
      weight: 1,
      arbitrary: fc
        .oneof(anyValue, fc.tuple(anyText, anyValue))
        .map((message): Step => ({ kind: 'junk', message })),
    },
  ),
  { minLength: 1, maxLength: 10 },
)

/** The message of a step; undefined for an event. */
export function messageOf(step: Step): unknown {
  switch (step.kind) {
    case 'said': {
      const { name, run, damages } = step.said
      return [name, damaged(bodies[name](run), damages)]
    }
    case 'junk':
      return step.message
    case 'done':
      return undefined
  }
}
