/** The tokens of HTML or XML → a tree; see `parseHtml`. Which elements end by themselves is said here. */
import type { HtmlElement, HtmlNode } from './html'

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

/** What the tokenizer calls; a class, because a page of embeds makes thousands. Places are those of `html`. */
export class TreeReader {
  readonly root = newElement('')
  private readonly html: string
  private readonly xml: boolean
  private readonly open: OpenElement[] = [this.root]
  // How many open elements have a name, so that a stray end tag need not be looked for.
  private readonly openCounts = new Map<string, number>()
  private current = this.root
  // The outermost open element whose content is not shown.
  private hidden: OpenElement | null = null
  private text = ''
  private started: OpenElement | null = null
  private attributeName = ''
  private attributeValue = ''

  constructor(html: string, xml: boolean) {
    this.html = html
    this.xml = xml
  }

  ontext(start: number, end: number): void {
    this.text += this.html.slice(start, end)
  }

  ontextentity(codePoint: number): void {
    this.text += String.fromCodePoint(codePoint)
  }

  onopentagname(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase()
    this.started = newElement(name === 'image' && !this.xml ? 'img' : name)
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase()
    this.attributeValue = ''
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.html.slice(start, end)
  }

  onattribentity(codePoint: number): void {
    this.attributeValue += String.fromCodePoint(codePoint)
  }

  onattribend(): void {
    const { started } = this
    if (started === null || started.attributes.has(this.attributeName)) return
    if (started.attributes === none) started.attributes = new Map()
    started.attributes.set(this.attributeName, this.attributeValue)
  }

  onopentagend(): void {
    this.endTag(false)
  }

  onselfclosingtag(): void {
    this.endTag(true)
  }

  onclosetag(start: number, end: number): void {
    this.endText()
    const name = this.html.slice(start, end).toLowerCase()
    if ((this.openCounts.get(name) ?? 0) > 0) {
      while (this.current.name !== name) this.pop()
      this.pop()
    } else if (!this.xml && (name === 'br' || name === 'p')) {
      // Browsers show a stray end of these two as an empty one.
      this.push(newElement(name), true)
    }
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.xml) this.text += this.html.slice(start, end - offset)
  }

  oncomment(): void {
    this.endText()
  }

  ondeclaration(): void {
    this.endText()
  }

  onprocessinginstruction(): void {
    this.endText()
  }

  onend(): void {
    this.endText()
  }

  isInForeignContext(): boolean {
    return false
  }

  private endText(): void {
    const { text, hidden } = this
    if (text === '') return
    this.text = ''
    if (hidden === null) this.current.children.push({ kind: 'text', text })
  }

  private pop(): void {
    const ended = this.open.pop()
    if (ended === undefined) return
    this.openCounts.set(ended.name, (this.openCounts.get(ended.name) ?? 1) - 1)
    if (this.hidden === ended) this.hidden = null
    this.current = this.open[this.open.length - 1] ?? this.root
  }

  private push(element: OpenElement, isClosed: boolean): void {
    this.endText()
    const { xml } = this
    const { name } = element
    while (!xml && this.open.length > 1 && endedBy.get(this.current.name)?.has(name) === true)
      this.pop()
    if (this.hidden === null) this.current.children.push(element)
    if (isClosed) return
    this.open.push(element)
    this.openCounts.set(name, (this.openCounts.get(name) ?? 0) + 1)
    this.current = element
    if (!xml && this.hidden === null && unseen.has(name)) this.hidden = element
  }

  private endTag(isClosed: boolean): void {
    const { started } = this
    if (started === null) return
    this.push(started, isClosed || (!this.xml && empty.has(started.name)))
    this.started = null
  }
}

/** Of elements without attributes, which most are; nothing is ever put in. */
const none = new Map<string, string>()

function newElement(name: string): OpenElement {
  return { kind: 'element', name, attributes: none, children: [] }
}
