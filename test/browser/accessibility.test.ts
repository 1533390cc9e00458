import { describe, expect, test } from 'vitest'

import { axeFaults } from './support/axe'
import { generate, paste } from './support/panel'
import { usePlayground } from './support/playground'
import { breadPosts, studioPage } from './support/threads'

const open = usePlayground()

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing serious', (theme) => {
  test('before the paste, in the studio, and with slides on the canvas', async () => {
    const { page, panel } = await open({ colorScheme: theme })
    const seriousFaults = () => axeFaults(page, { theme, from: 'serious' })
    expect(await seriousFaults()).toEqual([])
    await paste(panel, studioPage(breadPosts))
    await panel.getByText('Nadia Okafor 🚀').first().waitFor()
    expect(await seriousFaults()).toEqual([])
    await generate(panel)
    await page.getByRole('treeitem', { name: '01 Cover' }).click()
    expect(await seriousFaults()).toEqual([])
  })
})
