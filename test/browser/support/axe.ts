/** What axe says of the page or a part of it. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

export type Theme = 'light' | 'dark'

export interface AxeOptions {
  /** Selectors from the page inwards, as axe takes them; the whole page if absent. */
  readonly within?: string | [string, string]
  /**
   * The dark theme has the elements, names and sizes of the light one and other colours, so there only
   * what axe says of colours is asked.
   */
  readonly theme: Theme
  /** What a fault must at least be called. */
  readonly from?: 'minor' | 'serious'
}

const colourRules = ['color-contrast', 'link-in-text-block']

/** Rule and place of each fault. */
export async function axeFaults(
  page: Page,
  { within, theme, from = 'minor' }: AxeOptions,
): Promise<readonly string[]> {
  const whole = new AxeBuilder({ page })
  const part = within === undefined ? whole : whole.include(within)
  const { violations } = await (theme === 'dark' ? part.withRules(colourRules) : part).analyze()
  return violations
    .filter(({ impact }) => from === 'minor' || impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
