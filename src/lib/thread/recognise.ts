/**
 * Plain text → runs: finds addresses, mentions and hashtags. Addresses come first, so that an "@" or
 * "#" inside one stays part of it.
 */
import { LinkifyIt } from 'linkify-it'

import { findHandles } from './handles'
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

function findAddresses(text: string): readonly FoundAddress[] {
  if (!/\/\/|www\.|[a-z]\//i.test(text)) return []
  const found: FoundAddress[] = []
  for (const match of linkify.match(text) ?? []) {
    const isCut = /^(?:…|\.\.\.)/.test(text.slice(match.lastIndex, match.lastIndex + 3))
    // Without "http" only an address with a path or "www." is meant as one: "node.js", "README.md".
    const isMeant = /^https?:$/.test(match.schema) || /^www\.|^[^/]+\/[^/]/i.test(match.raw)
    if (isCut || !isMeant || match.schema === 'mailto:') continue
    const href = match.schema === '' ? match.url.replace(/^http:/, 'https:') : match.url
    found.push({ index: match.index, text: match.raw, href })
  }
  return found
}

const hashtag =
  /(?<![\p{L}\p{N}\p{M}_&/#{$])[#＃](?=[\p{N}\p{M}_]*\p{L})[\p{L}\p{N}\p{M}_]{1,100}/gu

/** Adds the runs of a text without addresses. */
function addNames(runs: Run[], text: string): void {
  const found: { readonly index: number; readonly run: Run }[] = [
    ...findHandles(text).map(({ index, handle }) => ({
      index,
      run: { kind: 'mention', text: `@${handle}`, handle } as const,
    })),
    ...Array.from(text.matchAll(hashtag), (match) => ({
      index: match.index,
      run: { kind: 'hashtag', text: match[0], tag: match[0].slice(1) } as const,
    })),
  ]
  found.sort((one, other) => one.index - other.index)
  let at = 0
  for (const { index, run } of found) {
    if (index < at) continue
    runs.push({ kind: 'text', text: text.slice(at, index) }, run)
    at = index + run.text.length
  }
  runs.push({ kind: 'text', text: text.slice(at) })
}
