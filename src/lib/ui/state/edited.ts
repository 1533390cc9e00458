/** The carousel on the canvas that the panel edits, and how its slides are named there and here. */
import type { Hand } from '../../messages/protocol'
import type { CanvasSettings } from '../../settings/settings'
import type { EditedProperty, EditId, HandEdit, HandLook } from '../../slide/edits'
import type { Source, State, Work } from './state'

export interface Edited {
  /** As the main thread names it. */
  readonly id: string
  /** Name of its page. */
  readonly page: string
  /** Whose carousel it is: another thread is another carousel. */
  readonly source: Source | null
  /** What stands on the canvas; null where it is not known. */
  readonly drawn: Drawn | null
  readonly hand: Hand
  /** Edits that the next update overwrites. */
  readonly discard: readonly EditId[]
  /** Figma ids of doubles and keys of deleted slides that the arrangement knows of. */
  readonly adopted: readonly string[]
  /** Frames that were duplicated on the canvas, with the key they have here. */
  readonly copies: readonly { readonly node: string; readonly key: string }[]
  readonly isLive: boolean
  /** Number of the run that brings the canvas up to date meanwhile; null: none does. */
  readonly liveRun: number | null
  /** Its frames are no longer in the file. */
  readonly isGone: boolean
  /** The same deck in other sizes on the canvas, which updates serve too. */
  readonly rows: readonly EditedRow[]
  /** Opened from the canvas: what is stored as work in progress is another thread, and stays. */
  readonly isOpened: boolean
}

/** The same deck in another size on the canvas. */
export interface EditedRow extends Pick<Edited, 'id' | 'drawn' | 'hand' | 'discard'> {
  readonly canvas: CanvasSettings
}

/** What was planned into the slides that stand on the canvas. */
export interface Drawn {
  readonly work: Work
  /** Keys of the pictures that could be shown. */
  readonly pictures: ReadonlySet<string>
}

export const untouched: Hand = { edits: [], looks: [], slides: [], copies: [], deleted: [] }

/** The carousel that is edited now: that of the thread the panel shows. A deck that is divided is drawn anew. */
export function editedOf({ edited, work }: Pick<State, 'edited' | 'work'>): Edited | null {
  if (work.isDivided) return null
  return edited !== null && work.source !== null && edited.source === work.source ? edited : null
}

/** The carousel an update goes to; null where there is none, or none any more. */
export function updatable(state: Pick<State, 'edited' | 'work'>): Edited | null {
  const edited = editedOf(state)
  return edited === null || edited.isGone ? null : edited
}

/** The pictures that can be shown now. */
export function shownPictures({ images }: Pick<State, 'images'>): ReadonlySet<string> {
  const shown = new Set<string>()
  for (const entry of images.values()) if (entry.kind === 'ready') shown.add(entry.picture.key)
  return shown
}

/**
 * Key here by key on the canvas, for every slide on the canvas that is a slide here: cutting a post gives its
 * slides other keys, and undo gives them back. `wanted` are the keys of the planned slides.
 */
export function namesHere(
  { hand, drawn }: Pick<Edited, 'hand' | 'drawn'>,
  { renames }: Pick<Work, 'renames'>,
  wanted: readonly string[],
): ReadonlyMap<string, string> {
  const onCanvas = new Set(hand.slides.map(({ key }) => key))
  const isWanted = new Set(wanted)
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const pair = (canvas: string, here: string): void => {
    names.set(canvas, here)
    taken.add(here)
  }
  for (const key of wanted) if (onCanvas.has(key)) pair(key, key)
  for (const key of wanted) {
    if (taken.has(key)) continue
    const old = follow(key, renames, (name) => onCanvas.has(name) && !names.has(name))
    if (old !== null) pair(old, key)
  }
  for (const key of onCanvas) {
    if (names.has(key) || drawn === null) continue
    const old = follow(key, drawn.work.renames, (name) => isWanted.has(name) && !taken.has(name))
    if (old !== null) pair(key, old)
  }
  return names
}

/** The first of the names a slide had before that is meant. */
function follow(
  key: string,
  renames: ReadonlyMap<string, string>,
  isMeant: (name: string) => boolean,
): string | null {
  const seen = new Set([key])
  for (let name = renames.get(key); name !== undefined; name = renames.get(name)) {
    if (isMeant(name)) return name
    // A circle of names would never end.
    if (seen.has(name)) return null
    seen.add(name)
  }
  return null
}

/** Which of the wanted slides had this name before. */
function laterName(
  key: string,
  renames: ReadonlyMap<string, string>,
  wanted: readonly string[],
): string | undefined {
  return wanted.find((name) => follow(name, renames, (old) => old === key) !== null)
}

/** Names of slides after some were renamed, by their new name; the latest renaming of a name counts. */
export function withRenames(
  { renames }: Pick<Work, 'renames'>,
  keys: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const changed = [...keys].filter(([old, key]) => old !== key)
  if (changed.length === 0) return renames
  return new Map([...renames, ...changed.map(([old, key]) => [key, old] as const)])
}

/** Frames whose slides have another key here, for the main thread: doubles, and slides of posts that were cut. */
export function keysToGive(
  edited: Pick<Edited, 'hand' | 'drawn' | 'copies'>,
  work: Pick<Work, 'renames'>,
  wanted: readonly string[],
): readonly { readonly node: string; readonly key: string }[] {
  const names = namesHere(edited, work, wanted)
  const renamed = edited.hand.slides.flatMap(({ key, node }) => {
    const here = names.get(key)
    return here === undefined || here === key ? [] : [{ node, key: here }]
  })
  const copies = edited.copies.flatMap(({ node, key }) => {
    // Its post may have been cut since.
    const here = wanted.includes(key) ? key : laterName(key, work.renames, wanted)
    return here === undefined ? [] : [{ node, key: here }]
  })
  return [...copies, ...renamed]
}

/** What the hand did to each slide, by its key here. */
export interface SlideHand {
  readonly edits: readonly HandEdit[]
  /** Keys of layers are those of the slide here. */
  readonly looks: readonly HandLook[]
}

/** By key of a slide here, those with edits alone. Edits that are to be overwritten are not shown as standing. */
export function handBySlide(
  edited: Edited,
  work: Pick<Work, 'renames'>,
  wanted: readonly string[],
): ReadonlyMap<string, SlideHand> {
  const names = namesHere(edited, work, wanted)
  const { hand, discard } = edited
  const bySlide = new Map<string, SlideHand>()
  for (const [canvas, here] of names) {
    const edits = hand.edits.filter(({ slide }) => slide === canvas)
    if (edits.length === 0) continue
    const kept = edits.filter(({ id }) => !discard.includes(id))
    const looks = hand.looks
      .filter(({ layer }) => isOf(layer, canvas))
      .flatMap((look) => standing(look, kept))
      .map((look) => ({ ...look, layer: here + look.layer.slice(canvas.length) }))
    bySlide.set(here, { edits, looks })
  }
  return bySlide
}

/** What of a look is of edits that are kept. */
function standing(look: HandLook, kept: readonly HandEdit[]): readonly HandLook[] {
  const own = new Set(kept.flatMap(({ layer, property }) => (layer === look.layer ? property : [])))
  if (own.size === 0) return []
  const { layer, words, paragraphs = [], at, isGone, style = {} } = look
  const styles = Object.entries(style).filter(([name]) => own.has(name as EditedProperty))
  return [
    {
      layer,
      ...(words !== undefined && own.has('words') ? { words, paragraphs } : {}),
      ...(at !== undefined && own.has('position') ? { at } : {}),
      ...(isGone !== undefined && (own.has('deleted') || own.has('visible')) ? { isGone } : {}),
      ...(styles.length > 0 ? { style: Object.fromEntries(styles) } : {}),
    },
  ]
}

/** Whether a layer's key is one of a slide's: "p2/1/body" of "p2/1", not of "p2/10". */
function isOf(layer: string, slide: string): boolean {
  return layer === slide || layer.startsWith(`${slide}/`)
}
