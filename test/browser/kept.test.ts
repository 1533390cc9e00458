/** What the panel keeps while it is closed, with real pictures and the stand-in's real storage. */
import { expect, it } from 'vitest'

import { eventually } from './support/eventually'
import { usePlayground } from './support/playground'

const open = usePlayground()

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="20" height="20" fill="#241A52"/></svg>`

it('work, brand kit and preset are there again when the plugin opens, the drawn logo too', async () => {
  const { page, panel, complaints } = await open()
  await panel.getByRole('button', { name: 'Try an example' }).click()
  await panel.getByRole('button', { name: /^Brand kit/ }).click({ modifiers: ['Alt'] })
  await panel.getByRole('button', { name: 'New', exact: true }).click()
  await panel.getByLabel('Name', { exact: true }).fill('Northbeam')
  await panel
    .getByRole('button', { name: 'Choose a picture: Logo, light' })
    .locator('xpath=..')
    .locator('input')
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(logo) })
  const shown = panel.getByRole('button', { name: 'Choose a picture: Logo, light' }).locator('img')
  await shown.waitFor()
  await panel.getByRole('button', { name: /^Presets/ }).click()
  await panel.getByRole('button', { name: 'Save as new…' }).click()
  await panel.locator('input:focus').waitFor()
  await page.keyboard.type('Weekly')
  await page.keyboard.press('Enter')
  const keys = () => page.evaluate(() => window.playground.figma?.clientStorage.keysAsync() ?? [])
  await eventually(async () => (await keys()).map((key) => key.replace(/\/.*/, '')).sort()).toEqual(
    ['brands', 'picture', 'presets', 'settings', 'window', 'work'],
  )
  const presets = () =>
    page.evaluate(() => window.playground.figma?.clientStorage.getAsync('presets'))
  await eventually(async () => JSON.stringify(await presets())).toContain('Weekly')

  await page.getByRole('button', { name: 'Close the plugin' }).click()
  await page.getByRole('button', { name: 'Open plugin' }).click()
  await panel.getByRole('radio', { name: 'Northbeam' }).waitFor()
  await shown.waitFor()
  // At most 512 px a side: a drawing is painted at that size.
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(512)
  await panel.getByRole('button', { name: /^Weekly/ }).waitFor()
  expect(await panel.getByRole('option', { name: /^Slide 1 of/ }).count()).toBe(1)

  await panel.getByRole('button', { name: 'Deck menu' }).click()
  await panel.getByRole('menuitem', { name: 'Start over' }).click()
  await panel.getByRole('button', { name: 'Try an example' }).waitFor()
  expect(complaints).toEqual([])
})
