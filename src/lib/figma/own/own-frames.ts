/** Frames of the person's as templates: reading what is selected, reading again what is known. */
import type { OwnTemplateReading } from '../../messages/protocol'
import { isRemark, type FrameProblem, type OwnFrame, type OwnTemplate } from '../../slide/own-frame'
import type { Host } from '../host'
import { chooseFrames, isFramelike, type ChosenFrame } from './choose'
import { figmaProblem, readFrame } from './read-frame'
import { createAutoLine } from './read-words'
import {
  forgetTemplate,
  knownTemplates,
  rememberTemplate,
  templateId,
  type KnownTemplate,
} from './remember'
import { createStillMaker, type StillMaker } from './stills'

export interface OwnFrames {
  /** The selected frames; a template is remembered in the document. Never rejects. */
  readonly readSelection: () => Promise<OwnTemplateReading>
  /** A known template once more: the person may have changed it. Never rejects. */
  readonly readAgain: (id: string) => Promise<OwnTemplateReading>
  /** Every known template whose frames are still there. Never rejects. */
  readonly readAll: () => Promise<readonly OwnTemplateReading[]>
  readonly forget: (id: string) => void
  /** The plugin closes: what is being made goes at once. */
  readonly abandon: () => void
}

export function createOwnFrames(host: Host): OwnFrames {
  const auto = createAutoLine(host)
  let stills: StillMaker | undefined
  let queue: Promise<unknown> = Promise.resolve()
  // Undoing a run in Figma may undo that its template was remembered, too.
  const seen = new Map<string, KnownTemplate>()

  /** One after the other, as each may have a copy in the document. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  async function readChosen(frames: readonly ChosenFrame[]): Promise<OwnTemplateReading> {
    const [first] = frames
    if (first === undefined) return none([])
    const maker = createStillMaker(host, first.frame.width)
    stills = maker
    const read: OwnFrame[] = []
    const problems: FrameProblem[] = []
    for (const { frame, role } of frames) {
      const { name } = frame
      try {
        const reading = await readFrame(frame, role, { stills: maker, auto })
        problems.push(...reading.problems)
        if (reading.frame === null) continue
        read.push(reading.frame)
        problems.push(...lacks(reading.frame))
      } catch (error) {
        problems.push(figmaProblem(name, error))
      }
    }
    stills = undefined
    if (!problems.every(isRemark)) return none(problems)
    const template = { id: templateId(first.frame.id), name: first.frame.name, frames: read }
    return { template, stills: maker.made(), problems }
  }

  async function readKnown({ frames, name }: KnownTemplate): Promise<OwnTemplateReading> {
    const chosen: ChosenFrame[] = []
    for (const { node, role } of frames) {
      const frame = await findFrame(host, node)
      if (frame === null) return none([{ code: 'gone', name, detail: '' }])
      chosen.push({ frame, role })
    }
    return readChosen(chosen)
  }

  const known = (): readonly KnownTemplate[] => {
    try {
      return knownTemplates(host.root)
    } catch {
      return []
    }
  }

  const keep = (template: KnownTemplate): void => {
    seen.set(template.id, template)
    rememberTemplate(host.root, template)
  }

  return {
    readSelection: () =>
      inTurn(async () => {
        try {
          const { frames, problems } = chooseFrames(host.currentPage.selection)
          if (problems.length > 0) return none(problems)
          const reading = await readChosen(frames)
          if (reading.template !== null) keep(toKnown(reading.template))
          return reading
        } catch (error) {
          return none([figmaProblem('', error)])
        }
      }),
    readAgain: (id) =>
      inTurn(async () => {
        const stored = known().find((one) => one.id === id)
        const template = stored ?? seen.get(id)
        if (template === undefined) return none([{ code: 'gone', name: '', detail: '' }])
        try {
          if (stored === undefined) keep(template)
          return await readKnown(template)
        } catch (error) {
          return none([figmaProblem(template.name, error)])
        }
      }),
    readAll: () =>
      inTurn(async () => {
        const readings: OwnTemplateReading[] = []
        for (const template of known()) {
          seen.set(template.id, template)
          try {
            readings.push(await readKnown(template))
          } catch {
            // It is read again, and the reason told, when it is to be used.
          }
        }
        return readings
      }),
    forget: (id) => {
      seen.delete(id)
      try {
        forgetTemplate(host.root, id)
      } catch {
        // The file cannot be changed: the template stays listed in it.
      }
    },
    abandon: () => {
      stills?.abandon()
    },
  }
}

function none(problems: readonly FrameProblem[]): OwnTemplateReading {
  return { template: null, stills: [], problems }
}

function toKnown({ id, name, frames }: OwnTemplate): KnownTemplate {
  return { id, name, frames: frames.map(({ node, role }) => ({ node, role })) }
}

/** Words need a place; pictures can do without one in this frame. */
function lacks({ name, role, slots }: OwnFrame): readonly FrameProblem[] {
  const hasWords = slots.some(
    (slot) =>
      slot.kind === 'text' &&
      slot.tokens.some((token) => token.name === 'title' || token.name === 'body'),
  )
  if (!hasWords) return [{ code: 'noWords', name, detail: '' }]
  const isForPosts = role === 'all' || role === 'post'
  const hasImage = slots.some((slot) => slot.kind === 'picture' && slot.name === 'image')
  return isForPosts && !hasImage ? [{ code: 'noImage', name, detail: '' }] : []
}

/** A frame by its id, its page loaded; null where it is gone. */
export async function findFrame(
  host: Pick<Host, 'getNodeByIdAsync'>,
  id: string,
): Promise<ChosenFrame['frame'] | null> {
  const node = await host.getNodeByIdAsync(id)
  if (node === null || node.removed || !isFramelike(node)) return null
  for (let at: BaseNode | null = node.parent; at !== null; at = at.parent) {
    if (at.type !== 'PAGE') continue
    await at.loadAsync()
    return node
  }
  return null
}
