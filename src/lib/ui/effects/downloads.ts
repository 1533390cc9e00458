/**
 * Loads pictures by address: four at a time, 15 s each, one silent retry (panel reference, section 8). What several
 * ask for at the same time is loaded once.
 */
import type { Get } from './get'

export interface Download {
  readonly url: string
  /** 0–1; called when the server says how long the picture is. */
  readonly onProgress: (part: number) => void
  readonly onDone: (blob: Blob) => void
  readonly onFailed: () => void
}

const atOnce = 4
const timeOutMs = 15_000
const tries = 2

export function createDownloads(get: Get): (download: Download) => void {
  const waiting: Download[] = []
  /** Who else asked for an address while it is loaded. */
  const sharing = new Map<string, Download[]>()
  let running = 0

  const startNext = (): void => {
    while (running < atOnce) {
      const download = waiting.shift()
      if (download === undefined) return
      running += 1
      void load(get, toAll(download.url, sharing)).finally(() => {
        running -= 1
        startNext()
      })
    }
  }
  return (download) => {
    const others = sharing.get(download.url)
    if (others !== undefined) {
      others.push(download)
      return
    }
    sharing.set(download.url, [download])
    waiting.push(download)
    startNext()
  }
}

/** One download that tells all who asked for it; who asks from then on asks anew. */
function toAll(url: string, sharing: Map<string, Download[]>): Download {
  const ended = (): readonly Download[] => {
    const all = sharing.get(url) ?? []
    sharing.delete(url)
    return all
  }
  return {
    url,
    onProgress: (part) => {
      for (const { onProgress } of sharing.get(url) ?? []) onProgress(part)
    },
    onDone: (blob) => {
      for (const { onDone } of ended()) onDone(blob)
    },
    onFailed: () => {
      for (const { onFailed } of ended()) onFailed()
    },
  }
}

async function load(get: Get, download: Download): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const blob = await tryOnce(get, download)
    if (blob !== null) {
      download.onDone(blob)
      return
    }
  }
  download.onFailed()
}

/** Null when the network, the server or the clock said no: the next try, then the person, decides. */
async function tryOnce(get: Get, { url, onProgress }: Download): Promise<Blob | null> {
  const stop = new AbortController()
  const timer = setTimeout(() => {
    stop.abort()
  }, timeOutMs)
  try {
    const response = await get(url, { signal: stop.signal })
    if (!response.ok) return null
    const total = Number(response.headers.get('content-length') ?? 0)
    if (response.body === null || !(total > 0)) return await response.blob()
    return await readAll(response.body, (loaded) => {
      onProgress(Math.min(1, loaded / total))
    })
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

async function readAll(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onLoaded: (bytes: number) => void,
): Promise<Blob> {
  const reader = body.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let loaded = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(parts)
    parts.push(value)
    loaded += value.length
    onLoaded(loaded)
  }
}
