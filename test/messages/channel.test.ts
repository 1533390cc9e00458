import { describe, expect, it } from 'vitest'

import { openChannel, type Handlers, type Port } from '../../src/lib/messages/channel'
import { toMainGuards } from '../../src/lib/messages/guards'
import type { ToMain, ToUi } from '../../src/lib/messages/protocol'

const names = Object.keys(toMainGuards)

/** A channel of the main thread that writes down what its handlers got and what was refused. */
function open() {
  const heard: unknown[] = []
  const refused: unknown[] = []
  const posted: unknown[] = []
  let receive: (message: unknown) => void = () => undefined
  const port: Port = {
    post: (message) => posted.push(message),
    listen: (listener) => {
      receive = listener
    },
  }
  const handle = (name: string) => (body: unknown) => {
    heard.push([name, body])
  }
  const send = openChannel<ToUi, ToMain>(
    port,
    // A handler for every message that has a guard.
    Object.fromEntries(
      Object.keys(toMainGuards).map((name) => [name, handle(name)]),
    ) as unknown as Handlers<ToMain>,
    (message) => refused.push(message),
    toMainGuards,
  )
  return {
    heard,
    refused,
    posted,
    send,
    receive: (message: unknown) => {
      receive(message)
    },
  }
}

describe('a message is [name, body]', () => {
  it('goes out so', () => {
    const channel = open()
    channel.send('cancelled', { run: 3 })
    expect(channel.posted).toEqual([['cancelled', { run: 3 }]])
  })

  const style = { size: 36 }
  const deck = {
    slides: [{ key: 'p0', name: '01', width: 1, height: 1, fill: { kind: 'solid' }, children: [] }],
    work: '{}',
    pictures: ['0/0'],
    layers: { variables: false, textStyles: false, section: false },
    colors: [{ name: 'accent', color: '#2239E8' }],
  }
  it.each([
    ['ready', null],
    [
      'measure',
      { run: 1, requests: [{ block: { runs: [{ text: 'a' }], style }, widths: [888, null] }] },
    ],
    ['image', { key: '0/0', bytes: new Uint8Array([1]) }],
    [
      'draw',
      {
        run: 1,
        title: '</script>',
        ...deck,
      },
    ],
    [
      'update',
      {
        run: 1,
        title: '',
        ...deck,
        carousel: 'c1',
        mode: 'ask',
        discard: ['p0/body words'],
        copies: [{ node: '1:2', key: 'c0' }],
        rows: [{ title: '', ...deck, carousel: 'c2', discard: 'all', copies: [] }],
      },
    ],
    ['inspect', { carousel: 'c1' }],
    ['readCanvas', { carousel: 'c1', purpose: 'copy' }],
    ['leftovers', { carousel: 'c1' }],
    ['remove', { run: 1, carousel: 'c1', design: true }],
    ['select', { nodes: ['1:2'] }],
    ['cancel', { run: 1 }],
    ['show', null],
    ['store', { part: 'window', json: '{}' }],
    ['keepPicture', { key: 'a1-3', bytes: new Uint8Array([1, 2, 3]) }],
    ['fetchPictures', { keys: ['a1-3'] }],
    ['forgetPictures', { except: [] }],
    ['resize', { width: 800, height: 600 }],
    ['close', null],
  ])('%s reaches its handler with its body', (name, body) => {
    const channel = open()
    channel.receive([name, body])
    expect(channel.heard).toEqual([[name, body]])
    expect(channel.refused).toEqual([])
  })
})

describe('what is no message of the table is refused and changes nothing', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'draw'],
    ['an object', { name: 'draw' }],
    ['an empty list', []],
    ['a name without a body', ['ready']],
    ['too much', ['ready', null, null]],
    ['a number for a name', [1, null]],
    ['an unknown name', ['erase', null]],
    ['__proto__', ['__proto__', null]],
    ['constructor', ['constructor', null]],
    ['toString', ['toString', null]],
    ['hasOwnProperty', ['hasOwnProperty', 'x']],
    ['an object that looks like a list', { 0: 'ready', 1: null, length: 2 }],
  ])('%s', (_, message) => {
    const channel = open()
    channel.receive(message)
    expect(channel.heard).toEqual([])
    expect(channel.refused).toEqual([message])
  })

  it.each(
    names.filter(
      (name) => !['ready', 'lookElsewhere', 'readBrand', 'show', 'close'].includes(name),
    ),
  )('%s with a body of another shape', (name) => {
    const channel = open()
    const bodies = [
      undefined,
      null,
      7,
      'text',
      [],
      {},
      Object.create({ run: 1, key: 'k' }),
      JSON.parse('{"__proto__":{"run":1,"width":1,"height":1}}'),
      { run: NaN, width: Infinity, height: '7', part: '__proto__', json: 1, key: 1, bytes: 'x' },
      { run: 1, key: 'k', bytes: [1, 2], requests: [null], slides: [{}], title: 't', part: 'x' },
      { run: 1, requests: {}, slides: {}, title: 't' },
    ]
    if (name === 'cancel') bodies.splice(-2)
    for (const body of bodies) channel.receive([name, body])
    expect(channel.heard).toEqual([])
    expect(channel.refused).toHaveLength(bodies.length)
  })

  it('a channel that refused something still works', () => {
    const channel = open()
    channel.receive(['__proto__', { polluted: true }])
    channel.receive(['cancel', { run: 2 }])
    expect(channel.heard).toEqual([['cancel', { run: 2 }]])
    expect('polluted' in {}).toBe(false)
  })
})
