/** Fenced blocks of a draft, as people write them: one inside another closes first, an open end is no fence. */

export interface Fence {
  /** Indexes of the lines that open and close it. */
  readonly open: number
  readonly close: number
  /** What stands after the mark: "" or a language. */
  readonly info: string
}

export interface Fences {
  /** Outermost ones, in order. */
  readonly blocks: readonly Fence[]
  /** 1 for each line inside a fence, its marks included. */
  readonly inside: Uint8Array
}

const mark = /^\s{0,12}(`{3,}|~{3,})\s*([^`]*)$/

/**
 * Finds fenced blocks. A mark with a language inside a block without one opens a block in it. Where a block
 * is never closed, blocks end before lines for which `isHeading` holds: then an open end hides only the post
 * it stands in. Linear time.
 */
export function findFences(lines: readonly string[], isHeading: (line: string) => boolean): Fences {
  return pair(lines, () => false) ?? pair(lines, isHeading) ?? none(lines)
}

function none(lines: readonly string[]): Fences {
  return { blocks: [], inside: new Uint8Array(lines.length) }
}

/** null when a block is open at the end, unless headings closed others before. */
function pair(lines: readonly string[], isHeading: (line: string) => boolean): Fences | null {
  const blocks: Fence[] = []
  const inside = new Uint8Array(lines.length)
  let open: { readonly at: number; readonly sign: string; readonly info: string } | null = null
  let depth = 0
  let broken = 0
  for (const [at, line] of lines.entries()) {
    const [, sign = '', info = ''] = mark.exec(line) ?? []
    if (open !== null && sign === '' && isHeading(line)) {
      open = null
      broken += 1
    }
    if (sign === '') continue
    if (open === null) {
      open = { at, sign: sign.charAt(0), info: info.trim().toLowerCase() }
      depth = 1
    } else if (sign.startsWith(open.sign)) {
      depth += info.trim() === '' ? -1 : 1
      if (depth > 0) continue
      blocks.push({ open: open.at, close: at, info: open.info })
      inside.fill(1, open.at, at + 1)
      open = null
    }
  }
  return open === null || broken > 0 ? { blocks, inside } : null
}

/** Whether the block holds words and not a program: it names no language, or says "text". */
export function holdsText({ info }: Fence): boolean {
  return /^(?:|te?xt|plain(?:text)?|markdown|md|tweet|post|copy)$/.test(info)
}
