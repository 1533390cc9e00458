import { describe, expect, it } from 'vitest'

import type { OwnTemplateReading } from '../../src/lib/messages/protocol'
import type { OwnTemplate } from '../../src/lib/slide/own-frame'
import { missingFrame, worstProblem } from '../../src/lib/ui/state/own-frames'
import type { State } from '../../src/lib/ui/state/state'
import { frameOf, ownOf, usual } from '../templates/own-samples'
import { after, besidesKeeping, studio } from './support'

const mine = ownOf(usual)
const other = ownOf(frameOf([{ slot: 'body' }], 'all', '9:9'))

function reading(template: OwnTemplate | null, own: Partial<OwnTemplateReading> = {}) {
  return { template, stills: [], problems: [], ...own }
}

function taken(template: OwnTemplate, state: State = studio()): State {
  return after([{ kind: 'frameRead', asked: null, reading: reading(template) }], state).state
}

describe('a frame that was selected', () => {
  it('is asked for once, and says meanwhile that it is being read', () => {
    const { state, effects } = after([{ kind: 'frameAsked' }, { kind: 'frameAsked' }], studio())
    expect(besidesKeeping(effects)).toEqual([{ kind: 'readFrame' }])
    expect(state.frames.isReading).toBe(true)
  })

  it('is the first of the list and the deck’s template, in one undo step', () => {
    const state = taken(other, taken(mine))
    expect(state.frames.templates?.map(({ id }) => id)).toEqual([other.id, mine.id])
    expect(state.work.settings.template).toBe(other.id)
    const undone = after([{ kind: 'undid' }], state).state
    expect(undone.work.settings.template).toBe(mine.id)
    expect(undone.frames.templates).toHaveLength(2)
  })

  it('that is refused leaves the deck as it is, and says why', () => {
    const before = taken(mine)
    const problems = [
      { code: 'unknownSlot', name: 'x', detail: '{{x}}' },
      { code: 'noWords', name: 'Frame', detail: '' },
    ] as const
    const { state } = after(
      [{ kind: 'frameRead', asked: null, reading: reading(null, { problems }) }],
      before,
    )
    expect(state.work).toBe(before.work)
    expect(worstProblem(state.frames)?.code).toBe('noWords')
  })
})

describe('a frame read again', () => {
  it('as it was is the same value, so that nothing is planned anew', () => {
    const before = taken(mine)
    const copy = JSON.parse(JSON.stringify(mine)) as OwnTemplate
    const { state } = after([{ kind: 'frameRead', asked: mine.id, reading: reading(copy) }], before)
    expect(state.frames.templates).toBe(before.frames.templates)
  })

  it('that is gone leaves the list; the deck’s choice stays, so that undoing brings it back', () => {
    const problems = [{ code: 'gone', name: 'Mine', detail: '' }] as const
    const { state } = after(
      [{ kind: 'frameRead', asked: mine.id, reading: reading(null, { problems }) }],
      taken(mine),
    )
    expect(state.frames.templates).toEqual([])
    expect(state.work.settings.template).toBe(mine.id)
    expect(missingFrame(state.frames, mine.id)).toBe(mine.id)
  })
})

it('a frame is missing only once the file was looked through', () => {
  const state = studio()
  expect(missingFrame(state.frames, mine.id)).toBeNull()
  const listed = after([{ kind: 'framesListed', readings: [reading(mine)] }], state).state
  expect(missingFrame(listed.frames, mine.id)).toBeNull()
  expect(missingFrame(listed.frames, other.id)).toBe(other.id)
  expect(missingFrame(listed.frames, 'editorial')).toBeNull()
})

it('a template that is removed from the list gives the deck back to the default one', () => {
  const { state, effects } = after([{ kind: 'frameForgotten', template: mine.id }], taken(mine))
  expect(state.frames.templates).toEqual([])
  expect(state.work.settings.template).toBe('editorial')
  expect(effects).toContainEqual({ kind: 'forgetFrame', template: mine.id })
})

it('pictures of frames are kept by their keys, as pictures the panel can show', () => {
  const stills = [{ key: 'still/1', png: 'AAAA' }]
  const { state } = after(
    [{ kind: 'frameRead', asked: null, reading: reading(mine, { stills }) }],
    studio(),
  )
  expect(state.frames.stills.get('still/1')).toBe('data:image/png;base64,AAAA')
})
