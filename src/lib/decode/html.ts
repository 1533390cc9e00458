/**
 * HTML → a light tree, for clipboards, pages and feeds. Never runs or fetches anything: what is not shown
 * (scripts, styles, templates, drawings) has no children here.
 *
 * Built on the tokenizer of htmlparser2 and not on its `Parser`, whose list of open elements costs time in
 * proportion to the depth of each tag: a page of unclosed tags would take hours. Which elements end by
 * themselves follows the HTML standard as far as posts need it. https://html.spec.whatwg.org/#optional-tags
 * Trees may be as deep as their source is long, so nothing here or elsewhere may recurse on them.
 */
import { Tokenizer } from 'htmlparser2'

import { TreeReader } from './html-tree-reader'

export interface HtmlElement {
  readonly kind: 'element'
  /** Lower case; '' for the root, which is no element of the source. */
  readonly name: string
  /** Names in lower case, character codes decoded. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly HtmlNode[]
}

export interface HtmlText {
  readonly kind: 'text'
  /** Character codes decoded, white space as it stands. */
  readonly text: string
}

export type HtmlNode = HtmlElement | HtmlText

/** Reads HTML, or XML when `xml` is set. Never throws, on any string; takes linear time. */
export function parseHtml(html: string, { xml = false }: { xml?: boolean } = {}): HtmlElement {
  const reader = new TreeReader(html, xml)
  const tokenizer = new Tokenizer(
    // "<script/>" is closed, as its writer meant it: embeds are pasted as JSX too.
    { xmlMode: xml, decodeEntities: true, recognizeSelfClosing: true },
    reader,
  )
  tokenizer.write(html)
  tokenizer.end()
  return reader.root
}

/** What `walkHtml` calls, in the order of the source. */
export interface HtmlVisitor {
  readonly text?: (node: HtmlText) => void
  /** `false`: neither its children nor `leave` are wanted. */
  readonly enter?: (element: HtmlElement) => boolean
  readonly leave?: (element: HtmlElement) => void
}

/** Goes through a tree in the order of the source, `root` included, without recursion. */
export function walkHtml(root: HtmlNode, visitor: HtmlVisitor): void {
  let place: Place | null = null
  for (let node: HtmlNode | undefined = root; ;) {
    if (node?.kind === 'text') {
      visitor.text?.(node)
    } else if (node !== undefined && (visitor.enter?.(node) ?? true)) {
      place = { element: node, done: 0, around: place }
    }
    if (place === null) return
    node = place.element.children[place.done]
    place.done += 1
    if (node !== undefined) continue
    visitor.leave?.(place.element)
    place = place.around
  }
}

/** An element that is gone through, how many of its children are done, and where it stands. */
interface Place {
  readonly element: HtmlElement
  done: number
  readonly around: Place | null
}

/** The elements under `root`, itself not included, that `test` wants, in the order of the source. */
export function elementsOf(
  root: HtmlElement,
  test: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  walkHtml(root, {
    enter: (element) => {
      if (element !== root && test(element)) found.push(element)
      return true
    },
  })
  return found
}

/** The elements under `root` that `test` wants and that stand in none of their kind. */
export function outermostOf(
  root: HtmlElement,
  test: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  walkHtml(root, {
    enter: (element) => {
      const isWanted = element !== root && test(element)
      if (isWanted) found.push(element)
      return !isWanted
    },
  })
  return found
}

/** The text of a node and all under it, white space as it stands in the source. */
export function textOf(node: HtmlNode): string {
  const parts: string[] = []
  walkHtml(node, {
    text: ({ text }) => {
      parts.push(text)
    },
  })
  return parts.join('')
}

/** The value of an attribute, its name in lower case; '' when it is absent or has none. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attributes.get(name) ?? ''
}

/** Whether an element has a class, compared as it is written. */
export function hasClass(element: HtmlElement, name: string): boolean {
  const classes = attribute(element, 'class')
  const isEdge = (at: number): boolean => /^\s?$/.test(classes.charAt(at))
  for (let at = classes.indexOf(name); at !== -1; at = classes.indexOf(name, at + 1)) {
    if (isEdge(at - 1) && isEdge(at + name.length)) return true
  }
  return false
}

/** Whether a text is the source of an HTML page. */
export function isHtmlDocument(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(
    text.slice(0, 4000),
  )
}
