/** Addresses of a Nitter page → those of X. Nitter hands pictures on from its own host. */
import type { Media } from '../../thread/thread'

/** The picture or video behind an address; null for avatars, pictures of cards and other decoration. */
export function nitterMedia(address: string): Media | null {
  const path = pathOf(address)
  if (/(?:^|\/)(?:ext_tw_video_thumb|amplify_video_thumb)\//.test(path))
    return { kind: 'video', url: null }
  if (/(?:^|\/)tweet_video(?:_thumb)?\//.test(path)) return { kind: 'gif', url: null }
  if (/video\.twimg\.com\//.test(path)) return { kind: 'video', url: null }
  const [, file, query = ''] =
    /(?:^|\/)media\/([\w-]{3,40}(?:\.\w{3,4})?)(\?[\w=&]{1,60})?/.exec(path) ?? []
  if (file === undefined) return null
  // Nitter adds a size; the name alone is the whole picture.
  const format = file.includes('.') ? '' : query
  return { kind: 'image', url: `https://pbs.twimg.com/media/${file}${format}` }
}

/** The address on X's own host that a Nitter address stands for; '' where it is none. */
export function addressOnX(address: string): string {
  const path = pathOf(address).replace(/^https?:\/\//, '')
  return path.startsWith('pbs.twimg.com/') ? `https://${path}` : ''
}

/** What stands after "/pic/", decoded; the whole address where there is no such part. */
function pathOf(address: string): string {
  const [, isEncoded, held] = /\/pic\/(?:orig\/)?(enc\/)?([^\s"]{1,600})$/.exec(address) ?? []
  if (held === undefined) return address
  return isEncoded === undefined ? percentDecoded(held) : fromBase64(held)
}

/** Addresses of pictures hold plain letters only. */
function percentDecoded(text: string): string {
  return text.replace(/%([2-7][0-9A-Fa-f])/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function fromBase64(text: string): string {
  const bytes: string[] = []
  let bits = 0
  let held = 0
  for (const letter of text.replace(/[^A-Za-z0-9+/_-]/g, '')) {
    const index = letters.indexOf(letter)
    const value = index === -1 ? (letter === '+' || letter === '-' ? 62 : 63) : index
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push(String.fromCharCode((held >> bits) & 0xff))
  }
  return bytes.join('')
}
