import { describe, expect, it } from 'vitest'

import type { Slide } from '../../src/lib/slide/node'
import { openIn, openPlugin, slidesOn, type Plugin } from './support/plugin'
import { recoloured, restyled, withNodes } from './support/restyled'
import { carousel, slide, text } from './support/slides'
import { stateOf } from './support/state'
import { turn } from './support/turn'

/** A carousel of four slides on which a hand has been at work, with something else selected. */
async function openEdited(): Promise<Plugin> {
  const plugin = openPlugin()
  const extra = slide('p7', '04 Extra', [text('p7/body', 'Soon gone'), text('p7/more', 'Also')])
  const gone = slide('p8', '05 Gone', [text('p8/body', 'Gone')])
  expect((await plugin.draw([...carousel, extra, gone]))[0]).toBe('drawn')
  const { figma } = plugin
  const [cover, words, picture, touched] = slidesOn(figma)
  const body = textIn(words, 'Body')
  body.insertCharacters(5, 'very ')
  body.setRangeFontSize(0, 4, 60)
  body.setRangeTextCase(0, 4, 'UPPER')
  const label = textIn(words, 'Label')
  label.characters = 'Follow me'
  const name = textIn(cover, 'Name')
  figma.group([name], name.parent as FrameNode)
  textIn(touched, 'Body').characters = 'Kept'
  const dot = picture?.findOne((layer) => layer.name === 'Dot')
  if (dot?.type === 'ELLIPSE') dot.x = 900
  const mine = figma.createRectangle()
  mine.name = 'Mine'
  words?.appendChild(mine)
  const copy = cover?.clone()
  if (copy !== undefined) {
    copy.x = 400
    copy.y = -2000
    figma.currentPage.appendChild(copy)
  }
  figma.currentPage.selection = [mine]
  figma.viewport.center = { x: 12, y: 34 }
  figma.viewport.zoom = 0.75
  figma.commitUndo()
  return plugin
}

function textIn(frame: FrameNode | undefined, name: string): TextNode {
  const found = frame?.findOne((layer) => layer.name === name)
  if (found?.type !== 'TEXT') throw new Error(`No text ${name}`)
  return found
}

/** The page without ids, which are others each time. */
function looksOf(host: Plugin['host']): unknown {
  return JSON.parse(
    JSON.stringify(host.documentJSON(), (name, value: unknown) =>
      name === 'id' ? undefined : value,
    ),
  )
}

/** Every call takes minutes; a test takes every so many, and all with FAULTS=all. A prime, as calls come in rounds. */
const stride = process.env['FAULTS'] === 'all' ? 1 : 307

/** Every kind of change at once. */
const changed: readonly Slide[] = [
  slide('p9', '01 New', [text('p9/body', 'New')]),
  ...[
    ...withNodes(recoloured(restyled['layers that come, go and change places'] ?? []), (node) => {
      if (node.kind === 'vector') return { ...node, path: 'M0 0H9' }
      if (node.kind === 'text') {
        return { ...node, paragraphGap: 5, style: { ...node.style, size: 30 }, width: 400 }
      }
      if (node.key === 'p1/button' && node.kind === 'box') return { ...node, gap: 9, radius: 3 }
      if (node.key === 'p2/dot') return { ...node, name: 'Point', opacity: 1 }
      return node
    }),
  ].reverse(),
]

describe('a failure at any host call of an update', () => {
  it('leaves the document, plugin data, selection and view as they were, and the next run works', async () => {
    const plugin = await openEdited()
    const { host } = plugin
    const copy = plugin.figma.currentPage.children.find(({ y }) => y === -2000)
    const own = { copies: [{ node: copy?.id ?? '', key: 'c0' }] }
    const slides = [...changed, slide('c0', '09 Copy', [text('c0/title', 'Copied')])]
    const before = JSON.stringify(stateOf(plugin))
    const { selection } = plugin.figma.currentPage

    host.calls.reset()
    expect((await openIn(host).update(slides, own))[0]).toBe('drawn')
    const points = host.calls.total
    const done = looksOf(host)
    const putBack = (): void => {
      host.undo()
      // What was removed with an update is out of the selection for good.
      plugin.figma.currentPage.selection = selection
    }
    putBack()
    expect(JSON.stringify(stateOf(plugin))).toBe(before)

    const wrong: unknown[] = []
    const late: number[] = []
    for (let call = 1; call <= points && wrong.length < 6; call += stride) {
      const again = openIn(host)
      host.failAt(call)
      const [name, body] = await again.update(slides, own)
      host.failAt(null)
      await turn()
      if (name === 'drawn') {
        // Too late to be taken back: then all of it must be done.
        late.push(points - call)
        if (JSON.stringify(looksOf(host)) !== JSON.stringify(done)) wrong.push([call, 'half done'])
        putBack()
      }
      const isSame = JSON.stringify(stateOf(again)) === before
      if (!isSame || (name !== 'failed' && name !== 'drawn')) {
        wrong.push([call, name, 'detail' in body ? body.detail : ''])
      }
    }
    expect(wrong).toEqual([])
    // The undo step and the answer are the last calls of a run; nothing else may be too late.
    expect(late.every((left) => left < 3)).toBe(true)
    expect(points).toBeGreaterThan(5000)
    expect((await openIn(host).update(slides, own))[0]).toBe('drawn')
    expect(looksOf(host)).toEqual(done)
  }, 3_600_000)
})
