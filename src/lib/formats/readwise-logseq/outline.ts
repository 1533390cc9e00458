/** The outline of a Logseq page: properties, posts, and what hangs under posts. */

export interface OutlinePost {
  /** Lines of the post without their indent; nested bullets that are the author's are lines too. */
  readonly body: string
}

export interface Outline {
  readonly properties: ReadonlyMap<string, string>
  readonly posts: readonly OutlinePost[]
  /** How many notes and tags of the reader were left out. */
  readonly readerNotes: number
}

interface Line {
  /** null for a line that is no bullet. */
  readonly depth: number | null
  /** Without bullet; of other lines everything. */
  readonly text: string
}

const syncLine = /^(?:Highlights first synced by|New highlights added) /
const readerNote = /^(?:\*\*(?:Note|Tags)\*\*:|#Prompt\b|Date::|Note:|Tags:)/

/** Reads the page. Lines before the first bullet are properties or the template's own. */
export function readOutline(text: string): Outline {
  const lines = readLines(text)
  const properties = readProperties(text)
  const postDepth = findPostDepth(lines)
  const posts: string[][] = []
  let readerNotes = 0
  let isInPost = false
  let isInNote = false
  for (const { depth, text: line } of lines) {
    const post = posts[posts.length - 1]
    if (syncLine.test(line.trim())) {
      isInPost = false
    } else if (depth !== null && depth <= postDepth) {
      isInPost = depth === postDepth
      isInNote = false
      if (isInPost) posts.push([unquote(line)])
    } else if (depth !== null && isInPost) {
      isInNote = readerNote.test(line)
      if (isInNote) readerNotes += 1
      else post?.push(`- ${line}`)
    } else if (isInPost && !isInNote) {
      post?.push(unquote(outdent(line, postDepth)))
    }
  }
  return {
    properties,
    posts: posts.map((body) => ({ body: body.join('\n').trim() })),
    readerNotes,
  }
}

function readLines(text: string): readonly Line[] {
  let isInFence = false
  return text.split('\n').map((line) => {
    // A bullet inside fenced code is code.
    if (/^\s*```/.test(line)) isInFence = !isInFence
    const bullet = isInFence ? null : /^(\t*| *)- ?(.*)$/.exec(line)
    if (bullet === null) return { depth: null, text: line }
    const [, indent = '', rest = ''] = bullet
    const depth = indent.startsWith(' ') ? Math.floor(indent.length / 2) : indent.length
    return { depth, text: rest }
  })
}

function readProperties(text: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line.startsWith('- ')) break
    const [, key, value] = /^([a-z-]{1,30})::[ \t]*(.*)$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) properties.set(key, value.trim())
  }
  return properties
}

/** Posts hang one level under the line of the sync, else at the level of the first bullet. */
function findPostDepth(lines: readonly Line[]): number {
  const bullets = lines.filter((line) => line.depth !== null)
  const syncAt = bullets.findIndex(({ text }) => syncLine.test(text))
  const after = bullets.slice(syncAt + 1).find(({ text }) => !syncLine.test(text))
  return after?.depth ?? 0
}

function outdent(line: string, depth: number): string {
  const indent = new RegExp(`^(?:\\t| {2}){0,${depth}} {0,2}`)
  return line.replace(indent, '')
}

function unquote(line: string): string {
  return line.replace(/^> ?/, '')
}
