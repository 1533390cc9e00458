/** The pictures of a deck under a person's hands. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'

import type { Event as PanelEvent } from '../../src/lib/ui/state/event'
import { key, press, usePanel } from './panel-view-support'
import { files, placed, readEvent, ready, threadOf } from './support'

const opened = usePanel()

function tile(name: string): HTMLElement {
  return opened().byText('button', `Picture ${name}`)
}

function slides(): readonly string[] {
  return (
    opened()
      .panel.plan()
      ?.slides.map((slide) => slide.key) ?? []
  )
}

async function later(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
}

/** A picture of so many px a side. */
function square(image: string, side: number): PanelEvent {
  return {
    kind: 'imageReady',
    image,
    picture: { key: `picture-of-${image}`, width: side, height: side, kind: 'photo' },
    preview: `data:${image}`,
  }
}

beforeEach(() => {
  opened().send(
    readEvent(threadOf([0, 0, 1, 0])),
    files('oven.png', 'crust.png'),
    ready('image-1'),
    ready('image-2'),
  )
})

describe('the chosen picture', () => {
  test('goes onto the selected slide, which need not have a place for it', () => {
    const { panel, send, byText, root } = opened()
    expect(root.textContent).not.toContain('Add as slide')
    press(tile('crust.png'))
    expect(byText('button', 'Choose a slide').hasAttribute('disabled')).toBe(true)
    send({ kind: 'slideShown', slide: 'p1/1' })
    press(byText('button', 'Apply to slide 2'))
    expect(placed(panel.state())).toMatch(/^1\/\S+ image-2, 2\/0 image-1$/)
    expect(panel.state().selection.image).toBeNull()
    expect(JSON.stringify(panel.plan()?.slides[1])).toContain('picture-of-image-2')
  })

  test('once it is there, its buttons are gone and the focus is on the slide', async () => {
    const { send, byText } = opened()
    press(tile('crust.png'))
    send({ kind: 'slideShown', slide: 'p1/1' })
    const apply = byText('button', 'Apply to slide 2')
    void act(() => {
      apply.focus()
    })
    press(apply)
    await later()
    expect(apply.isConnected).toBe(false)
    expect(document.activeElement?.getAttribute('data-slide')).toBe('p1/1')
  })

  test('is a slide of its own behind the selected one, and the place it had is empty', () => {
    const { panel, send, byText } = opened()
    send({ kind: 'slideShown', slide: 'p0/1' })
    press(tile('oven.png'))
    press(byText('button', 'Add as slide'))
    const [added] = panel.state().selection.slides.keys
    expect(slides().indexOf(added ?? '')).toBe(1)
    expect(placed(panel.state())).not.toContain('2/0')
    expect(byText('button', /empty place/)).toBeDefined()
  })

  test('cannot go onto the person’s own closing slide, and says so', () => {
    const { send, byText, panel } = opened()
    const { outro } = panel.state().work.settings
    send({ kind: 'cleaningChanged', key: 'callToAction', value: false })
    send({ kind: 'designChanged', change: { outro: { ...outro, headline: 'Bake along' } } })
    const end = slides().find((slide) => slide.startsWith('end/'))
    if (end === undefined) throw new Error('The deck has no closing slide of its own.')
    send({ kind: 'slideShown', slide: end })
    press(tile('crust.png'))
    const button = byText('button', /^Apply to slide/)
    expect(button.hasAttribute('disabled')).toBe(true)
    expect(button.closest<HTMLElement>('[data-tip]')?.dataset['tip']).toContain('closing slide')
  })
})

describe('by keys', () => {
  test('M picks it up, arrows choose a slide, Enter applies it there', async () => {
    const { panel, root } = opened()
    const picture = tile('crust.png')
    void act(() => {
      picture.focus()
    })
    key(picture, 'm')
    await later()
    expect(root.querySelector('[data-key-hint]')?.textContent).toContain('crust.png')
    const cell = document.activeElement as HTMLElement
    key(cell, 'ArrowRight')
    // A cover of this layout has no picture: the first slide is one, and the picture stands behind it.
    expect(root.querySelector('[data-drop="slide"]')?.textContent).toBe('New slide')
    const before = panel.plan()?.slides.length ?? 0
    key(cell, 'Enter')
    expect(panel.plan()?.slides.length).toBe(before + 1)
    expect(placed(panel.state())).toMatch(/^0\/\S+ image-2, 2\/0 image-1$/)
  })

  test('Delete takes it out of its place, then out of the deck; undo brings it back', () => {
    const { panel, send, root } = opened()
    key(tile('oven.png'), 'Delete')
    expect(placed(panel.state())).toBe('')
    key(tile('oven.png'), 'Delete')
    expect(root.textContent).not.toContain('oven.png')
    send({ kind: 'undid' }, { kind: 'undid' })
    expect(placed(panel.state())).toBe('2/0 image-1')
  })
})

test('a picture that is too small for its place says how much larger it is shown', () => {
  const { root, send } = opened()
  send(square('image-1', 2400))
  expect(root.textContent).not.toContain('may look soft')
  send(square('image-1', 300))
  expect(root.textContent).toMatch(/Shown at \d(?:\.\d)?×may look soft/)
})

test('an unused picture can be removed from its tile', () => {
  const { panel, byText } = opened()
  press(byText('button', 'Remove crust.png'))
  expect(panel.state().work.pictures).toEqual(['image-1'])
})

test('a thread without picture places says that once, and counts none', () => {
  const { root, send } = opened()
  send(readEvent(threadOf([0, 0])), { kind: 'tabChosen', tab: 'images' })
  expect(root.textContent).toContain('This thread has no picture places.')
  expect(root.textContent).not.toContain('places filled')
})
