import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { Length, SlideNode } from '../../src/lib/slide/node'
import { runs } from '../support/samples'
import { describeSlide, describeSlideFrame } from './support/describe'
import { openPlugin, slidesOn } from './support/plugin'
import { body, box, ink, meta, slide, text, veil } from './support/slides'

/** Never less than the pads of a box, which no painter goes below. */
const px = fc.integer({ min: 80, max: 900 })

/** "fill" only where the parent has a length of its own: a promise of the vocabulary. */
function length(parentHugs: boolean): fc.Arbitrary<Length> {
  return fc.oneof(
    px,
    fc.constant<Length>('hug'),
    ...(parentHugs ? [] : [fc.constant<Length>('fill')]),
  )
}

interface Place {
  readonly depth: number
  readonly hugsAcross: boolean
  readonly hugsDown: boolean
}

function anyBox(place: Place): fc.Arbitrary<SlideNode> {
  return fc
    .record({
      width: length(place.hugsAcross),
      height: length(place.hugsDown),
      axis: fc.constantFrom('row', 'column'),
      gap: fc.integer({ min: 0, max: 40 }),
      pad: fc.integer({ min: 0, max: 40 }),
      main: fc.constantFrom('start', 'center', 'end', 'between'),
      cross: fc.constantFrom('start', 'center', 'end'),
      radius: fc.integer({ min: 0, max: 20 }),
      clip: fc.boolean(),
      isFilled: fc.boolean(),
    })
    .chain(({ pad, isFilled, ...own }) =>
      fc
        .array(
          anyNode({
            depth: place.depth + 1,
            hugsAcross: own.width === 'hug',
            hugsDown: own.height === 'hug',
          }),
          { maxLength: 3 },
        )
        .map((children) => ({
          ...box('b', own, children),
          pad: { top: pad, right: pad, bottom: pad, left: pad },
          ...(isFilled ? { fill: veil } : {}),
        })),
    )
}

function anyText({ hugsAcross }: Place): fc.Arbitrary<SlideNode> {
  return fc
    .record({
      runs: fc.array(
        fc.record({
          text: fc.constantFrom('', 'one ', 'two\n', '🚀', 'a longer stretch of words '),
        }),
        { maxLength: 4 },
      ),
      style: fc.constantFrom(body, meta),
      width: length(hugsAcross),
      align: fc.constantFrom('left', 'center', 'right'),
      paragraphGap: fc.constantFrom(0, 22),
    })
    .map((own) => text('t', '', own))
}

function anyShape({ hugsAcross, hugsDown }: Place): fc.Arbitrary<SlideNode> {
  return fc
    .record({
      width: hugsAcross ? px : fc.oneof(px, fc.constant<Length>('fill')),
      height: hugsDown ? px : fc.oneof(px, fc.constant<Length>('fill')),
      shape: fc.constantFrom('rectangle', 'ellipse'),
    })
    .map((own) => ({ kind: 'shape', key: 's', name: 'Shape', fill: ink, ...own }))
}

/** Out of the flow: px or hug, anywhere. */
function anyFloating(place: Place): fc.Arbitrary<SlideNode> {
  const free = { ...place, hugsAcross: true, hugsDown: true }
  const at = fc.record({
    x: fc.integer({ min: -50, max: 900 }),
    y: fc.integer({ min: -50, max: 900 }),
  })
  return fc
    .tuple(fc.oneof(anyText(free), anyShape(free)), at)
    .map(([node, spot]) => ({ ...node, at: spot }))
}

function anyNode(place: Place): fc.Arbitrary<SlideNode> {
  const leaves = [anyText(place), anyShape(place), anyFloating(place)]
  return place.depth >= 3 ? fc.oneof(...leaves) : fc.oneof(...leaves, anyBox(place))
}

/** Keys of a deck are unique. */
function withKeys(node: SlideNode, key: string): SlideNode {
  if (node.kind !== 'box') return { ...node, key }
  return {
    ...node,
    key,
    children: node.children.map((child, index) => withKeys(child, `${key}/${index}`)),
  }
}

it('any tree of the vocabulary becomes the layers it says', async () => {
  const root: Place = { depth: 0, hugsAcross: false, hugsDown: false }
  const anySlide = fc.array(anyNode(root), { maxLength: 4 }).map((children) =>
    slide(
      'p0',
      '01 Any',
      children.map((child, index) => withKeys(child, `p0/${index}`)),
    ),
  )
  await fc.assert(
    fc.asyncProperty(anySlide, async (one) => {
      const plugin = openPlugin()
      expect(await plugin.draw([one])).toMatchObject(['drawn', {}])
      expect(slidesOn(plugin.figma).map(describeSlideFrame)).toEqual([describeSlide(one)])
      expect(plugin.figma.currentPage.children).toHaveLength(1)
    }),
    { numRuns: runs(40) },
  )
}, 60_000)
