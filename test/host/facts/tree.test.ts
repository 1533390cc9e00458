import { describe, expect, test } from 'vitest'

import { calling, open, openText } from './support'

describe('order of children', () => {
  test('§5.41 appendChild of a child moves it to the end', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const [a, b, c] = [figma.createFrame(), figma.createFrame(), figma.createFrame()]
    for (const child of [a, b, c]) frame.appendChild(child)
    frame.appendChild(a)
    expect(frame.children).toEqual([b, c, a])
  })

  test('§5.41 insertChild puts the child at the index', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const [a, b] = [figma.createFrame(), figma.createFrame()]
    frame.appendChild(a)
    frame.insertChild(0, b)
    expect(frame.children).toEqual([b, a])
  })

  test('§5.41 §5.44 insertChild beyond the siblings throws', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    expect(calling(frame, 'insertChild', 2, figma.createFrame())).toContain(
      'Cannot insert node at index greater than the number of existing siblings',
    )
  })

  test('§5.41 in auto layout the first child is first in flow', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    frame.layoutMode = 'HORIZONTAL'
    const [a, b] = [figma.createFrame(), figma.createFrame()]
    frame.appendChild(a)
    frame.insertChild(0, b)
    expect([b.x, a.x]).toEqual([0, 100])
  })

  test('§5.42 reparenting keeps the relative x and y', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    frame.x = 1000
    const child = figma.createRectangle()
    child.x = 500
    child.y = 40
    frame.appendChild(child)
    expect([child.x, child.y]).toEqual([500, 40])
  })

  test('§5.42 a node with x = 500 appended to a section sits at 500 inside it', () => {
    const { figma } = open()
    const section = figma.createSection()
    section.x = 200
    const frame = figma.createFrame()
    frame.x = 500
    section.appendChild(frame)
    expect(frame.x).toBe(500)
    expect(frame.absoluteTransform[0][2]).toBe(700)
  })

  test('§5.42 a layer has one parent at a time', () => {
    const { figma } = open()
    const [first, second] = [figma.createFrame(), figma.createFrame()]
    const child = figma.createRectangle()
    first.appendChild(child)
    second.appendChild(child)
    expect(first.children).toEqual([])
    expect(child.parent).toBe(second)
  })
})

describe('what reparenting refuses', () => {
  const refused = 'Cannot move node. '

  test('§5.44 the scene root', () => {
    const { figma } = open()
    expect(calling(figma.createFrame(), 'appendChild', figma.root)).toContain(
      `${refused}Node is the scene root, which cannot be reparented`,
    )
  })

  test.each([['itself'], ['its own child']])('§5.44 a layer into %s', (what) => {
    const { figma } = open()
    const outer = figma.createFrame()
    const inner = figma.createFrame()
    outer.appendChild(inner)
    const target = what === 'itself' ? outer : inner
    expect(calling(target, 'appendChild', outer)).toContain(
      `${refused}Doing so would create a parenting cycle`,
    )
  })

  test('§5.44 a frame into the root', () => {
    const { figma } = open()
    expect(calling(figma.root, 'appendChild', figma.createFrame())).toContain(
      `${refused}The root node cannot have children of type other than PAGE`,
    )
  })

  test('§5.44 a page into a frame', () => {
    const { figma } = open()
    expect(calling(figma.createFrame(), 'appendChild', figma.createPage())).toContain(
      `${refused}Nodes other than the root node cannot have children of type PAGE`,
    )
  })

  test('§5.44 into an instance', () => {
    const { figma } = open()
    const instance = figma.createComponent().createInstance()
    expect(calling(instance, 'appendChild', figma.createFrame())).toContain(
      `${refused}New parent is an instance or is inside of an instance`,
    )
  })

  test('§5.44 out of an instance', () => {
    const { figma } = open()
    const component = figma.createComponent()
    component.appendChild(figma.createFrame())
    const [inside] = component.createInstance().children
    expect(calling(figma.currentPage, 'appendChild', inside)).toContain(
      `${refused}Node is inside of an instance`,
    )
  })

  test('§5.44 a component into itself as an instance', () => {
    const { figma } = open()
    const component = figma.createComponent()
    const instance = component.createInstance()
    expect(calling(component, 'appendChild', instance)).toContain(
      `${refused}Reparenting would create a component cycle`,
    )
  })

  test('§5.44 a component into a component', () => {
    const { figma } = open()
    expect(calling(figma.createComponent(), 'appendChild', figma.createComponent())).toContain(
      `${refused}Reparenting would create a component inside a component`,
    )
  })

  test.each(['createRectangle', 'createText', 'createEllipse', 'createLine'] as const)(
    '§5.44 a layer made by %s has no appendChild',
    (name) => {
      const { figma } = open()
      expect(calling(figma[name](), 'appendChild', figma.createFrame())).toContain(
        "no such property 'appendChild'",
      )
    },
  )

  test('§5.44 nothing moves when a move is refused', () => {
    const { figma } = open()
    const outer = figma.createFrame()
    calling(outer, 'appendChild', outer)
    expect(outer.parent).toBe(figma.currentPage)
  })

  test('§5.44 group of nothing', () => {
    const { figma } = open()
    expect(calling(figma, 'group', [], figma.currentPage)).toContain(
      'First argument must be an array of at least one node',
    )
  })

  test('§5.44 group across pages', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const page = figma.createPage()
    await page.loadAsync()
    expect(calling(figma, 'group', [frame], page)).toContain(
      'Grouped nodes must be in the same page as the parent',
    )
  })
})

describe('removing', () => {
  test('§5.48 a removed node says removed, and its parent has lost it', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    frame.remove()
    expect(frame.removed).toBe(true)
    expect(figma.currentPage.children).toEqual([])
  })

  test.each([
    ['get_name', 'name'],
    ['get_width', 'width'],
    ['get_children', 'children'],
  ])('§5.48 %s of a removed node throws with its id', (fn, name) => {
    const { figma } = open()
    const frame = figma.createFrame()
    const { id } = frame
    frame.remove()
    expect(() => frame[name as 'name']).toThrow(`in ${fn}: The node with id "${id}" does not exist`)
  })

  test('§5.48 writing to and calling on a removed node throws too', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const { id } = frame
    frame.remove()
    expect(() => {
      frame.name = 'x'
    }).toThrow(`in set_name: The node with id "${id}" does not exist`)
    expect(calling(frame, 'resize', 10, 10)).toContain(`in resize: The node with id "${id}"`)
  })

  test('§5.48 the children of a removed node are removed', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const child = figma.createRectangle()
    frame.appendChild(child)
    frame.remove()
    expect(child.removed).toBe(true)
  })

  test('§5.48 getNodeByIdAsync of a removed node gives null', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const { id } = frame
    frame.remove()
    expect(await figma.getNodeByIdAsync(id)).toBeNull()
  })

  test('§5.48 an emptied group deletes itself', () => {
    const { figma } = open()
    const frame = figma.createFrame()
    const group = figma.group([frame], figma.currentPage)
    expect(group.children).toEqual([frame])
    figma.currentPage.appendChild(frame)
    expect(group.removed).toBe(true)
  })
})

describe('searching and copying', () => {
  test('§5.40 findAll and findOne walk the whole subtree, in order', () => {
    const { figma } = open()
    const outer = figma.createFrame()
    const inner = figma.createFrame()
    const leaf = figma.createRectangle()
    outer.appendChild(inner)
    inner.appendChild(leaf)
    expect(figma.currentPage.findAll()).toEqual([outer, inner, leaf])
    expect(outer.findAll((node) => node.type === 'RECTANGLE')).toEqual([leaf])
    expect(outer.findChildren((node) => node.type === 'RECTANGLE')).toEqual([])
    expect(inner.findChildren((node) => node.type === 'RECTANGLE')).toEqual([leaf])
    expect(outer.findOne((node) => node.type === 'RECTANGLE')).toBe(leaf)
    expect(outer.findChild((node) => node.type === 'RECTANGLE')).toBeNull()
  })

  test('§9.6 findAllWithCriteria by type and by plugin data', () => {
    const { figma } = open()
    const marked = figma.createFrame()
    marked.setPluginData('slide', '1')
    figma.createFrame()
    figma.createRectangle()
    expect(figma.currentPage.findAllWithCriteria({ types: ['FRAME'] })).toHaveLength(2)
    expect(
      figma.currentPage.findAllWithCriteria({ types: ['FRAME'], pluginData: { keys: ['slide'] } }),
    ).toEqual([marked])
    expect(figma.currentPage.findAllWithCriteria({ types: ['RECTANGLE'], pluginData: {} })).toEqual(
      [],
    )
  })

  test('§5.40 clone copies the subtree with its text and plugin data, on the current page', async () => {
    const { figma, text } = await openText('Hello')
    const frame = figma.createFrame()
    frame.appendChild(text)
    text.setPluginData('key', 'value')
    const copy = frame.clone()
    const [child] = copy.children
    expect(copy.parent).toBe(figma.currentPage)
    expect(copy.id).not.toBe(frame.id)
    expect(child?.type === 'TEXT' && child.characters).toBe('Hello')
    expect(child?.getPluginData('key')).toBe('value')
  })
})
