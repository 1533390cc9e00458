/** Text of a Bluesky post and its facets → markup. Facets count bytes of UTF-8. */
import { cleanText } from '../../decode/clean-text'
import { isObject, listAt, numberAt, textAt, type JsonObject } from '../json/json-value'
import { escapeHtml } from '../json/markup'

interface Link {
  readonly from: number
  readonly to: number
  readonly href: string
}

/** Links are facets; mentions and tags are found in the text anyway. Linear time, but for sorting. */
export function facetSource(record: JsonObject): string {
  const text = textAt(record, 'text')
  const links = listAt(record, 'facets')
    .flatMap((facet) => linkOf(facet instanceof Map ? facet : undefined) ?? [])
    .sort((one, other) => one.from - other.from)
  const parts: string[] = []
  let byte = 0
  let at = 0
  let index = 0
  let open: { readonly link: Link; readonly from: number } | null = null
  const add = (end: number): void => {
    const part = escapeHtml(cleanPart(text.slice(open?.from ?? at, end)))
    parts.push(open === null ? part : `<a href="${escapeHtml(open.link.href)}">${part}</a>`)
    at = end
    open = null
  }
  for (let unit = 0; unit <= text.length;) {
    if (open !== null && byte >= (open as { link: Link }).link.to) add(unit)
    while ((links[index]?.from ?? Infinity) < byte) index += 1
    const link = links[index]
    if (open === null && link !== undefined && link.from === byte && link.to > byte) {
      add(unit)
      open = { link, from: unit }
      index += 1
    }
    const code = text.codePointAt(unit)
    if (code === undefined) break
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    unit += code < 0x10000 ? 1 : 2
  }
  add(text.length)
  return parts.join('')
}

/** White space at its ends is part of the text around it. */
function cleanPart(text: string): string {
  return cleanText(text).value
}

function linkOf(facet: JsonObject | undefined): Link | undefined {
  const index = facet?.get('index')
  const feature = listAt(facet, 'features').find(
    (one) => isObject(one) && textAt(one, 'uri') !== '',
  )
  const from = numberAt(index, 'byteStart')
  const to = numberAt(index, 'byteEnd')
  const href = textAt(feature, 'uri')
  if (from === undefined || to === undefined || !/^https?:\/\//.test(href)) return undefined
  return { from, to, href }
}
