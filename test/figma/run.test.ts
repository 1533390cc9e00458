import { describe, expect, it } from 'vitest'

import { Disturbed, Problem } from '../../src/lib/figma/problem'
import { createRuns, type Run } from '../../src/lib/figma/run'
import { turn } from './support/turn'

/** Runs that write down what they send. */
function open() {
  const sent: unknown[] = []
  const runs = createRuns((name, body) => sent.push([name, body]), turn)
  return { sent, runs }
}

/** Work that never ends by itself. */
async function forever(run: Run): Promise<void> {
  for (;;) await run.breathe()
}

describe('one run at a time', () => {
  it('work with the same number waits for the work before it', async () => {
    const { runs, sent } = open()
    const order: string[] = []
    void runs.start(1, async (run) => {
      await run.breathe()
      order.push('measured')
    })
    await runs.start(1, () => {
      order.push('drawn')
      return Promise.resolve()
    })
    expect(order).toEqual(['measured', 'drawn'])
    expect(sent).toEqual([])
  })

  it('a newer run cancels the one before it and starts when that is taken back', async () => {
    const { runs, sent } = open()
    void runs.start(1, forever)
    await runs.start(2, (run) => {
      sent.push(['working', run.id])
      return Promise.resolve()
    })
    expect(sent).toEqual([
      ['cancelled', { run: 1 }],
      ['working', 2],
    ])
  })
})

describe('cancel', () => {
  it('is answered once, by the run it stops', async () => {
    const { runs, sent } = open()
    const done = runs.start(1, forever)
    runs.cancel(1)
    runs.cancel(1)
    await done
    expect(sent).toEqual([['cancelled', { run: 1 }]])
  })

  it('between measuring and drawing is answered at once', async () => {
    const { runs, sent } = open()
    await runs.start(1, () => Promise.resolve())
    runs.cancel(1)
    runs.cancel(1)
    expect(sent).toEqual([['cancelled', { run: 1 }]])
  })

  it('after the end of a run is not answered: the panel has its answer', async () => {
    const { runs, sent } = open()
    await runs.start(1, (run) => {
      run.finish()
      return Promise.resolve()
    })
    runs.cancel(1)
    expect(sent).toEqual([])
  })
})

describe('a run that a hand disturbs', () => {
  it('is taken back and begun again, three times at most, and only then fails', async () => {
    const { runs, sent } = open()
    const done: string[] = []
    await runs.start(1, (run) => {
      done.push('began')
      run.onTakeBack(() => done.push('taken back'))
      throw new Disturbed('changed', 'By hand')
    })
    expect(done).toEqual(Array(3).fill(['began', 'taken back']).flat())
    expect(sent).toEqual([
      ['failed', { run: 1, step: 'fonts', code: 'changed', detail: 'By hand' }],
    ])
  })

  it('is not begun again once it was cancelled', async () => {
    const { runs, sent } = open()
    let began = 0
    await runs.start(1, (run) => {
      began += 1
      runs.cancel(run.id)
      throw new Disturbed('changed', 'By hand')
    })
    expect(began).toBe(1)
    expect(sent).toEqual([['cancelled', { run: 1 }]])
  })
})

describe('a failure', () => {
  it('says code, place, what it concerns and the words of Figma', async () => {
    const { runs, sent } = open()
    await runs.start(7, (run) => {
      run.enter('draw', 3)
      return Promise.reject(new Problem('image', 'Image is too large', '0/1'))
    })
    expect(sent).toEqual([
      [
        'failed',
        {
          run: 7,
          code: 'image',
          step: 'draw',
          slide: 3,
          concerns: '0/1',
          detail: 'Image is too large',
        },
      ],
    ])
  })

  it.each([
    ['an error', new Error('in set_name: no'), 'figma', 'in set_name: no'],
    ['a string', 'no', 'figma', 'no'],
    ['nothing', undefined, 'figma', 'unknown error'],
    [
      'a file that cannot be edited',
      new Error('Cannot write to internal and read-only nodes'),
      'readOnly',
      'Cannot write to internal and read-only nodes',
    ],
  ])('%s', async (_, thrown, code, detail) => {
    const { runs, sent } = open()
    await runs.start(1, () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- Figma does now and then
      throw thrown
    })
    expect(sent).toEqual([['failed', { run: 1, step: 'fonts', code, detail }]])
  })

  it('puts back the last thing first, and goes on when one cannot be put back', async () => {
    const { runs } = open()
    const order: number[] = []
    await runs.start(1, (run) => {
      run.onTakeBack(() => order.push(1))
      run.onTakeBack(() => {
        throw new Error('gone')
      })
      run.onTakeBack(() => order.push(3))
      return Promise.reject(new Error('no'))
    })
    expect(order).toEqual([3, 1])
  })

  it('of one run does not stop the next, even when the panel cannot be told', async () => {
    const runs = createRuns(
      () => {
        throw new Error('no UI')
      },
      () => Promise.resolve(),
    )
    await runs.start(1, () => Promise.reject(new Error('no')))
    let worked = false
    await runs.start(2, () => {
      worked = true
      return Promise.resolve()
    })
    expect(worked).toBe(true)
  })
})

it('when the plugin closes, what is half done is put back at once', () => {
  const { runs, sent } = open()
  let isBack = false
  void runs.start(1, (run) => {
    run.onTakeBack(() => {
      isBack = true
    })
    return forever(run)
  })
  return Promise.resolve().then(() => {
    runs.abandon()
    expect(isBack).toBe(true)
    expect(sent).toEqual([])
  })
})
