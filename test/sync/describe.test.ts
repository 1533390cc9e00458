import { describe, expect, it } from 'vitest'

import { describe as say, describeWords, shorten } from '../../src/lib/sync/describe'
import { lookOf } from '../../src/lib/sync/looks'
import type { EditedProperty } from '../../src/lib/slide/edits'
import type { Props } from '../../src/lib/sync/props'
import { shadowJson } from '../../src/lib/sync/canonical'
import { accent, after, ink, paragraphs, red, slideOf, text } from './support/merge'
import { find, takeOut } from './support/model'

const black = { kind: 'solid', color: '#000000' } as const

const rows: readonly (readonly [EditedProperty, Props, string])[] = [
  ['font', { font: { family: 'Inter', style: 'Bold' } }, 'Inter Bold'],
  ['size', { size: 36.5 }, '36.5'],
  ['lineHeight', { lineHeight: 'auto' }, 'auto'],
  ['letterSpacing', { tracking: -1.5 }, '-1.5%'],
  ['letterSpacing', { tracking: '2px' }, '2px'],
  ['paragraphSpacing', { paragraphGap: 12 }, '12'],
  ['textAlign', { align: 'CENTER' }, 'Center'],
  ['textStyle', { textStyle: null }, 'None'],
  ['textStyle', { textStyle: 'Title' }, 'Title'],
  ['textStyle', { textStyle: 'id:S:1' }, 'Another style'],
  ['maxLines', { maxLines: null }, 'No limit'],
  ['fill', { fills: [red] }, '#FF0000'],
  ['fill', { fills: [{ ...red, opacity: 0.4 }] }, '#FF0000 40%'],
  ['fill', { fills: [] }, 'None'],
  ['image', { fills: [{ type: 'IMAGE', hash: 'a', mode: 'CROP' }] }, 'Image, crop'],
  ['stroke', { strokes: [ink], strokeWeight: 2 }, '#15140F, 2'],
  ['effects', { effects: [shadowJson({ x: 0, y: 8, blur: 24, color: black })] }, 'Drop shadow'],
  ['opacity', { opacity: 0.4 }, '40%'],
  ['radius', { radius: [8, 8, 0, 0] }, '8, 8, 0, 0'],
  ['visible', { visible: false }, 'Hidden'],
  ['position', { position: { x: 12, y: 40 } }, 'x 12, y 40'],
  ['position', { position: 'flow' }, 'In the layout'],
  ['width', { width: 'fill' }, 'Fill'],
  ['height', { height: 320 }, '320'],
  ['rotation', { rotation: 12 }, '12°'],
  ['direction', { direction: 'HORIZONTAL' }, 'Horizontal'],
  ['spacing', { gap: 'auto' }, 'Auto'],
  ['padding', { padding: [96, 48, 96, 48] }, '96, 48, 96, 48'],
  ['alignment', { main: 'MIN', cross: 'CENTER' }, 'Min, Center'],
  ['clip', { clip: true }, 'On'],
]

describe('values in few words', () => {
  it.each(rows)('%s %o is "%s"', (property, props, words) => {
    expect(say(property, props)).toBe(words)
  })

  it('80 characters at most, never half of an emoji', () => {
    expect(shorten('😀'.repeat(90))).toBe(`${'😀'.repeat(79)}…`)
    expect(shorten('a\n  b')).toBe('a b')
  })

  it('words are told by the paragraphs that differ', () => {
    const words = describeWords(paragraphs('A\nB\nC'), paragraphs('A\nBee\nC'))
    expect(words).toEqual({ before: 'B', after: 'Bee' })
    expect(describeWords(paragraphs('A\nC'), paragraphs('A\nB\nC'))).toEqual({
      before: '',
      after: 'B',
    })
  })

  it('where only looks differ, they are told with their words', () => {
    expect(describeWords(paragraphs('Threads matter'), paragraphs('Threads _matter_'))).toEqual({
      before: 'Threads matter',
      after: '“matter” Inter Bold',
    })
  })
})

describe('looks after a hand', () => {
  const wanted = text('t', 'Threads *matter*\nA lot').props
  const look = (props: Props): ReturnType<typeof lookOf> =>
    lookOf('t', { ...wanted, ...props }, wanted)

  it('a layer as we write it has none', () => {
    expect(look({ opacity: 0.5 })).toBeNull()
  })

  it('paragraphs that were rewritten, with what is marked in them', () => {
    expect(look({ paragraphs: paragraphs('Threads *matter* much\nA lot') })?.words).toEqual([
      {
        at: 0,
        from: 'Threads matter',
        to: [
          { text: 'Threads ' },
          { text: 'matter', color: { kind: 'solid', color: accent.color } },
          { text: ' much' },
        ],
      },
    ])
  })

  it('a paragraph that was added stands with the one before it, a deleted one is nothing', () => {
    expect(
      look({ paragraphs: paragraphs('Threads *matter*\nMine\nA lot') })?.words?.[0]?.to,
    ).toEqual([
      { text: 'Threads ' },
      { text: 'matter', color: { kind: 'solid', color: accent.color } },
      { text: '\n' },
      { text: 'Mine' },
    ])
    expect(look({ paragraphs: paragraphs('A lot') })?.words).toEqual([
      { at: 0, from: 'Threads matter', to: [] },
    ])
  })

  it('a layer out of the flow, a hidden one and a deleted one', () => {
    expect(look({ position: { x: 12, y: 40 } })?.at).toEqual({ x: 12, y: 40 })
    const visible = { ...wanted, visible: true }
    expect(lookOf('t', { ...visible, visible: false }, visible)?.isGone).toBe(true)
    const slide = slideOf([text('t', 'Words')])
    const { merged } = after({
      base: slide,
      hand: (canvas) => {
        takeOut(canvas, find(canvas, 't'))
      },
      next: slide,
    })
    expect(merged.looks).toEqual([{ layer: 't', isGone: true }])
  })
})
