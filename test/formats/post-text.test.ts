import { describe, expect, it } from 'vitest'

import { readPostText } from '../../src/lib/formats/post-text'
import { runsText } from '../../src/lib/thread/text'

const shown = (text: string, syntax: 'plain' | 'html'): string =>
  runsText(readPostText(text, syntax).runs)

describe('HTML of a post', () => {
  it.each([
    ['<p>one<br>two</p><p>three</p>', 'one\ntwo\n\nthree'],
    ['one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
    ['a &amp; b &lt;c&gt; **d** \\_ &amp;amp;', 'a & b <c> **d** \\_ &amp;'],
    ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['<pre><code class="language-js">a\n  b</code></pre>', '```js\na\n  b\n```'],
    ['<blockquote>a</blockquote>b', '> a\n\nb'],
    ['<script>a</script>b<!-- c -->', 'b'],
    ['a <b c', 'a'],
  ])('%j → %j', (html, expected) => {
    expect(shown(html, 'html')).toBe(expected)
  })

  it('has style, links, mentions and tags, in as many parts as its page likes', () => {
    const html =
      '<p>So <strong>bold</strong>, <em>says</em> <a href="https://m.example/@mira" class="u-url mention">@<span>mira</span></a> ' +
      '<a href="https://m.example/tags/rye" class="mention hashtag">#<span>rye</span></a> ' +
      '<a href="https://e.org/a/long/way"><span class="invisible">https://</span><span class="ellipsis">e.org/a</span><span class="invisible">/long/way</span></a></p>'
    expect(readPostText(html, 'html').runs).toEqual([
      { kind: 'text', text: 'So ' },
      { kind: 'text', text: 'bold', marks: ['bold'] },
      { kind: 'text', text: ', ' },
      { kind: 'text', text: 'says', marks: ['italic'] },
      { kind: 'text', text: ' ' },
      { kind: 'mention', text: '@mira', handle: 'mira' },
      { kind: 'text', text: ' ' },
      { kind: 'hashtag', text: '#rye', tag: 'rye' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'https://e.org/a/long/way', href: 'https://e.org/a/long/way' },
    ])
  })

  it('has media, and no avatars', () => {
    const html =
      'a<img src="https://pbs.twimg.com/media/A.jpg" alt="b"><img src="https://pbs.twimg.com/profile_images/1/c.jpg"><video src="https://video.twimg.com/tweet_video/d.mp4"></video>'
    expect(readPostText(html, 'html').media).toEqual([
      { kind: 'image', url: 'https://pbs.twimg.com/media/A.jpg', alt: 'b' },
      { kind: 'gif', url: 'https://video.twimg.com/tweet_video/d.mp4' },
    ])
  })
})

describe('plain text of a post', () => {
  it('reads leftover tags and codes, and leaves Markdown alone', () => {
    expect(shown('a **b** &amp; `&lt;` <br>c <Image/> [d](https://e.org)', 'plain')).toBe(
      'a **b** & `&lt;` \nc <Image/> [d](https://e.org)',
    )
  })

  it('turns look-alike letters into style, and counts them', () => {
    const { runs, fancy } = readPostText('the 𝗚𝗼𝗮𝗹 is', 'plain')
    expect(runs).toContainEqual({ kind: 'text', text: 'Goal', marks: ['bold'] })
    expect(fancy).toBe(1)
  })
})
