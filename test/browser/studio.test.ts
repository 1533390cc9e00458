import { expect, test } from 'vitest'

import { printCanvas, printThumbnails } from './support/conformance'
import { generate, paste } from './support/panel'
import { usePlayground } from './support/playground'
import { breadPosts, studioPage } from './support/threads'

const open = usePlayground()

test('what the thumbnails show is what stands on the canvas', async () => {
  const { page, panel, complaints } = await open()
  await paste(panel, studioPage(breadPosts))
  await panel.getByText('Nadia Okafor 🚀').first().waitFor()
  await generate(panel)
  expect(await printCanvas(page)).toEqual(await printThumbnails(panel))
  expect(complaints).toEqual([])
})
