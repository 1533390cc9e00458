/**
 * What is kept of a whole carousel, so that the panel can open it again: in two places, the frame of its
 * first slide (which travels with copies, also into other files) and its page (which stays when slides are
 * deleted). Of several the newest that can be read is believed.
 *
 * Entries: `carousel`, on a page `carousel:ID`, and the same followed by `/work` for the panel's own data,
 * which is long and seldom changes together with the rest.
 */
import { readEntry, writeEntry, type OnTakeBack } from './entries'
import { fingerprint } from '../base/fingerprint'
import { isList, isNumber, isString, parseObject } from './stored-json'

const recordEntry = 'carousel'

export interface CarouselRecord {
  readonly id: string
  /** One more with each run: of two records the higher one is newer. */
  readonly rev: number
  /** The same for carousels that are rows of one deck; absent: its own id. */
  readonly group?: string
  /** Name of the deck, for people. */
  readonly title: string
  /** The panel's own, versioned JSON; null when it is lost or damaged. */
  readonly work: string | null
  /** In order: key of the slide and Figma's id of its frame. */
  readonly slides: readonly (readonly [key: string, node: string])[]
  /** Key of a picture and Figma's hash of it. */
  readonly pictures: readonly (readonly [key: string, hash: string])[]
}

/** A record as it is written: the work is there. */
export type NewRecord = CarouselRecord & { readonly work: string }

/** Entry `carousel`, version 1. */
interface Stored extends Omit<CarouselRecord, 'work'> {
  readonly version: 1
  /** Fingerprint of the work that belongs to it. */
  readonly work: string
}

/** The record on a slide's frame; null when there is none that can be read. */
export function readFrameRecord(frame: PluginDataMixin): CarouselRecord | null {
  return readRecord(frame, recordEntry)
}

/** The record of a carousel on a page; null when there is none that can be read. */
export function readPageRecord(page: PluginDataMixin, id: string): CarouselRecord | null {
  const record = readRecord(page, pageEntry(id))
  return record?.id === id ? record : null
}

/** Every carousel a page has a record of, damaged or not. */
export function carouselsOf(page: PluginDataMixin): readonly string[] {
  return page
    .getPluginDataKeys()
    .filter((key) => key.startsWith(`${recordEntry}:`) && !key.includes('/'))
    .map((key) => key.slice(recordEntry.length + 1))
}

/** Forgets what a page says of a carousel, whatever it is. */
export function forgetRecord(page: PageNode, id: string, onTakeBack: OnTakeBack): void {
  for (const entry of [pageEntry(id), workEntry(pageEntry(id))]) {
    if (page.getPluginData(entry) !== '') writeEntry(page, entry, '', onTakeBack)
  }
}

/** The newest of some records; the first of equally new ones. */
export function newestOf(records: readonly (CarouselRecord | null)[]): CarouselRecord | null {
  return records.reduce(
    (best, one) => (one !== null && (best === null || one.rev > best.rev) ? one : best),
    null,
  )
}

/** Keeps a record in both its places, and forgets the one on a frame that is the first no longer. */
export function writeRecord(
  record: NewRecord,
  places: { readonly page: PageNode; readonly frames: readonly PluginDataMixin[] },
  onTakeBack: OnTakeBack,
): void {
  const { work, ...head } = record
  const stored: Stored = { version: 1, ...head, work: fingerprint(work) }
  const json = JSON.stringify(stored)
  const write = (holder: PluginDataMixin, entry: string): void => {
    writeEntry(holder, entry, json, onTakeBack)
    writeEntry(holder, workEntry(entry), work, onTakeBack)
  }
  write(places.page, pageEntry(record.id))
  const [first, ...others] = places.frames
  if (first !== undefined) write(first, recordEntry)
  for (const frame of others) {
    if (frame.getPluginData(recordEntry) === '') continue
    writeEntry(frame, recordEntry, '', onTakeBack)
    writeEntry(frame, workEntry(recordEntry), '', onTakeBack)
  }
}

function readRecord(holder: PluginDataMixin, entry: string): CarouselRecord | null {
  const stored = parseStored(readEntry(holder, entry))
  if (stored === null) return null
  const { id, rev, group, title, slides, pictures } = stored
  const work = readEntry(holder, workEntry(entry))
  const isWhole = fingerprint(work) === stored.work
  const head = { id, rev, title, slides, pictures, ...(group !== undefined && { group }) }
  return { ...head, work: isWhole ? work : null }
}

function parseStored(json: string): Stored | null {
  const value = parseObject(json)
  if (value === null || value['version'] !== 1) return null
  const { id, rev, group, title, work, slides, pictures } = value
  if (!isString(id) || !isNumber(rev) || !isString(title) || !isString(work)) return null
  if (!isList(slides, isPair) || !isList(pictures, isPair)) return null
  const head = { version: 1, id, rev, title, work, slides, pictures } as const
  return isString(group) ? { ...head, group } : head
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(isString)
}

function pageEntry(id: string): string {
  return `${recordEntry}:${id}`
}

function workEntry(entry: string): string {
  return `${entry}/work`
}
