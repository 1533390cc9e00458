import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { generate, paste } from './support/panel'
import { usePlayground } from './support/playground'
import { breadPosts, studioPage } from './support/threads'

const open = usePlayground()

/** What axe calls serious or critical in the page and in the panel's iframe: rule and place. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing serious', (theme) => {
  test('before the paste, in the studio, and with slides on the canvas', async () => {
    const { page, panel } = await open({ colorScheme: theme })
    expect(await seriousFaults(page)).toEqual([])
    await paste(panel, studioPage(breadPosts))
    await panel.getByText('Nadia Okafor 🚀').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await generate(panel)
    await page.getByRole('treeitem', { name: '01 Cover' }).click()
    expect(await seriousFaults(page)).toEqual([])
  })
})
