import type { PatternId } from '../../settings/settings'

/** Patterns with marks that have no fixed place: another arrangement of them is another picture. */
export const arranged: readonly PatternId[] = ['waves', 'circles', 'blobs', 'rays']
