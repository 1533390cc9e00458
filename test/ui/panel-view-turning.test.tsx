/** How a person gets from one carousel on the canvas to another. */
import { expect, test } from 'vitest'

import { openedCarousel } from './edit-support'
import { press, usePanel } from './panel-view-support'
import { readEvent, resultOf, threadOf } from './support'

const opened = usePanel()

test('on the first run and over a deck, the carousel that is selected on the canvas can be opened', () => {
  const { root, send, sent } = opened()
  for (const words of ['A carousel is selected', 'Another carousel is selected']) {
    send({ kind: 'carouselSelected', carousel: 'c7' })
    expect(root.textContent).toContain(words)
    press(opened().byText('button', 'Edit it'))
    expect(sent[sent.length - 1]).toEqual(['open', { carousel: 'c7' }])
    send({ kind: 'carouselSelected', carousel: null })
    expect(root.textContent).not.toContain(words)
    send(readEvent(threadOf([0, 0])))
  }
})

test('a deck that became three carousels has a button for each of them', () => {
  const { send, sent, root } = opened()
  send(readEvent(threadOf([0, 0])), { kind: 'deckDivided', on: true }, { kind: 'mainPressed' })
  const result = { ...resultOf(12), others: ['c2', 'c3'] }
  send({ kind: 'runDone', run: 1, result, carousel: 'c1', drawn: null })
  const buttons = [...root.querySelectorAll<HTMLElement>('[aria-label^="Edit carousel"]')]
  expect(buttons.map((button) => button.textContent)).toEqual(['1', '2', '3'])
  for (const [index, button] of buttons.entries()) {
    press(button)
    const id = `c${index + 1}`
    expect(sent[sent.length - 1]).toEqual(['open', { carousel: id }])
  }
  send({ kind: 'resultClosed' })
  expect(root.textContent).toContain('The 3 on the canvas stay')
  expect(root.querySelectorAll('[aria-label^="Edit carousel"]')).toHaveLength(3)
})

test('after another carousel was opened by key its slides have the focus, as the button is gone', () => {
  const { send } = opened()
  send(readEvent(threadOf([0, 0])), { kind: 'carouselSelected', carousel: 'c7' })
  opened().byText('button', 'Edit it').focus()
  const carousel = openedCarousel({ id: 'c7', words: ['One', 'Two'] })
  send({ kind: 'carouselOpened', asked: 'c7', carousel })
  expect(document.activeElement?.getAttribute('data-slide')).toBe(
    opened().panel.plan()?.slides[0]?.key,
  )
})
