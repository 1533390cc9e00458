/** What browsers and programs put on the clipboard: the text and, beside it, HTML. Shapes by hand. */
import { describe, expect, it } from 'vitest'

import { readThread, type Reading } from '../../src/lib/formats/read'
import { plainText } from '../../src/lib/thread/text'
import type { Run } from '../../src/lib/thread/thread'

const pictureOne = 'https://pbs.twimg.com/media/FxAbCdEfGh1?format=jpg&name=small'
const texts = (reading: Reading): readonly string[] => reading.value.posts.map(plainText)
const runs = ({ value }: Reading): readonly Run[] => value.posts.flatMap((post) => post.runs)
const urls = ({ value }: Reading): readonly (string | null)[] =>
  value.posts.flatMap(({ media }) => media.map(({ url }) => url))

describe('a page of X', () => {
  const span = 'css-1jxf684 r-bcqeeo r-1ttztb7'
  const shown = (text: string): string =>
    `<span class="${span}" style="font-weight: 400; color: rgb(15, 20, 25); white-space: inherit;">${text}</span>`
  const header = (id: string, age: string): string =>
    `<div class="css-175oi2r" data-testid="User-Name"><div><a href="https://x.com/ovenlight" role="link"><div><div dir="ltr" class="css-146c3p1" style="font-weight: 700;"><span class="${span}"><span class="${span}">Mira </span><img alt="🍞" draggable="false" src="https://abs-0.twimg.com/emoji/v2/svg/1f35e.svg" title="Bread"></span></div></div></a></div>` +
    `<div><div><a href="https://x.com/ovenlight" role="link" tabindex="-1"><div dir="ltr" class="css-146c3p1"><span class="${span}">@ovenlight</span></div></a></div><div dir="ltr" aria-hidden="true" class="css-146c3p1"><span class="${span}">·</span></div><div><a href="https://x.com/ovenlight/status/${id}" dir="ltr" role="link" class="css-146c3p1"><time datetime="2023-04-17T12:30:05.000Z">${age}</time></a></div></div></div>`
  const picture = `<a href="https://x.com/ovenlight/status/1647940492712345600/photo/1" role="link"><div data-testid="tweetPhoto"><img alt="Image" draggable="true" src="${pictureOne.replace('&', '&amp;')}" class="css-9pa8cd"></div></a>`
  const post = (id: string, age: string, text: string, below = ''): string =>
    `<article data-testid="tweet" role="article">${header(id, age)}<div dir="auto" lang="en" class="css-146c3p1" data-testid="tweetText">${text}</div>${below}<div role="group"><button><div><span>3</span></div></button><button><div><span>12</span></div></button></div></article>`
  const html =
    '<meta charset="utf-8"><div data-testid="cellInnerDiv">' +
    post(
      '1647940492712345600',
      'Apr 17, 2023',
      `${shown('Feed the starter ')}<a href="https://x.com/oldmill" style="color: rgb(29, 155, 240);"><span class="${span}">@oldmill</span></a>${shown(' gave me.\n\n- daily\n- at noon, see ')}<a href="https://t.co/aBcDeFgHiJ"><span aria-hidden="true">https://</span>bread.example/star<span aria-hidden="true">ter-of-mine</span><span aria-hidden="true">…</span></a>`,
      picture,
    ) +
    '</div><div data-testid="cellInnerDiv">' +
    post('1647940892712345600', 'Apr 17, 2023', shown('Then wait. Two * three_stars_ of [five].')) +
    '</div>'
  const text = `Mira 🍞
@ovenlight
·
Apr 17, 2023
Feed the starter
@oldmill
 gave me.

- daily
- at noon, see https://bread.example/starter-of-mine…
3
12
Mira 🍞
@ovenlight
·
Apr 17, 2023
Then wait. Two * three_stars_ of [five].
3
12`

  it('gives pictures and links with their addresses, and whole mentions', () => {
    const reading = readThread({ text, html })
    expect(reading.format).toBe('x-page')
    expect(texts(reading)).toEqual([
      'Feed the starter @oldmill gave me.\n\n- daily\n- at noon, see https://bread.example/starter-of-mine…',
      'Then wait. Two * three_stars_ of [five].',
    ])
    expect(reading.value.author).toMatchObject({ name: 'Mira 🍞', handle: 'ovenlight' })
    expect(urls(reading)).toEqual([pictureOne])
    expect(runs(reading)).toContainEqual({ kind: 'mention', text: '@oldmill', handle: 'oldmill' })
    expect(runs(reading)).toContainEqual({
      kind: 'link',
      text: 'https://bread.example/starter-of-mine…',
      href: 'https://t.co/aBcDeFgHiJ',
    })
    expect(reading.value.posts[1]?.date).toBe('2023-04-17T12:31:40.740Z')
  })

  it('is the same when only HTML came', () => {
    expect(readThread({ text: '', html }).value).toEqual(readThread({ text, html }).value)
  })
})

describe('an unrolled page', () => {
  const html =
    '<meta charset="utf-8"><div id="tweet_1" class="content-tweet allow-preview" data-screenname="ovenlight" data-tweet="1647940492712345600" dir="auto">Feed it daily, says <a class="entity-mention" href="/user/oldmill">@oldmill</a>.<span class="entity-image"><a href="https://pbs.twimg.com/media/FxAbCdEfGh1.jpg"><img src="https://pbs.twimg.com/media/FxAbCdEfGh1.jpg"></a></span><sup class="tw-permalink"><i class="fas fa-link"></i></sup></div>' +
    '<div id="tweet_2" class="content-tweet allow-preview" data-screenname="ovenlight" data-tweet="1647940892712345600" dir="auto">Then wait.</div>'

  it('is divided by its own marks', () => {
    const reading = readThread({ text: 'Feed it daily, says @oldmill.\nThen wait.', html })
    expect(texts(reading)).toEqual(['Feed it daily, says @oldmill.', 'Then wait.'])
    expect(urls(reading)).toEqual(['https://pbs.twimg.com/media/FxAbCdEfGh1.jpg'])
    expect(reading.value.author.handle).toBe('ovenlight')
  })
})

describe('HTML that is only looks', () => {
  const lines = [
    'def bake(loaves):',
    '    for loaf in loaves:',
    '        heat(loaf)',
    '',
    '**not bold',
  ]
  const editor = `<meta charset='utf-8'><div style="color: #d4d4d4;background-color: #1e1e1e;font-family: Menlo, Monaco, monospace;font-weight: normal;font-size: 12px;line-height: 18px;white-space: pre;">${lines
    .map((line) =>
      line === ''
        ? '<br>'
        : `<div><span style="color: #569cd6;">${line.slice(0, 5)}</span><span style="color: #d4d4d4;">${line.slice(5)}</span></div>`,
    )
    .join('')}</div>`

  it('a code editor: the text is read, its indents stay', () => {
    const reading = readThread({ text: lines.join('\n'), html: editor })
    expect(texts(reading)).toEqual([lines.join('\n')])
  })

  it('mail and documents without emphasis: the text is read', () => {
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head><body lang=EN-US><!--StartFragment--><p class=MsoNormal><span lang=EN-GB style=\'font-family:"Calibri"\'>One line.<o:p></o:p></span></p><p class=MsoNormal><span>1/ Another.<o:p></o:p></span></p><!--EndFragment--></body></html>'
    const text = 'One line.\r\n1/ Another.'
    expect(readThread({ text, html }).value).toEqual(readThread({ text }).value)
  })

  it('HTML that is all bold has no emphasis', () => {
    const html = '<b>One line.</b><br><b>Another.</b>'
    const text = 'One line.\nAnother.'
    expect(readThread({ text, html }).value).toEqual(readThread({ text }).value)
  })

  it('HTML that lacks words of the text is not read', () => {
    const html = '<p>One <b>line</b>.</p>'
    expect(texts(readThread({ text: 'One line. And another.', html }))).toEqual([
      'One line. And another.',
    ])
  })

  it('Markdown beside its rendering is read as it was written', () => {
    const text = 'One **line** and [a link](https://e.org/x).'
    const html = '<p>One <strong>line</strong> and <a href="https://e.org/x">a link</a>.</p>'
    expect(readThread({ text, html }).value).toEqual(readThread({ text }).value)
  })
})

describe('HTML that says more', () => {
  it('a document: emphasis, links and lists', () => {
    const html =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-4b1"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;">Bake it </span><span style="font-weight:700;">hot</span><span style="font-weight:400;">, see </span><a href="https://bread.example/hot"><span style="text-decoration:underline;">this</span></a>.</p><ul><li dir="ltr"><p><span>one</span></p></li><li dir="ltr"><p><span style="font-style:italic">two</span></p></li></ul></b>'
    const reading = readThread({ text: 'Bake it hot, see this.\none\ntwo', html })
    expect(texts(reading)).toEqual(['Bake it hot, see this.\n\n- one\n- two'])
    expect(runs(reading)).toContainEqual({ kind: 'text', text: 'hot', marks: ['bold'] })
    expect(runs(reading)).toContainEqual({ kind: 'text', text: 'two', marks: ['italic'] })
    expect(runs(reading)).toContainEqual({
      kind: 'link',
      text: 'this',
      href: 'https://bread.example/hot',
    })
  })

  it('a mail with bold words and hard spaces', () => {
    const html =
      '<div dir="ltr">One&nbsp;<b>bold</b> word&#8203;.<div><br></div><div>Two&nbsp; words.</div></div>'
    const reading = readThread({ text: 'One *bold* word.\n\nTwo words.', html })
    expect(texts(reading)).toEqual(['One bold word.\n\nTwo words.'])
    expect(runs(reading)).toContainEqual({ kind: 'text', text: 'bold', marks: ['bold'] })
  })

  it('a page of notes: code and quotes', () => {
    const html =
      '<h2>Run it</h2><blockquote>Careful.</blockquote><pre><code class="language-sh">bake --hot\n  # twice</code></pre><p>Use <code>--help</code>.</p>'
    const reading = readThread({
      text: 'Run it\nCareful.\nbake --hot\n  # twice\nUse --help.',
      html,
    })
    expect(texts(reading)).toEqual([
      'Run it\n\n> Careful.\n\n```sh\nbake --hot\n  # twice\n```\n\nUse --help.',
    ])
    expect(runs(reading)).toContainEqual({ kind: 'text', text: '--help', marks: ['mono'] })
  })

  it('pictures with an address', () => {
    const html =
      '<p>Look</p><img src="https://bread.example/loaf.jpg" alt="A loaf"><img src="data:image/png;base64,AA">'
    const reading = readThread({ text: 'Look', html })
    expect(reading.value.posts[0]?.media).toEqual([
      { kind: 'image', url: 'https://bread.example/loaf.jpg', alt: 'A loaf' },
    ])
  })
})

describe('style that was typed', () => {
  it.each([
    [
      'so **bold** and `code`',
      [
        { kind: 'text', text: 'bold', marks: ['bold'] },
        { kind: 'text', text: 'code', marks: ['mono'] },
      ],
    ],
    ['see [this](https://e.org/x)', [{ kind: 'link', text: 'this', href: 'https://e.org/x' }]],
    [
      'an *aside* and _another_',
      [
        { kind: 'text', text: 'aside', marks: ['italic'] },
        { kind: 'text', text: 'another', marks: ['italic'] },
      ],
    ],
  ] as const)('%s', (text, expected) => {
    expect(runs(readThread({ text }))).toEqual(expect.arrayContaining(expected as unknown as Run[]))
  })

  it.each([
    'C:\\new_folder\\_x_ and \\(a \\times b\\) and \\d+\\.',
    '2 * 3 * 4, 2*3*4, *.ts and *.js, **/x/**',
    'arr[i](fn) and [x] (y) and [[z]] and ![',
    'snake_case __init__ @_who_ #_tag_ $_var_',
    '* item *\n* item *',
    '# a shell comment\n> a quote\n`unclosed\n~~~',
    'f**k this s**t *',
    '¯\\_(ツ)_/¯ *',
  ])('%s stays as it is', (text) => {
    expect(texts(readThread({ text }))).toEqual([text])
  })
})
