/** What a paste or a drop carries: words, pages, pictures. Reads data of the browser, changes nothing. */
import type { GivenFile } from '../state/event'

export interface Transfer {
  readonly text: string
  readonly html?: string
  readonly images: readonly GivenFile[]
  /** Files of words: text, Markdown, JSON, scripts that hold data, HTML, XML, CSV. */
  readonly pages: readonly File[]
  /** Names of files that are neither. */
  readonly others: readonly string[]
}

/** What the file dialog offers as a thread. */
export const textFiles =
  '.txt,.text,.md,.markdown,.json,.jsonl,.ndjson,.js,.ts,.html,.htm,.xml,.csv,.tsv,text/*,application/json'

/** What the file dialog offers as a picture; some systems know HEIC and AVIF by their names only. */
export const pictureFiles = 'image/*,.heic,.heif,.avif,.webp'

/** Characters that are read; more is cut, with a note (panel reference, "read.tooLong"). */
export const longestText = 2_000_000

export function readTransfer(data: DataTransfer): Transfer {
  const html = data.getData('text/html')
  return {
    text: data.getData('text/plain'),
    ...(html !== '' && { html }),
    ...sortFiles([...data.files]),
  }
}

/** Pictures, pages of words, and names of what is neither. */
export function sortFiles(files: readonly File[]): Pick<Transfer, 'images' | 'pages' | 'others'> {
  const images: GivenFile[] = []
  const pages: File[] = []
  const others: string[] = []
  for (const file of files) {
    if (isPage(file)) pages.push(file)
    else if (isPicture(file)) images.push({ name: file.name, blob: file })
    else others.push(file.name)
  }
  return { images, pages, others }
}

/** The words of a file; a page of HTML gives its text and its markup. */
export async function readPage(
  file: File,
): Promise<{ readonly text: string; readonly html?: string }> {
  const content = decodeText(new Uint8Array(await file.arrayBuffer()))
  const isHtml =
    /\.x?html?$/i.test(file.name) || /^(?:text\/html|application\/xhtml)/.test(file.type)
  return isHtml ? { text: content, html: content } : { text: content }
}

/** UTF-8 unless the first bytes of the file say otherwise. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  const isBig = first === 0xfe && second === 0xff
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes)
}

/** The text itself, or its first two million characters and how large it was. */
export function cutText(text: string): { readonly text: string; readonly tooLongMb?: string } {
  if (text.length <= longestText) return { text }
  // Not between the halves of a character.
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(longestText - 1))
  return {
    text: text.slice(0, isHalf ? longestText - 1 : longestText),
    tooLongMb: (text.length / 1_000_000).toFixed(1),
  }
}

const pageNames =
  /\.(?:txt|text|md|mdx|markdown|jsonl?|ndjson|[cm]?[jt]s|x?html?|xml|rss|atom|csv|tsv|ya?ml|org|log|eml)$/i

function isPage({ name, type }: File): boolean {
  if (pageNames.test(name)) return true
  if (/\.rtf$/i.test(name)) return false
  return (
    type.startsWith('text/') ||
    /^application\/(?:json|xml|javascript|x-ndjson|(?:rss|atom|xhtml)\+xml)$/.test(type)
  )
}

function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.(png|jpe?g|gif|webp|avif|hei[cf]|bmp)$/i.test(name)
}
