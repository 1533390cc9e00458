/** Whose thread it is, when posts name their authors. */
import type { Author } from '../thread/thread'

export const unknownAuthor: Author = { name: '', handle: '' }

/** Whether anything is known of an author. */
export function isKnownAuthor({ name, handle }: Author): boolean {
  return name !== '' || handle !== ''
}

/** Whether both are one person: by handle, upper and lower case alike; by name where one has no handle. */
export function sameAuthor(one: Author, other: Author): boolean {
  if (one.handle !== '' && other.handle !== '') {
    return one.handle === other.handle || one.handle.toLowerCase() === other.handle.toLowerCase()
  }
  return one.name !== '' && one.name === other.name
}

/** The author of most posts; of two with as many, the one who comes first. Unknown for no posts. */
export function mainAuthor(authors: readonly Author[]): Author {
  const counts = new Map<string, number>()
  for (const { handle, name } of authors) {
    const key = `${handle}\n${name}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const most = Array.from(counts.values()).reduce((one, other) => Math.max(one, other), 0)
  return (
    authors.find(({ handle, name }) => counts.get(`${handle}\n${name}`) === most) ?? unknownAuthor
  )
}
