import '!./lib/ui/tokens.css'
import { render } from '@create-figma-plugin/ui'
import { h, type JSX } from 'preact'

import { createMeasure } from './lib/deck/line-breaking'
import { createCanvasWidth } from './lib/ui/effects/canvas-width'
import { copyText } from './lib/ui/effects/copy'
import { createFontLoader } from './lib/ui/effects/fonts'
import { get } from './lib/ui/effects/get'
import { createPanel } from './lib/ui/effects/panel'
import { createPanelPort } from './lib/ui/effects/panel-port'
import { readPicture } from './lib/ui/effects/pictures'
import { saveFile } from './lib/ui/effects/save-file'
import { readSmallPicture } from './lib/ui/effects/small-picture'
import { createExample } from './lib/ui/example-slides'
import { PanelView } from './lib/ui/panel'

export default function ui(root: HTMLElement): void {
  const wordWidth = createCanvasWidth()
  const panel = createPanel({
    port: createPanelPort(window),
    get,
    wordWidth,
    readPicture,
    readSmallPicture,
    saveFile,
    copy: copyText,
  })
  const fonts = createFontLoader(document.fonts, get, () => {
    panel.send({ kind: 'fontsArrived' })
  })
  const example = createExample(() => createMeasure(wordWidth))
  const View = (): JSX.Element => (
    <PanelView
      panel={panel}
      fonts={fonts}
      example={() => example(panel.state().fonts)}
      platform={navigator.userAgent}
    />
  )
  render(View)(root, {})
}
