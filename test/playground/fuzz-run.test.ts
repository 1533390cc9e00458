import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'

import { answered, fuzz } from '../../playground/fuzz/run'

describe('fuzz', () => {
  it('lets what a case puts off happen before the next case, so that no run holds what all its cases held', async () => {
    // No row of a report, and as many cases as here.
    for (const name of ['FUZZ_REPORT', 'FUZZ_RUNS']) vi.stubEnv(name, undefined)
    let [waiting, most] = [0, 0]
    const check = () => {
      waiting += 1
      most = Math.max(most, waiting)
      setImmediate(() => {
        waiting -= 1
      })
      return answered
    }
    const { cases } = await fuzz({ name: 'put off', cases: fc.nat(), check, smoke: 20, share: 1 })
    vi.unstubAllEnvs()
    expect({ cases, most }).toEqual({ cases: 20, most: 1 })
  })
})
