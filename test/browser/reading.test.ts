import { describe, expect, test } from 'vitest'

import { framesOf, generate, allNodes, paste } from './support/panel'
import { usePlayground } from './support/playground'

const open = usePlayground()

/** A page as a browser copies it: the words, and the same with its links. Own words. */
const status = 'https://x.com/ovenlight/status/16479490000000000'
const post = (at: number, words: string, html = words): { text: string; html: string } => ({
  text: `Mira Oven\n@ovenlight\n·\nAug ${at}\n${words}\n3\n12\n1.2K\n`,
  html: `<div><a href="/ovenlight"><span>Mira Oven</span></a></div><div><a href="/ovenlight"><span>@ovenlight</span></a></div><div>·</div><div><a href="${status}0${at}"><time datetime="2026-08-0${at}T10:00:00.000Z">Aug ${at}</time></a></div><div><span>${html}</span></div><div>3</div><div>12</div><div>1.2K</div>`,
})
const posts = [
  post(1, 'Bread without kneading, in five steps 🧵'),
  post(
    2,
    '1. Weigh the flour, see example.org/flour',
    '1. <b onmouseover="window.top.ran=1">Weigh</b> the flour, see <a href="https://example.org/flour">example.org/flour</a><img src="x:" onerror="window.top.ran=1">',
  ),
  post(3, '2. Let it rest overnight'),
]
const menu = 'Home\nExplore\nNotifications\nPost\nSee new posts\nConversation\n'
const tail = 'Relevant people\nMira Oven\n@ovenlight\nBaker and writer.\nTerms of Service\n'
const page = {
  text: menu + posts.map(({ text }) => text).join('') + tail,
  html: `<meta charset="utf-8"><div>${menu.replace(/\n/g, '<br>')}</div>${posts.map(({ html }) => html).join('')}<div>${tail.replace(/\n/g, '<br>')}</div><script>window.top.ran = 1</script>`,
}

describe('a page of X from the clipboard', () => {
  test('gives its posts with their links; nothing in it runs; what was left out can be read', async () => {
    const { page: tab, panel, complaints } = await open()
    await paste(panel, page.text, page.html)
    await panel.getByText('Mira Oven').first().waitFor()
    await panel.getByRole('button', { name: /left out/ }).click()
    await panel.getByRole('listitem').filter({ hasText: 'profile' }).locator('summary').click()
    expect(await panel.locator('body').innerText()).toContain('Baker and writer.')
    await tab.keyboard.press('Escape')
    await generate(panel)
    const words = (await framesOf(tab)).flatMap(allNodes).map(({ characters = '' }) => characters)
    expect(words.join(' ')).toContain('Let it rest overnight')
    expect(words.join(' ')).not.toMatch(/Relevant people|Explore|1\.2K/)
    expect(await tab.evaluate(() => 'ran' in window)).toBe(false)
    expect(complaints).toEqual([])
  })
})
