/**
 * Whether a suite of many cases takes all of them, as `npm run sweep` has it. `npm test` takes some, so that it
 * ends in minutes.
 */
export const isWhole = process.env['SAMPLES'] === 'all'

/** How many random cases a property takes: all of them, or a third. */
export function runs(whole: number): number {
  return isWhole ? whole : Math.ceil(whole / 3)
}

/** Every so many of them, from the first on, or all when the suite runs whole. */
export function sampled<Case>(cases: readonly Case[], stride: number): readonly Case[] {
  return isWhole ? cases : cases.filter((_, index) => index % stride === 0)
}
