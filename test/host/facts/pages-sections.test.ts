import { describe, expect, test } from 'vitest'

import { calling, open, reading, red, set, get } from './support'

describe('sections', () => {
  test('§12.1 a section has fills, strokes and corners', () => {
    const section = open().figma.createSection()
    section.fills = [red]
    section.strokes = [red]
    section.strokeWeight = 2
    section.cornerRadius = 12
    expect(section.fills).toMatchObject([red])
    expect(section.strokes).toMatchObject([red])
    expect([section.strokeWeight, section.cornerRadius]).toEqual([2, 12])
  })

  test.each(['resizeWithoutConstraints', 'resize'] as const)('§12.1 %s sets its size', (name) => {
    const section = open().figma.createSection()
    section[name](800, 600)
    expect([section.width, section.height]).toEqual([800, 600])
    expect(calling(section, name, 0, 10)).toContain(`in ${name}`)
  })

  test.each(['clipsContent', 'layoutMode', 'constraints'])('§12.1 a section has no %s', (name) => {
    expect(reading(open().figma.createSection(), name)).toContain(`no such property '${name}'`)
  })

  test('§12.1 it does not grow with its content', () => {
    const { figma } = open()
    const section = figma.createSection()
    section.resizeWithoutConstraints(200, 200)
    const frame = figma.createFrame()
    section.appendChild(frame)
    frame.x = 1000
    frame.resize(900, 900)
    expect([section.width, section.height]).toEqual([200, 200])
  })

  test('§12.1 child x and y are relative to the section', () => {
    const { figma } = open()
    const section = figma.createSection()
    section.x = 300
    const frame = figma.createFrame()
    section.appendChild(frame)
    frame.x = 40
    expect(frame.absoluteTransform[0][2]).toBe(340)
    section.x = 500
    expect(frame.x).toBe(40)
    expect(frame.absoluteTransform[0][2]).toBe(540)
  })

  test('§12.1 resize of a section leaves its children alone', () => {
    const { figma } = open()
    const section = figma.createSection()
    const frame = figma.createFrame()
    section.appendChild(frame)
    frame.constraints = { horizontal: 'SCALE', vertical: 'SCALE' }
    section.resize(900, 900)
    expect([frame.width, frame.height]).toEqual([100, 100])
  })

  test('§12.1 sectionContentsHidden is a boolean', () => {
    const section = open().figma.createSection()
    expect(section.sectionContentsHidden).toBe(false)
    section.sectionContentsHidden = true
    expect(section.sectionContentsHidden).toBe(true)
  })

  test('§12.1 the aspect lock works on sections', () => {
    const section = open().figma.createSection()
    section.resizeWithoutConstraints(300, 200)
    section.lockAspectRatio()
    expect(section.targetAspectRatio).toEqual({ x: 300, y: 200 })
  })

  test('§12.1 a section may stand in a section', () => {
    const { figma } = open()
    const outer = figma.createSection()
    const inner = figma.createSection()
    outer.appendChild(inner)
    expect(inner.parent).toBe(outer)
  })
})

describe('pages', () => {
  test('§10.11 createPage appends a page to the document', () => {
    const { figma } = open()
    const page = figma.createPage()
    page.name = 'Carousel'
    expect(figma.root.children.map(({ name }) => name)).toEqual(['Page 1', 'Carousel'])
    expect(page.parent).toBe(figma.root)
  })

  test('§10.11 on the Starter plan the fourth page is refused with the recorded words', () => {
    const { figma } = open({ pageLimit: 3 })
    figma.createPage()
    figma.createPage()
    expect(calling(figma, 'createPage')).toContain(
      'The Starter plan only comes with 3 pages. Upgrade to Professional for unlimited pages.',
    )
  })

  test('§10.11 the last page cannot be removed', () => {
    const { figma } = open()
    expect(calling(figma.currentPage, 'remove')).toContain('in remove')
    const page = figma.createPage()
    page.remove()
    expect(figma.root.children).toHaveLength(1)
  })

  test('§10.11 a change of the current page tells currentpagechange', async () => {
    const { figma } = open()
    let count = 0
    figma.on('currentpagechange', () => (count += 1))
    await figma.setCurrentPageAsync(figma.createPage())
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(count).toBe(1)
  })

  test('§10.11 a page has backgrounds and a selection, no fills and no size', () => {
    const { figma } = open()
    set(figma.currentPage, 'backgrounds', [red])
    expect(get(figma.currentPage, 'backgrounds')).toMatchObject([red])
    expect(reading(figma.currentPage, 'fills')).toContain("no such property 'fills' on PAGE node")
    expect(reading(figma.currentPage, 'width')).toContain("no such property 'width' on PAGE node")
  })
})

describe('editors', () => {
  test('§2.4 figma.editorType is the editor the plugin runs in', () => {
    expect(open().figma.editorType).toBe('figma')
  })
})
