/** The same deck in other sizes: carousels of their own on the same page, tied by what their records say. */
import type { OpenedRow } from '../messages/protocol'
import { ownId, type FoundCarousel } from './find-carousel'
import type { Host } from './host'
import { findOne, readHand } from './inspect'
import { readSlideMark, slideEntry, slideTypes } from './marks'
import { carouselsOf, readPageRecord, type CarouselRecord } from './record'

/** What rows of one deck have in common. */
export function groupOf(id: string, record: CarouselRecord | null): string {
  return record?.group ?? ownId(id)
}

/** The group a new row of `carousel` is of, and the page it stands on; the current page where that is not known. */
export function homeOfRow(
  host: Pick<Host, 'root' | 'currentPage'>,
  carousel: string,
): { readonly group: string; readonly page: PageNode } {
  const id = ownId(carousel)
  for (const page of host.root.children) {
    const record = readPageRecord(page, id)
    if (record !== null) return { group: groupOf(id, record), page }
  }
  return { group: id, page: host.currentPage }
}

/** The other rows of a deck; their records say which pictures they show. */
export async function findRows(
  host: Host,
  { id, page, record }: FoundCarousel,
): Promise<readonly FoundCarousel[]> {
  const group = groupOf(id, record)
  const ofPage = id.slice(ownId(id).length)
  const rows: FoundCarousel[] = []
  for (const other of idsOn(page)) {
    if (other === ownId(id)) continue
    const found = await findOne(host, other + ofPage)
    if (found === null || found.page.id !== page.id) continue
    if (groupOf(other, found.record) === group) rows.push(found)
  }
  return rows
}

export function toOpenedRow(found: FoundCarousel): OpenedRow {
  return { id: found.id, work: found.record?.work ?? null, hand: readHand(found) }
}

/** Every carousel of which something stands on a page. */
function idsOn(page: PageNode): ReadonlySet<string> {
  const frames = page.findAllWithCriteria({
    types: [...slideTypes],
    pluginData: { keys: [slideEntry] },
  })
  const marked = frames.flatMap((frame) => readSlideMark(frame)?.carousel ?? [])
  return new Set([...carouselsOf(page), ...marked])
}
