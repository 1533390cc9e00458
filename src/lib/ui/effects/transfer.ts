/** What a paste or a drop carries: words, pages, pictures. Reads data of the browser, changes nothing. */
import type { GivenFile } from '../state/event'

export interface Transfer {
  readonly text: string
  readonly html?: string
  readonly images: readonly GivenFile[]
  /** Files of words: text, Markdown, JSON, HTML. */
  readonly pages: readonly File[]
  /** Names of files that are neither. */
  readonly others: readonly string[]
}

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
  const content = await file.text()
  const isHtml = /\.html?$/i.test(file.name) || file.type === 'text/html'
  return isHtml ? { text: content, html: content } : { text: content }
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

function isPage({ name, type }: File): boolean {
  if (/\.(txt|text|md|markdown|json|html?|csv|tsv|log|rtf)$/i.test(name))
    return !/\.rtf$/i.test(name)
  return type.startsWith('text/') || type === 'application/json'
}

function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.(png|jpe?g|gif|webp|avif|hei[cf]|bmp)$/i.test(name)
}
