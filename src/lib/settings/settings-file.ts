/** Files that carry a brand kit or a preset from one person to another: JSON that says what it is. */
import * as v from 'valibot'

import type { Parsed } from '../base/parsed'
import { parseJson } from './stored'
import { record } from './values'

/** Why a file gave nothing: it is no JSON of ours, is something else of ours, or was written by a later version. */
type Unread = 'file-unreadable' | 'file-other-kind' | 'file-later'

/** Why a file gave nothing, or not all it holds: it has values that cannot be used (`count`). */
export type FileNoteCode = Unread | 'file-value-ignored'

export type FileKind = 'brand kit' | 'preset'

/** Tells our files from all other JSON. */
const maker = 'thread-to-carousel'

const version = 1

/** The text of a file, for people too: indented, its kind first. */
export function writeFile(kind: FileKind, content: object): string {
  return `${JSON.stringify({ maker, kind, version, content }, null, 2)}\n`
}

/** What a file of this kind holds, or null and why; never throws. */
export function readFile(
  kind: FileKind,
  text: string,
): Parsed<Readonly<Record<string, unknown>> | null, FileNoteCode> {
  const failed = (code: FileNoteCode) => ({ value: null, notes: [{ code }] })
  // Editors on Windows put a byte order mark before it.
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  if (!v.is(record, json) || json['maker'] !== maker) return failed('file-unreadable')
  if (json['kind'] !== kind) return failed('file-other-kind')
  if (typeof json['version'] === 'number' && json['version'] > version) return failed('file-later')
  const content = json['content']
  if (json['version'] !== version || !v.is(record, content)) return failed('file-unreadable')
  return { value: content, notes: [] }
}
