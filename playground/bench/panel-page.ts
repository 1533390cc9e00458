/** The plugin's panel in the playground's page, in Chromium, for measuring. */
import type { Browser, FrameLocator, Page } from 'playwright-core'

export interface OpenPanel {
  readonly page: Page
  readonly panel: FrameLocator
}

/** Opens the playground with an empty panel. */
export async function openPanel(browser: Browser, url: string): Promise<OpenPanel> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } })
  await page.goto(url)
  await page.evaluate(() => window.playground.ready)
  const panel = page.frameLocator('iframe')
  await panel.locator('textarea').first().waitFor()
  return { page, panel }
}

/**
 * Pastes a thread and waits until its fonts are there, which set every slide anew. Gives ms from the paste to the
 * frame with the first thumbnail.
 */
export async function paste({ page, panel }: OpenPanel, text: string): Promise<number> {
  const ms = await panel.locator('body').evaluate(
    (body, pasted) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        const watching = new MutationObserver(() => {
          if (body.querySelector('[data-slide] [data-kind="slide"]') === null) return
          watching.disconnect()
          // A task of its own after the next frame is after its painting.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => {
              resolve(performance.now() - from)
            }
            port2.postMessage(null)
          })
        })
        watching.observe(body, { subtree: true, childList: true })
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', pasted)
        const target = document.activeElement ?? body
        target.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      }),
    text,
  )
  await page.waitForTimeout(3000)
  return ms
}

/** ms from a change of one element to the frame that shows it, in the middle of some: what no panel can undercut. */
export async function emptyFrame({ panel }: OpenPanel): Promise<number> {
  return panel.locator('body').evaluate(async (body) => {
    const times: number[] = []
    const mark = document.createElement('i')
    body.append(mark)
    for (let index = 0; index < 15; index += 1) {
      const from = performance.now()
      mark.title = String(index)
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = resolve
          port2.postMessage(null)
        })
      })
      times.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, 7))
    }
    mark.remove()
    return times.sort((a, b) => a - b)[7] ?? 0
  })
}

/** @param pictured every how many posts name a picture's file, "loaf-1.png" and so on; 0: none does */
export function thread(posts: number, pictured = 0): string {
  return Array.from({ length: posts }, (_, index) =>
    [
      `Lesson ${index + 1} of a year of baking`,
      'Flour has two proteins that want to hold hands. Water introduces them, and time does the rest.',
      '- Cover the bowl\n- Wait for an hour\n- Fold it twice',
      ...(pictured > 0 && index % pictured === 0
        ? [`![A loaf](loaf-${index / pictured + 1}.png)`]
        : []),
    ].join('\n\n'),
  ).join('\n\n---\n\n')
}

/** The value that `share` of the values do not exceed; 0 of none. */
export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
