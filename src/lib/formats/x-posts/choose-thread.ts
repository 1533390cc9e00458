/**
 * Which of the posts of a file are the thread. A copied answer of an interface is what a person wants to
 * have; a whole archive is not: of that, the longest thread is taken.
 */
import { sameAuthor } from '../main-author'
import type { Author } from '../../thread/thread'
import { compareIds, type XPost } from './x-post'

export interface ChosenPosts {
  /** In the order of the file; in that of their numbers where the file has none. */
  readonly posts: readonly XPost[]
  /** Posts of other threads. */
  readonly others: readonly XPost[]
}

// A person picks a few posts by hand and wants them all; nobody makes slides of more single ones.
const mostPicked = 30

/** Posts of one person, or of a conversation with others, of whom `author` is the one it is about. */
export function chooseThread(posts: readonly XPost[], author: Author): ChosenPosts {
  const groups = threadsOf(posts)
  const ownPosts = (group: readonly XPost[]): number =>
    group.filter((post) => post.author.handle === '' || sameAuthor(post.author, author)).length
  const longest = groups.reduce<readonly XPost[]>(
    (best, group) => (ownPosts(group) > ownPosts(best) ? group : best),
    [],
  )
  if (posts.length <= mostPicked || longest.length < 2) return { posts: inOrder(posts), others: [] }
  const chosen = new Set(longest)
  return {
    posts: inOrder(longest),
    others: posts.filter((post) => !chosen.has(post)),
  }
}

/** Posts that answer one another, or say that they are one conversation; each group in file order. */
export function threadsOf(posts: readonly XPost[]): readonly (readonly XPost[])[] {
  const parent = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next
    // Ways that were gone once are short the next time.
    for (let at = id; at !== root;) {
      const next = parent.get(at) ?? root
      parent.set(at, root)
      at = next
    }
    return root
  }
  const join = (one: string, other: string): void => {
    const [from, to] = [rootOf(one), rootOf(other)]
    if (from !== to) parent.set(from, to)
  }
  const keys = posts.map(({ id }, index) => (id === '' ? `\n${index}` : id))
  posts.forEach(({ answers, conversation }, index) => {
    const key = keys[index] ?? ''
    if (answers !== '') join(key, answers)
    if (conversation !== '') join(key, conversation)
  })
  const groups = new Map<string, XPost[]>()
  posts.forEach((post, index) => {
    const root = rootOf(keys[index] ?? '')
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [post])
    else group.push(post)
  })
  return Array.from(groups.values())
}

/** Files in no order at all are put in the order of their numbers, which is that of time. */
function inOrder(posts: readonly XPost[]): readonly XPost[] {
  if (posts.some(({ id }) => id === '')) return posts
  const steps = posts.slice(1).map(({ id }, index) => compareIds(id, posts[index]?.id ?? ''))
  const isSorted = steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
  return isSorted ? posts : posts.slice().sort((one, other) => compareIds(one.id, other.id))
}
