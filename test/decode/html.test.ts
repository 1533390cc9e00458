import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  attribute,
  elementsOf,
  isHtmlDocument,
  parseHtml,
  textOf,
  type HtmlNode,
} from '../../src/lib/decode/html'

/** A tree as one line: p(one b(two)). */
function print(node: HtmlNode): string {
  if (node.kind === 'text') return JSON.stringify(node.text)
  return `${node.name}(${node.children.map(print).join(' ')})`
}

describe('a tree of HTML', () => {
  it.each([
    ['<p>a<b>b</b></p>', '(p("a" b("b")))'],
    ['<p>a<p>b', '(p("a") p("b"))'],
    ['<ul><li>a<li>b</ul>c', '(ul(li("a") li("b")) "c")'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', '(table(tr(td("a") td("b")) tr(td("c"))))'],
    ['a<br>b<br/>c</br>d<img src=x>e', '("a" br() "b" br() "c" br() "d" img() "e")'],
    ['a</b> c</p>d', '("a" " c" p() "d")'],
    ['<b>a<i>b</b>c</i>', '(b("a" i("b")) "c")'],
    ['a &amp; &lt;b&gt; &#128512; &nbsp;&unknown;', '("a & <b> 😀 \u00A0&unknown;")'],
    [
      '<script>a</script><style>b</style><template>c</template>d',
      '(script() style() template() "d")',
    ],
    [
      'a<script>"<p>"</script><noscript><p>b</p></noscript><svg><title>c</title></svg>d',
      '("a" script() noscript() svg() "d")',
    ],
    ['<svg/>a<script src="x"/>b', '(svg() "a" script() "b")'],
    ['a<!-- b -->c<!doctype html><?d?>e', '("a" "c" "e")'],
    ['a < b <3 c', '("a < b <3 c")'],
    ['a <b', '("a ")'],
    ['', '()'],
  ])('%s → %s', (html, expected) => {
    expect(print(parseHtml(html))).toBe(expected)
  })

  it('reads XML: CDATA is text, nothing ends by itself', () => {
    const xml =
      '<?xml version="1.0"?><rss><Item><link/><dc:creator>@a</dc:creator><d><![CDATA[<p>b & c</p>]]></d></Item></rss>'
    expect(print(parseHtml(xml, { xml: true }))).toBe(
      '(rss(item(link() dc:creator("@a") d("<p>b & c</p>"))))',
    )
  })

  it('gives attributes by lower-case name, codes decoded, the first of two', () => {
    const [element] = elementsOf(
      parseHtml(`<A HREF='x?a=1&amp;b=2' data-x=y hidden href="z" __proto__=q>t</A>`),
      () => true,
    )
    expect(element && Array.from(element.attributes)).toEqual([
      ['href', 'x?a=1&b=2'],
      ['data-x', 'y'],
      ['hidden', ''],
      ['__proto__', 'q'],
    ])
    expect(element && attribute(element, 'title')).toBe('')
  })

  it('finds elements in the order of the page', () => {
    const root = parseHtml('<i id=1><b id=2></b></i><b id=3><b id=4></b></b>')
    expect(
      elementsOf(root, ({ name }) => name === 'b').map((each) => attribute(each, 'id')),
    ).toEqual(['2', '3', '4'])
    expect(textOf(parseHtml('<p>a<b>b</b></p>c'))).toBe('abc')
  })

  it('never throws, and keeps text without "<" and "&" as it is', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom(
        '<',
        '<p',
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '&',
        '&#x1F',
        '<![CDATA[',
        '<a href="',
        '/>',
        '<p ',
      ),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const html = parts.join('')
        textOf(parseHtml(html, { xml: true }))
        const text = textOf(parseHtml(html))
        if (!/[<&]/.test(html)) expect(text).toBe(html)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it.each([
    '<div>',
    '<b>x',
    '</b>',
    '<p>x',
    '<table><tr><td>',
    '<a href="x">',
    '<',
    '<!--',
    '&amp;',
  ])('half a megabyte of %s is read without depth of its own, in a second', (unit) => {
    const html = unit.repeat(500_000 / unit.length)
    const start = process.cpuUsage()
    const root = parseHtml(html)
    elementsOf(root, () => true)
    textOf(root)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000)
  })
})

describe('the source of a page', () => {
  it.each([
    ['<!doctype html><html>', true],
    ['  <HTML lang="en">', true],
    ['<!-- saved --> <html>', true],
    ['<p>text</p>', false],
    ['<htmlx>', false],
    ['text <html>', false],
  ])('%s: %s', (text, expected) => {
    expect(isHtmlDocument(text)).toBe(expected)
  })
})
