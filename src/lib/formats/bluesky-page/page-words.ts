/** Words of Bluesky's own page, as its web app shows them in English (November 2026). */
import { isCount } from '../page-lines'
import { isFocalDate } from './headers'

// Divided by "|". One of them alone in a post is left in it; they count around the words of a post.
const labels: ReadonlySet<string> = new Set(
  [
    'Post|Back|Reply|Repost|Quote post|Like|Share|Save|Translate|Follow|Following|Follow back|Followers',
    'Write your reply|Everybody can reply|Everyone can reply|Some people can reply|Nobody can reply',
    'Replies disabled|Show more|Show less|Read more|Read full thread|View full thread|Show hidden replies',
    'Read more replies|Show more replies|Show translation|Pinned|Thread|Replies|Top replies first',
    'Newest replies first|Oldest replies first|Most-liked replies first|Hot replies first|Threaded|Linear',
    'Home|Explore|Search|Notifications|Chat|Messages|Feeds|Lists|Saved|Profile|Settings|New Post|More',
    'Discover|Feedback|Privacy|Terms|Help|Trending|Sign in|Create account|Join the conversation|Log in',
    'Who can reply|Getting started|What’s Hot|Popular With Friends|Moderation|GIF|ALT|+ALT|·',
    'Feedback · Privacy · Terms · Help|Reposts|Quotes|Likes|Posts|Media|Videos|Starter Packs',
  ].flatMap((row) => row.split('|')),
)
const patterns = [
  /^[\d.,]+[KkMm]? (?:reposts?|quotes?|likes?|saves?|repl(?:y|ies)|followers?|following|posts?)(?: ·)?$/i,
  /^(?:reposts?|quotes?|likes?|saves?|repl(?:y|ies))$/i,
  /^(?:Reposted by|Reply to|Replied to|Replying to|Followed by|Known followers) .{1,80}$/,
  /^Translated from .{2,40}$/,
  /^\d{1,2}:\d{2}$/,
]

/** Whether a line is one of the page: a button, a counter, the date under an opened post. */
export function isPageLine(line: string): boolean {
  if (line.length > 100) return false
  return (
    labels.has(line) ||
    isCount(line) ||
    isFocalDate(line) ||
    patterns.some((pattern) => pattern.test(line))
  )
}
