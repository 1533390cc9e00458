import { h, render } from 'preact'
import { expect, test } from 'vitest'

import { SlidePreview } from '../../src/lib/preview/slide-preview'
import { printPreview } from './print-preview'
import { samples, treeOf } from './samples'

test.each(samples.map((slide) => [slide.name, slide] as const))(
  'the elements of %s read as its tree',
  (_, slide) => {
    const root = document.createElement('div')
    render(<SlidePreview slide={slide} width={270} pictureUrl={() => 'data:,'} />, root)
    expect(printPreview(root)).toBe(treeOf(slide))
  },
)
