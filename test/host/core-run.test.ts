import { describe, expect, test, vi } from 'vitest'

import { createCoreHost } from './support/core-host'

/** Enough turns of the event loop for a message to come, be answered, and the answer to arrive. */
async function turn(): Promise<void> {
  for (let index = 0; index < 10; index += 1) await new Promise((done) => setImmediate(done))
}

/** What a plugin that tells its answer in a message says. */
async function answerOf(expression: string): Promise<unknown> {
  const host = createCoreHost()
  const heard: unknown[] = []
  host.ui.onMessage((message) => heard.push(message))
  host.run(`figma.showUI('', { visible: false }); figma.ui.postMessage(${expression})`)
  await turn()
  return heard[0]
}

describe('the sandbox', () => {
  test('has the globals of Figma and none of the browser or of Node', async () => {
    const present =
      'figma __html__ __uiFiles__ console setTimeout clearTimeout setInterval Promise Map'
    const absent =
      'window document URL TextEncoder Intl crypto fetch atob performance process require self global queueMicrotask Buffer setImmediate localStorage'
    const kinds = (names: string): string =>
      `[${names
        .split(' ')
        .map((name) => `typeof ${name}`)
        .join(',')}]`
    expect(await answerOf(`${kinds(present)}.includes('undefined')`)).toBe(false)
    expect(new Set((await answerOf(kinds(absent))) as string[])).toEqual(new Set(['undefined']))
  })

  test('globalThis and this hold the same globals and no more', async () => {
    expect(
      await answerOf('[globalThis === this, typeof globalThis.crypto, typeof globalThis.Map]'),
    ).toEqual([true, 'undefined', 'function'])
  })

  test('an error at the top of the plugin comes through', () => {
    expect(() => {
      createCoreHost().run('throw new Error("broken")')
    }).toThrow('broken')
  })
})

describe('closing', () => {
  test('after closePlugin every use of figma throws, timers are silent, later lines still run', async () => {
    const host = createCoreHost()
    const heard: unknown[] = []
    host.ui.onMessage((message) => heard.push(message))
    host.run(
      `
      figma.showUI('')
      globalAfter = []
      setTimeout(() => figma.createFrame(), 1)
      setInterval(() => figma.createFrame(), 1)
      figma.on('close', () => figma.createFrame().setPluginData('seen', figma.root.name))
      figma.closePlugin()
      try { figma.currentPage } catch (error) { console.assert(/closed/.test(error.message)) }
    `.replace('globalAfter = []', ''),
    )
    await new Promise((done) => setTimeout(done, 20))
    expect(host.isClosed).toBe(true)
    expect(host.ui.isOpen).toBe(false)
    expect(() => host.figma.currentPage).toThrow('The plugin has been closed')
    // Only what the close handler made.
    expect((host.documentJSON() as { children: unknown[] }).children.length).toBe(1)
  })

  test('run again opens a new session on the same document: data stays, fonts are unloaded', async () => {
    const host = createCoreHost()
    host.run(`
      figma.loadFontAsync({ family: 'Inter', style: 'Regular' })
        .then(() => figma.clientStorage.setAsync('key', { a: [1] }))
        .then(() => { figma.createText().characters = 'kept'; figma.closePlugin() })
    `)
    await vi.waitUntil(() => host.isClosed)
    host.run('figma.command', 'edit')
    const { figma } = host
    expect(figma.command).toBe('edit')
    expect(await figma.clientStorage.getAsync('key')).toEqual({ a: [1] })
    const text = figma.currentPage.children[0] as TextNode
    expect(text.characters).toBe('kept')
    expect(() => {
      text.characters = 'x'
    }).toThrow('unloaded font')
  })
})

describe('messages', () => {
  test('cross as copies in both directions', async () => {
    expect(await answerOf('{ a: [1, undefined, null], b: new Uint8Array([7]), f() {} }')).toEqual({
      a: [1, undefined, null],
      b: new Uint8Array([7]),
    })
  })

  test.each([
    ['figma.mixed', 'in postMessage: Cannot unwrap symbol'],
    ['{ deep: [figma.createFrame()] }', 'in postMessage: Cannot unwrap symbol'],
    ['new ArrayBuffer(2)', 'in postMessage: Cannot unwrap ArrayBuffer'],
    ['new Float32Array(2)', 'in postMessage: Cannot unwrap Float32Array'],
  ])('%s is refused', (value, message) => {
    expect(() => {
      createCoreHost().run(`figma.showUI(''); figma.ui.postMessage(${value})`)
    }).toThrow(message)
  })

  test('a window that is closed hears and says nothing', async () => {
    const host = createCoreHost()
    const heard: unknown[] = []
    host.figma.showUI('')
    host.ui.onMessage((message) => heard.push(message))
    host.figma.ui.onmessage = (message) => heard.push(message)
    host.figma.ui.postMessage(1)
    host.ui.send(2)
    host.figma.ui.close()
    await turn()
    expect(heard).toEqual([])
    expect(() => {
      host.figma.ui.postMessage(3)
    }).toThrow('in postMessage')
  })
})

describe('events', () => {
  test('two selections in one turn → one selectionchange, later', async () => {
    const { figma } = createCoreHost()
    let count = 0
    figma.on('selectionchange', () => {
      count += 1
    })
    const frame = figma.createFrame()
    figma.currentPage.selection = [frame]
    figma.currentPage.selection = []
    expect(count).toBe(0)
    await turn()
    expect(count).toBe(1)
  })

  test('once hears once, off hears nothing', async () => {
    const { figma } = createCoreHost()
    const heard: string[] = []
    const off = (): void => {
      heard.push('off')
    }
    figma.once('currentpagechange', () => heard.push('once'))
    figma.on('currentpagechange', off)
    figma.off('currentpagechange', off)
    const [first] = figma.root.children
    await figma.setCurrentPageAsync(figma.createPage())
    await turn()
    if (first !== undefined) await figma.setCurrentPageAsync(first)
    await turn()
    expect(heard).toEqual(['once'])
  })
})

describe('changes of the document', () => {
  test('one turn → one event, with what was created, changed and removed', async () => {
    const { figma } = createCoreHost()
    const [old, kept] = [figma.createFrame(), figma.createRectangle()]
    await figma.loadAllPagesAsync()
    const heard: unknown[] = []
    figma.on('documentchange', ({ documentChanges }) =>
      heard.push(
        documentChanges.map((change) => [
          change.type,
          change.id,
          'properties' in change ? change.properties : [],
        ]),
      ),
    )
    const gone = old.id
    const made = figma.createEllipse()
    kept.name = 'Kept'
    kept.x = 5
    old.remove()
    await turn()
    expect(heard).toEqual([
      [
        ['CREATE', made.id, []],
        ['PROPERTY_CHANGE', kept.id, ['x', 'name']],
        ['DELETE', gone, []],
      ],
    ])
    figma.triggerUndo()
    await turn()
    expect(heard.length).toBe(2)
  })

  test('a page tells of itself only', async () => {
    const { figma } = createCoreHost()
    const frame = figma.createFrame()
    const other = figma.createPage()
    const heard: string[] = []
    figma.currentPage.on('nodechange', () => heard.push('first'))
    other.on('nodechange', () => heard.push('other'))
    frame.opacity = 0.5
    await turn()
    expect(heard).toEqual(['first'])
    other.appendChild(frame)
    await turn()
    expect(heard).toEqual(['first', 'other'])
  })

  test('events the host cannot tell are refused, not silent', () => {
    const { figma } = createCoreHost()
    expect(() => {
      figma.on('stylechange', () => undefined)
    }).toThrow('not implemented in host: event stylechange')
  })
})

describe('storage', () => {
  test('5 MB and no more, old values stay', async () => {
    const { figma } = createCoreHost()
    const { clientStorage } = figma
    await clientStorage.setAsync('a', new Uint8Array(5 * 1024 * 1024 - 10))
    await expect(clientStorage.setAsync('b', 'x'.repeat(10))).rejects.toThrow('in setAsync')
    expect(await clientStorage.keysAsync()).toEqual(['a'])
    await clientStorage.deleteAsync('a')
    expect(await clientStorage.getAsync('a')).toBe(undefined)
  })

  test('denied storage rejects everything', async () => {
    const { figma } = createCoreHost({ denyStorage: true })
    const { clientStorage } = figma
    await expect(clientStorage.getAsync('a')).rejects.toThrow('in getAsync')
    await expect(clientStorage.setAsync('a', 1)).rejects.toThrow('in setAsync')
  })
})

describe('notify', () => {
  test('the button acts once, and the reason is told', () => {
    const host = createCoreHost()
    const heard: string[] = []
    host.figma.notify('Done', {
      timeout: Infinity,
      button: { text: 'Undo', action: () => void heard.push('acted') },
      onDequeue: (reason) => heard.push(reason),
    })
    const [note] = host.notifications
    note?.press()
    note?.press()
    expect(heard).toEqual(['acted', 'action_button_click'])
    expect(note).toMatchObject({ message: 'Done', buttonText: 'Undo', isShown: false })
  })

  test('100 characters at most, and 3 s by default', () => {
    const host = createCoreHost()
    host.figma.notify('x'.repeat(150))
    expect(host.notifications[0]?.message.length).toBe(100)
  })
})
