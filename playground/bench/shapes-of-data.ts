/** How posts look in exports, answers of interfaces and markup. */
import { address, flat, html, image, post, type Shape } from './posts'

const embedCode = (text: string, id: string): string =>
  `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${html(text)}</p>&mdash; Mira (@ovenlight) <a href="${address(id)}?ref_src=twsrc%5Etfw">April 17, 2023</a></blockquote>`

/** Two posts have no moment in common, and a later one is later. */
const dayOf = (at: number): string => new Date(1_700_000_000_000 + at * 60_000).toISOString()

/** Families that arrive as something a program wrote. */
export const shapesOfData: readonly Shape[] = [
  {
    family: 'x-archive',
    head: 'window.YTD.tweets.part0 = [\n',
    tail: '\n]',
    between: ',\n',
    write: ({ text, id, picture }, at) =>
      JSON.stringify({
        tweet: {
          id_str: id,
          full_text: text.replace(/&/g, '&amp;'),
          created_at: 'Mon Apr 17 12:30:05 +0000 2023',
          ...(at === 0
            ? {}
            : {
                in_reply_to_status_id_str: post(at - 1).id,
                in_reply_to_screen_name: 'ovenlight',
              }),
          ...(picture === null
            ? {}
            : { extended_entities: { media: [{ type: 'photo', media_url_https: picture }] } }),
        },
      }),
  },
  {
    family: 'x-api',
    head: '',
    tail: '',
    between: '\n',
    write: ({ text, id }) =>
      JSON.stringify({
        data: {
          id,
          author_id: '7',
          conversation_id: '1',
          text,
          created_at: '2023-04-17T12:30:05.000Z',
        },
        includes: { users: [{ id: '7', name: 'Mira', username: 'ovenlight' }] },
      }),
  },
  {
    family: 'embed',
    head: '',
    tail: '',
    between: '\n',
    write: ({ text, id }) => embedCode(text, id),
  },
  {
    family: 'embed in a note',
    head: '# Posts to keep\n\n',
    tail: '',
    between: '\n\n',
    write: ({ text, id }) =>
      `<blockquote class="twitter-tweet">\n<p lang="en" dir="ltr">${html(text)}</p>\n\n&mdash; Mira (@ovenlight) <a href="${address(id)}?ref_src=twsrc%5Etfw">April 17, 2023</a>\n\n</blockquote>`,
  },
  {
    family: 'thread-reader-html',
    head: '<div class="t-main">\n',
    tail: '</div>\n<p>Missing some Tweet in this thread?</p>',
    write: ({ text, id, picture }, at) =>
      `<div id="tweet_${at + 1}" class="content-tweet allow-preview" data-screenname="ovenlight" data-tweet="${id}" dir="auto">${html(text)}${image(picture, (url) => `<span class="entity-image"><a href="${url}"><img src="${url}"></a></span>`)}</div>\n`,
  },
  {
    family: 'readwise-csv',
    head: 'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at\n',
    tail: '',
    write: ({ text }, at) =>
      `"${text.replace(/"/g, '""')}",Why I Bake...,@ovenlight on Twitter,,,,,order,${at + 1},2023-05-04 09:12:00+00:00\n`,
  },
  {
    family: 'nitter-feed',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">\n<channel>\n<title>Mira / @ovenlight</title>\n<link>https://nitter.example/ovenlight</link>\n',
    tail: '</channel>\n</rss>',
    write: ({ text, id }) =>
      `<item>\n<title>${html(flat(text))}</title>\n<dc:creator>@ovenlight</dc:creator>\n<description><![CDATA[<p>${html(text)}</p>]]></description>\n<link>https://nitter.example/ovenlight/status/${id}#m</link>\n</item>\n`,
  },
  {
    family: 'snscrape',
    head: '',
    tail: '',
    between: '\n',
    write: ({ text, id }) =>
      JSON.stringify({
        _type: 'snscrape.modules.twitter.Tweet',
        url: address(id),
        rawContent: text,
        renderedContent: text,
        user: { username: 'ovenlight', displayname: 'Mira' },
        conversationId: post(0).id,
      }),
  },
  {
    family: 'syndication',
    head: '',
    tail: '',
    between: '\n',
    write: ({ text, id }) =>
      JSON.stringify({
        __typename: 'Tweet',
        lang: 'en',
        favorite_count: 12,
        created_at: '2023-04-17T12:30:05.000Z',
        entities: { hashtags: [], urls: [], user_mentions: [], symbols: [] },
        id_str: id,
        text: text.replace(/&/g, '&amp;'),
        user: { id_str: '81', name: 'Mira', screen_name: 'ovenlight', is_blue_verified: true },
        conversation_count: 3,
        news_action_type: 'conversation',
      }),
  },
  {
    family: 'oembed-data',
    head: '',
    tail: '',
    between: '\n',
    write: ({ text, id }) =>
      JSON.stringify({
        url: address(id),
        author_name: 'Mira',
        author_url: 'https://x.com/ovenlight',
        html: embedCode(text, id),
        width: 550,
        type: 'rich',
        cache_age: '3153600000',
        provider_name: 'Twitter',
        version: '1.0',
      }),
  },
  {
    family: 'bluesky-data',
    head: '{"feed":[',
    tail: ']}',
    between: ',\n',
    write: ({ text }, at) =>
      JSON.stringify({
        post: {
          uri: `at://did:plc:mira/app.bsky.feed.post/3k${at}`,
          author: { did: 'did:plc:mira', handle: 'mira.bsky.social', displayName: 'Mira' },
          record: { $type: 'app.bsky.feed.post', text, createdAt: dayOf(at) },
          replyCount: 1,
          likeCount: 2,
        },
      }),
  },
  {
    family: 'mastodon-data',
    head: '[',
    tail: ']',
    between: ',\n',
    write: ({ text }, at) =>
      JSON.stringify({
        id: `1111111111${String(at).padStart(8, '0')}`,
        created_at: dayOf(at),
        in_reply_to_id: at === 0 ? null : `1111111111${String(at - 1).padStart(8, '0')}`,
        spoiler_text: '',
        url: `https://bread.example/@mira/1111111111${String(at).padStart(8, '0')}`,
        content: `<p>${html(text)}</p>`,
        account: { id: '1', username: 'mira', acct: 'mira', display_name: 'Mira Oven' },
        media_attachments: [],
      }),
  },
]
