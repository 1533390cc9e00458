/** The line over a clipped post: "**Name** @handle [2026-01-31](https://x.com/handle/status/1)". */
import { decodeEntities } from '../../decode/entities'
import type { Author } from '../../thread/thread'
import { parsePostAddress } from './post-address'

export interface Header {
  readonly author: Author
  /** "2026-01-31", as it stood; absent over advertisements and in clips that tell no time. */
  readonly date?: string
  /** Absent where the date is no link: that date is the quoted post's. */
  readonly url?: string
}

const handle = String.raw`@((?:[A-Za-z0-9_.-]|\\_){1,80})`
const date = String.raw`(\d{4}-\d{2}-\d{2})`
const link = String.raw`\[(\d{4}-\d{2}-\d{2})\]\((https?:[^\s()]{1,300})\)`
// Names are anything; a name of nothing leaves no bold at all.
const postHeader = new RegExp(
  String.raw`^(?:\*\*(.{0,200}?)\*\* )?${handle}(?: (?:· )?(?:${link}|${date}))?\s*$`,
)
// Clips of 2026: name and handle are bold together, and a dot divides the date.
const commentHeader = new RegExp(
  String.raw`^\*\*(?:(.{0,200}?) )?${handle}\*\*(?: (?:· )?(?:${link}|${date}))?\s*$`,
)

/** Reads the line over a post; null when the line is none. */
export function readHeader(line: string): Header | null {
  return line.includes('@') ? fromMatch(postHeader.exec(line)) : null
}

/** Reads the line over a comment, or over a post that is quoted; null when the line is none. */
export function readCommentHeader(line: string): Header | null {
  return line.startsWith('**') ? fromMatch(commentHeader.exec(line)) : null
}

function fromMatch(match: RegExpExecArray | null): Header | null {
  const [all, name = '', escapedHandle, linkedDate, address, plainDate] = match ?? []
  if (all === undefined || escapedHandle === undefined) return null
  const day = linkedDate ?? plainDate
  // "@handle" alone is a mention.
  if (name === '' && day === undefined) return null
  const url = address === undefined ? undefined : (parsePostAddress(address)?.url ?? address)
  return {
    author: {
      name: unescapeMarkdown(decodeEntities(name).text).trim(),
      handle: unescapeMarkdown(escapedHandle),
    },
    ...(day === undefined ? {} : { date: day }),
    ...(url === undefined ? {} : { url }),
  }
}

/** "\-Zho-" → "-Zho-". */
function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
