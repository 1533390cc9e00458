/**
 * What lies under a slide of Photo, and which colours stand on it: the slide's own photo under a scrim that
 * darkens only what is behind the words; another slide's photo under a veil; an empty place; or the theme's background.
 */
import { contrast, over, withContrast } from '../../base/colour'
import type { Hex, Solid } from '../../base/paint'
import type { PicturePlace } from '../../deck/deck'
import { naturalHeight } from '../../slide/layout'
import type { SlideNode } from '../../slide/node'
import { none, rectangle, solid, type Sheet } from '../kit'
import { isShownWhole, pictureNode } from '../pictures'
import { railsOf, stageOf } from '../rails'
import type { Stage } from '../template'
import type { Theme } from '../theme'
import { disc, discGround, hasDisc } from './plain'
import { photoRails } from './rails'
import { scrim, scrimAtWords, scrimColor } from './scrim'
import { isWide, sideShare } from './words'

/** A sheet on its ground. */
export interface Scene {
  /** The sheet in the colours that stand on the ground. */
  readonly sheet: Sheet
  /** The accent for what is large: a numeral, a rule. The sheet's own accent holds for small type. */
  readonly accent: Hex
  /** A button is a ground of its own, so it keeps the theme's colours. */
  readonly button: { readonly fill: Hex; readonly label: Hex }
  /** Whether the slide shows a picture of its own, or its empty place, over its whole size. */
  readonly isOwn: boolean
  /** Whether there is a photo behind everything. */
  readonly isOnPhoto: boolean
  /** The stage with what lies under it. */
  readonly laid: (stage: Stage) => Stage
}

/** The ground of a slide; `own` is its picture, where it is to fill the slide. */
export function sceneOf(sheet: Sheet, own?: PicturePlace): Scene {
  const { pictures, around } = sheet
  if (own !== undefined) {
    return pictures.has(own.place) ? underScrim(sheet, own) : onEmptyPlace(sheet, own)
  }
  const { photo } = around
  if (photo !== null && pictures.has(photo.place)) return underVeil(sheet, photo)
  return onPlain(sheet)
}

/** Whether a picture fills the slide: photos and empty places do, what is shown whole stands on it. */
export function fillsSlide(sheet: Sheet, place: PicturePlace): boolean {
  const picture = sheet.pictures.get(place.place)
  return picture === undefined || !isShownWhole(sheet, picture)
}

/** WCAG 2.2, 1.4.3: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const leastContrast = { large: 3, small: 4.5 } as const

/** The grey of what is said second, lightened where it would not hold. */
const mutedOnPhoto = '#D2D2D6'

const white = '#FFFFFF'

/** Opacity of the white that an empty place lays over the ground its hint stands on. */
const lightest = 0.06

type Ink = Pick<Scene, 'sheet' | 'accent' | 'button'>

function themed(sheet: Sheet, theme: Theme): Ink {
  const { accent, onAccent } = sheet.theme
  return {
    sheet: { ...sheet, theme },
    accent: theme.accent,
    button: { fill: accent, label: onAccent },
  }
}

/** White on a photo of which the darkened part has `shade` (0–1) over it: the photo may be white itself. */
function inkOnPhoto(sheet: Sheet, shade: number): Ink {
  const { theme } = sheet
  const ground = over(scrimColor, shade, white)
  const held = (color: Hex, least: number, on = ground): Hex =>
    withContrast(color, [solid(on)], least, 'lighter')
  const accent = held(theme.accent, leastContrast.small)
  const isDarkOnAccent = contrast(scrimColor, accent) > contrast(white, accent)
  const own: Theme = {
    ...theme,
    isDark: true,
    surface: panelColor,
    text: white,
    muted: held(mutedOnPhoto, leastContrast.small, over(white, lightest, ground)),
    accent,
    onAccent: isDarkOnAccent ? scrimColor : white,
  }
  return { ...themed(sheet, own), accent: held(theme.accent, leastContrast.large) }
}

/** A code panel on a photo, and how much of the photo it hides. */
const panelColor = '#0C0C0D'
const panelOpacity = 0.86

/** What a code panel is filled with on this ground. */
export function panelFill({ sheet }: Scene): Solid {
  const { surface } = sheet.theme
  return solid(surface, surface === panelColor ? panelOpacity : 1)
}

/** Header and footer are white, what is muted in them as well. */
function railInk({ sheet }: Ink): Theme {
  return { ...sheet.theme, muted: white }
}

/** The theme's background, with a disc on it where the slide has nothing else to look at. */
function onPlain(sheet: Sheet): Scene {
  const { theme } = sheet
  const plain = { isOwn: false, isOnPhoto: false }
  if (!hasDisc(sheet)) return { ...themed(sheet, theme), ...plain, laid: (stage) => stage }
  const grounds = [theme.background, discGround(sheet)]
  const held = (least: number): Hex => withContrast(theme.accent, grounds, least)
  const ink = themed(sheet, { ...theme, accent: held(leastContrast.small) })
  return {
    ...ink,
    ...plain,
    accent: held(leastContrast.large),
    laid: (stage) => ({ ...stage, under: [disc(sheet)], rails: ink.sheet.theme }),
  }
}

function underVeil(sheet: Sheet, photo: PicturePlace): Scene {
  const shade = sheet.settings.photo.shade / 100
  const ink = inkOnPhoto(sheet, shade)
  const { width, height } = sheet.canvas
  const { settings } = sheet
  // What a person chose is for the slide's own pictures, not for one it borrows.
  const pictures = { ...settings.pictures, fit: 'fill' } as const
  const lending: Sheet = { ...sheet, focusOf: () => null, settings: { ...settings, pictures } }
  const node = pictureNode(lending, 'ground', photo, { radius: 0, border: false })
  const veil = rectangle(sheet, 'veil', 'Veil', { width, height, fill: solid(scrimColor, shade) })
  const under = [overAll(sheet, { ...node, name: 'Photo' }), overAll(sheet, veil)]
  return {
    ...ink,
    isOwn: false,
    isOnPhoto: true,
    laid: (stage) => ({ ...stage, under, rails: railInk(ink), pattern: false }),
  }
}

function underScrim(sheet: Sheet, own: PicturePlace): Scene {
  const ink = inkOnPhoto(sheet, scrimAtWords(sheet.settings.photo.shade))
  const node = pictureNode(sheet, 'picture', own, { radius: 0, border: false })
  return {
    ...ink,
    isOwn: true,
    isOnPhoto: true,
    laid: (stage) => ({
      ...stage,
      under: [overAll(sheet, node), ...scrims(sheet, stage)],
      rails: railInk(ink),
      pattern: false,
    }),
  }
}

/** Of a wide slide's height: words that begin below it leave the side of the photo as clear as its top. */
const lowWords = 0.6

/** Darkness behind the words, and behind header and footer where the words' own does not reach. */
function scrims(sheet: Sheet, stage: Stage): readonly SlideNode[] {
  const { canvas, direction } = sheet
  const { header, footer, words } = edgesOf(sheet, stage)
  // A caption stands low enough for the darkness of the foot alone.
  const isSide = isWide(sheet) && words !== null && words < canvas.height * lowWords
  const foot = isSide || words === null ? footer : words
  return [
    isSide
      ? scrim(sheet, 'scrim/side', direction === 'rtl' ? 'right' : 'left', canvas.width * sideShare)
      : null,
    foot === null ? null : scrim(sheet, 'scrim', 'foot', canvas.height - foot),
    header === null ? null : scrim(sheet, 'scrim/head', 'head', header),
  ].flatMap((node) => node ?? [])
}

interface Edges {
  /** px from the top of the slide: where the header ends, the footer and the words begin. null: there are none. */
  readonly header: number | null
  readonly footer: number | null
  readonly words: number | null
}

/** The words of a slide with a photo stand at the foot of the stage. */
function edgesOf(sheet: Sheet, { node }: Pick<Stage, 'node'>): Edges {
  const { canvas, measure, settings, slide } = sheet
  const rails = railsOf(slide, settings, photoRails(slide, settings), canvas)
  const { pad, width } = stageOf(canvas, rails)
  const footer = canvas.height - pad.bottom - rails.footerHeight
  const foot = rails.footerHeight > 0 ? footer - canvas.gap : footer
  const height = naturalHeight(node, width, measure)
  return {
    header: rails.header === null ? null : pad.top + rails.headerHeight,
    footer: rails.footer === null ? null : footer,
    words: height === 0 ? null : Math.max(0, foot - height),
  }
}

/** Its hint stands in the middle of what the words leave free. */
function onEmptyPlace(sheet: Sheet, own: PicturePlace): Scene {
  const { canvas } = sheet
  return {
    ...themed(sheet, sheet.theme),
    isOwn: true,
    isOnPhoto: false,
    laid: (stage) => {
      const { words, footer } = edgesOf(sheet, stage)
      const node = overAll(sheet, pictureNode(sheet, 'picture', own, { radius: 0, border: false }))
      const free = isWide(sheet) ? null : (words ?? footer)
      const pad = {
        ...none,
        ...beside(sheet, words),
        bottom: canvas.height - (free ?? canvas.height),
      }
      return { ...stage, under: [node.kind === 'box' ? { ...node, pad } : node], pattern: false }
    },
  }
}

/** On a wide sheet the words leave the other side free. */
function beside(
  sheet: Sheet,
  words: number | null,
): { readonly left?: number; readonly right?: number } {
  if (!isWide(sheet) || words === null) return {}
  const taken = Math.round(sheet.canvas.width * sideShare)
  return sheet.direction === 'rtl' ? { right: taken } : { left: taken }
}

/** A layer over the whole slide. */
function overAll<Node extends SlideNode>(sheet: Sheet, node: Node): Node {
  const { width, height } = sheet.canvas
  return { ...node, at: { x: 0, y: 0 }, width, height }
}
