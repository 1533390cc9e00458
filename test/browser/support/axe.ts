/**
 * What axe says of the page or a part of it. Each frame is looked at from inside, as none reaches into the panel;
 * what was seen is put together in the page. A frame that cannot be looked at is an error.
 */
import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

export type Theme = 'light' | 'dark'

export interface AxeOptions {
  /** Selectors from the page inwards, as axe takes them; the whole page if absent. */
  readonly within?: string | [string, string]
  /** What a fault must at least be called. */
  readonly from?: 'minor' | 'serious'
}

/** The elements, names and sizes of the dark theme are those of the light one: there only colours are asked. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** Rule and place of each fault in the theme that is shown: of colours alone in the dark one. */
export async function axeFaults(
  page: Page,
  { within, from = 'minor' }: AxeOptions,
): Promise<readonly string[]> {
  const theme = await shownTheme(page)
  const context: axe.SerialContextObject = {
    include: within === undefined ? [] : [typeof within === 'string' ? [within] : within],
    exclude: [],
  }
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(theme === 'dark' ? { runOnly: { type: 'rule', values: colourRules } } : {}),
  }
  const partials = await partialResults(page.mainFrame(), context, options)
  const violations = await finished(page, partials, options)
  return violations
    .filter(({ impact }) => from === 'minor' || impact === 'serious' || impact === 'critical')
    .flatMap(({ id, places }) => places.map((place) => `${theme}, ${id}: ${place}`))
}

/** Those of both themes, one after the other on what stands there; the light one is shown before and after. */
export async function axeFaultsInBothThemes(
  page: Page,
  options: AxeOptions,
): Promise<readonly string[]> {
  const light = await axeFaults(page, options)
  await switchTo(page, 'dark')
  const dark = await axeFaults(page, options)
  await switchTo(page, 'light')
  return [...light, ...dark]
}

async function shownTheme(page: Page): Promise<Theme> {
  const name = await page.locator('html').getAttribute('class')
  return name === 'figma-dark' ? 'dark' : 'light'
}

/** By the page's own switch, pressed without taking the focus from a menu that is open in the panel. */
async function switchTo(page: Page, theme: Theme): Promise<void> {
  await page
    .getByRole('button', { name: `Switch to ${theme} theme` })
    .evaluate((button: HTMLButtonElement) => {
      button.click()
    })
  await page.frameLocator('iframe').locator(`html.figma-${theme}`).waitFor()
  // A colour half-way from one theme to the other is nobody's choice.
  for (const frame of page.frames()) {
    await frame.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter((animation) => animation instanceof CSSTransition)
          .map((transition) => transition.finished),
      ),
    )
  }
}

declare global {
  interface Window {
    /** Of a frame that was looked at before. */
    axe: typeof axe
  }
}

/** What axe saw in the frame and in those inside it, as JSON: as text it is handed on in no time. */
async function partialResults(
  frame: Frame,
  context: axe.SerialContextObject,
  options: axe.RunOptions,
): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  const { own, inside } = await frame.evaluate(
    async ({ context, options }) => ({
      inside: window.axe.utils.getFrameContexts(context),
      own: JSON.stringify(await window.axe.runPartial(context, options)),
    }),
    { context, options },
  )
  const all = [own]
  for (const { frameSelector, frameContext } of inside) {
    if (typeof frameSelector !== 'string') throw new Error('No frame stands in a shadow tree.')
    const element = await frame.locator(frameSelector).elementHandle()
    const child = await element.contentFrame()
    if (child === null) throw new Error(`${frameSelector} is no frame.`)
    all.push(...(await partialResults(child, frameContext, options)))
  }
  return all
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly places: readonly string[]
}

/** What was seen in all frames, put together in the page. */
async function finished(
  page: Page,
  partials: readonly string[],
  options: axe.RunOptions,
): Promise<readonly Violation[]> {
  return page.evaluate(
    async ({ partials, options }) => {
      const results = partials.map((partial) => JSON.parse(partial) as axe.PartialResult)
      const { violations } = await window.axe.finishRun(results, options)
      return violations.map(({ id, impact, nodes }) => ({
        id,
        impact: impact ?? '',
        places: nodes.map(({ target }) => target.join(' ')),
      }))
    },
    { partials, options },
  )
}
