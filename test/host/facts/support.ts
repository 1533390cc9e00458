import { deflateSync } from 'node:zlib'

import { createFigma, type Host, type HostOptions } from '../../../playground/host/index'

/**
 * What every fact test starts from. The suite judges the stand-in from the recorded facts alone: it
 * uses only the Plugin API and the few doors of `Host`, never the host's own modules.
 */

export const regular = { family: 'Inter', style: 'Regular' } as const
export const bold = { family: 'Inter', style: 'Bold' } as const
export const semiBold = { family: 'Inter', style: 'Semi Bold' } as const

export const red: SolidPaint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } }
export const blue: SolidPaint = { type: 'SOLID', color: { r: 0, g: 0, b: 1 } }

/** A fresh document. */
export function open(options?: HostOptions): Host {
  return createFigma(options)
}

/** A fresh document in which the given fonts (Inter Regular and Bold when none are given) are loaded. */
export async function openWithFonts(
  fonts: readonly FontName[] = [regular, bold],
  options?: HostOptions,
): Promise<Host> {
  const host = createFigma(options)
  for (const font of fonts) await host.figma.loadFontAsync(font)
  return host
}

/** A text layer with Inter Regular and Bold loaded. */
export async function openText(
  characters: string,
): Promise<{ figma: PluginAPI; host: Host; text: TextNode }> {
  const host = await openWithFonts()
  const text = host.figma.createText()
  text.characters = characters
  return { figma: host.figma, host, text }
}

/** An auto-layout frame of 300 x 300, both axes FIXED. */
export function row(figma: PluginAPI, mode: 'HORIZONTAL' | 'VERTICAL' = 'HORIZONTAL'): FrameNode {
  const frame = figma.createFrame()
  frame.layoutMode = mode
  frame.resize(300, 300)
  frame.primaryAxisSizingMode = 'FIXED'
  frame.counterAxisSizingMode = 'FIXED'
  return frame
}

/** A value of a shape the typings refuse, for tests of what the host refuses. */
export function wrong(value: unknown): never {
  return value as never
}

/** The message with which an action throws. Fails when it does not throw an Error. */
export function messageOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof Error) return error.message
    throw new Error(`threw ${typeof error} instead of an Error`, { cause: error })
  }
  throw new Error('nothing was thrown')
}

/** The message with which `target[name] = value` throws. */
export function setting(target: object, name: string, value: unknown): string {
  return messageOf(() => {
    set(target, name, value)
  })
}

/** `target[name] = value`, past the typings. */
export function set(target: object, name: string, value: unknown): void {
  ;(target as Record<string, unknown>)[name] = value
}

/** `target[name]`, past the typings. */
export function get(target: object, name: string): unknown {
  return (target as Record<string, unknown>)[name]
}

/** The message with which reading `target[name]` throws. */
export function reading(target: object, name: string): string {
  return messageOf(() => get(target, name))
}

/** `target[name](...args)`, past the typings. */
export function call(target: object, name: string, ...args: readonly unknown[]): unknown {
  const method = get(target, name)
  if (typeof method !== 'function') throw new Error(`${name} is no method`)
  return Reflect.apply(method, target, args) as unknown
}

/** The message with which `target[name](...args)` throws. */
export function calling(target: object, name: string, ...args: readonly unknown[]): string {
  return messageOf(() => call(target, name, ...args))
}

/** The message with which `await target[name](...args)` fails. */
export async function awaiting(
  target: object,
  name: string,
  ...args: readonly unknown[]
): Promise<string> {
  try {
    await call(target, name, ...args)
  } catch (error) {
    if (error instanceof Error) return error.message
    throw new Error(`threw ${typeof error} instead of an Error`, { cause: error })
  }
  throw new Error('nothing was thrown')
}

/** The same document in a plugin started anew: no font is loaded, and no page but the current one. */
export function startAnew(host: Host): PluginAPI {
  // The first run of a host goes on with the session the host was made with.
  host.run('')
  host.run('')
  return host.figma
}

/** Waits until callbacks the host has put off have run. */
export async function later(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10))
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** A PNG of one colour, 8 bits, RGBA. */
export function pngBytes(
  width: number,
  height: number,
  colour: readonly [number, number, number] = [10, 20, 30],
): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const line = Buffer.alloc(1 + width * 4)
  for (let x = 0; x < width; x++) line.set([...colour, 255], 1 + x * 4)
  const lines = Buffer.concat(Array.from({ length: height }, () => line))
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const parts = [
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

/** A GIF of one pixel. */
export const gifBytes = new Uint8Array(
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
)

/** A WebP of one pixel, which Figma does not take. */
export const webpBytes = new Uint8Array(
  Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64'),
)
