/**
 * What people type is not Markdown, but holds bits of it: "**bold**", "`code`", "[words](https://e.org)". Those
 * are meant; a lone star, a backslash of a path or a formula, brackets of a list are not.
 */
const escaped = /\\[_*#[\]~`>]|^\s{0,8}\d{1,3}\\[.)]\s|^\\---/m

/** Whether a program wrote a text as Markdown: it has backslashes where only Markdown needs them. */
export function isWrittenAsMarkdown(text: string): boolean {
  // Paths and patterns have backslashes too, but not the same few again and again.
  const other = text.replace(/¯\\_\(ツ\)_\/¯/g, '')
  return escaped.test(other) && !/\\[A-Za-z0-9]/.test(other)
}

// A style has no space inside its marks, no letter outside and ends on its line.
const style =
  /(?<![\w*/\\])(\*{1,3})(?![\s*/])([^*\n]{0,500}[^\s*/])\1(?![\w*/])|(?<![\w@#$/\\.-])(__?)(?![\s_])([^_\n]{0,500}[^\s_])\3(?![\w/.-])|(?<![\w~\\])(~~)(?![\s~])([^~\n]{0,500}[^\s~])~~(?![\w~])/
const link =
  /!?\[[^[\]\n]{0,500}\]\(https?:\/\/[^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?\)/
const code = /(?<!`)`[^`\n]{1,1000}`(?!`)/
const address = /https?:\/\/[^\s<>*[\]()`\\]+/
const meant = new RegExp([code, link, address, style].map(({ source }) => source).join('|'), 'g')

/**
 * Typed text → Markdown for `readMarkdown`: style, code and links that are well formed are left as they are, every
 * other sign is escaped and so stays what it is. Leftover tags and character codes are read as in plain text.
 * A text that a program wrote as Markdown comes back unchanged. For drafts and single posts:
 * `{ source: typedMarkdown(text), syntax: 'markdown' }`. Linear time.
 */
export function typedMarkdown(text: string): string {
  if (isWrittenAsMarkdown(text) || !/[\\*_`~[\]]|^\s{0,3}#/m.test(text)) return text
  let fence: string | null = null
  return text
    .split('\n')
    .map((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
      if (mark !== undefined) fence = fence === null ? mark : fence === mark ? null : fence
      return fence !== null || mark !== undefined ? line : escapeLine(line)
    })
    .join('\n')
}

function escapeLine(line: string): string {
  const parts: string[] = []
  let at = 0
  for (const match of line.matchAll(meant)) {
    const [all, stars, starred, bars, barred, , struck] = match
    const inner = starred ?? barred ?? struck
    parts.push(escapeSigns(line.slice(at, match.index)))
    if (inner === undefined || /^[a-z][a-z0-9]*$/.test(bars === '__' ? (barred ?? '') : '')) {
      parts.push(inner === undefined ? all : escapeSigns(all))
    } else {
      const sign = stars ?? bars ?? '~~'
      parts.push(sign, escapeLine(inner), sign)
    }
    at = match.index + all.length
  }
  parts.push(escapeSigns(line.slice(at)))
  return parts.join('').replace(/^(\s{0,3})(?=#{1,6} )/, '$1\\')
}

function escapeSigns(text: string): string {
  return text.replace(/[\\*_`[\]]|~(?=~)|(?<=~)~/g, (sign) => `\\${sign}`)
}
