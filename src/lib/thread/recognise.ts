/**
 * Plain text → runs: finds addresses, mentions, hashtags and cashtags. Addresses come first, so that an
 * "@" or "#" inside one stays part of it.
 */
import { LinkifyIt } from 'linkify-it'

import { findHandles } from './handles'
import { findCashtags, findHashtags } from './tags'
import { joinRuns } from './text'
import type { Run } from './thread'

/**
 * The runs of a plain text; joined they give `text` again, character by character. Addresses that
 * their source cut off ("github.com/SakanaAI/treeq…") lead nowhere and stay text.
 */
export function recogniseRuns(text: string): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  for (const found of findAddresses(text)) {
    addNames(runs, text.slice(at, found.index))
    runs.push({ kind: 'link', text: found.text, href: found.href })
    at = found.index + found.text.length
  }
  addNames(runs, text.slice(at))
  return joinRuns(runs)
}

interface FoundAddress {
  readonly index: number
  readonly text: string
  readonly href: string
}

// Built once: it compiles patterns of many kilobytes. Never changed after.
const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, maxLength: 2048 })

// What every address has that is looked for: the costly search is only made in words that have it.
const sign = /https?:\/\/|www\.|\.[a-z0-9\u0080-\uFFFF-]{2,63}\//gi

/** Addresses in order. Without "http" only one with a path or "www." is meant as one: not "node.js". */
function findAddresses(text: string): readonly FoundAddress[] {
  const found: FoundAddress[] = []
  if (!/\/|www\./i.test(text)) return found
  let searched = 0
  for (const { index } of text.matchAll(sign)) {
    if (index < searched) continue
    const from = wordStart(text, index, searched)
    searched = wordEnd(text, index)
    addFromWord(found, text.slice(from, searched), from)
  }
  return found
}

/** Scripts without spaces put an address right behind a word ("看https://…"), and so do pages that lose line ends. */
function addFromWord(found: FoundAddress[], word: string, from: number): void {
  let at = 0
  for (const part of word.split(/(?<=[^\0-\u007F]|^[A-Za-z0-9.,!?'-]{1,60})(?=https?:\/\/)/i)) {
    addAddresses(found, part, from + at)
    at += part.length
  }
}

function wordStart(text: string, index: number, least: number): number {
  let at = index
  while (at > least && !isSpace(text.charCodeAt(at - 1))) at -= 1
  return at
}

function wordEnd(text: string, index: number): number {
  let at = index
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1
  return at
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)
}

// What most addresses are: `linkify` finds them as they stand, and takes its time.
const whole = /^https?:\/\/(?:[a-z0-9]{1,63}\.){1,5}[a-z]{2,20}(?:\/[A-Za-z0-9]{1,200}){0,8}\/?$/
const shortened = /^https?:\/\/t\.co\//

function addAddresses(found: FoundAddress[], word: string, from: number): void {
  if (whole.test(word) && !shortened.test(word)) {
    found.push({ index: from, text: word, href: word })
    return
  }
  for (const match of linkify.match(word) ?? []) {
    const isCut = /^(?:…|\.\.\.)/.test(word.slice(match.lastIndex, match.lastIndex + 3))
    const isMeant = /^https?:$/.test(match.schema) || /^www\.|^[^/]+\/[^/]/i.test(match.raw)
    if (isCut || !isMeant || match.schema === 'mailto:') continue
    // Short links are followed by words without a space in scripts that have none.
    const raw = /^https?:\/\/t\.co\/[A-Za-z0-9]{1,20}/.exec(match.raw)?.[0] ?? match.raw
    const url = match.url.slice(0, match.url.length - match.raw.length + raw.length)
    const href = match.schema === '' ? url.replace(/^http:/, 'https:') : url
    found.push({ index: from + match.index, text: raw, href })
  }
}

interface FoundName {
  readonly index: number
  readonly run: Run
}

/** Adds the runs of a text without addresses. */
function addNames(runs: Run[], text: string): void {
  if (!/[@＠#＃$]/.test(text)) {
    runs.push({ kind: 'text', text })
    return
  }
  const found: FoundName[] = []
  for (const { index, handle } of findHandles(text)) {
    const shown = text.charAt(index) + handle
    found.push({ index, run: { kind: 'mention', text: shown, handle } })
  }
  for (const { index, text: shown } of findHashtags(text)) {
    found.push({ index, run: { kind: 'hashtag', text: shown, tag: shown.slice(1) } })
  }
  for (const { index, text: shown } of findCashtags(text)) {
    found.push({
      index,
      run: { kind: 'cashtag', text: shown, symbol: shown.slice(1).toUpperCase() },
    })
  }
  if (found.length > 1) found.sort((one, other) => one.index - other.index)
  let at = 0
  for (const { index, run } of found) {
    if (index < at) continue
    runs.push({ kind: 'text', text: text.slice(at, index) }, run)
    at = index + run.text.length
  }
  runs.push({ kind: 'text', text: text.slice(at) })
}
