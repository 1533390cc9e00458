/** Base 64 without `btoa`, which Node and the browser have but do not agree on for bytes. */
import { refuse } from '../refusal'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64Encode(data: Uint8Array): string {
  let text = ''
  for (let at = 0; at < data.length; at += 3) {
    const [a = 0, b, c] = data.subarray(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += LETTERS.charAt(bits >> 18) + LETTERS.charAt((bits >> 12) & 63)
    text += b === undefined ? '=' : LETTERS.charAt((bits >> 6) & 63)
    text += c === undefined ? '=' : LETTERS.charAt(bits & 63)
  }
  return text
}

/** Refuses text that is not base 64. */
export function base64Decode(text: string): Uint8Array {
  const letters = text.replace(/=+$/, '')
  if (/[^A-Za-z0-9+/]/.test(letters) || letters.length % 4 === 1) refuse('Invalid base64 string')
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let bits = 0
  let count = 0
  let at = 0
  for (const letter of letters) {
    bits = ((bits << 6) | LETTERS.indexOf(letter)) & 0xffffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes[at] = (bits >> count) & 0xff
    at += 1
  }
  return bytes
}
