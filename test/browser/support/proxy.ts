/** The only way from the browser to a network, and where it ends. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface BrowserProxy {
  /** For the browser's context; this computer itself is reached without it. */
  readonly settings: { readonly server: string; readonly bypass: string }
  /** "CONNECT elsewhere.example:443": what came out of the browser; nothing of it goes on. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

export async function openProxy(): Promise<BrowserProxy> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo
  return {
    settings: { server: `http://127.0.0.1:${port}`, bypass: 'localhost,127.0.0.1' },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
