/** Who wrote a post, as the interfaces of X say it. */
import { cleanText } from '../../decode/clean-text'
import { decodeEntities } from '../../decode/entities'
import type { Author } from '../../thread/thread'
import { firstText, objectAt, textAt, type JsonObject, type JsonValue } from '../json/json-value'
import { unknownAuthor } from '../main-author'

/** The author that stands inside of a post; unknown when only a number of one does. */
export function authorInside(post: JsonObject): Author {
  const inCore = objectAt(post, 'core', 'user_results', 'result')
  const found =
    inCore ??
    objectAt(post, 'user') ??
    objectAt(post, 'author') ??
    objectAt(post, 'user_details') ??
    objectAt(post, 'user_info')
  if (found !== undefined) return authorOf(found)
  // Exports of browser extensions write all on one level.
  return textAt(post, 'screen_name') === '' ? unknownAuthor : authorOf(post)
}

/** An account → who it is. */
export function authorOf(account: JsonValue): Author {
  const parts = [account, objectAt(account, 'core'), objectAt(account, 'legacy')]
  const first = (...keys: readonly string[]): string =>
    parts.reduce<string>((found, part) => (found === '' ? firstText(part, ...keys) : found), '')
  const avatar =
    first('profile_image_url_https', 'profile_image_url', 'profileImageUrl', 'profile_image') ||
    textAt(account, 'avatar', 'image_url')
  return {
    name: plainWords(first('name', 'displayname', 'displayName')),
    handle: first('screen_name', 'username', 'userName').replace(/^@/, ''),
    ...(/^https?:\/\//.test(avatar) ? { avatarUrl: avatar } : {}),
  }
}

/** A text without markup on one line: a name, a title, the description of a picture. */
export function plainWords(text: string): string {
  return decodeEntities(cleanText(text).value).text.replace(/\s+/g, ' ').trim()
}
