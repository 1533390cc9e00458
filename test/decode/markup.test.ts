import { describe, expect, it } from 'vitest'

import { decodeEntities } from '../../src/lib/decode/entities'
import { readTags } from '../../src/lib/decode/tags'

describe('HTML character codes', () => {
  it.each([
    [
      'a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#x27; &rarr; &nbsp;',
      'a & b <c> "d" \'e\' → \u00A0',
      9,
    ],
    ['AT&T, R&D; x=1&y=2&copy=3', 'AT&T, R&D; x=1&y=2&copy=3', 0],
    ['&amp;lt; once only', '&lt; once only', 1],
    ['&amp;amp; &amp;#39;', '&amp; &#39;', 2],
    ['it&#146;s &#147;so&#148; &#x80; &#133;', 'it’s “so” € …', 5],
    ['&#128640; &#x1F680; &#0; &#xD800; &#9999999;', '🚀 🚀 � � �', 5],
    ['&ltImage/&gt &unknown; &;', '&ltImage/&gt &unknown; &;', 0],
    ['&lt;Image/&gt;', '<Image/>', 2],
    ['`&lt;b&gt;` is code', '`&lt;b&gt;` is code', 0],
  ])('%s → %s', (text, decoded, count) => {
    expect(decodeEntities(text)).toEqual({ text: decoded, count })
  })
})

describe('leftover tags', () => {
  const shown = (text: string): string =>
    readTags(text)
      .pieces.map((piece) =>
        piece.kind === 'text'
          ? piece.text
          : piece.kind === 'link'
            ? `[${piece.text}](${piece.href})`
            : `{${piece.media} ${piece.url}}`,
      )
      .join('')

  it.each([
    ['<a href="https://x.com/a">@a</a> said', '[@a](https://x.com/a) said'],
    [`<a target='_blank' href='https://e.org'>e</a>`, '[e](https://e.org)'],
    ['end <a href="https://e.org/p" color="blue">e.org/p…', 'end [e.org/p…](https://e.org/p)'],
    ['<a href="https://e.org">one\nnext line', '[one](https://e.org)\nnext line'],
    ['<a href="/1">x</a><a href="/2">y</a>', '[x](/1)[y](/2)'],
    ["pic <img src='https://e.org/p.png'/>", 'pic {image https://e.org/p.png}'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['<span class="x">in</span> <p dir="ltr">para</p>', 'in para'],
  ])('%s → %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    'use <Image/> in Next',
    '<button>...</button> and <header>',
    '<video controls> plays',
    'close your </script> tags',
    '<p>text</p> in a tutorial',
    '`<a href="x">y</a>` as code',
    'a <b and c> d',
    '<a',
  ])('leaves code alone: %s', (text) => {
    expect(shown(text)).toBe(text)
    expect(readTags(text).count).toBe(0)
  })
})
