import { beforeAll, expect, test } from 'vitest'

import { openPlugin, slidesOn } from '../figma/support/plugin'
import { printFrame } from './print-layers'
import { samples, treeOf } from './samples'

let frames: readonly FrameNode[] = []
beforeAll(async () => {
  const plugin = openPlugin()
  await plugin.draw(samples)
  frames = slidesOn(plugin.figma)
})

test.each(samples.map((slide, index) => [slide.name, slide, index] as const))(
  'the layers of %s read as its tree',
  (_, slide, index) => {
    const frame = frames[index]
    expect(frame && printFrame(frame)).toBe(treeOf(slide))
  },
)
