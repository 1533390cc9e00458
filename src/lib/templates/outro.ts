/** What the last slides of all templates share: actions with icons, the website, and the profile variant. */
import type { DeckSlide } from '../deck/deck'
import { textOf } from '../deck/words'
import type { Settings } from '../settings/settings'
import { naturalWidth, toBlock } from '../slide/layout'
import type { BoxNode, SlideNode, TextNode } from '../slide/node'
import { blockNodes, paragraphGap, paragraphNode } from './blocks'
import { button } from './button'
import { firstFit, type SlideOf } from './fit'
import { column, row, solid, text, type Sheet } from './kit'
import { actionsOf, websiteOf } from './outro-actions'
import { face, namesOf } from './rail-items'
import type { RailDefaults } from './rails'
import { stage } from './shell'
import type { Stage } from './template'
import { stepsFor, titleNode } from './titles'
import { ladders } from './type-scale'
import { balanceTitle } from './typesetting'
import { titleText } from './words'

export { actionsOf, websiteOf }

/** Whether this slide is a profile: avatar and name large, in every template alike. */
export function isProfile(slide: DeckSlide, settings: Settings): slide is SlideOf<'outro'> {
  return slide.kind === 'outro' && settings.outro.variant === 'profile'
}

/** The rails of a profile: who it is stands on the slide, so there are only dots, in the middle of the foot. */
export const profileRails: RailDefaults = {
  header: { left: [], right: [] },
  footer: { left: [], right: ['dots'] },
  isCentred: true,
  showsAuthor: true,
}

/** Sizes of a profile, px at 1080 width, the roomiest first. */
const profiles = [
  { avatar: 240, name: 72, body: 40, gap: 40 },
  { avatar: 200, name: 64, body: 36, gap: 40 },
  { avatar: 160, name: 64, body: 36, gap: 32 },
  { avatar: 128, name: 56, body: 32, gap: 24 },
  { avatar: 96, name: 48, body: 28, gap: 20 },
  { avatar: 56, name: 44, body: 24, gap: 12 },
] as const

type Profile = (typeof profiles)[number]

/** px at 1080 width: the widest the words may be, and name to handle. */
const widest = 720
const underName = 4

/** Words a profile keeps free of the stage's height. */
const fullProfile = 0.96

/**
 * V centre gap 40: avatar 240 · name 72, handle 36 · headline 600 and line 40, max 720 · button. Landscape: the
 * avatar beside the words. Where nobody is known the headline stands in the name's place.
 */
export function profileStage(sheet: Sheet, slide: SlideOf<'outro'>): Stage {
  return firstFit(
    sheet,
    profiles,
    (profile) =>
      sheet.canvas.kind === 'landscape'
        ? beside(sheet, slide, profile)
        : centred(sheet, slide, profile),
    fullProfile,
  )
}

function centred(sheet: Sheet, slide: SlideOf<'outro'>, profile: Profile): BoxNode {
  const width = Math.min(sheet.px(widest), sheet.stage.width)
  const parts = [
    avatarOf(sheet, profile),
    ...profileWords(sheet, slide, profile, { width, align: 'center' }),
  ]
  const options = { main: 'center', cross: 'center', gap: sheet.px(profile.gap) } as const
  return stage(sheet, options, parts)
}

/** H centre gap 96: avatar · V gap 32 of everything else, at the edge where reading begins. */
function beside(sheet: Sheet, slide: SlideOf<'outro'>, profile: Profile): BoxNode {
  const avatar = avatarOf(sheet, profile)
  const gap = sheet.px(96)
  const taken = avatar === null ? 0 : sheet.px(profile.avatar) + gap
  const width = Math.min(sheet.px(widest), sheet.stage.width - taken)
  const words = profileWords(sheet, slide, profile, { width, align: 'start' })
  // Only as wide as the words are, so that both together stand in the middle.
  const longest = Math.max(
    0,
    ...words.map((node) => (node === null ? 0 : naturalWidth(node, sheet.measure))),
  )
  const right = column(
    sheet,
    'words',
    {
      name: 'Words',
      width: Math.min(width, Math.ceil(longest)),
      gap: sheet.px(Math.min(32, profile.gap)),
    },
    words,
  )
  return stage(sheet, { main: 'center', gap: 0 }, [
    row(sheet, 'profile', { name: 'Profile', main: 'center', cross: 'center', gap }, [
      avatar,
      right,
    ]),
  ])
}

interface Placing {
  /** px on the canvas. */
  readonly width: number
  readonly align: 'center' | 'start'
}

function profileWords(
  sheet: Sheet,
  slide: SlideOf<'outro'>,
  profile: Profile,
  placing: Placing,
): readonly (SlideNode | null)[] {
  const who = whoOf(sheet)
  const name = who === null ? null : nameNodes(sheet, who, profile, placing)
  const headline = titleText(slide.title)
  // A profile without words of its own has the name for a headline: it is said once.
  const isSaid = name === null || who?.includes(textOf(slide.title).trim()) === true
  const website = websiteOf(sheet)
  return [
    name ?? largeLine(sheet, 'title', 'Title', headline, profile.name, placing),
    running(sheet, slide, !isSaid, profile, placing),
    slide.actions === undefined || slide.actions.length === 0
      ? null
      : actionsOf(sheet, slide.actions, {
          width: placing.width,
          size: sheet.type.bodySize(profile.body),
        }),
    slide.button === undefined
      ? null
      : button(sheet, textOf(slide.button), { room: placing.width }),
    website === null ? null : aligned(website, placing),
  ]
}

/** Whose slide it is; while planning somebody with a name of one word. null: nobody is known. */
function whoOf(sheet: Sheet): readonly [string, string] | null {
  const { author, page } = sheet.around
  if (page === null) return ['Name', '@handle']
  const [first, second] = namesOf(author)
  if (first === '') return null
  return [first, sheet.settings.outro.handle ? second : '']
}

function avatarOf(sheet: Sheet, profile: Profile): SlideNode | null {
  const who = whoOf(sheet)
  if (!sheet.settings.outro.avatar || who === null) return null
  return face(sheet, 'avatar', who[0], sheet.px(profile.avatar))
}

function nameNodes(
  sheet: Sheet,
  [first, second]: readonly [string, string],
  profile: Profile,
  placing: Placing,
): SlideNode {
  const shown = titleText([{ kind: 'text', text: first }])
  const style = sheet.type.body(sheet.type.bodySize(36), second)
  return column(
    sheet,
    'who',
    {
      name: 'Who',
      ...boxOf(placing),
      gap: sheet.px(underName),
    },
    [
      largeLine(sheet, 'name', 'Name', shown === '' ? first : shown, profile.name, placing),
      second === ''
        ? null
        : aligned(
            text(sheet, 'handle', second, {
              name: 'Handle',
              style,
              color: solid(sheet.theme.muted),
              width: 'fill',
              direction: sheet.direction,
            }),
            placing,
          ),
    ],
  )
}

/** In the title's face, as large as leaves it few lines. */
function largeLine(
  sheet: Sheet,
  part: string,
  name: string,
  words: string,
  start: number,
  placing: Placing,
): TextNode {
  const { width } = placing
  const steps = stepsFor(sheet, words, ladders.title, start, width)
  const lines = (step: number): number =>
    sheet.measure({ runs: [{ text: words }], style: sheet.type.title(step, words) }, width).lines
      .length
  // A name stands on one line, or on two; a headline in its place may take more.
  const most = part === 'name' ? [1, 2] : [3]
  const step = most.map((count) => steps.find((one) => lines(one) <= count)).find(isGiven)
  return aligned(
    titleNode(sheet, words, step ?? steps[steps.length - 1] ?? start, { width, part, name }),
    placing,
  )
}

function isGiven(step: number | undefined): step is number {
  return step !== undefined
}

/** The headline 600 (unless it already stands above) and the lines below it, at one size. */
function running(
  sheet: Sheet,
  slide: SlideOf<'outro'>,
  hasHeadline: boolean,
  profile: Profile,
  placing: Placing,
): SlideNode | null {
  const size = sheet.type.bodySize(profile.body)
  const options = { size, width: placing.width }
  const headline = { ...options, part: 'title', name: 'Title', weight: 600 }
  const nodes = [
    ...(hasHeadline ? [paragraphNode(sheet, slide.title, headline)] : []),
    ...blockNodes(sheet, slide.blocks, { ...options, part: 'body' }),
  ]
  if (nodes.length === 0) return null
  return column(
    sheet,
    'line',
    { name: 'Line', gap: paragraphGap(sheet, size), ...boxOf(placing) },
    nodes.map((node) =>
      node.kind === 'text' ? aligned(balanced(sheet, node, placing), placing) : node,
    ),
  )
}

function boxOf({ width, align }: Placing): Partial<Pick<BoxNode, 'width' | 'cross'>> {
  return align === 'center' ? { width, cross: 'center' } : { width: 'fill' }
}

/** Centred lines are about equally long. */
function balanced(sheet: Sheet, node: TextNode, { width, align }: Placing): TextNode {
  if (align !== 'center') return node
  const fitted = balanceTitle(toBlock({ ...node, width: 'fill' }), width, sheet.measure)
  const runs = node.runs.map((run, index) => ({
    ...run,
    text: fitted.block.runs[index]?.text ?? run.text,
  }))
  return { ...node, runs, width: fitted.width ?? 'fill' }
}

/** A text in the middle of its box, or as it is. */
function aligned<Node extends TextNode>(node: Node, { align }: Placing): Node {
  return align === 'center' ? { ...node, align } : node
}
