/** The panel speaks with two voices: one waits for a pause, one does not. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'

import { defaultSettings } from '../../src/lib/settings/settings'
import { themeOf } from '../../src/lib/templates/theme-of'
import type { Event } from '../../src/lib/ui/state/event'
import { key, press, usePanel } from './panel-view-support'
import { done, readEvent, threadOf } from './support'

const opened = usePanel()

async function settle(ms = 60): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, ms))
  })
}

/** What each kind of live region says now. */
function voices(): readonly [polite: readonly string[], assertive: readonly string[]] {
  const said = (selector: string): readonly string[] =>
    [...opened().root.querySelectorAll(selector)].map(({ textContent }) => textContent)
  return [
    said('[aria-live="polite"], [role="status"]:not([aria-live])'),
    said('[aria-live="assertive"], [role="alert"]:not([aria-live])'),
  ]
}

function failed(concerns: string): Event {
  const { phase } = opened().panel.state()
  const run = phase.kind === 'running' ? phase.run : 0
  return { kind: 'runFailed', failure: { run, code: 'font', step: 'fonts', concerns, detail: '' } }
}

describe('live regions', () => {
  test('nothing readable is an alert, gone with the message', async () => {
    const { send } = opened()
    send({ kind: 'pasted', text: '  ', from: 'clipboard' })
    await settle()
    expect(voices()).toEqual([[''], ['The clipboard holds no text.']])
    send(readEvent(threadOf([0, 0])))
    await settle()
    expect(voices()).toEqual([['2 slides, No findings'], ['']])
  })

  test('a result is said politely, a failure at once; closed it is silent', async () => {
    const { send, byText } = opened()
    send(readEvent(threadOf([0, 0])), { kind: 'mainPressed' })
    await settle()
    send(done(1, 2))
    await settle()
    expect(voices()).toEqual([['2 slides on “Page 1”'], ['']])
    press(byText('button', 'Close'))
    send({ kind: 'mainPressed' })
    send(failed('Fraunces Bold'))
    await settle()
    expect(voices()).toEqual([
      [''],
      ['Drawing did not start. Nothing was changed. Figma could not load the font Fraunces Bold.'],
    ])
    press(byText('button', 'Close'))
    await settle()
    expect(voices()[1]).toEqual([''])
  })

  test('typing never speaks, whatever becomes of the slides; the end of it does', async () => {
    const { send } = opened()
    send(readEvent(threadOf([0, 0, 0])))
    await settle()
    const before = voices()
    const runs = [{ kind: 'text', text: 'Bread takes time. '.repeat(150) }] as const
    send({ kind: 'postEdited', post: '1', runs, gesture: 'typing' })
    await settle()
    expect(voices()).toEqual(before)
    send({ kind: 'gestureEnded' })
    await settle(200)
    expect(voices()[0][0]).toMatch(/^\d+ slides, \d+ findings?$/)
  })
})

describe('the card of a run', () => {
  beforeEach(() => {
    opened().send(readEvent(threadOf([0, 0])), { kind: 'mainPressed' })
  })

  test('offers Inter where it is a way round, and runs again with it', () => {
    const { panel, send, byText } = opened()
    send(failed('JetBrains Mono Regular'))
    expect(() => byText('button', 'Use Inter')).toThrow()
    send({ kind: 'mainPressed' })
    send(failed(`${themeOf(defaultSettings).title.family} Regular`))
    press(byText('button', 'Use Inter'))
    expect(panel.state().phase.kind).toBe('running')
    expect(panel.state().work.settings.type.titleFont?.family).toBe('Inter')
  })

  test('Escape closes it, and the slides it lay over have the focus', async () => {
    const { send, byText } = opened()
    send(done(1, 2))
    await settle()
    const show = byText('button', 'Show on canvas')
    show.focus()
    key(show, 'Escape')
    await settle()
    expect(show.isConnected).toBe(false)
    expect(document.activeElement?.hasAttribute('data-slide')).toBe(true)
  })

  test('copies the caption and the alt texts, says so and stays', () => {
    const { panel, send, byText } = opened()
    send(done(1, 2))
    for (const name of ['Copy caption', 'Copy alt texts']) {
      send({ kind: 'noticeEnded' })
      press(byText('button', name))
      expect(panel.state().notice).toBe('Copied')
      expect(panel.state().phase.kind).toBe('done')
    }
  })
})
