import { afterEach, expect } from 'vitest'

import { takeNote, type Ran } from './noted'
import { closeAll } from './opened'

declare module 'vitest' {
  interface TaskMeta {
    ran?: Ran
  }
}

afterEach(({ task }) => {
  task.meta.ran = takeNote()
  expect(closeAll()).toEqual([])
})
