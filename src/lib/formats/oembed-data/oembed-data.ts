/** Answers of an oEmbed service, and other data that holds the code of embedded posts. Formats.md, E. */
import type { Parsed } from '../../base/parsed'
import { cleanText } from '../../decode/clean-text'
import type { NoteCode } from '../../thread/note-words'
import type { Thread } from '../../thread/thread'
import { hasEmbedCode } from '../embed/embed-code'
import { embed } from '../embed/embed'
import type { Format, Source } from '../format'
import { walkObjects, type JsonValue } from '../json/json-value'
import { opensAsData } from '../json/opens-as-data'
import { readValues } from '../json/read-values'
import { leftLines } from '../left-out'

export const oembedData: Format = { id: 'oembed-data', likeness, most: 0.96, parse }

function likeness({ text }: Source): number {
  if (!/(?:twitter-tweet|bluesky-embed|mastodon-embed|text-post-media)/.test(text)) return 0
  if (!opensAsData(text)) return 0
  return /\b(?:author_url|provider_url|provider_name|cache_age)["']?\s*:/.test(text) ? 0.96 : 0.6
}

function parse({ text }: Source): Parsed<Thread, NoteCode> {
  const { values, rest, isDamaged } = readValues(text)
  const codes: string[] = []
  const add = (value: JsonValue): void => {
    if (typeof value === 'string' && hasEmbedCode(value)) codes.push(cleanText(value).value)
  }
  walkObjects(values, (object) => {
    for (const value of object.values()) {
      add(value)
      if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) add(item)
    }
    return true
  })
  const read = embed.parse({ text: codes.join('\n\n'), syntax: 'plain' })
  const left = codes.length === 0 ? [text] : rest
  return {
    value: read.value,
    notes: [
      ...read.notes,
      ...leftLines('export-text', left),
      ...(isDamaged ? [{ code: 'damaged' } as const] : []),
    ],
  }
}
