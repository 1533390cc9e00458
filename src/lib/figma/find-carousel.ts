/**
 * The slides of a carousel, wherever a person has put them: by the ids of the last run, on any page, and by
 * their marks on the pages those stand on. A duplicate of its page is a carousel of its own.
 */
import { pickSlides, rekeyed } from '../sync/pick-slides'
import { readOutline } from '../sync/outline'
import type { CanvasSlide } from '../sync/patch'
import type { Host } from './host'
import {
  isSlideFrame,
  readSlideMark,
  slideEntry,
  slideTypes,
  type SlideFrame,
  type SlideMark,
} from './marks'
import { placeOnPage } from './read-layer'
import { readSlide, type ReadSlide } from './read-slide'
import { newestOf, readFrameRecord, readPageRecord, type CarouselRecord } from './record'
import type { OwnNames } from './read-paint'
import { pageOf } from './show'

export interface FoundSlide {
  readonly frame: SlideFrame
  readonly mark: SlideMark
  /** As the merge is given it. */
  readonly canvas: CanvasSlide
  /** Read once and kept. */
  readonly read: () => ReadSlide
  /** As it stands since `lookAgain`. */
  readonly standing: () => ReadSlide
  /** Read anew: whether it is still so. */
  readonly isAsRead: () => boolean
  /**
   * To be called when the file's variables and styles were written: layers look otherwise by them now. What is
   * merged stays what was read before, or a new style would be taken for a person's hand.
   */
  readonly lookAgain: () => void
  /** Duplicated by hand, and a slide with a key of its own from now on. */
  readonly isCopy: boolean
}

export interface FoundCarousel {
  /** As the panel knows it; that of a duplicated page has the page in it. */
  readonly id: string
  readonly isDuplicate: boolean
  /** The page most of it stands on. */
  readonly page: PageNode
  readonly slides: readonly FoundSlide[]
  readonly record: CarouselRecord | null
  readonly copies: readonly { readonly node: string; readonly of: string; readonly after: string }[]
}

/** Between the id of a carousel and the page its duplicate stands on; no id has it. */
const sign = '@'

/** The id that slides have, without the page of a duplicate. */
export function ownId(id: string): string {
  return id.split(sign)[0] ?? id
}

/** The carousel that a selected layer belongs to, at any depth; or one in a selected section or group. */
export function selectedCarousel(
  page: PageNode,
): { readonly id: string; readonly frame: SlideFrame } | null {
  for (const layer of page.selection) {
    const found = carouselOfLayer(layer)
    if (found !== null) return found
  }
  return null
}

/** The carousel a layer belongs to, at any depth; of a section or group that of the first slide in it. */
export function carouselOfLayer(
  layer: SceneNode,
): { readonly id: string; readonly frame: SlideFrame } | null {
  // Step by step: of slides that are selected, as all are that were drawn just now, nothing around is asked.
  for (let node: BaseNode | null = layer; node !== null; node = node.parent) {
    if (!isSlideFrame(node)) continue
    const mark = readSlideMark(node)
    if (mark !== null) return { id: mark.carousel, frame: node }
  }
  const [inside] = 'children' in layer ? marked(layer) : []
  return inside === undefined ? null : { id: inside.mark.carousel, frame: inside.frame }
}

/** The carousel of the selection, as the panel is to call it; null when none is selected. */
export async function selectedId(host: Host): Promise<string | null> {
  const { currentPage } = host
  const selected = selectedCarousel(currentPage)
  if (selected === null) return null
  const { id } = selected
  const here = marked(currentPage).filter(({ mark }) => mark.carousel === id)
  const record = recordOf(host, here, id)
  const ids = new Set((record?.slides ?? []).map(([, node]) => node))
  if (here.some(({ frame }) => ids.has(frame.id))) return id
  const originals = await Promise.all([...ids].map((node) => layerById(host, node)))
  // The slides of the last run stand elsewhere in this file: these are a duplicate of their page.
  return originals.some((node) => node !== null) ? `${id}${sign}${currentPage.id}` : id
}

/**
 * Finds a carousel, or null when no slide of it is left.
 *
 * @param copies frames duplicated by hand that are slides of their own from now on, with their keys
 */
export async function findCarousel(
  host: Host,
  id: string,
  names: OwnNames,
  copies: ReadonlyMap<string, string> = new Map(),
): Promise<FoundCarousel | null> {
  const [own = '', duplicate] = id.split(sign)
  const { frames, record } = await candidates(host, own, duplicate)
  const known = (record?.slides ?? []).map(([key, node]) => ({ key, node }))
  const found = frames.map((one) => {
    const isSlide = known.some(({ key, node }) => key === one.mark.key && node === one.frame.id)
    return toFound(one, names, copies.get(one.frame.id), isSlide)
  })
  const picked = pickSlides(
    found.map(({ canvas }) => canvas),
    known,
  )
  const byNode = new Map(found.map((slide) => [slide.canvas.node, slide]))
  const slides = picked.slides.flatMap(({ node }) => byNode.get(node) ?? [])
  const page = mostOf(slides.map(({ frame }) => pageOf(frame)))
  if (page === null) return null
  return { id, isDuplicate: duplicate !== undefined, page, slides, record, copies: picked.copies }
}

interface Marked {
  readonly frame: SlideFrame
  readonly mark: SlideMark
}

async function candidates(
  host: Host,
  id: string,
  duplicate: string | undefined,
): Promise<{ readonly frames: readonly Marked[]; readonly record: CarouselRecord | null }> {
  const ofPages = newestOf(host.root.children.map((page) => readPageRecord(page, id)))
  const ids = ofPages?.slides.map(([, node]) => node) ?? []
  const nodes = await Promise.all(ids.map((node) => layerById(host, node)))
  const pages =
    duplicate === undefined
      ? [host.currentPage, ...nodes.flatMap((node) => (node === null ? [] : (pageOf(node) ?? [])))]
      : host.root.children.filter((page) => page.id === duplicate)
  const ordered = host.root.children.filter((page) => pages.some((one) => one.id === page.id))
  const frames: Marked[] = []
  for (const page of ordered) {
    // A page that was not opened yet says nothing of what is on it (figma-facts 2).
    await page.loadAsync()
    frames.push(...marked(page).filter(({ mark }) => mark.carousel === id))
  }
  return { frames, record: recordOf(host, frames, id) }
}

/** The newest record that can be read, of those on pages and on the carousel's own frames. */
function recordOf(host: Host, frames: readonly Marked[], id: string): CarouselRecord | null {
  return newestOf([
    ...host.root.children.map((page) => readPageRecord(page, id)),
    ...frames.map(({ frame }) => {
      const record = readFrameRecord(frame)
      return record?.id === id ? record : null
    }),
  ])
}

function marked(holder: ChildrenMixin): readonly Marked[] {
  return holder
    .findAllWithCriteria({ types: [...slideTypes], pluginData: { keys: [slideEntry] } })
    .flatMap((frame) => {
      const mark = readSlideMark(frame)
      return mark === null ? [] : [{ frame, mark }]
    })
}

async function layerById(host: Host, id: string): Promise<SlideFrame | null> {
  if (id === '') return null
  const node = await host.getNodeByIdAsync(id)
  return node !== null && isSlideFrame(node) && !node.removed ? node : null
}

function toFound(
  { frame, mark }: Marked,
  names: OwnNames,
  copyKey: string | undefined,
  isSlide: boolean,
): FoundSlide {
  const stored = readOutline(mark.tree).map(({ key }) => key)
  const key = copyKey ?? mark.key
  const renamed = (old: string): string =>
    copyKey === undefined ? old : rekeyed(old, mark.key, copyKey)
  const readNow = (): ReadSlide => readSlide(frame, { key: mark.key, keys: stored }, names, renamed)
  let kept: ReadSlide | undefined
  const read = (): ReadSlide => (kept ??= readNow())
  const canvas: CanvasSlide = {
    key,
    node: frame.id,
    container: frame.parent?.id ?? '',
    page: pageOf(frame)?.id ?? '',
    at: placeOnPage(frame),
    size: { width: frame.width, height: frame.height },
    // A double stands where the person put it; a slide with another key from now on has its old place.
    wasAt: copyKey === undefined || isSlide ? mark.at : placeOnPage(frame),
    keys: stored.map(renamed),
    // The outline of a copy names the keys of its original: what is wanted is another slide.
    tree: copyKey === undefined ? mark.tree : renamedOutline(mark.tree, renamed),
    read: () => read().layer,
  }
  let now: ReadSlide | undefined
  return {
    frame,
    mark,
    canvas,
    read,
    standing: () => now ?? read(),
    isAsRead: () =>
      kept === undefined || JSON.stringify(readNow().layer) === JSON.stringify((now ?? kept).layer),
    lookAgain: () => {
      if (kept !== undefined && !frame.removed) now = readNow()
    },
    isCopy: copyKey !== undefined,
  }
}

/** The layers of an outline by their new keys; nothing that would be written again prints the same. */
function renamedOutline(tree: string, renamed: (key: string) => string): string {
  const layers = readOutline(tree).map(({ key, name, parent }) => [
    renamed(key),
    name,
    parent === null ? null : renamed(parent),
  ])
  return JSON.stringify({ print: '', layers })
}

/** The page that comes most often; the first of equals. */
function mostOf(pages: readonly (PageNode | null)[]): PageNode | null {
  const counts = new Map<string, { readonly page: PageNode; count: number }>()
  for (const page of pages) {
    if (page === null) continue
    const known = counts.get(page.id)
    if (known === undefined) counts.set(page.id, { page, count: 1 })
    else known.count += 1
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most?.page ?? null
}
