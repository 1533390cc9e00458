/** The templates there are. A new one is a new folder and one line here. */
import type { TemplateId } from '../settings/settings'
import { editorial } from './editorial/editorial'
import { split } from './split/split'
import { steps } from './steps/steps'
import type { Template } from './template'

/** In the order the panel shows them. */
export const templates: readonly Template[] = [editorial, split, steps]

/** The template of an id. */
export function templateById(id: TemplateId): Template {
  return templates.find((template) => template.id === id) ?? editorial
}
