/** The templates there are. A new one is a new folder and one line here. */
import type { FrameTemplateId, TemplateId } from '../settings/settings'
import type { OwnTemplate } from '../slide/own-frame'
import { editorial } from './editorial/editorial'
import { ownTemplate } from './own/own'
import { photo } from './photo/photo'
import { postCard } from './post-card/post-card'
import { split } from './split/split'
import { statement } from './statement/statement'
import { steps } from './steps/steps'
import type { AnyTemplate, Template } from './template'

/** In the order the panel shows them. */
export const templates: readonly Template[] = [editorial, postCard, statement, split, steps, photo]

/** The template of an id; the default one for a frame that is not among `own`. */
export function templateById(
  id: TemplateId | FrameTemplateId,
  own: readonly OwnTemplate[] = [],
): AnyTemplate {
  const frames = own.find((template) => template.id === id)
  if (frames !== undefined) return ownTemplate(frames)
  return templates.find((template) => template.id === id) ?? editorial
}
