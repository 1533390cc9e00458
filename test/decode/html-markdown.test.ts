import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseHtml } from '../../src/lib/decode/html'
import { htmlToMarkdown } from '../../src/lib/decode/html-markdown'
import { readPostText } from '../../src/lib/formats/post-text'
import { runsText } from '../../src/lib/thread/text'

const markdown = (html: string): string => htmlToMarkdown(parseHtml(html))

describe('HTML as Markdown', () => {
  it.each([
    // Lines.
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['<p>a</p><p>b<br>c</p>d', 'a\n\nb\nc\n\nd'],
    ['  a \n b  <b> c </b>  d ', 'a b **c** d'],
    ['<p>a<br></p><br><br><br>b', 'a\n\nb'],
    ['<span style="white-space: pre-wrap">a\n\n  b </span>', 'a\n\n  b'],
    ['<h2>A <b>b</b></h2>c<hr>d', '# A **b**\n\nc\n\n---\n\nd'],
    [
      '<ul><li>a<li><p>b</p><p>c</p><ol start=3><li>d<li>e</ol></ul>f',
      '- a\n- b\n  c\n  3. d\n  4. e\n\nf',
    ],
    ['<nav><ul><li><div>Home</div></li></ul></nav>', 'Home'],
    ['<blockquote><p>a</p><p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
    ['<pre><code class="language-ts">a\n  b</code></pre>', '```ts\na\n  b\n```'],
    ['<pre>a\n```\n</pre>', '````\na\n```\n````'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'a\tb\nc'],
    // Style.
    [
      '<b>a</b> <i>b</i> <code>c`d</code> <s>e</s> <strong><em>f</em></strong>',
      '**a** *b* ``c`d`` ~~e~~ ***f***',
    ],
    ['<b style="font-weight:normal">a</b> <b> </b>b', 'a b'],
    ['<b>a<br>b</b>', '**a**\n**b**'],
    [
      '<b id="docs-internal-guid-1" style="font-weight:normal"><span style="font-weight:700">a</span> b</b>',
      '**a** b',
    ],
    ['<span style="font-weight:700">a</span> b', 'a b'],
    ['<b>a</b><i>b</i> in<b>si</b>de', '**a**b inside'],
    // Links.
    ['<a href="https://e.org/a_(b)">c</a>', '[c](https://e.org/a_(b))'],
    ['<a href="https://e.org/ (b">c</a>', '[c](https://e.org/%20%28b)'],
    ['<a href="https://e.org"><b>a</b> b</a> c', '[**a** b](https://e.org) c'],
    [
      '<a href="https://e.org"><div>a</div><div>b</div></a>',
      '[a](https://e.org)\n[b](https://e.org)',
    ],
    ['<a href="/h/status/1">a</a> <a href="#x">b</a> <a href="javascript:c()">c</a>', 'a b c'],
    ['<a href="//e.org/x">a</a>', '[a](https://e.org/x)'],
    [
      '<head><link rel=canonical href="https://y.org/z"></head><a href="/a">b</a>',
      '[b](https://y.org/a)',
    ],
    [
      '<div data-testid="tweet"><a href="/h/status/1">9h</a></div>',
      '[9h](https://x.com/h/status/1)',
    ],
    // Pictures.
    ['<img src="https://e.org/p.png" alt="a [b]">', '![a \\[b\\]](https://e.org/p.png)'],
    [
      '<a href="https://e.org"><img src="https://e.org/p.png"></a>',
      '[![](https://e.org/p.png)](https://e.org)',
    ],
    ['a<img alt="🔥" src="https://abs-0.twimg.com/emoji/v2/svg/1f525.svg">b', 'a🔥b'],
    ['a <img class="custom-emoji" alt=":blob:" src="https://m.org/b.png">', 'a :blob:'],
    ['<img src="data:image/png;base64,AA" alt="x">a', 'a'],
    ['<img data-src="https://e.org/p.png" src="/1px.png">', '![](https://e.org/p.png)'],
    [
      '<video poster="p"><source src="https://e.org/v.mp4">no</video>',
      '<video src="https://e.org/v.mp4"></video>',
    ],
    ['<video src="blob:x"></video>', '<video src=""></video>'],
    // What is not shown.
    ['<p hidden>a</p><p style="display:none">b</p><div aria-hidden=true>·</div>c', '·\nc'],
    ['<head><title>t</title></head><style>x</style>a', 'a'],
    // What would be a mark.
    ['<p># a</p><p>&gt; b</p><p>---</p>', '\\# a\n\n\\> b\n\n---'],
    [
      'a*b* _c_ d_e [f](g) `h` ~~i~~ \\ &amp;amp; &lt;br&gt; 1 &lt; 2',
      'a\\*b\\* \\_c\\_ d_e \\[f\\](g) \\`h\\` \\~\\~i\\~\\~ \\\\ \\&amp; \\<br> 1 < 2',
    ],
    ['Hi!<a href="https://e.org">a</a>', 'Hi\\![a](https://e.org)'],
    ['', ''],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected)
  })

  const word = fc.constantFrom(
    ...[
      'one',
      'Two!',
      '*',
      '**',
      '_',
      '__',
      '`',
      '```',
      '[',
      ']',
      '](',
      '(x)',
      '~~',
      '#',
      '# ',
      '>',
      '---',
    ],
    ...[
      '\\',
      '&lt;',
      '&amp;amp;',
      '@a_b_',
      '#t_',
      'https://e.org/_a*b',
      '1.',
      '- ',
      '!',
      '文字',
      '。',
      '🔥',
      'a/b',
      '2',
    ],
  )
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const piece = fc.oneof(
    text,
    fc
      .tuple(fc.constantFrom('b', 'i', 's', 'code', 'em', 'span'), text)
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    text.map((inner) => `<a href="https://e.org/x">${inner}</a>`),
    text.map((inner) => `<b><i>${inner}</i></b>`),
  )
  const line = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.constantFrom('', ' '))
    .map(([pieces, gap]) => pieces.join(gap))
  const shown = (html: string): string =>
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&')

  it('gives every character back when it is read again', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const html = lines.map((each) => `<p>${each}</p>`).join('')
        const { runs } = readPostText(markdown(html), 'markdown')
        const expected = lines.map((each) => shown(each).replace(/\s+/g, ' ').trim()).join('\n\n')
        expect(runsText(runs)).toBe(expected)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})
