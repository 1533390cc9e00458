import { expect, it } from 'vitest'

import { createFigma } from '../../playground/host'
import { openIn, slidesOn } from './support/plugin'
import { carousel } from './support/slides'
import { stateOf } from './support/state'
import { turn } from './support/turn'

/** Calls between two that fail; a prime, as calls come in rounds. All with FAULTS=all. */
const stride = process.env['FAULTS'] === 'all' ? 1 : 37

it('whatever call fails while several slides of a missing font go: nothing is done, or none of them is seen', async () => {
  const fonts: FontName[] = [
    ...['Regular', 'Medium', 'Bold'].map((style) => ({ family: 'Inter', style })),
    ...['Regular', 'Italic'].map((style) => ({ family: 'Instrument Serif', style })),
    ...['Regular', 'Medium', 'Bold'].map((style) => ({ family: 'Instrument Sans', style })),
  ]
  const host = createFigma({ fonts })
  const first = openIn(host)
  await first.draw()
  host.figma.commitUndo()
  fonts.splice(3)
  host.run('')
  const [cover] = carousel
  if (cover === undefined) throw new Error('The sample has no cover.')
  const before = JSON.stringify(stateOf(first))
  host.calls.reset()
  expect((await openIn(host).update([cover]))[0]).toBe('drawn')
  const points = host.calls.total
  host.undo()
  expect(JSON.stringify(stateOf(first))).toBe(before)

  const wrong: unknown[] = []
  let late = 0
  const calls = Array.from({ length: points }, (_, index) => index + 1)
  // The last calls are the ones that remove.
  for (const call of calls.filter((one) => one % stride === 0 || one > points - 12)) {
    const plugin = openIn(host)
    host.failAt(call)
    const [name] = await plugin.update([cover])
    host.failAt(null)
    await turn()
    if (name === 'drawn') {
      late += 1
      const seen = slidesOn(host.figma).filter(({ visible }) => visible)
      if (seen.length !== 1) wrong.push([call, name, seen.length])
      host.undo()
    }
    if (JSON.stringify(stateOf(first)) !== before) wrong.push([call, name])
    if (wrong.length > 3) break
  }
  expect(wrong).toEqual([])
  expect(late).toBeGreaterThan(0)
}, 3_600_000)
