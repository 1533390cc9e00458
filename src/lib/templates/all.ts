/** The templates there are. A new one is a new folder and one line here. */
import type { TemplateId } from '../settings/settings'
import { editorial } from './editorial/editorial'
import { photo } from './photo/photo'
import { postCard } from './post-card/post-card'
import { split } from './split/split'
import { statement } from './statement/statement'
import { steps } from './steps/steps'
import type { Template } from './template'

/** In the order the panel shows them. */
export const templates: readonly Template[] = [editorial, postCard, statement, split, steps, photo]

/** The template of an id. */
export function templateById(id: TemplateId): Template {
  return templates.find((template) => template.id === id) ?? editorial
}
