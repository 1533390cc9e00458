import { describe, expect, it } from 'vitest'
import {
  colorOf,
  drawnFresh,
  drawnOf,
  frameOf,
  layerOf,
  planOf,
  textOf,
  themed,
  told,
} from './support/hand'
import { withNodes } from './support/restyled'
import { carousel } from './support/slides'

describe('what a hand did on the canvas survives a new theme', () => {
  it('a typo mended in one paragraph: its words stay, its colours and the other paragraph follow', async () => {
    const plugin = await drawnFresh()
    const body = textOf(plugin, 'p1/body')
    body.insertCharacters(0, 'Do r', 'AFTER')
    body.deleteCharacters(4, 5)
    expect(told(planOf(await plugin.update(themed, { mode: 'ask' })))).toEqual(['p1/body words'])
    drawnOf(await plugin.update(themed))
    expect(body.characters.split('\n')[0]).toBe('Do read the paper first, not the summary.')
    const paper = body.characters.indexOf('the paper')
    expect(body.getRangeHyperlink(paper, paper + 9)).toEqual({
      type: 'URL',
      value: 'https://example.org/paper',
    })
    expect(body.getRangeFills(paper, paper + 9)).toMatchObject([{ color: { r: 1 } }])
    expect(body.getRangeFills(0, 2)).toMatchObject([
      { color: { r: expect.closeTo(0.957, 2) as number } },
    ])
  })

  it('words of one paragraph, while the thread changes another', async () => {
    const plugin = await drawnFresh()
    const body = textOf(plugin, 'p1/body')
    body.insertCharacters(4, ' all of')
    const next = withNodes(carousel, (node) =>
      node.kind === 'text' && node.key === 'p1/body'
        ? { ...node, runs: [...node.runs.slice(0, 5), { text: 'Quite another end.' }] }
        : node,
    )
    drawnOf(await plugin.update(next))
    expect(body.characters).toBe(
      'Read all of the paper first, not the summary.\nQuite another end.',
    )
  })

  it('a colour, a size, a place, a name, visibility and lock', async () => {
    const plugin = await drawnFresh()
    const title = textOf(plugin, 'p0/title')
    title.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }]
    const rule = layerOf(plugin, 'p0/rule')
    if (rule.type === 'RECTANGLE') rule.resize(200, 8)
    rule.name = 'My rule'
    const dot = layerOf(plugin, 'p2/dot')
    dot.x = 40
    const label = textOf(plugin, 'p1/label')
    label.visible = false
    label.locked = true
    const plan = planOf(await plugin.update(themed, { mode: 'ask' }))
    expect([...told(plan)].sort()).toEqual(
      [
        'p0/rule name',
        'p0/rule width',
        'p0/title fill',
        'p1/label visible',
        'p2/dot position',
      ].sort(),
    )
    expect(drawnOf(await plugin.update(themed)).kept).toBe(5)
    expect([colorOf(title), rule.width, rule.name, dot.x, label.visible, label.locked]).toEqual([
      '#FF0000',
      200,
      'My rule',
      40,
      false,
      true,
    ])
    // All the rest of them is new.
    expect([colorOf(rule), colorOf(dot), colorOf(label)]).toEqual(['#FF7A45', '#FF7A45', '#F4F1EA'])
  })

  it('deleted stays deleted, added stays where it is', async () => {
    const plugin = await drawnFresh()
    layerOf(plugin, 'p0/rule').remove()
    const stage = frameOf(plugin, 'p1/stage')
    const mine = plugin.figma.createEllipse()
    stage.insertChild(1, mine)
    drawnOf(await plugin.update(themed))
    drawnOf(await plugin.update(themed))
    expect(() => layerOf(plugin, 'p0/rule')).toThrow('No layer')
    expect(stage.children[1]?.id).toBe(mine.id)
    expect(colorOf(textOf(plugin, 'p1/title'))).toBe('#F4F1EA')
  })

  it('nested, grouped, in a component, renamed: still found', async () => {
    const plugin = await drawnFresh()
    const { figma } = plugin
    const nest = figma.createFrame()
    frameOf(plugin, 'p1/stage').appendChild(nest)
    const title = textOf(plugin, 'p1/title')
    nest.appendChild(title)
    const name = textOf(plugin, 'p0/name')
    figma.group([name], frameOf(plugin, 'p0/author'))
    const button = figma.createComponentFromNode(frameOf(plugin, 'p1/button'))
    name.name = 'Who'
    drawnOf(await plugin.update(themed))
    expect([colorOf(title), colorOf(name)]).toEqual(['#F4F1EA', '#F4F1EA'])
    expect(title.parent?.id).toBe(nest.id)
    expect(name.parent?.type).toBe('GROUP')
    expect(colorOf(textOf(plugin, 'p1/label'))).toBe('#F4F1EA')
    expect(button.parent?.id).toBe(frameOf(plugin, 'p1/stage').id)
  })

  it('discarded, it is as drawn anew', async () => {
    const plugin = await drawnFresh()
    textOf(plugin, 'p1/body').characters = 'Mine'
    textOf(plugin, 'p0/title').fontSize = 20
    layerOf(plugin, 'p0/rule').remove()
    drawnOf(await plugin.update(themed, { discard: 'all' }))
    const fresh = await drawnFresh(themed)
    expect(textOf(plugin, 'p1/body').characters).toBe(textOf(fresh, 'p1/body').characters)
    expect(textOf(plugin, 'p0/title').fontSize).toBe(82)
    expect(layerOf(plugin, 'p0/rule').width).toBe(96)
    expect(planOf(await plugin.update(themed, { mode: 'ask' })).edits).toEqual([])
  })
})
