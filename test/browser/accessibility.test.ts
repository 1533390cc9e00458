import { expect, test } from 'vitest'

import { axeFaultsInBothThemes } from './support/axe'
import { generate, paste } from './support/panel'
import { usePlayground } from './support/playground'
import { breadPosts, studioPage } from './support/threads'

const open = usePlayground()

test('axe finds nothing serious in either theme: before the paste, in the studio, with slides on the canvas', async () => {
  const { page, panel } = await open()
  const seriousFaults = () => axeFaultsInBothThemes(page, { from: 'serious' })
  expect(await seriousFaults()).toEqual([])
  await paste(panel, studioPage(breadPosts))
  await panel.getByText('Nadia Okafor 🚀').first().waitFor()
  expect(await seriousFaults()).toEqual([])
  await generate(panel)
  await page.getByRole('treeitem', { name: '01 Cover' }).click()
  expect(await seriousFaults()).toEqual([])
})
