/** What a person can choose, and the defaults. What is stored today must be readable for ever: `parse.ts`. */
import type { Hex } from '../base/paint'
import type { Cleaning } from './cleaning'
import type { PlatformId, RatioId } from './platforms'

export interface Settings {
  readonly version: 1
  readonly canvas: CanvasSettings
  /** How slides are composed. A frame that is not in the file stands for the default template. */
  readonly template: TemplateId | FrameTemplateId
  /** Post card: px at 1080 width. */
  readonly card: { readonly padding: number; readonly radius: number }
  /** Split: whether the field with the picture comes before the words. */
  readonly split: { readonly side: 'first' | 'second' }
  /** Photo: how dark the veil over a picture is, in percent. */
  readonly photo: { readonly shade: number }
  /** Id of a theme ("bone"), or "custom". An id of a later version stands for the default theme. */
  readonly theme: string
  /** Used while `theme` is "custom". */
  readonly custom: CustomThemeSettings
  readonly type: TypeSettings
  /**
   * What happens to a post that does not fit at its size: it goes on on another slide; type gets smaller
   * first; or it gets as small as the floors allow to stay on one slide.
   */
  readonly fitting: 'split' | 'shrink' | 'whole'
  readonly rails: RailSettings
  /** Shown instead of what the thread says. */
  readonly author: { readonly name?: string; readonly handle?: string }
  /** `closing` is the line of an outro where the thread's own closing words leave none. */
  readonly brand: { readonly website: string; readonly closing?: string }
  readonly pictures: PictureSettings
  readonly pattern: PatternSettings
  readonly outro: OutroSettings
  readonly cleaning: Cleaning
  readonly layers: LayerSettings
  /** What a person chose for single slides. */
  readonly slides: readonly SlideChoice[]
}

export interface CanvasSettings {
  readonly platform: PlatformId
  /** One of the platform's; "custom" uses width and height. */
  readonly ratio: RatioId
  /** px, 100–4096; used by "custom" only. */
  readonly width: number
  readonly height: number
}

export const templateIds = [
  'editorial',
  'post-card',
  'statement',
  'split',
  'steps',
  'photo',
] as const

export type TemplateId = (typeof templateIds)[number]

/** A frame of the person's own, by Figma's id of it: "frame:12:34". It is known only in its file. */
export type FrameTemplateId = `frame:${string}`

export function isFrameTemplateId(id: string): id is FrameTemplateId {
  return /^frame:[\w:;-]{1,200}$/.test(id)
}

export interface CustomThemeSettings {
  readonly fill: 'solid' | 'gradient'
  /** Two or three colours from the start of the gradient to its end; the first is the solid fill. */
  readonly colors: readonly Hex[]
  /** Degrees as in CSS: 0 up, 90 right. */
  readonly angle: number
  /** null: worked out from the background. */
  readonly text: Hex | null
  readonly muted: Hex | null
  readonly accent: Hex | null
}

/** A font of a person's own choice. */
export interface FontChoice {
  readonly family: string
  /** CSS weight, 100–900. */
  readonly weight: number
  readonly italic: boolean
}

export interface TypeSettings {
  /** px at 1080 width: the starts of the type ladders. */
  readonly title: number
  readonly body: number
  readonly meta: number
  /** null: the theme's. */
  readonly titleFont: FontChoice | null
  readonly bodyFont: FontChoice | null
}

export const slotChoices = [
  'template',
  'none',
  'author',
  'logo',
  'handle',
  'website',
  'text',
  'date',
  'title',
  'page',
  'progress',
  'dots',
  'swipe',
] as const

/** What stands in a corner; "template" leaves it to the template, "title" is the running title. */
export type SlotChoice = (typeof slotChoices)[number]

export interface RailSettings {
  readonly headerLeft: SlotChoice
  readonly headerRight: SlotChoice
  readonly footerLeft: SlotChoice
  readonly footerRight: SlotChoice
  /** "3/11", or "03". */
  readonly pageStyle: 'of' | 'number'
  /** "template" leaves it to the template. */
  readonly swipeStyle: 'template' | 'arrow' | 'disc' | 'pill'
  /** Words of a "text" slot. */
  readonly text: string
  readonly onCover: boolean
  readonly onOutro: boolean
}

export interface PictureSettings {
  /** auto: photos fill, diagrams are shown whole. */
  readonly fit: 'auto' | 'fill' | 'fit'
  /** px at 1080 width; null: the template's. */
  readonly radius: number | null
  readonly border: boolean
  /** Whether the description of a picture without words stands under it. */
  readonly captions: boolean
}

export const patternIds = [
  'none',
  'dots',
  'grid',
  'diagonal',
  'waves',
  'circles',
  'crosses',
  'blobs',
  'rays',
] as const

export type PatternId = (typeof patternIds)[number]

export interface PatternSettings {
  readonly id: PatternId
  /** Percent, 2–40; 14 is as the design has it. */
  readonly strength: number
  /** Percent of the design's size, 25–400. */
  readonly scale: number
  /** Percent, 10–100; 50 is as the design has it. */
  readonly density: number
  /** Another arrangement of what has no fixed place; from 0. */
  readonly seed: number
  /** Whether the next slide goes on where this one ends. */
  readonly runsOn: boolean
}

export const actionIcons = [
  'follow',
  'repost',
  'save',
  'comment',
  'like',
  'link',
  'website',
] as const

export type ActionIcon = (typeof actionIcons)[number]

export interface OutroAction {
  readonly icon: ActionIcon
  readonly label: string
}

export interface OutroSettings {
  /** Whether a deck may end in an outro: the thread's closing post, or the words given here. */
  readonly on: boolean
  /** template: as the template has it; profile: avatar and name large, centred. */
  readonly variant: 'template' | 'profile'
  /** null: the thread's own. Words given here make an outro also where the thread closes with nothing. */
  readonly headline: string | null
  readonly line: string | null
  /** At most three; instead of a button. */
  readonly actions: readonly OutroAction[]
  /** null: the thread's own; '' none. */
  readonly button: string | null
  readonly avatar: boolean
  readonly handle: boolean
  readonly website: boolean
}

/** How layers are tied to the design system of the Figma file. */
export interface LayerSettings {
  /** Whether the theme's colours are colour variables. */
  readonly variables: boolean
  /** Whether text has text styles. */
  readonly textStyles: boolean
  /** Whether the slides stand in a section. */
  readonly section: boolean
}

export const roleChoices = [
  'cover',
  'text',
  'list',
  'step',
  'quote',
  'code',
  'picture-text',
  'picture',
  'grid',
  'outro',
] as const

export type RoleChoice = (typeof roleChoices)[number]

/** 0–1 from the left and top of a picture. */
export interface Focus {
  readonly x: number
  readonly y: number
}

export interface PictureFocus extends Focus {
  /** Key of the picture's place. */
  readonly place: string
}

/** Absent: as the words ask for, as the deck has it, as the deck's fitting says. */
export interface SlideChoice {
  /** "p2/1": the slide's key before anything is divided. */
  readonly key: string
  readonly role?: RoleChoice
  readonly template?: TemplateId
  readonly whole?: boolean
  /** What stays in view of its pictures. */
  readonly focus?: Focus
  /** Of single ones of several pictures, where it is another. */
  readonly focuses?: readonly PictureFocus[]
  /** Of its pictures; absent: as `pictures` says. */
  readonly fit?: 'fill' | 'fit'
  /** px at 1080 width, 0–200, of the corners of its pictures. */
  readonly radius?: number
}

export const defaultSettings: Settings = {
  version: 1,
  canvas: { platform: 'linkedin', ratio: 'portrait', width: 1080, height: 1350 },
  template: 'editorial',
  card: { padding: 40, radius: 16 },
  split: { side: 'first' },
  photo: { shade: 64 },
  theme: 'bone',
  custom: {
    fill: 'gradient',
    colors: ['#241A52', '#7A2E8C'],
    angle: 135,
    text: null,
    muted: null,
    accent: null,
  },
  type: { title: 72, body: 36, meta: 24, titleFont: null, bodyFont: null },
  fitting: 'split',
  rails: {
    headerLeft: 'template',
    headerRight: 'template',
    footerLeft: 'template',
    footerRight: 'template',
    pageStyle: 'of',
    swipeStyle: 'template',
    text: '',
    onCover: true,
    onOutro: true,
  },
  author: {},
  brand: { website: '' },
  pictures: { fit: 'auto', radius: null, border: true, captions: false },
  pattern: { id: 'none', strength: 14, scale: 100, density: 50, seed: 0, runsOn: true },
  outro: {
    on: true,
    variant: 'template',
    headline: null,
    line: null,
    actions: [],
    button: null,
    avatar: true,
    handle: true,
    website: false,
  },
  cleaning: {
    pointers: true,
    threadMarks: true,
    counters: true,
    tracking: true,
    hashtags: true,
    callToAction: true,
    kept: [],
  },
  layers: { variables: true, textStyles: true, section: false },
  slides: [],
}
