/**
 * HTML that runs something, fetches something or hides something, as a clipboard may hold it: snippets put into one
 * another. Whatever would run calls `canary`; whatever would be fetched is of `trapHost`.
 */
import fc from 'fast-check'

/** A host that nobody is: a request to it is a leak. */
export const trapHost = 'trap.invalid'

/** What a script would do. */
export const canary = 'window.canary=(window.canary||0)+1'

const url = `https://${trapHost}/x`

/** Each with a place "%" for what stands in it. */
const snippets = [
  `<script>${canary}</script>%`,
  `<script src="${url}.js"></script>%`,
  `<scr<script>ipt>${canary}</script>%`,
  `<img src="${url}.png" onerror="${canary}">%`,
  `<img src=x onerror=${canary.replace(/ /g, '')}>%`,
  `<img srcset="${url}.png 2x">%`,
  `<svg onload="${canary}"><animate onbegin="${canary}" attributeName=x dur=1s>%</svg>`,
  `<svg><image href="${url}.svg"/><use href="${url}.svg#a"/><script>${canary}</script>%</svg>`,
  `<svg><a><animate attributeName="href" values="javascript:${canary}"/><text>%</text></a></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${canary}">%</style></table></math>`,
  `<iframe src="${url}.html"></iframe><iframe srcdoc="<script>parent.${canary}</script>"></iframe>%`,
  `<object data="${url}.swf"></object><embed src="${url}.swf">%`,
  `<link rel="stylesheet" href="${url}.css"><link rel="prefetch" href="${url}">%`,
  `<meta http-equiv="refresh" content="0;url=${url}">%`,
  `<base href="https://${trapHost}/">%`,
  `<style>@import "${url}.css"; body{background:url(${url}.png)}</style>%`,
  `<p style="background:url('${url}.png')" onclick="${canary}" onmouseover="${canary}">%</p>`,
  `<a href="javascript:${canary}">%</a>`,
  `<a href=" java&#10;script:${canary}">%</a>`,
  `<a href="data:text/html,<script>${canary}</script>">%</a>`,
  `<a href="vbscript:${canary}" ping="${url}">%</a>`,
  `<form action="${url}"><input autofocus onfocus="${canary}"><button>%</button></form>`,
  `<video src="${url}.mp4" poster="${url}.png" onloadstart="${canary}"></video>%`,
  `<audio autoplay src="${url}.mp3"></audio><source src="${url}">%`,
  `<details open ontoggle="${canary}"><summary>%</summary></details>`,
  `<template><img src=x onerror="${canary}">%</template>`,
  `<noscript><p title="</noscript><img src=x onerror=${canary.replace(/ /g, '')}>">%</p></noscript>`,
  `<textarea></textarea><img src=x onerror="${canary}"><textarea>%</textarea>`,
  `<title></title><script>${canary}</script>%`,
  `<!--><img src=x onerror="${canary}">-->%`,
  `<![CDATA[<img src=x onerror="${canary}">]]>%`,
  `<select><option>%</select><keygen autofocus onfocus="${canary}">`,
  `<xmp><img src=x onerror="${canary}"></xmp><plaintext>%`,
  `<p title="${'a'.repeat(2_000)}">%`,
] as const

const words = ['Bread is patient.', 'Flour and water.', 'It needs time.']

/** Markup around a post as pages have it. */
const shells = [
  '%',
  '<p>%</p><p>Second.</p>',
  '<article data-testid="tweet"><div lang="en">%</div></article>',
  '<blockquote class="twitter-tweet"><p>%</p>&mdash; Ada (@ada)</blockquote>',
  '<meta charset="utf-8"><!--StartFragment--><div>%</div><!--EndFragment-->',
]

/** A paste of it: a shell with snippets in one another and words in the middle; some of it cut off or turned about. */
export const anyHostileHtml: fc.Arbitrary<string> = fc
  .record({
    shell: fc.constantFrom(...shells),
    inside: fc.array(fc.constantFrom(...snippets), { minLength: 1, maxLength: 4 }),
    word: fc.constantFrom(...words),
    cut: fc.option(fc.nat(400), { freq: 5, nil: undefined }),
    swap: fc.constantFrom('', '"', "'", '>', '<', '\u0000', '&lt;'),
    at: fc.nat(600),
  })
  .map(({ shell, inside, word, cut, swap, at }) => {
    // Not `replace` with a text, in which "$" would be a sign.
    const filled = inside.reduce((html, snippet) => html.replace('%', () => snippet), shell)
    const html = filled.replace('%', () => word)
    const swapped = html.slice(0, at) + swap + html.slice(at)
    return cut === undefined ? swapped : swapped.slice(0, -cut)
  })
