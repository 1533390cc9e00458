/** The head of a profile: a name, a handle, what they say of themselves, how many follow. It is no post. */
import type { PageLine } from './page-lines'
import type { Segment } from './segments'
import { profileFact } from './words/patterns'

/** Whether the lines below a name are facts about the person. */
export function isProfileHead(lines: readonly PageLine[], { header, from, to }: Segment): boolean {
  if (header === null || header.isSure) return false
  const facts = lines
    .slice(from, Math.min(to, from + 40))
    .filter(({ text }) => text.length <= 100 && profileFact.test(text))
  return facts.length >= 2
}
