import type { DeckSlide } from '../deck/deck'
import { blocksText, textOf } from '../deck/words'
import { withoutEmoji } from '../deck/emoji'
import { withoutWeakEnd } from '../deck/loose-ends'
import { graphemes } from '../deck/graphemes'

const longest = 24
const longestPhrase = 32

/** "03 The core idea of": number with leading zeros, role or first words, never a "/". */
export function slideName(slide: DeckSlide, index: number, count: number): string {
  const digits = Math.max(2, String(count).length)
  const number = String(index + 1).padStart(digits, '0')
  if (index === 0 && slide.kind === 'cover') return `${number} Cover`
  if (slide.kind === 'outro') return `${number} Outro`
  if (slide.kind === 'list' && slide.rows === 'shares' && slide.title === undefined) {
    return `${number} Poll`
  }
  const words = firstWords(wordsOf(slide))
  return `${number} ${words === '' ? fallback(slide) : words}`
}

function wordsOf(slide: DeckSlide): string {
  const given = 'title' in slide ? slide.title : undefined
  const title = given === undefined ? '' : textOf(withoutEmoji(given))
  if (title.trim() !== '') return title
  if (slide.kind === 'quote')
    return slide.lead === undefined ? blocksText(slide.blocks) : textOf(slide.lead)
  if (slide.kind === 'list') return blocksText([...slide.before, slide.list])
  if (slide.kind === 'code') return slide.blocks.length > 0 ? blocksText(slide.blocks) : ''
  return blocksText(slide.blocks)
}

function fallback(slide: DeckSlide): string {
  if (slide.kind === 'code') return 'Code'
  if (slide.kind === 'grid') return 'Images'
  if (slide.kind !== 'picture') return 'Text'
  return slide.pictures[0]?.kind === 'video' ? 'Video' : 'Image'
}

/** Whole words up to 24 characters; the beginning of a first word that is longer. */
function firstWords(text: string): string {
  const plain = text
    .replace(/https?:\/\//gi, '')
    .replace(/[/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= longest) return plain.replace(/[\s:,;.–—-]+$/u, '')
  const cut = plain.slice(0, longest + 1).lastIndexOf(' ')
  const short = withoutWeakEnd(cut > 0 ? plain.slice(0, cut) : shorten(plain))
  if (short.includes(' ') || cut <= 0) return short
  // One word says little: a somewhat longer name says more.
  const end = `${plain} `.slice(0, longestPhrase + 1).lastIndexOf(' ')
  return withoutWeakEnd(plain.slice(0, end))
}

function shorten(word: string): string {
  let short = ''
  for (const unit of graphemes(word.slice(0, 200))) {
    if (short.length + unit.length > longest) break
    short += unit
  }
  return short
}
