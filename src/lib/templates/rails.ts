/**
 * Header and footer: what stands in their four corners, how high they are, and the frame of the slide
 * they make with the stage. They never move: their height follows from what may stand in them, not from
 * what does.
 */
import type { DeckSlide } from '../deck/deck'
import type { RailSettings, Settings, SlotChoice } from '../settings/settings'
import { scaled, type Canvas } from './canvas'

export type RailItem = Exclude<SlotChoice, 'template' | 'none'>

export interface Rail {
  readonly left: readonly RailItem[]
  readonly right: readonly RailItem[]
}

/** What a template puts into the rails of a slide. */
export interface RailDefaults {
  readonly header: Rail
  readonly footer: Rail
  /** Steps: one bar a slide above the header. */
  readonly segments?: boolean
  readonly swipe?: 'arrow' | 'disc'
  /** The template shows the author on the slide itself, so that the rails do not. */
  readonly showsAuthor?: boolean
  /** What stands alone in a rail stands in its middle. */
  readonly isCentred?: boolean
}

export interface Rails {
  /** null: the rail is absent and the stage takes its space. */
  readonly header: Rail | null
  readonly footer: Rail | null
  readonly segments: boolean
  readonly swipe: 'arrow' | 'disc' | 'pill'
  readonly page: RailSettings['pageStyle']
  readonly isCentred: boolean
  /** px on the canvas, 0 where absent. */
  readonly headerHeight: number
  readonly footerHeight: number
}

export const noItems: Rail = { left: [], right: [] }

/** What stands in header and footer of a slide: the template's own, as the person changed it. */
export function railsOf(
  slide: DeckSlide,
  { rails: chosen, type }: Pick<Settings, 'rails' | 'type'>,
  defaults: RailDefaults,
  canvas: Canvas,
): Rails {
  const swipe = chosen.swipeStyle === 'template' ? (defaults.swipe ?? 'arrow') : chosen.swipeStyle
  const isHidden =
    (slide.kind === 'cover' && !chosen.onCover) || (slide.kind === 'outro' && !chosen.onOutro)
  const { footerLeft, footerRight, headerLeft, headerRight } = chosen
  const [foot, footEnd, head, headEnd] = corners(
    [
      [footerLeft, defaults.footer.left],
      [footerRight, defaults.footer.right],
      [headerLeft, defaults.header.left],
      [headerRight, defaults.header.right],
    ],
    defaults.showsAuthor === true ? ['author'] : [],
    isHidden,
  )
  const footer = { left: foot ?? [], right: footEnd ?? [] }
  const header = { left: head ?? [], right: headEnd ?? [] }
  const below = [...footer.left, ...footer.right]
  const segments = defaults.segments === true && !isHidden
  const hasHeader = segments || header.left.length + header.right.length > 0
  // Larger type than the design's needs higher rails.
  const grown = Math.max(1, type.meta / 24)
  const headerHeight = hasHeader ? scaled(canvas, (segments ? segmentedHeight : 56) * grown) : 0
  const footerHeight = below.length === 0 ? 0 : scaled(canvas, footerDesign(below, swipe) * grown)
  return {
    header: hasHeader ? header : null,
    footer: below.length === 0 ? null : footer,
    segments,
    swipe,
    page: chosen.pageStyle,
    isCentred: defaults.isCentred === true,
    headerHeight,
    footerHeight,
  }
}

/**
 * What stands in each corner. Everything stands once a slide: a person's choice before the template's own, the
 * footer before the header. `shown` stands on the slide already.
 */
function corners(
  given: readonly (readonly [choice: SlotChoice, own: readonly RailItem[]])[],
  shown: readonly RailItem[],
  isHidden: boolean,
): readonly (readonly RailItem[])[] {
  const taken = new Set<RailItem>(shown)
  const fresh = (items: readonly RailItem[]): readonly RailItem[] =>
    items.filter((item) => {
      const isNew = !taken.has(item)
      taken.add(item)
      return isNew
    })
  const own = given.map(([choice]) =>
    isHidden || choice === 'template' || choice === 'none' ? [] : fresh([choice]),
  )
  return given.map(([choice, items], index) =>
    choice === 'template' && !isHidden ? fresh(items) : (own[index] ?? []),
  )
}

/** Segments 8, gap 32, a line of 24 px. */
const segmentedHeight = 8 + 32 + 32

function footerDesign(items: readonly RailItem[], swipe: Rails['swipe']): number {
  if (items.includes('swipe') && swipe !== 'arrow') return 72
  return items.includes('author') || items.includes('logo') ? 56 : 40
}

/** px between the rails, and the pads around rails and stage. */
export function stageOf(
  canvas: Canvas,
  rails: Pick<Rails, 'headerHeight' | 'footerHeight'>,
): { readonly width: number; readonly height: number; readonly pad: Canvas['pad'] } {
  // Without a footer nothing keeps the stage off the foot where platforms lay their bars.
  const bottom =
    rails.footerHeight > 0 ? canvas.pad.bottom : Math.max(canvas.pad.bottom, canvas.contentFoot)
  const pad = { ...canvas.pad, bottom }
  const above = rails.headerHeight > 0 ? rails.headerHeight + canvas.gap : 0
  const below = rails.footerHeight > 0 ? rails.footerHeight + canvas.gap : 0
  return {
    width: canvas.width - pad.left - pad.right,
    height: Math.max(1, canvas.height - pad.top - pad.bottom - above - below),
    pad,
  }
}
