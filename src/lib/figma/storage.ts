import { sharedParts, type StoredPart, type ToUi } from '../messages/protocol'
import { isBuiltOn, withRevision } from './revisions'
import type { Host } from './host'

/**
 * What the panel remembers between uses, one entry of `clientStorage` per part and per picture: 5 MB in all,
 * per person and machine (figma-facts 9).
 */
export interface Storage {
  /** null when nothing was kept, or it cannot be read; never rejects. */
  readonly read: (part: StoredPart) => Promise<string | null>
  /**
   * Rejects with Figma's words when it could not be kept. A list that another window has kept since it was last read
   * or written here is not overwritten: resolves with what both windows had and what it is. null: it was written; or
   * it is older than what the panel was told meanwhile, of which it keeps both next.
   *
   * @param heard how often the panel was told of this part before it made `json`
   */
  readonly write: (part: StoredPart, json: string, heard?: number) => Promise<Elsewhere | null>
  /** Whether another window has kept a list since it was last read or written here; null: none. Never rejects. */
  readonly look: (part: SharedPart) => Promise<Elsewhere | null>
  /** null when nothing was kept, or it cannot be read; never rejects. */
  readonly readPicture: (key: string) => Promise<Uint8Array | null>
  /** Rejects with Figma's words when it could not be kept. */
  readonly writePicture: (key: string, bytes: Uint8Array) => Promise<void>
  /** Forgets every picture but these; what cannot be forgotten stays. Never rejects. */
  readonly forgetPictures: (except: readonly string[]) => Promise<void>
}

type Elsewhere = ToUi['storedElsewhere']
type SharedPart = Elsewhere['part']

/** Before the key of a picture, so that no picture is ever taken for a part. */
const picturePrefix = 'picture/'

/** A list as this window knows it. */
interface Known {
  /** As it last read or wrote it. */
  readonly own: string | null
  /** The last one that it did not write, or that others have built on: what all windows had. */
  readonly common: string | null
  /** How often the panel was told that another window has kept it. */
  readonly told: number
}

export function createStorage({ clientStorage }: Pick<Host, 'clientStorage'>): Storage {
  const lists = new Map<StoredPart, Known>()
  /** One after the other: what is being written is not somebody else's. */
  let writing: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const done = writing.then(act)
    writing = done.catch(() => null)
    return done
  }

  const read = async (part: StoredPart): Promise<string | null> => {
    try {
      const value: unknown = await clientStorage.getAsync(part)
      return typeof value === 'string' ? value : null
    } catch {
      // Storage can be denied (private windows, policies). The panel starts with its defaults.
      return null
    }
  }
  const knownOf = (part: SharedPart): Known =>
    lists.get(part) ?? { own: null, common: null, told: 0 }
  /** Null where the list is as this window knows it. */
  const elsewhere = (part: SharedPart, now: string | null): Elsewhere | null => {
    const { own, common, told } = knownOf(part)
    if (now === own) return null
    lists.set(part, { own: now, common: now, told: told + 1 })
    return { part, before: isBuiltOn(now, own) ? own : common, json: now }
  }
  const write = async (
    part: StoredPart,
    json: string,
    heard: number,
  ): Promise<Elsewhere | null> => {
    const shared = sharedParts.find((one) => one === part)
    if (shared === undefined) {
      await clientStorage.setAsync(part, json)
      return null
    }
    if (heard !== knownOf(shared).told) return null
    const found = elsewhere(shared, await read(shared))
    if (found !== null) return found
    const known = knownOf(shared)
    const own = withRevision(json, known.own)
    await clientStorage.setAsync(shared, own)
    lists.set(shared, { ...known, own })
    return null
  }

  return {
    readPicture: async (key) => {
      try {
        const value: unknown = await clientStorage.getAsync(picturePrefix + key)
        return isBytes(value) ? value : null
      } catch {
        return null
      }
    },
    writePicture: (key, bytes) => clientStorage.setAsync(picturePrefix + key, bytes),
    forgetPictures: async (except) => {
      const kept = new Set(except.map((key) => picturePrefix + key))
      try {
        const keys = await clientStorage.keysAsync()
        // Another window may have kept a kit since.
        const kits = (await read('brands')) ?? ''
        const others = keys.filter(
          (key) =>
            key.startsWith(picturePrefix) &&
            !kept.has(key) &&
            !kits.includes(JSON.stringify(key.slice(picturePrefix.length))),
        )
        await Promise.all(others.map((key) => clientStorage.deleteAsync(key)))
      } catch {
        // Denied, or gone already: it is tried again the next time the panel opens.
      }
    },
    read: async (part) => {
      const json = await read(part)
      lists.set(part, { own: json, common: json, told: 0 })
      return json
    },
    write: (part, json, heard = 0) => inTurn(() => write(part, json, heard)),
    look: (part) =>
      inTurn(async () => (lists.has(part) ? elsewhere(part, await read(part)) : null)),
  }
}

function isBytes(value: unknown): value is Uint8Array {
  // Not `instanceof`: the bytes may have been made outside the sandbox.
  return Object.prototype.toString.call(value) === '[object Uint8Array]'
}

export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** px. 920 × 640 at first, never below 360 × 480: reference of the panel, section 3. */
export const firstSize: WindowSize = { width: 920, height: 640 }
const smallest: WindowSize = { width: 360, height: 480 }
/** px. Beyond this no screen shows the resize handle any more. */
const largest: WindowSize = { width: 3840, height: 2160 }

/** The window's size out of the stored part `window`, `{ width, height, … }`; the first size if it is unreadable. */
export function parseWindowSize(json: string | null): WindowSize {
  if (json === null) return firstSize
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null) return firstSize
    const width = 'width' in value ? value.width : undefined
    const height = 'height' in value ? value.height : undefined
    if (!isLength(width) || !isLength(height)) return firstSize
    return clampSize({ width, height })
  } catch {
    return firstSize
  }
}

/** Whole px within what can be used. */
export function clampSize({ width, height }: WindowSize): WindowSize {
  return {
    width: Math.round(Math.min(Math.max(width, smallest.width), largest.width)),
    height: Math.round(Math.min(Math.max(height, smallest.height), largest.height)),
  }
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
