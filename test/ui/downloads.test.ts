import { describe, expect, test } from 'vitest'

import { createDownloads, type Download } from '../../src/lib/ui/effects/downloads'
import type { Get } from '../../src/lib/ui/effects/get'

interface Request {
  readonly url: string
  readonly answer: (response: Response) => void
  readonly refuse: () => void
}

/** A network that answers when the test says so. */
function network(): { readonly get: Get; readonly requests: Request[] } {
  const requests: Request[] = []
  const get: Get = (url) =>
    new Promise((resolve, reject) => {
      requests.push({
        url,
        answer: resolve,
        refuse: () => {
          reject(new TypeError('Failed to fetch'))
        },
      })
    })
  return { get, requests }
}

function download(url: string): { readonly said: string[]; readonly order: Download } {
  const said: string[] = []
  return {
    said,
    order: {
      url,
      onProgress: (part) => said.push(`${Math.round(part * 100)} %`),
      onDone: (blob) => said.push(`${blob.size} bytes`),
      onFailed: () => said.push('failed'),
    },
  }
}

const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5)
  })

describe('downloads', () => {
  test('7 pictures: 4 at a time, the next when one is there', async () => {
    const { get, requests } = network()
    const start = createDownloads(get)
    const orders = Array.from({ length: 7 }, (_, index) => download(`https://x/${index}`))
    for (const { order } of orders) start(order)
    expect(requests).toHaveLength(4)
    requests[1]?.answer(new Response('abc'))
    await settle()
    expect(requests.map(({ url }) => url)).toContain('https://x/4')
    expect(requests).toHaveLength(5)
    expect(orders[1]?.said).toEqual(['3 bytes'])
  })

  test('an address that several ask for at once is loaded once, later ones load it anew', async () => {
    const { get, requests } = network()
    const start = createDownloads(get)
    const [first, second, third] = [1, 2, 3].map(() => download('https://x/same'))
    if (first === undefined || second === undefined || third === undefined) throw new Error()
    start(first.order)
    start(second.order)
    expect(requests).toHaveLength(1)
    requests[0]?.answer(new Response('abcd'))
    await settle()
    expect([first.said, second.said]).toEqual([['4 bytes'], ['4 bytes']])
    start(third.order)
    expect(requests).toHaveLength(2)
  })

  test('one silent second try, then it says so', async () => {
    const { get, requests } = network()
    const { said, order } = download('https://x/a')
    createDownloads(get)(order)
    requests[0]?.refuse()
    await settle()
    expect([requests.length, said]).toEqual([2, []])
    requests[1]?.answer(new Response('', { status: 404 }))
    await settle()
    expect([requests.length, said]).toEqual([2, ['failed']])
  })

  test('says how much is there when the server says how much there is', async () => {
    const { get, requests } = network()
    const { said, order } = download('https://x/a')
    createDownloads(get)(order)
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(25))
        controller.enqueue(new Uint8Array(75))
        controller.close()
      },
    })
    requests[0]?.answer(new Response(body, { headers: { 'content-length': '100' } }))
    await settle()
    expect(said).toEqual(['25 %', '100 %', '100 bytes'])
  })
})
