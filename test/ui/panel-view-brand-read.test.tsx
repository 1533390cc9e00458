/** "Read from this file": what the Figma file says becomes a brand kit. */
import { h, render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'

import type { FileBrand } from '../../src/lib/messages/protocol'
import { createPanel } from '../../src/lib/ui/effects/panel'
import { PanelView } from '../../src/lib/ui/panel'
import { press } from './panel-view-support'
import { readEvent, threadOf } from './support'

const brand: FileBrand = {
  name: 'Northbeam',
  colors: [{ color: '#241A52', name: 'primary' }],
  textStyles: [],
  fonts: [],
  pictures: [{ at: 'logoLight', bytes: new Uint8Array([137, 80, 78, 71]) }],
}

test('the button asks Figma; the kit it makes is chosen, and its logo is kept', async () => {
  const posted: unknown[] = []
  const kept: number[] = []
  let receive: (message: unknown) => void = () => undefined
  const panel = createPanel({
    port: {
      post: (message) => posted.push(message),
      listen: (listener) => {
        receive = listener
      },
    },
    get: () => Promise.reject(new TypeError('offline')),
    wordWidth: (text, _font, size) => text.length * size * 0.5,
    readPicture: () => new Promise(() => undefined),
    readSmallPicture: (blob) => {
      kept.push(blob.size)
      return new Promise(() => undefined)
    },
    saveFile: () => undefined,
    copy: () => true,
  })
  const root = document.createElement('div')
  document.body.append(root)
  const fonts = { need: () => undefined }
  void act(() => {
    render(<PanelView panel={panel} fonts={fonts} example={() => []} platform="Macintosh" />, root)
  })
  void act(() => {
    panel.send(readEvent(threadOf([0, 1])))
    panel.send({ kind: 'sectionToggled', section: 'brand', isAlone: true })
  })
  const button = [...root.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Read from this file',
  )
  if (button === undefined) throw new Error('No button')
  press(button)
  expect(posted).toContainEqual(['readBrand', null])
  await act(() => {
    receive(['brandRead', { brand }])
  })
  const { brands, brand: chosen, settings } = panel.state().work
  expect([brands.map(({ label }) => label), chosen]).toEqual([['Northbeam'], 'brand-1'])
  expect(settings.theme).toBe('custom')
  expect(kept).toEqual([4])
  const tile = root.querySelector('[role="radio"][aria-checked="true"]')
  expect(tile?.getAttribute('title')).toBe('Northbeam')
  void act(() => {
    render(null, root)
  })
})
