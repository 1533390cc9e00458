/** All posts of a file of data, in its order, whichever of X's interfaces they are from. */
import type { Author } from '../../thread/thread'
import {
  firstText,
  isObject,
  objectAt,
  textAt,
  walkObjects,
  type JsonObject,
} from '../json/json-value'
import { readValues } from '../json/read-values'
import { unknownAuthor } from '../main-author'
import { isLegacyPost, legacyPost } from './legacy-post'
import { withNotes } from './note-posts'
import { collectIncludes, isModernPost, modernPost } from './modern-post'
import { plainWords } from './people'
import { isScrapedPost, scrapedPost } from './scraped-post'
import type { XPost } from './x-post'

export interface FoundPosts {
  /** Every one once. */
  readonly posts: readonly XPost[]
  /** Posts that the file holds only because others refer to them. */
  readonly beside: readonly XPost[]
  /** Whose archive it is, where a file of it says. */
  readonly owner: Author
  /** Text outside of the data. */
  readonly rest: readonly string[]
  readonly isDamaged: boolean
}

// Where posts stand that are not part of what the file is about.
const elsewhere = /^(?:includes|__twarc|meta|errors|user|author|pinned_tweet)$/

// What makes the file of an archive a script.
const assignment = /^(?:window\.YTD\.\w{1,40}\.part\d{1,4}|Grailbird\.data\.\w{1,40})\s*=;?$/

/** Never throws; takes linear time. */
export function findPosts(text: string): FoundPosts {
  const { values, rest, isDamaged } = readValues(text)
  const includes = collectIncludes(values)
  const found = new Map<string, XPost>()
  const beside = new Map<string, XPost>()
  const ads = new Set<JsonObject>()
  const notes: JsonObject[] = []
  let owner: Author = unknownAuthor
  const add = (to: Map<string, XPost>, post: XPost): void => {
    const key = post.id === '' ? `\n${to.size}` : post.id
    if (!to.has(key)) to.set(key, post)
  }
  const readOne = (object: JsonObject): XPost | undefined => {
    if (isLegacyPost(object)) return legacyPost(object)
    if (isScrapedPost(object)) return scrapedPost(object)
    return isModernPost(object) ? modernPost(object, includes) : undefined
  }
  walkObjects(values, (object, key) => {
    if (elsewhere.test(key)) return false
    if (key === 'account') owner = ownerOf(object, owner)
    if (key === 'noteTweet') notes.push(object)
    if (isObject(object.get('promotedMetadata'))) {
      const result = objectAt(object, 'tweet_results', 'result')
      if (result !== undefined) ads.add(objectAt(result, 'tweet') ?? result)
    }
    const post = readOne(object)
    if (post === undefined) return true
    add(found, ads.has(object) ? { ...post, isAd: true } : post)
    const parent = objectAt(object, 'parent')
    if (parent !== undefined && isLegacyPost(parent)) add(beside, legacyPost(parent))
    return false
  })
  for (const post of includes.posts.values()) {
    if (!found.has(textAt(post, 'id'))) add(beside, modernPost(post, includes))
  }
  for (const { quote, repeats } of found.values()) {
    for (const shown of [quote, repeats, repeats?.quote]) beside.delete(shown?.id ?? '')
  }
  return {
    posts: withNotes(Array.from(found.values()), notes),
    beside: Array.from(beside.values()),
    owner,
    rest: rest.filter((line) => !assignment.test(line)),
    isDamaged,
  }
}

/** "account.js" of an archive. */
function ownerOf(account: JsonObject, before: Author): Author {
  const handle = firstText(account, 'username')
  if (handle === '') return before
  return { name: plainWords(firstText(account, 'accountDisplayName')), handle }
}
