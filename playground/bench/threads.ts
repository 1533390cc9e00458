/**
 * Threads of any length in the shapes people paste, for measuring. Own words, always the same ones: what a
 * run measures is the reader, not chance.
 */
import { post } from './posts'
import { shapesOfData } from './shapes-of-data'
import { shapesOfText } from './shapes-of-text'

/** A family's name and its text of about `length` characters, never cut inside a post. */
export interface Sample {
  readonly family: string
  readonly text: string
}

/** One text a family, each of about `length` UTF-16 units. */
export function writeSamples(length: number): readonly Sample[] {
  return [...shapesOfText, ...shapesOfData].map(({ family, head, tail, write, between = '' }) => {
    const parts: string[] = []
    let size = head.length + tail.length
    for (let at = 0; size < length; at += 1) {
      const part = write(post(at), at)
      parts.push(part)
      size += part.length + between.length
    }
    return { family, text: head + parts.join(between) + tail }
  })
}

/** A draft with so many posts, each between lines of three dashes. */
export function draftOf(posts: number): string {
  return Array.from({ length: posts }, (_, at) => post(at).text).join('\n\n---\n\n')
}
