/** What tags and inline styles say about how text looks. */
import { attribute, elementsOf, type HtmlElement } from './html'

export type HtmlMark = 'bold' | 'italic' | 'mono' | 'strike'

const markOf: ReadonlyMap<string, HtmlMark> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['code', 'mono'],
  ['kbd', 'mono'],
  ['samp', 'mono'],
  ['tt', 'mono'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['strike', 'strike'],
])

/**
 * The style of what is in an element: `marks` around it and its own. `style`: its inline style where
 * style has a meaning (see `isFromTextEditor`), else ''.
 */
export function marksOf(
  element: HtmlElement,
  style: string,
  marks: readonly HtmlMark[],
): readonly HtmlMark[] {
  const written = attribute(element, 'style')
  if (written === '' && !markOf.has(element.name)) return marks
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(written)?.[1]
  const isLight = weight !== undefined && /^(?:normal|lighter|[1-5]00)$/i.test(weight)
  const own = markOf.get(element.name)
  const more: HtmlMark[] = []
  // What an editor writes around a whole text: <b style="font-weight:normal">.
  if (own !== undefined && !(own === 'bold' && isLight)) more.push(own)
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) more.push('bold')
  if (/font-style\s*:\s*italic/i.test(style)) more.push('italic')
  if (/text-decoration[\w-]*\s*:\s*[^;]{0,40}line-through/i.test(style)) more.push('strike')
  const added = more.filter((mark) => !marks.includes(mark))
  return added.length === 0 ? marks : [...marks, ...added]
}

/**
 * Word processors on the web write bold as a style and nothing else. On other pages style is looks: the names
 * in X's headers are bold, and the browser copies that too.
 */
export function isFromTextEditor(root: HtmlElement): boolean {
  let isFound = false
  elementsOf(root, (element) => {
    isFound ||= attribute(element, 'id').startsWith('docs-internal-guid')
    return false
  })
  return isFound
}

/** Whether an element is not shown, for certain. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attributes.size === 0) return false
  return (
    element.attributes.has('hidden') ||
    /(?:^|;)\s*display\s*:\s*none/i.test(attribute(element, 'style'))
  )
}

// Class names that X's and Bluesky's pages give to text, in which a line end is a line end.
const textClasses = /(?:^|\s)css-(?:1jxf684|146c3p1|1qaijid|1rynq56|901oao|16my406)(?:\s|$)/

/** Whether spaces and line ends of an element's source are shown as they stand. */
export function keepsSpaceOf(element: HtmlElement, style: string): boolean {
  if (element.attributes.size === 0) return false
  return (
    /white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces|preserve)/i.test(style) ||
    attribute(element, 'data-testid') === 'tweetText' ||
    textClasses.test(attribute(element, 'class'))
  )
}
