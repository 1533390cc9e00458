/** The end of the deck by hand: whose words, what to do, in which order. */
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'

import { key, press, usePanel } from './panel-view-support'
import { readEvent, threadOf } from './support'

const opened = usePanel()

beforeEach(() => {
  const { posts, ...rest } = threadOf([0, 0, 0])
  const words = 'If this helped you, share it.\n\nMore every week.\n\nFollow me → @ada'
  const last = { runs: [{ kind: 'text', text: words }], media: [] } as const
  opened().send(readEvent({ ...rest, posts: [...posts.slice(0, 2), last] }), {
    kind: 'sectionToggled',
    section: 'outro',
    isAlone: true,
  })
})

const outro = () => opened().panel.state().work.settings.outro

function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = opened().root.querySelector<HTMLInputElement>(
    `input[aria-label="${label}"], textarea[aria-label="${label}"]`,
  )
  if (found === null) throw new Error(`No field ${label}.`)
  return found
}

function put(label: string, text: string): void {
  const input = field(label)
  void act(() => {
    input.focus()
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  key(input, 'Enter')
}

const labels = () => outro().actions.map(({ label }) => label)

test('the thread’s words stand there until one’s own do, and come back', () => {
  const { root, byText } = opened()
  expect(root.textContent).toContain('Words taken from post 3.')
  expect(
    [field('Headline'), field('Line'), field('Button')].map((each) => each.placeholder),
  ).toEqual(['If this helped you, share it.', 'More every week.', 'Follow me → @ada'])
  press(byText('button', 'Use own'))
  expect(outro()).toMatchObject({ headline: 'If this helped you, share it.' })
  expect(document.activeElement).toBe(field('Headline'))
  expect(root.textContent).not.toContain('Words taken from')
  put('Line', '')
  expect([outro().line, field('Line').placeholder]).toEqual(['', 'None'])
  press(byText('button', 'Back to the thread’s words'))
  expect(outro().headline).toBeNull()
})

test('a headline is one line, and emptied it is the thread’s', () => {
  put('Headline', 'Thank you\nfor reading')
  expect(outro().headline).toBe('Thank you for reading')
  put('Headline', '')
  expect(outro().headline).toBeNull()
})

test('up to three actions, in any order by ↑ and ↓, and the focus goes along', () => {
  const { byText, root } = opened()
  for (let count = 0; count < 3; count += 1) press(byText('button', 'Add action'))
  expect(labels()).toEqual(['Reshare', 'Save for later', 'Follow for more'])
  expect([...root.querySelectorAll('button')].map((each) => each.textContent)).not.toContain(
    'Add action',
  )
  const handle = byText('button', 'Move action 1')
  handle.focus()
  key(handle, 'ArrowDown')
  expect(labels()).toEqual(['Save for later', 'Reshare', 'Follow for more'])
  expect(document.activeElement).toBe(byText('button', 'Move action 2'))
  expect(root.textContent).toContain('Action 1 is now action 2.')
  key(byText('button', 'Move action 3'), 'ArrowDown')
  expect(labels()).toEqual(['Save for later', 'Reshare', 'Follow for more'])
  press(byText('button', 'Remove action 1'))
  expect(labels()).toEqual(['Reshare', 'Follow for more'])
  opened().send({ kind: 'undid' }, { kind: 'undid' })
  expect(labels()).toEqual(['Reshare', 'Save for later', 'Follow for more'])
})

test('actions take the place of the button, and its field with it', () => {
  const { byText, root } = opened()
  expect(root.querySelector('[aria-label="Button"]')).not.toBeNull()
  press(byText('button', 'Add action'))
  expect(root.querySelector('[aria-label="Button"]')).toBeNull()
})

test('an icon brings its words', () => {
  const { byText } = opened()
  press(byText('button', 'Add action'))
  const select = byText('select', 'Icon of action 1') as HTMLSelectElement
  void act(() => {
    select.value = 'like'
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(outro().actions).toEqual([{ icon: 'like', label: 'Like it if it helped' }])
})

test('off, only the switch is there; reset brings everything back', () => {
  const { byText, root } = opened()
  put('Headline', 'Bye')
  const toggle = byText('input[type="checkbox"]', 'Outro')
  press(toggle)
  expect(outro().on).toBe(false)
  expect(root.querySelector('[aria-label="Headline"]')).toBeNull()
  press(byText('button', 'Reset section'))
  expect(outro()).toMatchObject({ on: true, headline: null })
})
