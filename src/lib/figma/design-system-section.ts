/**
 * A section around the row of slides, for those who want one. It is found again by what is written on it;
 * one that a person made is theirs.
 */
import type { OnTakeBack } from './design-system-attempt'
import { parseFields } from './design-system-entries'
import type { Host } from './host'

/** Entry of a section, and of a page that has or had some; version 1. */
export const sectionEntry = 'section'

/** px between the slides and the edge of their section. */
export const sectionPad = 80

interface Size {
  readonly width: number
  readonly height: number
}

export interface SectionWish {
  /** Id of the carousel. */
  readonly carousel: string
  /** For people. */
  readonly title: string
}

/**
 * Puts the slides that stand on the page itself into a section made around them, or fits the one that was
 * made before to what of the carousel is in it: as large as the row as long as nobody changed its size, never
 * smaller than the row. Slides stay where they are on the canvas. One that was ungrouped or deleted is not
 * made again, and slides that were moved out of it stay out. Throws what Figma throws; null: no section.
 *
 * @param slides of `page`, in order
 */
export function placeInSection(
  slides: readonly FrameNode[],
  wish: SectionWish & { readonly page: PageNode },
  host: Pick<Host, 'createSection'>,
  onTakeBack: OnTakeBack,
): SectionNode | null {
  const { carousel, title, page } = wish
  const known = ownSection(slides, carousel)
  if (known !== undefined) {
    fit(known, slides, { carousel, title }, onTakeBack)
    return known
  }
  const loose = slides.filter(({ parent }) => parent?.id === page.id)
  const made = madeOn(page)
  if (loose.length === 0 || made.includes(carousel)) return null
  const section = host.createSection()
  onTakeBack(() => {
    section.remove()
  })
  // New layers come onto the page the person looks at, which may be another by now.
  if (section.parent?.id !== page.id) page.appendChild(section)
  section.name = title
  const corner = {
    x: Math.min(...loose.map(({ x }) => x)) - sectionPad,
    y: Math.min(...loose.map(({ y }) => y)) - sectionPad,
  }
  section.x = corner.x
  section.y = corner.y
  for (const slide of loose) moveInto(section, slide, corner, onTakeBack)
  const { width, height } = sizeAround(loose)
  section.resizeWithoutConstraints(width, height)
  section.setPluginData(sectionEntry, serialise({ carousel, title, width, height }))
  remember(page, [...made, carousel], onTakeBack)
  return section
}

/**
 * The switch is off, or the carousel goes: a section that stands is the person's from now on, and a new one may be
 * made later. `page`: where it was made, or may have been.
 */
export function leaveSection(
  slides: readonly SceneNode[],
  { carousel, page }: { readonly carousel: string; readonly page: PageNode },
  onTakeBack: OnTakeBack,
): void {
  const made = madeOn(page)
  if (!made.includes(carousel)) return
  const section = ownSection(slides, carousel)
  if (section !== undefined) {
    const before = section.getPluginData(sectionEntry)
    onTakeBack(() => {
      section.setPluginData(sectionEntry, before)
    })
    section.setPluginData(sectionEntry, '')
  }
  remember(
    page,
    made.filter((id) => id !== carousel),
    onTakeBack,
  )
}

/** Ids of the carousels whose sections were made on a page, whether they still stand or not. */
function madeOn(page: PageNode): readonly string[] {
  const made = parseFields(page.getPluginData(sectionEntry)).get('carousels')
  return Array.isArray(made) ? made.filter((id) => typeof id === 'string') : []
}

function remember(page: PageNode, made: readonly string[], onTakeBack: OnTakeBack): void {
  const before = page.getPluginData(sectionEntry)
  onTakeBack(() => {
    page.setPluginData(sectionEntry, before)
  })
  const next = made.length === 0 ? '' : JSON.stringify({ version: 1, carousels: made })
  page.setPluginData(sectionEntry, next)
}

/** The section of ours some slide stands in. */
function ownSection(slides: readonly SceneNode[], carousel: string): SectionNode | undefined {
  return slides
    .map(({ parent }) => parent)
    .find(
      (layer): layer is SectionNode =>
        layer?.type === 'SECTION' && entryOf(layer)?.carousel === carousel,
    )
}

/** Whether we made it, and it is not the person's since. */
export function isOurSection(section: SectionNode): boolean {
  return entryOf(section) !== null
}

/** Its layer order follows the row: it comes on top of what is there. */
function moveInto(
  section: SectionNode,
  slide: FrameNode,
  corner: { readonly x: number; readonly y: number },
  onTakeBack: OnTakeBack,
): void {
  const { parent, x, y } = slide
  if (parent === null) return
  const index = parent.children.indexOf(slide)
  onTakeBack(() => {
    parent.insertChild(index, slide)
    slide.x = x
    slide.y = y
  })
  section.appendChild(slide)
  slide.x = x - corner.x
  slide.y = y - corner.y
}

function fit(
  section: SectionNode,
  slides: readonly FrameNode[],
  wish: SectionWish,
  onTakeBack: OnTakeBack,
): void {
  const own = slides.filter(({ parent }) => parent?.id === section.id)
  if (own.length === 0) return
  const { width, height } = section
  const before = section.getPluginData(sectionEntry)
  const written = entryOf(section)
  const isTouched =
    written === null || !isNear(written.width, width) || !isNear(written.height, height)
  const around = sizeAround(own)
  const next = {
    width: isTouched ? Math.max(around.width, width) : around.width,
    height: isTouched ? Math.max(around.height, height) : around.height,
  }
  if (!isNear(next.width, width) || !isNear(next.height, height)) {
    onTakeBack(() => {
      section.resizeWithoutConstraints(width, height)
    })
    section.resizeWithoutConstraints(next.width, next.height)
  }
  if (written !== null && written.title !== wish.title && section.name === written.title) {
    onTakeBack(() => {
      section.name = written.title
    })
    section.name = wish.title
  }
  const entry = serialise({ ...wish, ...(isTouched ? (written ?? next) : next) })
  if (entry === before) return
  onTakeBack(() => {
    section.setPluginData(sectionEntry, before)
  })
  section.setPluginData(sectionEntry, entry)
}

/** From the section's corner to the far edges of what stands in it, and the pad. */
function sizeAround(slides: readonly FrameNode[]): Size {
  const right = Math.max(...slides.map(({ x, width }) => x + width))
  const bottom = Math.max(...slides.map(({ y, height }) => y + height))
  return { width: right + sectionPad, height: bottom + sectionPad }
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01
}

type Entry = SectionWish & Size

function serialise({ carousel, title, width, height }: Entry): string {
  return JSON.stringify({ version: 1, carousel, title, width, height })
}

function entryOf(section: SectionNode): Entry | null {
  const fields = parseFields(section.getPluginData(sectionEntry))
  const [carousel, title] = [fields.get('carousel'), fields.get('title')]
  const [width, height] = [fields.get('width'), fields.get('height')]
  if (typeof carousel !== 'string' || typeof title !== 'string') return null
  return typeof width === 'number' && typeof height === 'number'
    ? { carousel, title, width, height }
    : null
}
