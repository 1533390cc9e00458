/** Frames of the open file that are templates, as the panel knows them. */
import type { OwnTemplateReading } from '../../messages/protocol'
import type { FrameTemplateId } from '../../settings/settings'
import { isFrameTemplateId } from '../../settings/settings'
import { isRemark, type FrameProblem, type OwnTemplate } from '../../slide/own-frame'

export interface OwnFrames {
  /** null until the file was looked through. The last taken first. */
  readonly templates: readonly OwnTemplate[] | null
  /** Pictures of their parts, as data URLs, by key. */
  readonly stills: ReadonlyMap<string, string>
  /** What the last reading said of a frame. */
  readonly problems: readonly FrameProblem[]
  readonly isReading: boolean
}

export const noFrames: OwnFrames = {
  templates: null,
  stills: new Map(),
  problems: [],
  isReading: false,
}

/** What came of a reading; `asked` is the template that was read again, null for what was selected. */
export function withReading(
  frames: OwnFrames,
  { template, stills, problems }: OwnTemplateReading,
  asked: string | null,
): OwnFrames {
  const { templates } = frames
  const isGone = problems.some(({ code }) => code === 'gone')
  const id = template?.id ?? (isGone ? asked : null)
  const known = templates ?? []
  const others = known.filter((one) => one.id !== id)
  const next =
    template === null
      ? others
      : asked === null
        ? [template, ...others]
        : known.some((one) => one.id === asked)
          ? known.map((one) => (one.id === asked ? sameOr(one, template) : one))
          : [...known, template]
  const isSame = next.length === known.length && next.every((one, index) => one === known[index])
  return {
    templates: isSame ? templates : next,
    stills: withStills(frames.stills, stills),
    // What was said when it was chosen need not be said again at every run.
    problems: asked !== null && template !== null ? frames.problems : problems,
    isReading: false,
  }
}

/** What was read again and is as it was stays the same value, so that nothing is planned anew. */
function sameOr(before: OwnTemplate, after: OwnTemplate): OwnTemplate {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after
}

export function withList(frames: OwnFrames, readings: readonly OwnTemplateReading[]): OwnFrames {
  return {
    ...frames,
    templates: readings.flatMap(({ template }) => template ?? []),
    stills: readings.reduce((all, { stills }) => withStills(all, stills), frames.stills),
  }
}

function withStills(
  known: OwnFrames['stills'],
  stills: OwnTemplateReading['stills'],
): OwnFrames['stills'] {
  const fresh = stills.filter(({ key }) => !known.has(key))
  if (fresh.length === 0) return known
  return new Map([...known, ...fresh.map(({ key, png }) => [key, urlOf(png)] as const)])
}

function urlOf(png: string): string {
  return `data:image/png;base64,${png}`
}

/** The frame the deck should be set in that is not in this file; null where all is well, or not known yet. */
export function missingFrame(frames: OwnFrames, template: string): FrameTemplateId | null {
  if (!isFrameTemplateId(template) || frames.templates === null) return null
  return frames.templates.some(({ id }) => id === template) ? null : template
}

/** Why there is no template of what was selected, or what is left as it is in the one there is; the gravest first. */
export function worstProblem({ problems }: OwnFrames): FrameProblem | null {
  return problems.find((one) => !isRemark(one)) ?? problems[0] ?? null
}
