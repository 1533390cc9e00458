/**
 * What both painters must agree on: sample slides and what each must read like. The preview is read back
 * in `preview.test.tsx` (in a DOM), the layers in `layers.test.ts` (in the stand-in); both against `treeOf`.
 */
import { createMeasure } from '../../src/lib/deck/line-breaking'
import { defaultSettings } from '../../src/lib/settings/settings'
import type { Slide, SlideNode } from '../../src/lib/slide/node'
import { printSlide } from '../../src/lib/slide/print'
import { buildCarousel } from '../../src/lib/templates/build-carousel'
import { exampleSource } from '../../src/lib/ui/example'
import { everyKind } from '../preview/samples'

const photo = { key: 'photo', width: 1600, height: 900, kind: 'photo' } as const

/** The panel's own example with two pictures, one of them still missing. */
const { thread } = exampleSource
const posts = thread.posts.map((post, index) =>
  index === 2 || index === 4 ? { ...post, media: [{ kind: 'image', url: null } as const] } : post,
)

const { slides } = buildCarousel({
  thread: { ...thread, posts },
  settings: defaultSettings,
  pictures: new Map([['2/0', photo]]),
  brand: { avatar: { ...photo, key: 'avatar' } },
  measure: createMeasure((text, _font, sizePx) => text.length * sizePx * 0.5),
})

export const samples: readonly Slide[] = [everyKind, ...slides]

/** The tree as both painters must take it: a gap between pushed-apart children means nothing. */
export function treeOf(slide: Slide): string {
  return printSlide({ ...slide, children: slide.children.map(withoutGap) })
}

function withoutGap(node: SlideNode): SlideNode {
  if (node.kind !== 'box') return node
  const gap = node.main === 'between' ? 0 : node.gap
  return { ...node, gap, children: node.children.map(withoutGap) }
}
