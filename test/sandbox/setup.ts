import { afterEach, beforeAll, beforeEach, expect } from 'vitest'

import { takeAbort, takeNote, type Ran } from './noted'
import { closeAll } from './opened'

declare module 'vitest' {
  interface TaskMeta {
    ran?: Ran
    /** What QuickJS said when it did not let itself be closed after the test. */
    abort?: string
  }
}

/** What ran before the first test of a file, for all of them. */
let shared: Ran | undefined

beforeAll(() => {
  takeNote()
  shared = undefined
})

beforeEach(() => {
  shared ??= takeNote()
})

afterEach(async ({ task }) => {
  const own = takeNote()
  task.meta.ran = own === 'nothing' ? (shared ?? own) : own
  expect(await closeAll()).toEqual([])
  const abort = takeAbort()
  if (abort !== undefined) task.meta.abort = abort
})
