/** A post on one slide, where a person wants it so. */
import { blocksOfDraft } from './choices'
import { picturesOf } from './cover-picture'
import type { Draft } from './drafting'
import { roleOf } from './roles'
import { takeTitle } from './titles'

/**
 * The slides of a post drawn together, best first: all its words in one role, with its picture if it
 * has one. Empty where that cannot be: listings and many pictures need slides of their own.
 */
export function drawnTogether(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return []
  if (drafts.some(({ kind }) => kind === 'code' || kind === 'quote')) return []
  const blocks = drafts.flatMap(blocksOfDraft)
  const pictures = drafts.flatMap(picturesOf)
  const [first] = drafts
  if (pictures.length > 1 || blocks.length === 0) return []
  if (pictures.length === 1) return [{ kind: 'picture-text', ...takeTitle(blocks), pictures }]
  if (first?.kind === 'cover') {
    return [{ ...first, blocks: [...first.blocks, ...drafts.slice(1).flatMap(blocksOfDraft)] }]
  }
  return [roleOf(blocks), { kind: 'text', ...takeTitle(blocks) }]
}
