import { describe, expect, test } from 'vitest'

import { awaiting, calling, get, open, openText, reading, setting, startAnew } from './support'

const forbidden = 'Cannot call with documentAccess: dynamic-page'

describe('calls', () => {
  test.each([
    ['getNodeById', 'getNodeByIdAsync', ['0:1']],
    ['getStyleById', 'getStyleByIdAsync', ['S:1']],
    ['getFileThumbnailNode', 'getFileThumbnailNodeAsync', []],
    ['getLocalTextStyles', 'getLocalTextStylesAsync', []],
    ['getLocalPaintStyles', 'getLocalPaintStylesAsync', []],
    ['getLocalEffectStyles', 'getLocalEffectStylesAsync', []],
    ['getLocalGridStyles', 'getLocalGridStylesAsync', []],
    ['getLocalCustomAnimationStyles', 'getLocalCustomAnimationStylesAsync', []],
  ] as const)('§2.16 figma.%s throws and names %s', (name, twin, args) => {
    const { figma } = open()
    const message = calling(figma, name, ...args)
    expect(message).toContain(`in ${name}: ${forbidden}`)
    expect(message).toContain(twin)
  })

  test.each([
    ['getVariableById', 'getVariableByIdAsync', ['VariableID:1:1']],
    ['getVariableCollectionById', 'getVariableCollectionByIdAsync', ['VariableCollectionId:1:1']],
    ['getLocalVariables', 'getLocalVariablesAsync', []],
    ['getLocalVariableCollections', 'getLocalVariableCollectionsAsync', []],
  ] as const)('§2.16 figma.variables.%s throws and names %s', (name, twin, args) => {
    const { figma } = open()
    const message = calling(figma.variables, name, ...args)
    expect(message).toContain(`in ${name}: ${forbidden}`)
    expect(message).toContain(twin)
  })

  test.each(['setRangeTextStyleId', 'setRangeFillStyleId'])(
    '§2.16 text.%s throws and names its twin',
    async (name) => {
      const { text } = await openText('Hello')
      const message = calling(text, name, 0, 5, 'S:1')
      expect(message).toContain(`in ${name}: ${forbidden}`)
      expect(message).toContain(`${name}Async`)
    },
  )

  test('§2.14 the message has the shape in <fn>: … Use <replacement> instead', () => {
    const { figma } = open()
    expect(calling(figma, 'getNodeById', '0:1')).toMatch(
      /^in getNodeById: Cannot call with documentAccess: dynamic-page\. Use figma\.getNodeByIdAsync(\(\))? instead\.?$/,
    )
  })

  test('§2.16 the Async twins of node and style lookup work', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    expect(await figma.getNodeByIdAsync(frame.id)).toBe(frame)
    expect(await figma.getNodeByIdAsync('99:99')).toBeNull()
    expect(await figma.getStyleByIdAsync('S:none,')).toBeNull()
    expect(await figma.getLocalTextStylesAsync()).toEqual([])
  })
})

describe('reads', () => {
  test('§2.17 component.instances throws and names getInstancesAsync', () => {
    const { figma } = open()
    const message = reading(figma.createComponent(), 'instances')
    expect(message).toContain(`in get_instances: ${forbidden}`)
    expect(message).toContain('getInstancesAsync')
  })

  test('§2.17 getInstancesAsync gives the instances', async () => {
    const { figma } = open()
    const component = figma.createComponent()
    const instance = component.createInstance()
    expect(await component.getInstancesAsync()).toEqual([instance])
  })

  test('§2.17 style.consumers throws and names getStyleConsumersAsync', () => {
    const { figma } = open()
    const message = reading(figma.createPaintStyle(), 'consumers')
    expect(message).toContain(`in get_consumers: ${forbidden}`)
    expect(message).toContain('getStyleConsumersAsync')
  })

  test('§2.15 §2.17 instance.mainComponent throws with the recorded words', () => {
    const { figma } = open()
    const instance = figma.createComponent().createInstance()
    expect(reading(instance, 'mainComponent')).toBe(
      'in get_mainComponent: Cannot call with documentAccess: dynamic-page. Use node.getMainComponentAsync instead.',
    )
  })

  test('§2.17 getMainComponentAsync gives the component', async () => {
    const { figma } = open()
    const component = figma.createComponent()
    expect(await component.createInstance().getMainComponentAsync()).toBe(component)
  })
})

describe('writes', () => {
  test('§2.15 §2.18 fillStyleId = throws with the recorded words', () => {
    const { figma } = open()
    expect(setting(figma.createFrame(), 'fillStyleId', 'S:1')).toBe(
      'in set_fillStyleId: Cannot call with documentAccess: dynamic-page. Use node.setFillStyleIdAsync instead.',
    )
  })

  test.each([
    ['fillStyleId', 'setFillStyleIdAsync'],
    ['strokeStyleId', 'setStrokeStyleIdAsync'],
    ['effectStyleId', 'setEffectStyleIdAsync'],
    ['gridStyleId', 'setGridStyleIdAsync'],
    ['reactions', 'setReactionsAsync'],
  ])('§2.18 writing %s on a frame throws and names %s', (name, twin) => {
    const message = setting(open().figma.createFrame(), name, name === 'reactions' ? [] : 'S:1')
    expect(message).toContain(`in set_${name}: ${forbidden}`)
    expect(message).toContain(twin)
  })

  test('§2.18 writing textStyleId throws and names setTextStyleIdAsync', async () => {
    const { text } = await openText('Hello')
    const message = setting(text, 'textStyleId', 'S:1')
    expect(message).toContain(`in set_textStyleId: ${forbidden}`)
    expect(message).toContain('setTextStyleIdAsync')
  })

  test('§2.18 writing backgroundStyleId throws', () => {
    expect(setting(open().figma.createFrame(), 'backgroundStyleId', 'S:1')).toContain(forbidden)
  })

  test('§2.18 writing vectorNetwork throws and names setVectorNetworkAsync', () => {
    const vector = open().figma.createVector()
    const message = setting(vector, 'vectorNetwork', { vertices: [], segments: [] })
    expect(message).toContain(`in set_vectorNetwork: ${forbidden}`)
    expect(message).toContain('setVectorNetworkAsync')
  })

  test('§2.15 §2.18 writing figma.currentPage throws, setCurrentPageAsync works', async () => {
    const { figma } = open()
    const page = figma.createPage()
    expect(setting(figma, 'currentPage', page)).toContain(`in set_currentPage: ${forbidden}`)
    await figma.setCurrentPageAsync(page)
    expect(figma.currentPage).toBe(page)
  })

  test.each(['fillStyleId', 'strokeStyleId', 'effectStyleId', 'gridStyleId'])(
    '§2.18 reading %s is fine and gives an empty string when no style is set',
    (name) => {
      expect(get(open().figma.createFrame(), name)).toBe('')
    },
  )

  test('§2.18 writing mainComponent is allowed', async () => {
    const { figma } = open()
    const first = figma.createComponent()
    const second = figma.createComponent()
    const instance = first.createInstance()
    instance.mainComponent = second
    expect(await instance.getMainComponentAsync()).toBe(second)
  })
})

describe('string ids', () => {
  test('§2.19 createVariable with a collection id throws', () => {
    const { figma } = open()
    const collection = figma.variables.createVariableCollection('Brand')
    expect(calling(figma.variables, 'createVariable', 'ink', collection.id, 'COLOR')).toContain(
      `in createVariable: ${forbidden}`,
    )
  })

  test('§2.19 setExplicitVariableModeForCollection with an id throws', () => {
    const { figma } = open()
    const collection = figma.variables.createVariableCollection('Brand')
    const frame = figma.createFrame()
    const name = 'setExplicitVariableModeForCollection'
    expect(calling(frame, name, collection.id, collection.defaultModeId)).toContain(
      `in ${name}: ${forbidden}`,
    )
  })

  test('§2.19 clearExplicitVariableModeForCollection with an id throws', () => {
    const { figma } = open()
    const collection = figma.variables.createVariableCollection('Brand')
    const name = 'clearExplicitVariableModeForCollection'
    expect(calling(figma.createFrame(), name, collection.id)).toContain(`in ${name}: ${forbidden}`)
  })

  test('§2.19 setBoundVariable with an id throws', () => {
    const { figma } = open()
    const collection = figma.variables.createVariableCollection('Brand')
    const width = figma.variables.createVariable('width', collection, 'FLOAT')
    expect(calling(figma.createFrame(), 'setBoundVariable', 'width', width.id)).toContain(
      `in setBoundVariable: ${forbidden}`,
    )
  })
})

/** A second page that the plugin, started anew, has not loaded. */
function unloadedPage(): { figma: PluginAPI; page: PageNode } {
  const host = open()
  const page = host.figma.createPage()
  return { figma: startAnew(host), page }
}

describe('pages that are not loaded', () => {
  test('§2.23 reading children of one throws with the recorded words', () => {
    const { page } = unloadedPage()
    expect(reading(page, 'children')).toBe(
      'in get_children: Cannot access property `children` on a page that has not been explicitly loaded. ' +
        "Remember to call `await page.loadAsync()` or `await figma.loadAllPagesAsync()' first.",
    )
  })

  test.each(['findAll', 'findOne', 'findAllWithCriteria', 'findChild', 'findChildren'])(
    '§2.20 §2.23 %s on one throws',
    (name) => {
      const { page } = unloadedPage()
      const argument = name === 'findAllWithCriteria' ? { types: ['FRAME'] } : () => true
      expect(calling(page, name, argument)).toContain(
        `in ${name}: Cannot access method \`${name}()\` on a page that has not been explicitly loaded.`,
      )
    },
  )

  test.each(['appendChild', 'insertChild'])('§2.20 %s on one throws', (name) => {
    const { figma, page } = unloadedPage()
    const frame = figma.createFrame()
    const args = name === 'appendChild' ? [frame] : [0, frame]
    expect(calling(page, name, ...args)).toContain(
      `in ${name}: Cannot access method \`${name}()\` on a page that has not been explicitly loaded.`,
    )
  })

  test('§2.20 exportAsync on one fails', async () => {
    const { page } = unloadedPage()
    expect(await awaiting(page, 'exportAsync', { format: 'JSON_REST_V1' })).toContain(
      'on a page that has not been explicitly loaded',
    )
  })

  test('§2.20 loadAsync makes it readable and does not navigate', async () => {
    const { figma, page } = unloadedPage()
    const start = figma.currentPage
    await page.loadAsync()
    page.appendChild(figma.createFrame())
    expect(page.children).toHaveLength(1)
    expect(figma.currentPage).toBe(start)
  })

  test('§2.23 the current page is always loaded', async () => {
    const { figma, page } = unloadedPage()
    expect(figma.currentPage.children).toEqual([])
    await figma.setCurrentPageAsync(page)
    expect(page.children).toEqual([])
  })
})

describe('the whole document', () => {
  test.each(['findAll', 'findOne', 'findAllWithCriteria'])(
    '§2.21 §2.23 figma.root.%s throws before loadAllPagesAsync',
    (name) => {
      const { figma } = open()
      const argument = name === 'findAllWithCriteria' ? { types: ['FRAME'] } : () => true
      expect(calling(figma.root, name, argument)).toContain(
        `in ${name}: Cannot call with documentAccess: dynamic-page without calling figma.loadAllPagesAsync() first.`,
      )
    },
  )

  test('§2.21 after loadAllPagesAsync the root can be searched', async () => {
    const { figma } = open()
    const frame = figma.createFrame()
    await figma.loadAllPagesAsync()
    expect(figma.root.findAllWithCriteria({ types: ['FRAME'] })).toEqual([frame])
    expect(figma.root.findOne((node) => node.type === 'FRAME')).toBe(frame)
  })

  test('§2.21 documentchange needs loadAllPagesAsync', async () => {
    const { figma } = open()
    const listen = (): void => undefined
    expect(calling(figma, 'on', 'documentchange', listen)).toContain('loadAllPagesAsync')
    await figma.loadAllPagesAsync()
    figma.on('documentchange', listen)
  })

  test('§2.21 figma.root.children lists the pages without loading them', () => {
    const { figma } = open()
    const page = figma.createPage()
    expect(figma.root.children).toEqual([figma.currentPage, page])
  })
})
