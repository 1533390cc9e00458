/** The panel as a person sees it, while anybody in its window says anything. */
import { h, render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, it } from 'vitest'

import { fuzz, type Family } from '../../playground/fuzz/run'
import { createPanel } from '../../src/lib/ui/effects/panel'
import { PanelView } from '../../src/lib/ui/panel'
import { anySteps, messageOf, type Step } from './messages-panel-cases'

function openView() {
  let receive: (message: unknown) => void = () => undefined
  const panel = createPanel({
    port: {
      post: () => undefined,
      listen: (listener) => {
        receive = listener
      },
    },
    get: () => Promise.reject(new TypeError('offline')),
    wordWidth: (text, _font, size) => text.length * size * 0.5,
    readPicture: () => new Promise(() => undefined),
    readSmallPicture: () => new Promise(() => undefined),
    saveFile: () => undefined,
    copy: () => true,
  })
  const root = document.createElement('div')
  document.body.append(root)
  void act(() => {
    render(
      <PanelView
        panel={panel}
        fonts={{ need: () => undefined }}
        example={() => []}
        platform="Macintosh"
      />,
      root,
    )
  })
  const hear = (message: unknown): void => {
    receive(message)
  }
  const close = (): void => {
    void act(() => {
      render(null, root)
    })
    root.remove()
  }
  return { panel, root, close, hear }
}

/** Throws where the panel is empty, or something that was said became an element that runs or fetches. */
function checkShown(root: HTMLElement): void {
  if (root.querySelector('button') === null) throw new Error('The panel shows nothing.')
  const alive = root.querySelector('script, iframe, object, embed, link, meta, [onerror], [onload]')
  if (alive !== null) throw new Error(`It shows <${alive.tagName}>.`)
}

const family: Family<readonly Step[]> = {
  name: 'messages to the view',
  smoke: 2,
  share: 0.005,
  cases: anySteps,
  check: (steps) => {
    const { panel, root, close, hear } = openView()
    try {
      const verdict = { answered: 0, refused: 0 }
      for (const step of steps) {
        const before = panel.state()
        void act(() => {
          if (step.kind === 'done') panel.send(step.event)
          else hear(messageOf(step))
        })
        if (panel.state() === before) verdict.refused += 1
        else verdict.answered += 1
        checkShown(root)
      }
      void act(() => {
        panel.send({ kind: 'startedOver' })
        panel.send({ kind: 'exampleAsked' })
      })
      checkShown(root)
      if (root.querySelector('[data-slide]') === null) throw new Error('No slide is shown.')
      return verdict
    } finally {
      close()
    }
  },
}

describe('the view', { timeout: 1_200_000 }, () => {
  it('stands whatever is said to the panel, in any order', async () => {
    await fuzz(family)
  })
})
