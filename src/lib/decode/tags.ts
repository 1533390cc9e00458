/**
 * Leftover HTML in text: anchors, pictures, line breaks and wrappers that a page or an export forgot.
 * Only known tags with what makes them real are taken (an anchor with an address, a picture with a
 * source, a wrapper with attributes); posts about code hold `<Image/>`, `<button>` and `</script>`,
 * and those stay.
 */

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | {
      readonly kind: 'media'
      readonly media: 'image' | 'video'
      readonly url: string
      readonly alt: string
    }

export interface TaggedText {
  /** In order. Texts and addresses still hold HTML character codes. */
  readonly pieces: readonly Piece[]
  /** How many tags were taken out; a pair counts once. */
  readonly count: number
}

const codeOrTag =
  /`[^`\n]*`|<(\/?)(a|img|br|video|source|blockquote|p|script|span|div)((?:\s[^<>]*|\/)?)>/gi

/**
 * Cuts `text` at its leftover tags. An anchor that is never closed ends with its line. With `hasEscapes`, a "<"
 * behind a backslash begins no tag. Linear time.
 */
export function readTags(
  text: string,
  { hasEscapes = false }: { hasEscapes?: boolean } = {},
): TaggedText {
  const pieces: Piece[] = []
  let open: { readonly href: string; readonly from: number } | null = null
  const opened = new Map<string, number>()
  let at = 0
  let count = 0

  const close = (end: number): void => {
    if (open === null) return
    const [shown = ''] = text.slice(open.from, end).split('\n', 1)
    if (shown.trim() !== '') pieces.push({ kind: 'link', text: shown, href: open.href })
    at = open.from + shown.length
    open = null
  }

  for (const match of text.matchAll(codeOrTag)) {
    const [all, slash, rawName, rawAttributes = ''] = match
    if (rawName === undefined) continue
    if (hasEscapes && text[match.index - 1] === '\\') continue
    const name = rawName.toLowerCase()
    const attributes = readAttributes(rawAttributes)
    const end = match.index + all.length
    const depth = opened.get(name) ?? 0
    const isReal = slash === '/' ? depth > 0 : isRealTag(name, attributes)
    if (!isReal || match.index < at) continue
    if (name === 'a' || open === null) {
      close(match.index)
      pieces.push({ kind: 'text', text: text.slice(at, match.index) })
      at = end
    } else {
      continue
    }
    if (slash === '/') {
      opened.set(name, depth - 1)
    } else {
      count += 1
      if (!/^(?:img|br|source)$/.test(name)) opened.set(name, depth + 1)
    }
    if (slash !== '/') {
      const source = attributes.get('src')
      if (name === 'a') open = { href: attributes.get('href') ?? '', from: end }
      if (name === 'br') pieces.push({ kind: 'text', text: '\n' })
      if (name === 'img' && source !== undefined) {
        pieces.push({
          kind: 'media',
          media: 'image',
          url: source,
          alt: attributes.get('alt') ?? '',
        })
      }
      if ((name === 'video' || name === 'source') && source !== undefined) {
        pieces.push({ kind: 'media', media: 'video', url: source, alt: '' })
      }
    }
  }
  close(text.length)
  pieces.push({ kind: 'text', text: text.slice(at) })
  return { pieces: pieces.filter((piece) => piece.kind === 'media' || piece.text !== ''), count }
}

function isRealTag(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'a') return attributes.has('href')
  if (name === 'br') return true
  if (name === 'img' || name === 'source') return attributes.has('src')
  return attributes.size > 0
}

const attribute = /([A-Za-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(text.matchAll(attribute), (match): [string, string] => [
      (match[1] ?? '').toLowerCase(),
      match[2] ?? match[3] ?? match[4] ?? '',
    ]),
  )
}
