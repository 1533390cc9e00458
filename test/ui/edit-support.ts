/** A carousel on the canvas, as the main thread tells of it. */
import type { Hand, OpenedCarousel, ToMain } from '../../src/lib/messages/protocol'
import type { HandEdit, UpdatePlan } from '../../src/lib/slide/edits'
import type { Event } from '../../src/lib/ui/state/event'
import { measureAll, turn, type Stage } from './stage'
import { nothingStored, readEvent, resultOf, threadOf } from './support'

export const noHand: Hand = { edits: [], looks: [], slides: [], copies: [], deleted: [] }

export function editOf(slide: string, layer: string, change: Partial<HandEdit> = {}): HandEdit {
  const property = change.property ?? 'words'
  return {
    id: `${slide} ${slide}/${layer} ${property}`,
    slide,
    layer: `${slide}/${layer}`,
    name: layer,
    node: `node of ${slide}/${layer}`,
    property,
    before: 'structure',
    after: 'shape',
    isMet: false,
    ...change,
  }
}

export function planOf(change: Partial<UpdatePlan> = {}): UpdatePlan {
  return { restyled: 3, inserted: 0, removed: 0, edits: [], aside: [], ...change }
}

export function openedCarousel(change: Partial<OpenedCarousel> = {}): OpenedCarousel {
  return { id: 'c1', page: 'Page 1', work: null, words: [], hand: noHand, ...change }
}

export function openedEvent(
  carousel: OpenedCarousel | null,
  stored: Partial<typeof nothingStored> | Readonly<Record<string, string>> = {},
): Event {
  return {
    kind: 'opened',
    opened: { stored: { ...nothingStored, ...stored }, command: 'open', canEdit: true, carousel },
  }
}

/** Generates posts without pictures, four short ones unless said; gives what was sent to be drawn. */
export async function generated(stage: Stage, texts?: readonly string[]): Promise<ToMain['draw']> {
  const thread = threadOf([0, 0, 0, 0])
  const posts = texts?.map((text) => ({ runs: [{ kind: 'text', text } as const], media: [] }))
  stage.panel.send(readEvent(posts === undefined ? thread : { ...thread, posts }))
  stage.panel.send({ kind: 'mainPressed' })
  await measureAll(stage)
  const draw = lastOf(stage, 'draw')
  stage.answer('drawn', { run: draw.run, carousel: 'c1', ...resultOf(draw.slides.length) })
  return draw
}

/** The last message of this name; throws where there was none. */
export function lastOf<Name extends keyof ToMain>(stage: Stage, name: Name): ToMain[Name] {
  const found = stage.sent.filter(([each]) => each === name)
  const last = found[found.length - 1]
  if (last === undefined) throw new Error(`Nothing was sent as ${name}.`)
  return last[1] as ToMain[Name]
}

/** Every update that was sent, as "ask", "apply" or "live". */
export function updatesOf(stage: Stage): readonly string[] {
  return stage.sent.flatMap(([name, body]) => (name === 'update' ? [body.mode] : []))
}

/** Another theme, and what follows until the main thread has to answer. */
export async function pressUpdate(stage: Stage): Promise<ToMain['update']> {
  stage.panel.send({ kind: 'mainPressed' })
  await measureAll(stage)
  await turn()
  return lastOf(stage, 'update')
}
