/**
 * Tests that run no code of the main thread in QuickJS, by a part of file and name, and why. Any other one is a mistake
 * and makes the command fail.
 */
const reasons: readonly (readonly [part: RegExp, reason: string])[] = [
  [
    /^test\/figma\/fills\.test\.ts: (a gradient|a picture is cut)/,
    'sums of src/lib/slide, which the panel has as well; in QuickJS they run whenever a slide is drawn',
  ],
]

/** Why a test runs without it; undefined when nobody knows. */
export function reasonFor(test: string): string | undefined {
  return reasons.find(([part]) => part.test(test))?.[1]
}
