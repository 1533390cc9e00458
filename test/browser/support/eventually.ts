import { expect } from 'vitest'

/**
 * As `expect`, but asks again until the answer is right: a page needs its time, on a busy machine many
 * times as long as on an idle one.
 */
export function eventually<Value>(
  ask: () => Value | Promise<Value>,
): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(ask, { timeout: 20_000, interval: 50 })
}
