/** Addresses in a page: which site it is from, and what its relative addresses mean. */
import { attribute, elementsOf, type HtmlElement } from './html'

/**
 * The site a page is from, such as "https://x.com"; '' when nothing says so. Saved pages name it in
 * their head; X's also by where their pictures are.
 */
export function pageOrigin(root: HtmlElement): string {
  const [named] = elementsOf(root, (element) => element.name === 'base' || isCanonical(element))
    .map((element) => originOf(attribute(element, 'href') || attribute(element, 'content')))
    .filter((origin) => origin !== '')
  if (named !== undefined) return named
  return elementsOf(root, isOfX).length > 0 ? 'https://x.com' : ''
}

function isCanonical(element: HtmlElement): boolean {
  return (
    (element.name === 'link' && attribute(element, 'rel') === 'canonical') ||
    (element.name === 'meta' && attribute(element, 'property') === 'og:url')
  )
}

// The names that X's pages give their parts, for tests of their own.
const partsOfX = /^(?:tweet|tweetText|User-Name|UserName|tweetPhoto|cellInnerDiv|primaryColumn)$/

function isOfX(element: HtmlElement): boolean {
  return partsOfX.test(attribute(element, 'data-testid'))
}

function originOf(url: string): string {
  return /^https?:\/\/[^/?#\s]+/i.exec(url)?.[0] ?? ''
}

/**
 * The address to open, '' for none: "javascript:", places of the same page, pictures held in the page
 * itself, and relative ones of a page whose site (`origin`) is not known. The site is only asked for where
 * an address needs it: finding it takes a look at the whole page.
 */
export function resolveAddress(address: string, page: { readonly origin: string }): string {
  const trimmed = address.trim()
  if (/^https?:\/\//i.test(trimmed)) return trimmed
  if (trimmed.startsWith('//')) return `https:${trimmed}`
  return trimmed.startsWith('/') && page.origin !== '' ? page.origin + trimmed : ''
}
