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

/** An element that is still being read. */
interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[]
  attributes: Map<string, string>
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const empty = names(
  'area base br col embed hr img input link meta param source track wbr basefont frame',
)
const unseen = names(
  'script style noscript template svg math iframe noframes noembed object canvas',
)

// What a tag ends that was left open, when it is the innermost one.
const endedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'p',
    names(
      'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
        'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul',
    ),
  ],
  ['li', names('li')],
  ['dt', names('dt dd')],
  ['dd', names('dt dd')],
  ['tr', names('tr tbody tfoot')],
  ['td', names('td th tr tbody tfoot')],
  ['th', names('td th tr tbody tfoot')],
  ['option', names('option optgroup')],
])

/** Reads HTML, or XML when `xml` is set. Never throws, on any string; takes linear time. */
export function parseHtml(html: string, { xml = false }: { xml?: boolean } = {}): HtmlElement {
  const root = newElement('')
  const open: OpenElement[] = [root]
  // How many open elements have a name, so that a stray end tag need not be looked for.
  const openCounts = new Map<string, number>()
  let current = root
  // The outermost open element whose content is not shown.
  let hidden: OpenElement | null = null
  let texts: string[] = []
  let started: OpenElement | null = null
  let attributeName = ''
  let attributeValue = ''

  const endText = (): void => {
    if (texts.length === 0) return
    const text = texts.length === 1 ? (texts[0] ?? '') : texts.join('')
    texts = []
    if (hidden === null) current.children.push({ kind: 'text', text })
  }
  const pop = (): void => {
    const ended = open.pop()
    if (ended === undefined) return
    openCounts.set(ended.name, (openCounts.get(ended.name) ?? 1) - 1)
    if (hidden === ended) hidden = null
    current = open[open.length - 1] ?? root
  }
  const push = (element: OpenElement, isClosed: boolean): void => {
    endText()
    const { name } = element
    while (!xml && open.length > 1 && endedBy.get(current.name)?.has(name) === true) pop()
    if (hidden === null) current.children.push(element)
    if (isClosed) return
    open.push(element)
    openCounts.set(name, (openCounts.get(name) ?? 0) + 1)
    current = element
    if (!xml && hidden === null && unseen.has(name)) hidden = element
  }
  const endTag = (isClosed: boolean): void => {
    if (started === null) return
    push(started, isClosed || (!xml && empty.has(started.name)))
    started = null
  }

  const tokenizer = new Tokenizer(
    // "<script/>" is closed, as its writer meant it: embeds are pasted as JSX too.
    { xmlMode: xml, decodeEntities: true, recognizeSelfClosing: true },
    {
      ontext: (start, end) => {
        texts.push(html.slice(start, end))
      },
      ontextentity: (codePoint) => {
        texts.push(String.fromCodePoint(codePoint))
      },
      onopentagname: (start, end) => {
        const name = html.slice(start, end).toLowerCase()
        started = newElement(name === 'image' && !xml ? 'img' : name)
      },
      onattribname: (start, end) => {
        attributeName = html.slice(start, end).toLowerCase()
        attributeValue = ''
      },
      onattribdata: (start, end) => {
        attributeValue += html.slice(start, end)
      },
      onattribentity: (codePoint) => {
        attributeValue += String.fromCodePoint(codePoint)
      },
      onattribend: () => {
        if (started === null || started.attributes.has(attributeName)) return
        if (started.attributes === none) started.attributes = new Map()
        started.attributes.set(attributeName, attributeValue)
      },
      onopentagend: () => {
        endTag(false)
      },
      onselfclosingtag: () => {
        endTag(true)
      },
      onclosetag: (start, end) => {
        endText()
        const name = html.slice(start, end).toLowerCase()
        if ((openCounts.get(name) ?? 0) > 0) {
          while (current.name !== name) pop()
          pop()
        } else if (!xml && (name === 'br' || name === 'p')) {
          // Browsers show a stray end of these two as an empty one.
          push(newElement(name), true)
        }
      },
      oncdata: (start, end, offset) => {
        if (xml) texts.push(html.slice(start, end - offset))
      },
      oncomment: endText,
      ondeclaration: endText,
      onprocessinginstruction: endText,
      isInForeignContext: () => false,
      onend: endText,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return root
}

/** Of elements without attributes, which most are; nothing is ever put in. */
const none = new Map<string, string>()

function newElement(name: string): OpenElement {
  return { kind: 'element', name, attributes: none, children: [] }
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
  const places: { readonly element: HtmlElement; next: number }[] = []
  const visit = (node: HtmlNode): void => {
    if (node.kind === 'text') visitor.text?.(node)
    else if (visitor.enter?.(node) ?? true) places.push({ element: node, next: 0 })
  }
  visit(root)
  for (
    let place = places[places.length - 1];
    place !== undefined;
    place = places[places.length - 1]
  ) {
    const child = place.element.children[place.next]
    place.next += 1
    if (child !== undefined) {
      visit(child)
    } else {
      places.pop()
      visitor.leave?.(place.element)
    }
  }
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
  return classes.includes(name) && ` ${classes.replace(/\s/g, ' ')} `.includes(` ${name} `)
}

/** Whether a text is the source of an HTML page. */
export function isHtmlDocument(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(
    text.slice(0, 4000),
  )
}
