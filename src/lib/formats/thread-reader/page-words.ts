/**
 * Words of Thread Reader's own page, which stand above and below the posts. Sources: formats.md B for the
 * page of 2026, and for the sentences other tools filter from pages of 2018–2021.
 */

/** Sentences that stand on its page and nowhere else. */
export const pageSentences: readonly string[] = [
  'Missing some Tweet in this thread?',
  'This Thread may be Removed Anytime',
  'Stay in touch and get notified when new unrolls are available',
  'Try unrolling a thread yourself',
  'Did Thread Reader help you today',
  'Enter URL or ID to Unroll',
  'Paste it above and click "Unroll Thread"',
  'Twitter may remove this content at anytime',
]

/** "10 tweets • 8 min read"; 2018–2021 "24 tweets, 5 min read". */
export const countLine = /(\d{1,4}) (?:tweets?|posts?)\s{0,3}[•·,]\s{0,3}\d{1,3} min read/i

/** Where the posts are over: the page's own rule, or the first of its sentences below it. */
export const endLine =
  /^(?:• • •|Missing some Tweet in this thread\?.*|(?:\*\*)?Keep Current with\b.{0,200}|(?:\*\*)?This Thread may be Removed Anytime!(?:\*\*)?|Stay in touch and get notified when new unrolls .{0,80}|(?:\*\*)?Try unrolling a thread yourself!(?:\*\*)?|Did Thread Reader help you today\?)$/

/** Threader's page, which Thread Reader took over in 2021: over its posts "Mar. 11, 2019 … 3 min read". */
export const threaderHead = /^(?:A )?Thread written by @\w{1,20}$/i
export const threaderTime = /(?:^|[\s)*])\d{1,3} min read$/

/** Where posts are over on Threader's page. */
export const threaderEnd =
  /^(?:You can follow (?:@\w{1,20}|\[@\w{1,20}\]\([^()\s]{1,300}\))\.|Share this thread(?:\s{0,3}Bookmark)?|Enjoy Threader\?.{0,200})$/

/** Where threads of the same author begin, below the end. */
export const moreLine = /^(?:#{1,6} )?(?:\*\*)?More from @\w{1,20}(?:\*\*)?$/

const labels: ReadonlySet<string> = new Set(
  [
    'Thread Reader|Thread Reader App|Share this page!|×|Post|Tweet|Share|Email|Follow|Subscribe|Help|About',
    'Enter URL or ID to Unroll|Unroll Thread|How to get URL link on X (Twitter) App|My Authors|Bookmark',
    'How to get URL link on Twitter App|Click on Copy Link to Tweet|Click again on or Share Via icon',
    'On the Twitter thread, click on or icon on the bottom|More info at Twitter Help|Read on X|Scrolly',
    'Paste it above and click "Unroll Thread"!|Read on Twitter|Gift Link|Save as PDF|Read all threads',
    'Add to "My Authors"|Login|Log in|Sign up|Discover|Pricing|Profile picture|Image|•|Like|Unroll available',
    'Force a refresh|force a refresh|Add to My Authors|Get PDF|Save this thread as PDF|Read Later|View all',
  ].flatMap((row) => row.split('|')),
)

const patterns: readonly RegExp[] = [
  /^You can paste full URL like: /,
  /^or just the ID like: /,
  /^Source: https?:\/\/(?:www\.)?threadreaderapp\.com\//,
  /^(?:#{1,3} )?Thread by @\w{1,20}\b/,
  /^(?:#{1,3} )?A Thread Written by @\w{1,20}\b/,
  // What readers that turn pages into Markdown put above them.
  /^(?:Title|URL Source|Published Time|Markdown Content|Warning): ?/,
  /^[\d.,]{1,12}[KM]? views?$/,
  // "Jun 22 •", "Jun 22, 2026 • ", "22 Jun 26", "Feb 5th 2019".
  /^(?:[A-Z][a-z]{2} \d{1,2}(?:st|nd|rd|th)?|\d{1,2} [A-Z][a-z]{2})(?:,? \d{2,4})?(?: [•·])?$/,
  // Attributes that a broken copy left of the buttons.
  /^[\w-]{3,40}#[\w-]{2,40}"/,
  /^data-category="/,
]

/** Whether a line is one of the page's buttons and labels. */
export function isPageLabel(line: string): boolean {
  // Clippers make headings of the page's larger words.
  const words = withoutMarkdown(line.replace(/^#{1,6} /, ''))
  if (words.length > 300) return /^[\w-]{3,40}#[\w-]{2,40}"/.test(words)
  return labels.has(words) || countLine.test(words) || patterns.some((one) => one.test(words))
}

/** Bold marks off, and links and pictures that are whole lines as their words. */
export function withoutMarkdown(line: string): string {
  return line
    .trim()
    .replace(/^\[([^\]\n]{1,200})\]\([^()\s]{0,500}\)$/, '$1')
    .replace(/^(?:\*\*|__)(.{1,200}?)(?:\*\*|__)$/, '$1')
    .trim()
}
