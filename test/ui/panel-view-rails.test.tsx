/** Header and footer, and pictures, by hand. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'

import { key, press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1])))
})

const settings = () => opened().panel.state().work.settings

describe('header and footer', () => {
  beforeEach(() => {
    opened().send({ kind: 'sectionToggled', section: 'rails', isAlone: true })
  })

  test('a corner of the small slide says what stands there and goes to its field', () => {
    const { byText } = opened()
    expect(byText('button', 'Header left: Author')).toBeDefined()
    const corner = byText('button', /^Footer right: /)
    press(corner)
    const field = byText('select', 'Footer right') as HTMLSelectElement
    expect(document.activeElement).toBe(field)
    void act(() => {
      field.value = 'dots'
      field.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(settings().rails.footerRight).toBe('dots')
    expect(corner.textContent).toBe('Footer right: Dots')
  })

  test('a text of one’s own has a field only where it is shown', () => {
    const { root, send } = opened()
    expect(root.querySelector('input[aria-label="Text"]')).toBeNull()
    const { rails } = settings()
    send({ kind: 'designChanged', change: { rails: { ...rails, headerRight: 'text' } } })
    expect(root.querySelector('input[aria-label="Text"]')).not.toBeNull()
  })
})

describe('pictures', () => {
  beforeEach(() => {
    opened().send({ kind: 'sectionToggled', section: 'pictures', isAlone: true })
  })

  test('the radius is the template’s until one is given, and again when the field is emptied', () => {
    const { byText } = opened()
    const field = byText('input', 'Radius') as HTMLInputElement
    const put = (text: string): void => {
      void act(() => {
        field.focus()
        field.value = text
        field.dispatchEvent(new Event('input', { bubbles: true }))
      })
      key(field, 'Enter')
    }
    expect([field.value, field.placeholder]).toEqual(['', 'As the template'])
    put('20*2')
    expect(settings().pictures.radius).toBe(40)
    put('')
    expect(settings().pictures.radius).toBeNull()
    put('999')
    expect(settings().pictures.radius).toBe(200)
    press(byText('button', 'Back to the template’s'))
    expect(settings().pictures.radius).toBeNull()
  })

  test('how they stand is one choice of three, with what it means', () => {
    const { byText, root } = opened()
    expect(root.textContent).toContain('Photos fill their place')
    press(byText('label', 'Fit').querySelector('input') ?? root)
    expect(settings().pictures.fit).toBe('fit')
    expect(root.textContent).toContain('Pictures are shown whole.')
  })

  test('reset brings all of it back', () => {
    const { byText } = opened()
    press(byText('input[type="checkbox"]', 'Captions'))
    press(byText('input[type="checkbox"]', 'Border'))
    expect(settings().pictures).toMatchObject({ captions: true, border: false })
    press(byText('button', 'Reset section'))
    expect(settings().pictures).toMatchObject({ captions: false, border: true })
  })
})
