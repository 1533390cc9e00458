import { blueskyData } from './bluesky-data/bluesky-data'
import { blueskyPage } from './bluesky-page/bluesky-page'
import { carouselStudio } from './carousel-studio/carousel-studio'
import { draftText } from './draft-text/draft-text'
import { embed } from './embed/embed'
import type { Format } from './format'
import { linkedinPage } from './linkedin-page/linkedin-page'
import { mastodonData } from './mastodon-data/mastodon-data'
import { mastodonPage } from './mastodon-page/mastodon-page'
import { nitterFeed } from './nitter-feed/nitter-feed'
import { oembedData } from './oembed-data/oembed-data'
import { plainText } from './plain-text/plain-text'
import { readwiseCsv } from './readwise-csv/readwise-csv'
import { readwiseLogseq } from './readwise-logseq/readwise-logseq'
import { readwiseObsidian } from './readwise-obsidian/readwise-obsidian'
import { snscrape } from './snscrape/snscrape'
import { syndication } from './syndication/syndication'
import { threadReaderHtml } from './thread-reader-html/thread-reader-html'
import { threadReader } from './thread-reader/thread-reader'
import { threadVideoPage } from './thread-video-page/thread-video-page'
import { threadsPage } from './threads-page/threads-page'
import { tweetToMarkdown } from './tweet-to-markdown/tweet-to-markdown'
import { twitterThreadPage } from './twitter-thread-page/twitter-thread-page'
import { visualEditor } from './visual-editor/visual-editor'
import { webClipper } from './web-clipper/web-clipper'
import { xApi } from './x-api/x-api'
import { xArchive } from './x-archive/x-archive'
import { xPage } from './x-page/x-page'

/** Every way a thread can arrive; of two that are equally likely the earlier is taken. */
export const allFormats: readonly Format[] = [
  carouselStudio,
  visualEditor,
  readwiseCsv,
  readwiseLogseq,
  readwiseObsidian,
  threadVideoPage,
  xArchive,
  snscrape,
  nitterFeed,
  syndication,
  xApi,
  oembedData,
  blueskyData,
  mastodonData,
  webClipper,
  tweetToMarkdown,
  threadReaderHtml,
  threadReader,
  twitterThreadPage,
  xPage,
  embed,
  blueskyPage,
  linkedinPage,
  mastodonPage,
  threadsPage,
  draftText,
  plainText,
]
