/** Room on a page for what is kept beside a row. */

/** px, from the page's origin. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * How far down `box` has to stand so that nothing is under it; it stays where it is when nothing is.
 *
 * @param taken all that stands there
 * @param gap px that stay free around it
 * @returns px from the page's origin, never less than `box.y`
 */
export function freeRoom(box: Box, taken: readonly Box[], gap: number): number {
  let { y } = box
  for (;;) {
    const under = taken.filter((other) => isNear({ ...box, y }, other, gap))
    if (under.length === 0) return y
    // Each time at least one more is passed, so that this ends.
    y = Math.max(...under.map((other) => other.y + other.height)) + gap
  }
}

function isNear(one: Box, other: Box, gap: number): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  )
}
