/**
 * The part of XML that SVG files use: elements, attributes, text, comments, CDATA. Reads, never throws:
 * null for what is not well formed. https://www.w3.org/TR/xml/
 */
import { decodeXML } from 'entities'

export interface XmlElement {
  /** Without a prefix: "svg:path" is "path". */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Character data directly in it, joined. */
  readonly text: string
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE(?:[^[>]|\[[\s\S]*?\])*>|<\/([^\s>]+)\s*>|<([A-Za-z_][^\s/>]*)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy

/** The root element; null when the text is not well formed or has none. */
export function parseXml(source: string): XmlElement | null {
  const stack: OpenElement[] = [{ name: '', attributes: {}, children: [], text: '' }]
  let at = source.startsWith('\ufeff') ? 1 : 0
  while (at < source.length) {
    token.lastIndex = at
    const match = token.exec(source)
    const top = stack.at(-1)
    if (match === null || top === undefined) return null
    at = token.lastIndex
    const [, data, closing, opening, attributes = '', slash, text] = match
    if (data !== undefined) top.text += data
    else if (text !== undefined) top.text += decodeXML(text)
    else if (closing !== undefined) {
      if (top.name !== localName(closing) || stack.length === 1) return null
      stack.pop()
    } else if (opening !== undefined) {
      const element: OpenElement = {
        name: localName(opening),
        attributes: parseAttributes(attributes),
        children: [],
        text: '',
      }
      top.children.push(element)
      if (slash === '') stack.push(element)
    }
  }
  return stack.length === 1 ? (stack[0]?.children[0] ?? null) : null
}

function parseAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of source.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes[localName(name)] = decodeXML(double ?? single ?? '')
  }
  return attributes
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
