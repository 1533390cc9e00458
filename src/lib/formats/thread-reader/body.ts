/** The lines of the posts → paragraphs, with pictures, videos and link cards taken out of their words. */
import type { LinkCard, Media } from '../../thread/thread'
import { isContentPicture } from '../pictures'
import { readVideos } from '../videos'

export interface Paragraph {
  /** Its lines, white space at their ends kept; '' where only pictures or cards stood. */
  readonly text: string
  /** How many blank lines stand before it. */
  readonly gap: number
  readonly media: readonly Media[]
  readonly cards: readonly LinkCard[]
  /** What the copy has of the page and not of a post. */
  readonly left: readonly string[]
}

const picture =
  /\[!\[([^\][\n]{0,500})\]\(([^()\s]{1,1500})\)\]\(([^()\s]{1,1500})\)|!\[([^\][\n]{0,500})\]\(([^()\s]{1,1500})\)/g
// Words of posts that the page sells as links to itself.
const ownLink =
  /(?<!!)\[([^\]\n]{1,200})\]\((?:https?:\/\/(?:www\.)?threadreaderapp\.com\/thread\/?(?:\?[^()\s]{0,300})?#?|#|https?:\/\/threadreaderapp\.com\/hashtag\/[^()\s]{1,200})\)/g
const titledCard =
  /^\[\*\*([^\]\n]{1,300}?)\*\*\s*([^\]\n]{0,1000})\]\((https?:[^()\s]{1,1000})\)(?:\s*\[[^\]\n]{1,300}\]\([^()\s]{1,1000}\))?$/
const scrap = /^[\w-]{3,40}#[\w-]{2,40}"[^<>]{0,2000}>?$/

export interface Reading {
  /** A paragraph ends at each line, and not only at each truly empty one. */
  readonly isByLine: boolean
  /** Whether posts' pictures may have been saved elsewhere than in X's own store. */
  readonly hasSavedPictures?: boolean
}

/** Reads the lines of the posts. */
export function readParagraphs(
  lines: readonly string[],
  { isByLine, hasSavedPictures = false }: Reading,
): readonly Paragraph[] {
  const paragraphs: { readonly lines: string[]; readonly gap: number }[] = []
  let gap = 0
  let isOpen = false
  for (const line of lines) {
    // White space alone is a hard break inside a post; only nothing at all ends it.
    const isBlank = isByLine || !isOpen ? line.trim() === '' : line === ''
    if (isBlank) {
      gap += 1
      isOpen = false
    } else if (isOpen && !isByLine) {
      paragraphs[paragraphs.length - 1]?.lines.push(line)
    } else {
      paragraphs.push({ lines: [line], gap })
      gap = 0
      isOpen = true
    }
  }
  return paragraphs.map(({ lines: own, gap: before }) =>
    readParagraph(own.join('\n'), before, hasSavedPictures),
  )
}

function readParagraph(source: string, gap: number, hasSavedPictures: boolean): Paragraph {
  if (scrap.test(source.trim())) return { text: '', gap, media: [], cards: [], left: [source] }
  const unlinked = source.replace(ownLink, '$1')
  const card = titledCard.exec(unlinked.trim())
  if (card !== null) return { text: '', gap, media: [], cards: [titled(card)], left: [] }
  const { text: withoutVideos, videos } = readVideos(unlinked)
  const media: Media[] = []
  const cards: LinkCard[] = []
  const left: string[] = []
  const text = withoutVideos.replace(
    picture,
    (_, linkedAlt?: string, shown?: string, target?: string, alt?: string, address?: string) => {
      const own =
        [target, shown, address].find((url) => url !== undefined && isOfPost(url)) ??
        (hasSavedPictures && address !== undefined && isContentPicture(address)
          ? address
          : undefined)
      const words = linkedAlt ?? alt ?? ''
      if (own !== undefined) media.push({ kind: 'image', url: own, ...altOf(words) })
      else if (target !== undefined && isCard(target)) cards.push({ text: target, href: target })
      else if (words !== '') left.push(words)
      return ''
    },
  )
  return {
    text: text.trim() === '' ? '' : text,
    gap,
    media: [...media, ...videos],
    cards,
    left,
  }
}

function titled([, title = '', description = '', href = '']: RegExpExecArray): LinkCard {
  return { text: title.trim(), href, ...(description === '' ? {} : { description }) }
}

/** The page shows pictures of posts from X's own store; all others are decoration or of cards. */
function isOfPost(url: string): boolean {
  return /^https?:\/\/pbs\.twimg\.com\//.test(url) && isContentPicture(url)
}

function isCard(target: string): boolean {
  return /^https?:\/\//.test(target) && !/^https?:\/\/(?:www\.)?threadreaderapp\.com\//.test(target)
}

function altOf(words: string): { readonly alt?: string } {
  // Some tools count the pictures: "Image 3: Image".
  const alt = words.replace(/^Image \d{1,4}(?:: |$)/, '')
  return alt === '' || alt === 'Image' ? {} : { alt }
}
