/**
 * Serves the playground to this computer only: the page, the plugin's bundles as they are on disk, and
 * from `node_modules` exactly the files the engine names.
 */
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'

import { mainPath, uiPath } from '../cli/build'
import { root } from '../cli/project'
import { assetPaths } from '../host/engine/assets'
import { bundlePage } from './bundle'

export interface PlaygroundServer {
  /** "http://localhost:4173/" */
  readonly url: string
  readonly close: () => Promise<void>
}

/** The port is taken by another program. */
export class PortTaken extends Error {}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/**
 * Bundles the page and serves it. The plugin must be built. Throws `PortTaken` when another program
 * listens there.
 *
 * @param port 0 chooses a free one
 */
export async function servePlayground(port: number): Promise<PlaygroundServer> {
  const page = await bundlePage()
  const fixed = new Map<string, () => Promise<Uint8Array>>([
    ['/', () => readFile(`${root}playground/web/index.html`)],
    ['/page.js', () => Promise.resolve(page.script)],
    ['/page.css', () => Promise.resolve(page.style)],
    ['/plugin/main.js', () => readFile(mainPath)],
    ['/plugin/ui.js', () => readFile(uiPath)],
    ['/plugin/manifest.json', () => readFile(`${root}manifest.json`)],
    ...assetPaths.map(
      (path) => [`/assets/${path}`, () => readFile(`${root}node_modules/${path}`)] as const,
    ),
  ])
  const listener: RequestListener = (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    void answer(response, path, fixed.get(path))
  }
  // This computer only, by either address that a browser may take "localhost" for.
  const first = await listen(listener, port, '127.0.0.1')
  const address = first.address()
  const open = typeof address === 'object' && address !== null ? address.port : port
  const servers = [first]
  try {
    servers.push(await listen(listener, open, '::1'))
  } catch (error) {
    if (error instanceof PortTaken) {
      await stop(first)
      throw error
    }
    // A computer without IPv6.
  }
  return {
    url: `http://localhost:${open}/`,
    close: async () => {
      await Promise.all(servers.map(stop))
    },
  }
}

function listen(listener: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener)
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken() : error)
    })
    server.listen(port, host, () => {
      resolve(server)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}

async function answer(
  response: ServerResponse,
  path: string,
  read: (() => Promise<Uint8Array>) | undefined,
): Promise<void> {
  try {
    if (read === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
      return
    }
    const body = await read()
    response
      .writeHead(200, {
        'content-type': contentTypes[extname(path) || '.html'] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': path.startsWith('/assets/') ? 'max-age=3600' : 'no-store',
        // The plugin's iframe has no origin, as in Figma, and takes its fonts from here.
        ...(path.startsWith('/assets/') ? { 'access-control-allow-origin': '*' } : {}),
      })
      .end(body)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    response.writeHead(500, { 'content-type': 'text/plain' }).end(message)
  }
}
