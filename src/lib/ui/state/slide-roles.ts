/** Which roles a slide can take, and what its role is by itself. */
import { applyChoices } from '../../deck/choices'
import type { DeckSlide } from '../../deck/deck'
import { roleChoices, type RoleChoice } from '../../settings/settings'

/** The roles that would show: what a slide does not have (a picture, a title), it cannot become. */
export function possibleRoles(slide: DeckSlide): readonly RoleChoice[] {
  return roleChoices.filter((role) => {
    const [made] = applyChoices([slide], 'p', [{ key: 'p/1', role }])
    return made?.kind === role
  })
}
