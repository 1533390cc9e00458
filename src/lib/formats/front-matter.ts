/**
 * Properties above a note: the part of YAML that clippers and note-taking programs write. Keys with a
 * value on their line, quoted or not, over several lines or not, and lists. Nothing is nested.
 */

export interface FrontMatter {
  /** Values by key as it is written, "author" or "date_published"; one value for what is no list. */
  readonly fields: ReadonlyMap<string, readonly string[]>
  /** What stands below the properties; the whole text when it has none. */
  readonly body: string
  /** Where `body` begins in the text. */
  readonly bodyAt: number
}

const key = /^([A-Za-z_\p{L}][\p{L}\p{N}_. -]{0,60}?)[ \t]*:(?:[ \t]+(\S.*)|[ \t]*)$/u
const item = /^[ \t]*-(?:[ \t]+(\S.*)|[ \t]*)$/
const indented = /^[ \t]+\S/

// A copy that began below the first rule: the clipper's properties are known without it.
const openClip = /^\s{0,200}?(?=title: [^\n]{1,500}\nsource: "?https?:\/\/)/

/**
 * Reads the properties at the start of a text; blank lines may stand before them. A text that begins with
 * a rule and not with properties has none. The last of two equal keys counts. Never throws; linear time.
 */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { fields: new Map(), body: text, bodyAt: 0 }
  const open = /^\s{0,200}?---[ \t]*\n/.exec(text) ?? openClip.exec(text)
  if (open === null) return none
  const from = open[0].length
  const end = findEnd(text, from)
  if (end === null) return none
  const fields = readFields(text.slice(from, end.at).split('\n'))
  return fields === null || fields.size === 0
    ? none
    : { fields, body: text.slice(end.next), bodyAt: end.next }
}

/** The one value of a property, '' when it is missing or blank. */
export function fieldOf(matter: FrontMatter, name: string): string {
  return matter.fields.get(name)?.[0] ?? ''
}

interface End {
  /** Where the last line of the properties is over. */
  readonly at: number
  /** Where the line after the closing mark begins. */
  readonly next: number
}

function findEnd(text: string, from: number): End | null {
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm
  closing.lastIndex = from
  const match = closing.exec(text)
  if (match === null) return null
  return {
    at: Math.max(from, match.index - 1),
    next: Math.min(text.length, closing.lastIndex + 1),
  }
}

/** null when the lines are no properties: the first is none, or as many are none as are. */
function readFields(lines: readonly string[]): ReadonlyMap<string, readonly string[]> | null {
  const fields = new Map<string, readonly string[]>()
  let at = 0
  let others = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    at += 1
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, name, value = ''] = key.exec(line) ?? []
    if (name === undefined) {
      if (fields.size === 0) return null
      others += 1
      continue
    }
    const below: string[] = []
    while (at < lines.length && isBelow(value, below, lines[at] ?? '')) {
      below.push(lines[at] ?? '')
      at += 1
    }
    fields.set(name, readValue(value.trimEnd(), below))
  }
  return others < fields.size ? fields : null
}

/** Whether a line goes on with the value that began as `value`. */
function isBelow(value: string, below: readonly string[], line: string): boolean {
  if (opensQuote(value)) return below.length === 0 || !closesQuote(below[below.length - 1] ?? '')
  return line.trim() === '' || indented.test(line) || (value === '' && item.test(line))
}

function opensQuote(value: string): boolean {
  return value.startsWith('"') && (value.length === 1 || !closesQuote(value))
}

function closesQuote(line: string): boolean {
  const trimmed = line.trimEnd()
  return trimmed.endsWith('"') && !trimmed.endsWith('\\"')
}

function readValue(value: string, below: readonly string[]): readonly string[] {
  const filled = below.filter((line) => line.trim() !== '')
  if (value === '' && filled.length > 0 && filled.every((line) => item.test(line))) {
    return filled.map((line) => unquote((item.exec(line)?.[1] ?? '').trimEnd()))
  }
  if (/^[|>][+-]?$/.test(value))
    return [
      below
        .map((line) => line.trimStart())
        .join('\n')
        .trimEnd(),
    ]
  if (opensQuote(value)) return [unquote([value, ...below].join('\n').trimEnd())]
  if (value.startsWith('[') && value.endsWith(']') && !value.startsWith('[[')) {
    return readInlineList(value.slice(1, -1))
  }
  const joined = [value, ...filled.map((line) => line.trim())]
    .filter((part) => part !== '')
    .join(' ')
  return joined === '' ? [] : [unquote(joined)]
}

/** "a, "b, c"" → "a", "b, c". */
function readInlineList(text: string): readonly string[] {
  const parts = text.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g) ?? []
  return parts.map((part) => unquote(part.trim()))
}

function unquote(value: string): string {
  if (value.length < 2) return value
  if (value.startsWith('"') && value.endsWith('"')) {
    return value
      .slice(1, -1)
      .replace(/\\(["\\/nt])/g, (_, sign: string) => escapes.get(sign) ?? sign)
  }
  return value.startsWith("'") && value.endsWith("'")
    ? value.slice(1, -1).replace(/''/g, "'")
    : value
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
])
