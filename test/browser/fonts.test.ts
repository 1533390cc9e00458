import type { FrameLocator, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { framesOf, generate, paste } from './support/panel'
import { useFreshPlayground } from './support/playground'

const open = useFreshPlayground()

/** Files of the engine that the page has fetched, by the package they are in: "noto-sans-kr". */
async function fetchedPackages(page: Page): Promise<ReadonlySet<string>> {
  const urls = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => entry.name),
  )
  const names = urls.map((url) => /\/assets\/(?:@[^/]+\/)?([^/]+)\//.exec(url)?.[1])
  return new Set(names.filter((name) => name !== undefined))
}

/** Families of which the panel's document has opened a file. */
async function familiesOf(panel: FrameLocator): Promise<ReadonlySet<string>> {
  const families = await panel
    .locator('body')
    .evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    )
  return new Set(families.map((family) => family.replaceAll('"', '')))
}

test('a font is fetched when a text needs it, on the page and in the panel', async () => {
  const { page, panel, complaints } = await open()
  // The page itself is set in Inter.
  expect([...(await fetchedPackages(page))].sort()).toEqual(['canvaskit-wasm', 'inter'])
  await panel.locator('body').waitFor()
  expect([...(await familiesOf(panel))]).not.toContain('Noto Sans KR')

  await paste(
    panel,
    '집에서 빵 굽기\n\n---\n\n반죽을 섞고 하룻밤 둡니다. 아침에 뜨거운 냄비에서 굽습니다.',
  )
  await generate(panel)
  expect((await framesOf(page)).length).toBeGreaterThan(0)
  expect([...(await fetchedPackages(page))]).toContain('noto-sans-kr')
  expect([...(await familiesOf(panel))]).toContain('Noto Sans KR')
  expect([...(await fetchedPackages(page))]).not.toContain('figtree')
  expect(complaints).toEqual([])
})
