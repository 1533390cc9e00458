/**
 * A tree of HTML → the lines a browser would show, each a row of pieces that know their style and address.
 * Blocks and breaks become line ends as in a browser's own copy (`innerText`): a division or a list item
 * takes a line of its own, paragraphs, headings, quotes and code have a blank line around them.
 *
 * Left out is only what is hidden for certain: the head, `hidden`, `display: none`. Not `aria-hidden`, which
 * keeps things from being read aloud and not from being seen: the dots in X's headers have it.
 */
import { attribute, walkHtml, type HtmlElement } from './html'
import { pageOrigin, resolveAddress } from './html-addresses'
import { mediaPiece, type HtmlPiece } from './html-pieces'
import { isFromTextEditor, isHidden, keepsSpaceOf, marksOf, type HtmlMark } from './html-style'

export interface HtmlLine {
  /** `blank` has no pieces, `rule` neither; `code` is one piece of text of several lines. */
  readonly kind: 'text' | 'heading' | 'code' | 'rule' | 'blank'
  /** What a list or a quote puts before it: "> ", "  - ". */
  readonly prefix: string
  readonly pieces: readonly HtmlPiece[]
  /** Of code, '' when unknown. */
  readonly language: string
}

export interface HtmlLinesOptions {
  /** `keep`: white space of the source is text, as in what programs send; `collapse`: as in pages. */
  readonly whiteSpace: 'keep' | 'collapse'
  /** Elements to leave out with all that is in them, as if they stood on lines of their own. */
  readonly skip?: (element: HtmlElement) => boolean
}

interface Context {
  readonly marks: readonly HtmlMark[]
  readonly href: string
  readonly keepsSpace: boolean
  readonly isHeading: boolean
  /** Before each line. */
  readonly prefix: string
  /** Before the first line instead, then ''; shared by all contexts inside one item. */
  readonly item: { first: string } | null
  readonly list: { readonly isOrdered: boolean; next: number } | null
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const paragraphs = names(
  'p h1 h2 h3 h4 h5 h6 ul ol blockquote pre table dl figure article hr details fieldset',
)
const divisions = names(
  'div section header footer main aside nav address form li tr dt dd figcaption caption summary button ' +
    'option legend center hgroup search menu dir body html dialog',
)
const unseen = names('head title meta link datalist audio input map')

// White space that is not one space between words.
const uneven = /[\t\n\r\f]| {2}/
// Characters before a line; whoever nests deeper is not understood anyway.
const deepestPrefix = 24

/** The lines of a tree. Never two blank ones in a row, none at either end. Linear time. */
export function htmlLines(root: HtmlElement, options: HtmlLinesOptions): readonly HtmlLine[] {
  const lines: HtmlLine[] = []
  const page = new PageFacts(root)
  let context: Context = {
    marks: [],
    href: '',
    keepsSpace: options.whiteSpace === 'keep',
    isHeading: false,
    prefix: '',
    item: null,
    list: null,
  }
  const contexts: Context[] = [context]
  let current: HtmlPiece[] = []
  let wantsBlank = false

  const push = (kind: HtmlLine['kind'], pieces: readonly HtmlPiece[], language = ''): void => {
    if (wantsBlank && kind !== 'blank') {
      wantsBlank = false
      if (lines.length > 0 && lines[lines.length - 1]?.kind !== 'blank') push('blank', [])
    }
    const { item } = context
    const prefix =
      kind === 'blank'
        ? sharedQuote(lines[lines.length - 1]?.prefix ?? '', context.prefix)
        : takePrefix(item, context.prefix)
    lines.push({ kind, prefix, pieces, language })
  }
  const endLine = (): void => {
    if (current.length === 0) return
    const pieces = trimEnd(current)
    current = []
    if (pieces.length > 0) push(context.isHeading ? 'heading' : 'text', pieces)
    else breakLine()
  }
  const breakLine = (): void => {
    if (current.length > 0) endLine()
    else if (lines.length > 0 && lines[lines.length - 1]?.kind !== 'blank') wantsBlank = true
  }
  const startBlock = (name: string): void => {
    endLine()
    // The first paragraph of an item stands beside its bullet, and items stand close.
    if (paragraphs.has(name) && context.item === null) wantsBlank = true
  }
  const addText = (text: string): void => {
    const { marks, href, keepsSpace } = context
    if (keepsSpace) {
      text.split(/\r\n|[\n\r]/).forEach((part, index) => {
        if (index > 0) breakLine()
        if (part !== '') current.push({ kind: 'text', text: part, marks, href })
      })
      return
    }
    const shown = uneven.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text
    const part = shown.startsWith(' ') && endsInSpace(current) ? shown.slice(1) : shown
    if (part !== '') current.push({ kind: 'text', text: part, marks, href })
  }

  walkHtml(root, {
    text: ({ text }) => {
      addText(text)
    },
    enter: (element) => {
      const { name } = element
      if (unseen.has(name) || isHidden(element)) return false
      if (options.skip?.(element) === true) {
        startBlock(name)
        return false
      }
      if (name === 'br') {
        breakLine()
        return false
      }
      if (name === 'img' || name === 'video') {
        const piece = mediaPiece(element, page, context)
        if (piece !== null) current.push(piece)
        return false
      }
      const isBlock = paragraphs.has(name) || divisions.has(name)
      if (isBlock) startBlock(name)
      if (name === 'hr') {
        push('rule', [])
        wantsBlank = true
        return false
      }
      if (name === 'pre') {
        const code = codeOf(element)
        if (code.trim() !== '') {
          const piece = { kind: 'text', text: code, marks: [], href: '' } as const
          push('code', [piece], languageOf(element))
          wantsBlank = context.item === null
        }
        return false
      }
      if ((name === 'td' || name === 'th') && current.length > 0) {
        current.push({ kind: 'text', text: '\t', marks: [], href: '' })
      }
      context = contextIn(element, context, page)
      contexts.push(context)
      return true
    },
    leave: (element) => {
      const { name } = element
      const isBlock = paragraphs.has(name) || divisions.has(name)
      if (isBlock) startBlock(name)
      contexts.pop()
      context = contexts[contexts.length - 1] ?? context
    },
  })
  endLine()
  return lines
}

function takePrefix(item: Context['item'], prefix: string): string {
  if (item === null || item.first === '') return prefix
  const { first } = item
  item.first = ''
  return first
}

/** What stands before a blank line between two lines: the quotes that both are in. */
function sharedQuote(before: string, after: string): string {
  if (before === '' || after === '') return ''
  const [one = '', other = ''] = [before, after].map((prefix) => /^(?:> )*/.exec(prefix)?.[0])
  return (one.length < other.length ? one : other).trimEnd()
}

/** What a whole page says about itself; each is looked for when it is first asked for. */
class PageFacts {
  private readonly root: HtmlElement
  private knownOrigin: string | null = null
  private knownStyle: boolean | null = null

  constructor(root: HtmlElement) {
    this.root = root
  }

  get origin(): string {
    return (this.knownOrigin ??= pageOrigin(this.root))
  }

  get hasOwnStyle(): boolean {
    return (this.knownStyle ??= isFromTextEditor(this.root))
  }
}

/** What holds inside an element; the same object where nothing changes. */
function contextIn(element: HtmlElement, context: Context, page: PageFacts): Context {
  const { name } = element
  const style = attribute(element, 'style')
  const keepsSpace = context.keepsSpace || keepsSpaceOf(element, style)
  const marks = marksOf(element, style !== '' && page.hasOwnStyle ? style : '', context.marks)
  const isSame = keepsSpace === context.keepsSpace && marks === context.marks
  const inner = isSame ? context : { ...context, keepsSpace, marks }
  if (name === 'a') return { ...inner, href: resolveAddress(attribute(element, 'href'), page) }
  if (/^h[1-6]$/.test(name)) return { ...inner, isHeading: true }
  const isDeep = context.prefix.length >= deepestPrefix
  if (name === 'blockquote' && !isDeep)
    return { ...inner, prefix: `${context.prefix}> `, item: null }
  if (name === 'ul' || name === 'ol') {
    const start = Number(attribute(element, 'start') || 1)
    const next = Number.isSafeInteger(start) ? start : 1
    return { ...inner, list: { isOrdered: name === 'ol', next } }
  }
  if (name === 'li' && !isDeep && isTextItem(element)) {
    const number = context.list?.isOrdered === true ? context.list.next : null
    if (context.list !== null) context.list.next += 1
    const bullet = number === null ? '- ' : `${number}. `
    const indent = ' '.repeat(bullet.length)
    const item = { first: context.prefix + bullet }
    return { ...inner, prefix: context.prefix + indent, item, list: null }
  }
  return inner
}

/** Pages build their menus and posts of list items too; those hold divisions, a list's own hold words. */
function isTextItem(element: HtmlElement): boolean {
  return element.children.every(
    (child) => child.kind === 'text' || child.name === 'p' || !isDivision(child),
  )
}

function isDivision({ name }: HtmlElement): boolean {
  return !/^(?:p|ul|ol)$/.test(name) && (paragraphs.has(name) || divisions.has(name))
}

function codeOf(pre: HtmlElement): string {
  const parts: string[] = []
  walkHtml(pre, {
    text: ({ text }) => {
      parts.push(text)
    },
    enter: ({ name }) => {
      if (name === 'br') parts.push('\n')
      return true
    },
  })
  return parts.join('').replace(/^\n/, '').trimEnd()
}

function languageOf(pre: HtmlElement): string {
  const [code] = pre.children.filter((child) => child.kind === 'element')
  const classes = `${attribute(pre, 'class')} ${code === undefined ? '' : attribute(code, 'class')}`
  return /(?:^|\s)(?:language|lang|highlight-source)-([\w+#.-]{1,20})/.exec(classes)?.[1] ?? ''
}

function endsInSpace(pieces: readonly HtmlPiece[]): boolean {
  const last = pieces[pieces.length - 1]
  return last === undefined || (last.kind === 'text' && /\s/.test(last.text.slice(-1)))
}

function trimEnd(pieces: readonly HtmlPiece[]): readonly HtmlPiece[] {
  const final = pieces[pieces.length - 1]
  if (final?.kind === 'text' && /\S/.test(final.text.slice(-1))) return pieces
  const kept = [...pieces]
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    if (last.kind === 'media') return [...kept, last]
    const text = last.text.trimEnd()
    if (text !== '') return [...kept, { ...last, text }]
  }
  return []
}

/** Joins neighbours of the same style that lead to the same place. */
export function joinPieces(pieces: readonly HtmlPiece[]): readonly HtmlPiece[] {
  if (pieces.length < 2) return pieces
  const merged: HtmlPiece[] = []
  for (const piece of pieces) {
    const last = merged[merged.length - 1]
    const isSame =
      last?.kind === 'text' &&
      piece.kind === 'text' &&
      last.href === piece.href &&
      (last.marks === piece.marks || last.marks.join() === piece.marks.join())
    if (isSame) merged[merged.length - 1] = { ...last, text: last.text + piece.text }
    else merged.push(piece)
  }
  return merged
}
