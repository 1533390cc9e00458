/**
 * A thread of which every word that is a person's has the same made-up word in it, so that one search finds
 * whatever gets out; as X's interface gives it, the form that says most.
 */
export const marker = 'quokkaword'

const pictures = 'https://pbs.twimg.com'

/** The addresses of its pictures: the author's, two of the posts, one of the quoted post. */
export const pictureAddresses = [
  `${pictures}/profile_images/1/face_normal.jpg`,
  `${pictures}/media/FfirstLoaf1.png`,
  `${pictures}/media/FotherLoaf2.png`,
  `${pictures}/media/FquotedLoaf.png`,
] as const

/** Below an address that is no picture's, so that asking for it would be seen. */
export const elsewhere = `https://${marker}.example`

const [avatar, first, other, quoted] = pictureAddresses
const link = `${elsewhere}/recipe?${marker}`

export const markedThread = JSON.stringify({
  data: [
    {
      id: '1558500000000000001',
      author_id: '501',
      created_at: '2022-08-13T20:36:51.000Z',
      conversation_id: '1558500000000000001',
      text: `Bread of ${marker} without kneading #${marker} https://t.co/m1m1m1m1m1`,
      attachments: { media_keys: ['3_11', '3_12', '7_13'] },
    },
    {
      id: '1558500000004194305',
      author_id: '501',
      created_at: '2022-08-13T20:37:51.000Z',
      conversation_id: '1558500000000000001',
      referenced_tweets: [
        { type: 'replied_to', id: '1558500000000000001' },
        { type: 'quoted', id: '1558400000000000009' },
      ],
      text: `Flour, water and ${marker}: see ${link} or ask @${marker}`,
    },
  ],
  includes: {
    users: [
      { id: '501', name: `Nadia ${marker}`, username: marker, profile_image_url: avatar },
      // A picture on a host that the plugin may not ask.
      {
        id: '502',
        name: `Ida ${marker}`,
        username: `ida_${marker}`,
        profile_image_url: `${elsewhere}/ida.jpg`,
      },
    ],
    media: [
      { media_key: '3_11', type: 'photo', url: first, alt_text: `A loaf of ${marker}` },
      { media_key: '3_12', type: 'photo', url: other, alt_text: `Another ${marker}` },
      { media_key: '7_13', type: 'video', preview_image_url: `${elsewhere}/still.jpg` },
      { media_key: '3_14', type: 'photo', url: quoted, alt_text: marker },
      { media_key: '3_15', type: 'photo', url: `${elsewhere}/own.png`, alt_text: marker },
    ],
    tweets: [
      {
        id: '1558400000000000009',
        author_id: '502',
        text: `Fold, wait, ${marker}.`,
        attachments: { media_keys: ['3_14', '3_15'] },
      },
    ],
  },
})

/** HTML as a page might put it into the clipboard: all of it would fetch or send if it ever stood in a page. */
export const fetchingHtml = `<p>More ${marker}</p>
<img src="${elsewhere}/pixel.png?${marker}" srcset="${elsewhere}/large.png 2x" alt="${marker}" onerror="fetch('${elsewhere}/error')">
<div style="background: url(${elsewhere}/ground.png)">More of it</div>
<style>@import url(${elsewhere}/style.css); p { background: url(${elsewhere}/p.png) }</style>
<link rel="stylesheet" href="${elsewhere}/link.css"><link rel="preconnect" href="${elsewhere}">
<link rel="dns-prefetch" href="${elsewhere}"><link rel="prefetch" href="${elsewhere}/next">
<iframe src="${elsewhere}/frame"></iframe><video poster="${elsewhere}/poster.jpg" src="${elsewhere}/video.mp4" autoplay></video>
<form action="${elsewhere}/form"><button>Send</button></form><a href="${link}" ping="${elsewhere}/ping">${marker}</a>
<script>fetch('${elsewhere}/script')</script><script src="${elsewhere}/script.js"></script>`
