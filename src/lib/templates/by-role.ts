/** One stage a role: the table every template has. */
import type { DeckSlide } from '../deck/deck'
import type { SlideOf } from './fit'
import type { Sheet } from './kit'
import { isProfile, profileStage } from './outro'
import type { Stage } from './template'

/** Makes the stage of one role; `Kind` may be several roles that are set alike. */
export type MakeStage<Kind extends DeckSlide['kind']> = (
  sheet: Sheet,
  slide: SlideOf<Kind>,
) => Stage

export type Stages = { readonly [Kind in DeckSlide['kind']]: MakeStage<Kind> }

/** The stage of a sheet's slide, by its role. */
export function byRole(sheet: Sheet, stages: Stages): Stage {
  // The table has each role's own maker under it, which the type of a union of keys cannot say.
  const make = stages[sheet.slide.kind] as (sheet: Sheet, slide: DeckSlide) => Stage
  return make(sheet, sheet.slide)
}

/** The outro of a template, or the profile that all have alike where a person chose it. */
export function orProfile(outro: MakeStage<'outro'>): MakeStage<'outro'> {
  return (sheet, slide) =>
    isProfile(slide, sheet.settings) ? profileStage(sheet, slide) : outro(sheet, slide)
}
