/** The panel over a carousel on the canvas: what it shows, and what a press does. */
import { beforeEach, describe, expect, test } from 'vitest'

import type { Hand } from '../../src/lib/messages/protocol'
import type { Aside, HandEdit, UpdatePlan } from '../../src/lib/slide/edits'
import { editOf, noHand, planOf } from './edit-support'
import { key, press, usePanel } from './panel-view-support'
import { done, readEvent, threadOf } from './support'

const opened = usePanel()

const edits: readonly HandEdit[] = [
  editOf('p1/1', 'Title', { isMet: true }),
  editOf('p1/1', 'Body', { property: 'position', before: '80, 320', after: '80, 344' }),
  editOf('p2/1', 'Picture', { property: 'radius', before: '20', after: '48' }),
]

function find(hand: Partial<Hand> = {}): void {
  const { panel, send } = opened()
  const slides = (panel.plan()?.slides ?? []).map((slide) => ({ key: slide.key, node: slide.key }))
  send({ kind: 'inspected', carousel: 'c1', hand: { ...noHand, slides, ...hand } })
}

/** The summary of an update to another theme. */
function summarise(plan: Partial<UpdatePlan> = {}): void {
  const { panel, send } = opened()
  find({ edits })
  send({ kind: 'designChanged', change: { theme: 'noir' } }, { kind: 'mainPressed' })
  const { phase } = panel.state()
  const run = phase.kind === 'running' ? phase.run : -1
  send({ kind: 'planned', run, plan: planOf({ restyled: 5, edits, ...plan }) })
}

function discarded(): readonly string[] {
  return opened().panel.state().edited?.discard ?? []
}

beforeEach(() => {
  const { panel, send } = opened()
  send(readEvent(threadOf([0, 0, 0, 0])), { kind: 'mainPressed' })
  send(done(1, 4, panel.state()), { kind: 'resultClosed' })
})

describe('in edit mode', () => {
  test('the head says what is edited, the button what it would do', () => {
    const { send, byText } = opened()
    expect(byText('button', /Deck menu/).textContent).toMatch(/^Editing.*· Page 1$/)
    expect(byText('footer button', 'Up to date').hasAttribute('disabled')).toBe(true)
    send({ kind: 'designChanged', change: { theme: 'noir' } })
    expect(byText('footer button', /^Update \d slides/)).toBeDefined()
    find({ edits })
    expect(byText('footer button', /^Update…/)).toBeDefined()
  })

  test('⌘Enter updates, and does nothing while there is nothing to do', () => {
    const { panel, send } = opened()
    key(document.body, 'Enter', { metaKey: true })
    expect(panel.state().phase.kind).toBe('arranging')
    send({ kind: 'designChanged', change: { theme: 'noir' } })
    key(document.body, 'Enter', { metaKey: true })
    expect(panel.state().phase).toMatchObject({ kind: 'running', mode: 'ask' })
  })

  test('slides changed by hand show the person’s words, and say so', () => {
    const { root, panel } = opened()
    const from = 'Post number 2 says something short.'
    const slide = panel.plan()?.slides[1]
    const layer = JSON.stringify(slide).match(/"key":"(p1\/1\/[^"]+)"[^{}]*"runs"/)?.[1]
    const words = [{ at: 0, from, to: [{ text: 'Mended by hand.' }] }]
    const text = [...root.querySelectorAll('[data-slide="p1/1"] [data-kind="text"]')].find(
      (each) => each.textContent === from,
    )
    const own = text?.getAttribute('data-key') ?? layer ?? ''
    const edit = { ...editOf('p1/1', 'Title'), layer: own }
    find({ edits: [edit], looks: [{ layer: own, words, paragraphs: [from] }] })
    const cell = root.querySelector('[data-slide="p1/1"]')
    expect(cell?.querySelector('[data-kind="slide"]')?.textContent).toContain('Mended by hand.')
    expect(cell?.textContent).toContain('Edited by hand: 1 edit')
    expect(root.querySelector('[data-slide="p2/1"]')?.textContent).not.toContain('Edited by hand')
  })

  test('the Slide tab lists the edits of its slide; what is discarded goes with the next update', () => {
    const { send, byText, root } = opened()
    find({ edits })
    send({ kind: 'slideSelected', slide: 'p1/1', mode: 'only', among: [] })
    send({ kind: 'rightTabChosen', tab: 'slide' })
    const section = root.querySelector('section[aria-label="Edited by hand"]')
    expect(section?.textContent).toContain('Words changed by you: “structure” → “shape”')
    expect(section?.textContent).toContain('Moved 24 px down')
    expect(section?.textContent).not.toContain('Corner radius')
    press(byText('section[aria-label="Edited by hand"] button', /^Discard: Title/))
    expect(discarded()).toEqual(['p1/1 p1/1/Title words'])
    expect(byText('footer button', /^Update/).hasAttribute('disabled')).toBe(false)
    press(byText('section[aria-label="Edited by hand"] button', /^Keep: Title/))
    expect(discarded()).toEqual([])
  })

  test('the deck menu selects its slides on the canvas', () => {
    const { byText } = opened()
    press(byText('button', /Deck menu/))
    expect(() => byText('[role="menuitem"]', 'Select on canvas')).toThrow()
    find()
    expect(byText('[role="menuitem"]', 'Select on canvas')).toBeDefined()
  })

  test('Live is a switch in the foot', () => {
    const { panel, root } = opened()
    const live = root.querySelector<HTMLInputElement>('footer input[aria-label="Live"]')
    if (live === null) throw new Error('No switch.')
    press(live)
    expect(panel.state().edited?.isLive).toBe(true)
  })

  test('a carousel that is gone is said, and generated again', () => {
    const { send, byText, root } = opened()
    send({ kind: 'inspected', carousel: 'c1', hand: null })
    expect(root.querySelector('footer')?.textContent).toContain('no longer in the file')
    expect(byText('[role="status"]', 'no longer in the file')).toBeDefined()
    expect(byText('footer button', /^Generate/).hasAttribute('disabled')).toBe(false)
    expect(root.querySelector('footer input')).toBeNull()
    expect(byText('button', /Deck menu/).textContent).not.toContain('Editing')
  })
})

describe('the summary of an update', () => {
  test('says its numbers without those that are zero, and every edit with its slide', () => {
    const { byText } = opened()
    summarise({ removed: 1 })
    const text = byText('dialog', '').textContent
    expect(text).toContain('5 slides restyled')
    expect(text).toContain('1 slide removed')
    expect(text).toContain('3 edits kept')
    expect(text).not.toContain('aside')
    expect(text).toContain('02 / Title')
    expect(text).toContain('Corner radius 20 → 48')
    expect(byText('dialog button', 'Update 5 slides')).toBe(document.activeElement)
  })

  test('an edit is discarded, kept again, and counted', () => {
    const { byText } = opened()
    summarise()
    press(byText('dialog button', /^Discard my edit: 02 \/ Title/))
    expect(byText('dialog', '').textContent).toMatch(/Will be replaced.*Keep/)
    expect(byText('dialog', '').textContent).toContain('2 edits kept')
    press(byText('dialog button', /^Keep: 02 \/ Title/))
    expect(byText('dialog', '').textContent).toContain('3 edits kept')
    press(byText('dialog button', /^Discard 2 edits: 02/))
    expect(discarded()).toEqual(['p1/1 p1/1/Title words', 'p1/1 p1/1/Body position'])
  })

  test('all edits are discarded after a question', () => {
    const { byText } = opened()
    summarise()
    press(byText('dialog button', 'Discard all my edits…'))
    expect(discarded()).toEqual([])
    press(byText('dialog button', /^Discard all$/))
    expect(discarded()).toHaveLength(3)
    expect(() => byText('dialog button', 'Discard all my edits…')).toThrow()
  })

  test('a layer the person added stays when all is discarded, and the question says so', () => {
    const { byText } = opened()
    const mine = { ...editOf('p1/1', 'Sticker', { property: 'added' }), id: 'p1/1 9:9 added' }
    summarise({ edits: [...edits, mine] })
    press(byText('dialog button', 'Discard all my edits…'))
    expect(byText('dialog', '').textContent).toContain('Discard all 3 edits you made')
    expect(byText('dialog', '').textContent).toContain('1 layer you added stays.')
    press(byText('dialog button', /^Discard all$/))
    expect(discarded()).toHaveLength(3)
    expect(discarded()).not.toContain(mine.id)
    expect(byText('dialog', '').textContent).toContain('1 edit kept')
    // Its own row still gives it up.
    press(byText('dialog button', /^Discard my edit: 02 \/ Sticker/))
    expect(discarded()).toContain(mine.id)
  })

  test('a variable and a text style that were changed are told by name, and go with all the others', () => {
    const { byText } = opened()
    const told = { slide: '', before: '24', after: '50' }
    const ofFile = [
      { ...editOf('', 'accent'), ...told, id: ' variable/accent fill', layer: 'variable/accent' },
      { ...editOf('', 'Deck/Body'), ...told, id: ' style/Body 1 size', layer: 'style/Body 1' },
    ]
    summarise({ edits: [...edits, ...ofFile] })
    const text = byText('dialog', '').textContent
    expect(text).toContain('Variables and text styles')
    expect(text).toContain('Variable “accent”')
    expect(text).toContain('Text style “Deck/Body”')
    press(byText('dialog button', 'Discard all my edits…'))
    press(byText('dialog button', /^Discard all$/))
    expect(discarded()).toEqual(expect.arrayContaining(ofFile.map(({ id }) => id)))
  })

  test('what goes aside is told, and can be removed', () => {
    const { byText } = opened()
    const gone = editOf('p9/1', 'Title', { node: '7:1' })
    const aside: Aside = {
      ...{ kind: 'slide', slide: 'p9/1', name: '10 This visual', node: '7:0' },
      stays: false,
    }
    summarise({ edits: [...edits, gone], aside: [aside] })
    const text = byText('dialog', '').textContent
    expect(text).toContain('1 slide kept aside')
    expect(text).toContain('10 This visual')
    expect(text).toContain('It moves below the row.')
    press(byText('dialog button', /^Remove slide/))
    expect(discarded()).toEqual([gone.id, 'p9/1 p9/1 position'])
    expect(byText('dialog', '').textContent).toContain('3 edits kept')
    expect(byText('dialog', '').textContent).toContain('1 slide removed')
  })

  test('a slide that was put elsewhere is said to stay there', () => {
    const { byText } = opened()
    const aside: Aside = {
      ...{ kind: 'slide', slide: 'p9/1', name: '10 This visual', node: '7:0' },
      stays: true,
    }
    summarise({ edits: [], aside: [aside] })
    const text = byText('dialog', '').textContent
    expect(text).toContain('It is kept where you put it.')
    expect(text).not.toContain('below the row')
  })

  test('Cancel and Esc leave everything as it was; ⌘Enter updates', () => {
    const { panel, byText } = opened()
    summarise()
    press(byText('dialog button', 'Cancel'))
    expect(panel.state().phase.kind).toBe('arranging')
    summarise()
    key(byText('dialog', ''), 'Enter', { ctrlKey: true })
    expect(panel.state().phase).toMatchObject({ kind: 'running', mode: 'apply' })
  })
})
