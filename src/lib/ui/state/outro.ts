/** The last slide as the panel offers it: the thread's own words for it, its actions, what it can show. */
import { plannedThread, postLabels, type Planned } from '../../arrange/arrangement'
import { cleanThread } from '../../deck/cleaning/cleaning'
import type { CleanPosts } from '../../deck/cleaning/memory'
import { draftLast } from '../../deck/drafting'
import { blocksText, textOf } from '../../deck/words'
import type { ActionIcon, OutroAction, OutroSettings, Settings } from '../../settings/settings'
import { say } from '../words'
import type { Work } from './state'

/** What a thread itself says at its end. */
export interface Closing {
  /** Number of the post as its card has it, "9" or "9b"; '' where a person wrote it. */
  readonly post: string
  readonly headline: string
  /** '' where there is none, as with the button. */
  readonly line: string
  readonly button: string
}

/** The closing words of a thread, whatever a person put in their place; null where it closes without any. */
export function closingOf({
  source,
  arrangement,
  settings,
}: Pick<Work, 'source' | 'arrangement' | 'settings'>): Closing | null {
  if (source === null) return null
  return closingIn(plannedThread(arrangement, source.thread), arrangement, settings.cleaning)
}

/** The same of a thread that is planned already; `clean` cleans posts as `cleanPost` does. */
export function closingIn(
  { thread, owners }: Planned,
  arrangement: Work['arrangement'],
  cleaning: Settings['cleaning'],
  clean?: CleanPosts,
): Closing | null {
  const last = thread.posts.length - 1
  const post = thread.posts[last]
  // A thread of one post is a cover.
  if (post === undefined || last === 0) return null
  const { blocks = [], quote } = cleanThread(thread, cleaning, clean).posts[last] ?? {}
  const drafts = draftLast(post, last, blocks, {
    pictures: new Map(),
    isLast: true,
    callToAction: cleaning.callToAction,
    quote,
    fits: () => true,
  })
  const outro = drafts[drafts.length - 1]
  if (outro?.kind !== 'outro') return null
  return {
    post: postLabels(arrangement).get(owners[last]?.posts[0] ?? '') ?? '',
    headline: textOf(outro.title),
    line: blocksText(outro.blocks).replace(/\s+/g, ' ').trim(),
    button: outro.button === undefined ? '' : textOf(outro.button),
  }
}

/** Characters settings keep of each (`settings/parse.ts`). */
export const longest = { headline: 120, line: 120, button: 40, action: 40 } as const

/** The most actions a slide has room for. */
export const mostActions = 3

/** The thread's words as a person's own, to be edited; what is too long for that stays the thread's. */
export function ownWords(closing: Closing): Partial<OutroSettings> {
  const kept = (key: 'headline' | 'line' | 'button'): string | null =>
    closing[key].length <= longest[key] ? closing[key] : null
  return { headline: kept('headline'), line: kept('line'), button: kept('button') }
}

/** Whether any word of the outro is a person's own. */
export function hasOwnWords({ headline, line, button, actions }: OutroSettings): boolean {
  return headline !== null || line !== null || button !== null || actions.length > 0
}

/** What readers are asked for most comes first. */
const inOrder: readonly ActionIcon[] = [
  'repost',
  'save',
  'follow',
  'comment',
  'like',
  'link',
  'website',
]

/** One more action, one that is not there yet. */
export function withAction(actions: readonly OutroAction[]): readonly OutroAction[] {
  const icon = inOrder.find((each) => actions.every((action) => action.icon !== each)) ?? 'follow'
  return [...actions, { icon, label: wordsOf(icon) }]
}

/** Another icon; words that were the old icon's own become the new one's. */
export function withIcon(action: OutroAction, icon: ActionIcon): OutroAction {
  return { icon, label: action.label === wordsOf(action.icon) ? wordsOf(icon) : action.label }
}

function wordsOf(icon: ActionIcon): string {
  return say(`action.text.${icon}`)
}

/** The list with one of it at another place. */
export function movedTo<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const rest = list.filter((_, index) => index !== from)
  const moved = list.slice(from, from + 1)
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)]
}

/** Which of the author's marks the last slide of these settings can show. */
export function outroShows({ template, outro }: Pick<Settings, 'template' | 'outro'>): {
  readonly avatar: boolean
  readonly handle: boolean
} {
  if (outro.variant === 'profile') return { avatar: true, handle: true }
  return {
    avatar: ['split', 'photo', 'post-card'].includes(template),
    handle: template === 'post-card',
  }
}
