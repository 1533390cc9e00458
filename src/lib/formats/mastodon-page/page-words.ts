/** Words of Mastodon's web pages in English, British and American (November 2026). */
import { isAge, isCount } from '../page-lines'

const labels: ReadonlySet<string> = new Set(
  [
    'Back|Post|Public|Quiet public|Unlisted|Followers|Followers only|Mentioned people only|Private mention',
    'Reply|Reply to thread|Boost|Boosted|Boosts|Favourite|Favorite|Favourites|Favorites|Bookmark|More|Share',
    'Quote|Follow|Unfollow|Following|Show more|Show less|Show more for all|Translate|Show original|Edited',
    'Sensitive content|Media hidden|Click to show|Click to view|Show content|Show anyway|Hide|Hide image',
    'Open original page|Continued thread|Pinned post|Pinned|Read more|Load more|Refresh|Vote|See results',
    'Home|Notifications|Explore|Live feeds|Bookmarks|Lists|Preferences|Search|Trending|Private mentions',
    'Login|Log in|Create account|Join server|Sign up|About|Profiles directory|Privacy policy|Get the app',
    'Keyboard shortcuts|View source code|Interact|Copy link|Embed|ALT|GIF|·|Mastodon|View on Mastodon|1x',
  ].flatMap((row) => row.split('|')),
)
const patterns = [
  /^(?:[\d.,]+[KkMm]? (?:boosts?|reblogs?|quotes?|favou?rites?|repl(?:y|ies)|people)(?:\s?·\s?|$)){1,4}$/i,
  /^.{1,80} (?:boosted|reblogged|favou?rited)$/,
  /^(?:In reply to|Replied to|Replying to) .{1,80}$/,
  /^(?:Translated from|Show more from|Last edited|Edited) .{2,60}$/,
]

/** The line under an opened post: "Jan 05, 2025, 14:02 · Public · Web", "5 January 2025 at 14:02". */
export function isOpenedDate(line: string): boolean {
  return /^(?:[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2}\.? [A-Za-z]{3,9}\.? \d{4}),?(?: at)? \d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s?[·*].{0,80})?$/i.test(
    line,
  )
}

/** Whether a line is one of the page and no word of a post. */
export function isPageLine(line: string): boolean {
  if (line.length > 120) return false
  return (
    labels.has(line) ||
    isCount(line) ||
    isAge(line) ||
    isOpenedDate(line) ||
    patterns.some((pattern) => pattern.test(line))
  )
}

/** Whether a line is a button that stands between the words of a post: "Show more" under a warning. */
export function isInnerButton(line: string): boolean {
  return /^(?:Show more|Show less|Translate|Show original|Sensitive content|Media hidden|Click to (?:show|view))$/.test(
    line,
  )
}
