/** Where the focus and the view are after something that a person did elsewhere. */
import { beforeEach, expect, test, vi } from 'vitest'

import { key, press, usePanel } from './panel-view-support'
import { files, readEvent, ready, threadOf } from './support'

const opened = usePanel()
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

beforeEach(() => {
  opened().send(readEvent(threadOf([0, 1, 1])))
})

test.each([
  ['with words', 'Add action'],
  ['with an icon', /^Deck menu|^Menu of posts|^Undo/],
])('Escape on a button %s leaves the focus on it', async (_, label) => {
  const { byText, send } = opened()
  send({ kind: 'sectionToggled', section: 'outro', isAlone: false })
  send({ kind: 'settingChanged', path: 'type.title', value: 80 })
  const button = byText('button', label)
  button.focus()
  key(button, 'Escape')
  await soon()
  expect(document.activeElement).toBe(button)
})

test('a slide made by dropping a picture and undone gives the focus to a slide', async () => {
  const { panel, root, send } = opened()
  send(files('oven.png'), ready('image-1'))
  const deck = panel.plan()?.deck
  if (deck === undefined) throw new Error('no deck')
  const count = root.querySelectorAll('[data-slide]').length
  send({ kind: 'pictureAdded', deck, image: 'image-1', before: 1 })
  const made = root.querySelectorAll<HTMLElement>('[data-slide]')
  expect(made.length).toBe(count + 1)
  made[1]?.focus()
  key(document.activeElement ?? window, 'z', { ctrlKey: true })
  await soon()
  expect(root.querySelectorAll('[data-slide]').length).toBe(count)
  expect((document.activeElement as HTMLElement).dataset['slide']).toBeDefined()
})

test('a narrow window that comes back to its slides looks for the selected one', () => {
  const { root, send, panel } = opened()
  const among = panel.plan()?.deck.slides.map(({ key: slide }) => slide) ?? []
  send({ kind: 'slideSelected', slide: 'p2/1', mode: 'only', among })
  send({ kind: 'regionChosen', region: 'posts' })
  const cell = root.querySelector<HTMLElement>('[data-slide="p2/1"]')
  if (cell === null) throw new Error('The slide is there.')
  const look = vi.spyOn(cell, 'scrollIntoView').mockImplementation(() => undefined)
  send({ kind: 'regionChosen', region: 'slides' })
  expect(look).toHaveBeenCalledTimes(1)
})

test('Cleaning names the last post that is planned, by its own number', () => {
  const { root, send } = opened()
  const closing = { kind: 'text', text: 'That’s a wrap! Follow me for more.' } as const
  send({ kind: 'sectionToggled', section: 'cleaning', isAlone: false })
  send({ kind: 'postEdited', post: '1', runs: [closing], gesture: 'typing' })
  send({ kind: 'postsDeleted', posts: ['2'] })
  const toggle = root.querySelector('[aria-label^="Last post as outro"]')
  expect(toggle?.getAttribute('aria-label')).toBe('Last post as outro, Post 2')
})

test('the button in the head undoes, too, and keeps the focus', async () => {
  const { byText, send } = opened()
  send({ kind: 'settingChanged', path: 'type.title', value: 80 })
  send({ kind: 'settingChanged', path: 'type.title', value: 90 })
  const undo = byText('button', /^Undo/)
  undo.focus()
  press(undo)
  await soon()
  expect(document.activeElement).toBe(undo)
})
