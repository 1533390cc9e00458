import { describe, expect, test } from 'vitest'

import { awaiting, calling, later, open } from './support'

/** Runs source text as the plugin's main code and gives back what it hands to `report(value)`. */
function report(source: string): unknown {
  const host = open()
  host.run(`
    const report = (value) => figma.root.setPluginData('report', JSON.stringify(value))
    ${source}
  `)
  return JSON.parse(host.figma.root.getPluginData('report'))
}

describe('sandbox', () => {
  test('§1.1 the language is ES2020 and beyond', () => {
    const value = report(`
      class Counter { #count = 0; static start = 1; next() { return ++this.#count } }
      let lazy; lazy ??= { deep: { value: 2n } }
      report([new Counter().next(), lazy?.deep?.value === 2n, Counter.start, 'a-b'.replaceAll('-', '')])
    `)
    expect(value).toEqual([1, true, 1, 'ab'])
  })

  test.each([
    ['figma', 'object'],
    ['__html__', 'string'],
    ['__uiFiles__', 'object'],
    ['console', 'object'],
    ['setTimeout', 'function'],
    ['clearTimeout', 'function'],
    ['setInterval', 'function'],
    ['clearInterval', 'function'],
  ])('§1.2 the sandbox has the global %s', (name, kind) => {
    expect(report(`report(typeof ${name})`)).toBe(kind)
  })

  test.each(['log', 'error', 'assert', 'info', 'warn', 'clear'])('§1.2 console has %s', (name) => {
    expect(report(`report(typeof console.${name})`)).toBe('function')
  })

  test.each(
    [
      'window document URL URLSearchParams TextEncoder TextDecoder atob btoa crypto Blob File',
      'performance queueMicrotask requestAnimationFrame localStorage XMLHttpRequest Intl',
      'process require module Buffer',
    ]
      .join(' ')
      .split(' '),
  )('§1.5 the sandbox has no %s', (name) => {
    expect(report(`report(typeof ${name})`)).toBe('undefined')
  })

  test('§1.6 base64Encode and base64Decode are each other’s inverse', () => {
    const { figma } = open()
    expect(figma.base64Encode(new Uint8Array([0, 255, 104, 105]))).toBe('AP9oaQ==')
    expect([...figma.base64Decode('AP9oaQ==')]).toEqual([0, 255, 104, 105])
  })
})

describe('closing', () => {
  test('§1.10 after closePlugin every access to figma throws', () => {
    const { figma } = open()
    figma.closePlugin()
    expect(() => figma.createFrame()).toThrow()
    expect(() => figma.currentPage).toThrow()
  })

  test('§1.10 closePlugin closes the UI', () => {
    const host = open({ html: '<p>hi</p>' })
    host.figma.showUI('<p>hi</p>')
    expect(host.ui.visible).toBe(true)
    host.figma.closePlugin()
    expect(host.ui.visible).toBe(false)
  })

  test('§1.10 closePlugin cancels the timers of the plugin', async () => {
    const host = open()
    const heard: unknown[] = []
    host.ui.onMessage((message) => heard.push(message))
    host.run(`
      figma.showUI('')
      setTimeout(() => figma.ui.postMessage('late'), 1)
      figma.closePlugin()
    `)
    await later()
    expect(heard).toEqual([])
  })
})

describe('events', () => {
  test('§1.11 callbacks run asynchronously', async () => {
    const { figma } = open()
    const order: string[] = []
    figma.on('selectionchange', () => order.push('changed'))
    order.push('before')
    figma.currentPage.selection = [figma.createRectangle()]
    order.push('after')
    await later()
    expect(order).toEqual(['before', 'after', 'changed'])
  })

  test('§1.11 two selection changes in one tick give one selectionchange', async () => {
    const { figma } = open()
    let count = 0
    figma.on('selectionchange', () => (count += 1))
    figma.currentPage.selection = [figma.createRectangle()]
    figma.currentPage.selection = [figma.createFrame()]
    await later()
    expect(count).toBe(1)
  })

  test('§1.11 a handler registered after the change in the same tick is called', async () => {
    const { figma } = open()
    let count = 0
    figma.currentPage.selection = [figma.createFrame()]
    figma.on('selectionchange', () => (count += 1))
    await later()
    expect(count).toBe(1)
  })

  test('§1.11 a once handler runs once, an off handler never', async () => {
    const { figma } = open()
    const heard: string[] = []
    const gone = (): void => void heard.push('gone')
    figma.once('selectionchange', () => heard.push('once'))
    figma.on('selectionchange', gone)
    figma.off('selectionchange', gone)
    figma.currentPage.selection = [figma.createFrame()]
    await later()
    figma.currentPage.selection = []
    await later()
    expect(heard).toEqual(['once'])
  })
})

describe('showUI', () => {
  test('§1.12 a hidden UI still exchanges messages', async () => {
    const host = open()
    host.figma.showUI('', { visible: false })
    expect(host.ui.visible).toBe(false)
    const heard: unknown[] = []
    host.figma.ui.onmessage = (message) => heard.push(message)
    host.ui.send('from the panel')
    await later()
    expect(heard).toEqual(['from the panel'])
  })

  test('§1.12 a UI is visible unless told otherwise', () => {
    const host = open()
    host.figma.showUI('')
    expect(host.ui.visible).toBe(true)
  })

  test.each([
    ['§1.13 the UI is 300 wide when no width is given', {}, 'width', 300],
    ['§1.13 a width below 70 becomes 70', { width: 10 }, 'width', 70],
    ['§1.14 the UI is 200 high when no height is given', {}, 'height', 200],
    ['§1.14 a height of 0 is allowed', { height: 0 }, 'height', 0],
  ] as const)('%s', (_title, options, side, size) => {
    const host = open()
    host.figma.showUI('', options)
    expect(host.ui[side]).toBe(size)
  })

  test('§1.18 ui.resize goes down to 70 x 0', () => {
    const host = open()
    host.figma.showUI('', { width: 400, height: 500 })
    host.figma.ui.resize(420, 560)
    expect([host.ui.width, host.ui.height]).toEqual([420, 560])
    host.figma.ui.resize(1, 0)
    expect([host.ui.width, host.ui.height]).toEqual([70, 0])
  })

  test('§1.18 ui.getPosition throws when there is no UI', () => {
    const { figma } = open()
    expect(() => figma.ui.getPosition()).toThrow()
  })

  test('§1.18 showUI again replaces the UI', () => {
    const host = open()
    host.figma.showUI('', { width: 400 })
    host.figma.showUI('', { width: 500, visible: false })
    expect([host.ui.width, host.ui.visible]).toEqual([500, false])
  })
})

describe('messages', () => {
  test('§1.19 what the UI posts reaches figma.ui.onmessage and figma.ui.on', async () => {
    const host = open()
    host.figma.showUI('')
    const heard: unknown[] = []
    host.figma.ui.onmessage = (message) => heard.push(['property', message])
    host.figma.ui.on('message', (message) => heard.push(['listener', message]))
    host.ui.send({ go: 1 })
    await later()
    expect(heard).toHaveLength(2)
    expect(heard).toContainEqual(['property', { go: 1 }])
    expect(heard).toContainEqual(['listener', { go: 1 }])
  })

  test('§1.20 messages sent right after showUI wait until the iframe has loaded', async () => {
    const host = open()
    host.figma.showUI('')
    host.figma.ui.postMessage('first')
    host.figma.ui.postMessage('second')
    const heard: unknown[] = []
    host.ui.onMessage((message) => heard.push(message))
    await later()
    expect(heard).toEqual(['first', 'second'])
  })

  test.each([
    ['an object', { a: { b: 1 } }],
    ['an array', [1, 'two', [3]]],
    ['a number', 4],
    ['a string', 'five'],
    ['a boolean', false],
    ['null', null],
    ['undefined', undefined],
    ['a Date', new Date(86_400_000)],
    ['a Uint8Array', new Uint8Array([1, 2, 3])],
  ])('§1.21 postMessage carries %s', async (_kind, value) => {
    const host = open()
    host.figma.showUI('')
    const heard: unknown[] = []
    host.ui.onMessage((message) => heard.push(message))
    host.figma.ui.postMessage({ value })
    await later()
    expect(heard).toEqual([{ value }])
  })

  test('§1.21 what arrives is a copy', async () => {
    const host = open()
    host.figma.showUI('')
    const sent = { list: [1] }
    const heard: { list: number[] }[] = []
    host.ui.onMessage((message) => heard.push(message as { list: number[] }))
    host.figma.ui.postMessage(sent)
    sent.list.push(2)
    await later()
    expect(heard[0]?.list).toEqual([1])
  })

  test('§1.21 prototypes and functions are lost', async () => {
    class Point {
      x = 1
      move(): void {
        this.x += 1
      }
    }
    const host = open()
    host.figma.showUI('')
    const heard: unknown[] = []
    host.ui.onMessage((message) => heard.push(message))
    host.figma.ui.postMessage({ point: new Point(), run: () => 1 })
    await later()
    const [message] = heard as { point: object; run?: unknown }[]
    expect(Object.getPrototypeOf(message?.point)).toBe(Object.prototype)
    expect(message?.run).toBeUndefined()
  })

  test.each([
    ['an ArrayBuffer', new ArrayBuffer(4)],
    ['a Float32Array', new Float32Array(2)],
    ['an Int8Array', new Int8Array(2)],
    ['a Blob', new Blob(['x'])],
  ])('§1.22 postMessage refuses %s', (_kind, value) => {
    const { figma } = open()
    figma.showUI('')
    expect(calling(figma.ui, 'postMessage', { deep: [value] })).toContain('in postMessage')
  })

  test('§1.23 figma.mixed in a payload: Cannot unwrap symbol', () => {
    const { figma } = open()
    figma.showUI('')
    expect(calling(figma.ui, 'postMessage', { size: figma.mixed })).toContain(
      'in postMessage: Cannot unwrap symbol',
    )
  })

  test('§1.23 a live node in a payload: Cannot unwrap symbol', () => {
    const { figma } = open()
    figma.showUI('')
    expect(calling(figma.ui, 'postMessage', [figma.createFrame()])).toContain(
      'in postMessage: Cannot unwrap symbol',
    )
  })

  test('§1.24 loadFontAsync(figma.mixed): Cannot unwrap symbol', async () => {
    const { figma } = open()
    expect(await awaiting(figma, 'loadFontAsync', figma.mixed)).toContain(
      'in loadFontAsync: Cannot unwrap symbol',
    )
  })

  test('§1.19 setting figma.ui.onmessage to undefined stops the messages', async () => {
    const host = open()
    host.figma.showUI('')
    const heard: unknown[] = []
    host.figma.ui.onmessage = (message) => heard.push(message)
    host.figma.ui.onmessage = undefined
    host.ui.send(1)
    await later()
    expect(heard).toEqual([])
  })
})
