/** What a person does with the panel and the page, and what then stands on the canvas. */
import type { FrameLocator, Page } from 'playwright-core'

/** Pastes into the panel as the clipboard would hand it over, with the same as HTML where it is given. */
export async function paste(panel: FrameLocator, text: string, html = ''): Promise<void> {
  const pasted = { text, html }
  await panel.locator('body').evaluate((body, { text, html }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    if (html !== '') clipboardData.setData('text/html', html)
    const target = document.activeElement ?? body
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, pasted)
}

export interface DroppedFile {
  readonly name: string
  readonly type: string
  readonly bytes: readonly number[]
}

/** Drops files anywhere on the panel. */
export async function drop(panel: FrameLocator, files: readonly DroppedFile[]): Promise<void> {
  await panel.locator('body').evaluate((body, dropped) => {
    const dataTransfer = new DataTransfer()
    for (const { name, type, bytes } of dropped) {
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
    }
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, files)
}

/** Presses Generate and waits for the result. */
export async function generate(panel: FrameLocator): Promise<void> {
  await panel.getByRole('button', { name: /^Generate/ }).click()
  await isDrawn(panel)
}

/** Waits for the end of a run. By its text: a role is asked of every element, again and again while slides are drawn. */
export async function isDrawn(panel: FrameLocator): Promise<void> {
  await panel.locator('button', { hasText: 'Show on canvas' }).waitFor()
}

/** A node of Figma's REST file format, as far as the tests look. */
export interface RestNode {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly characters?: string
  readonly fills?: readonly { readonly type: string }[]
  readonly children?: readonly RestNode[]
}

/** What stands on the page, in its own order. */
export async function framesOf(page: Page): Promise<readonly RestNode[]> {
  // As text: of an object each value would be handed over by itself.
  const json = await page.evaluate(() => JSON.stringify(window.playground.documentJSON?.()))
  // Written by the stand-in in Figma's published format.
  const { document } = JSON.parse(json) as { readonly document: RestNode }
  const root = document.type === 'DOCUMENT' ? document.children?.[0] : document
  return root?.children ?? []
}

/** The node and everything below it. */
export function allNodes(node: RestNode): readonly RestNode[] {
  return [node, ...(node.children ?? []).flatMap(allNodes)]
}

/** How many pixels of a layer's picture have just this colour. */
export async function countPixels(
  page: Page,
  nodeId: string,
  color: readonly [number, number, number],
): Promise<number> {
  return page.evaluate(
    async ([id, [red, green, blue]]) => {
      const url = window.playground.png?.(id, 0.25) ?? ''
      const bitmap = await createImageBitmap(await (await fetch(url)).blob())
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] }
      let count = 0
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1
      }
      return count
    },
    [nodeId, color] as const,
  )
}
