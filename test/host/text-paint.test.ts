import { describe, expect, it } from 'vitest'

import { paint, type Picture } from './engine-pixels'
import { frame, mixedText, solid, text, type Props, type Sketch } from './engine-records'

function onWhite(child: Sketch, width = 200, height = 60): Picture {
  const fills = [solid('#ffffff')]
  return paint(frame({ width, height, fills, clipsContent: true }, [child]))
}

interface Ink {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The box of pixels that are not white; null for none. */
function inkOf(picture: Picture): Ink | null {
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const [red, green, blue] = picture.at(x, y)
      if (red > 200 && green > 200 && blue > 200) continue
      xs.push(x)
      ys.push(y)
    }
  }
  if (xs.length === 0) return null
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }
}

function colorsOf(picture: Picture): { reds: number; blues: number; others: number } {
  const count = { reds: 0, blues: 0, others: 0 }
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const [red, green, blue] = picture.at(x, y)
      if (red > 200 && green > 200 && blue > 200) continue
      if (red > blue + 100 && green < 140) count.reds += 1
      else if (blue > red + 100 && green < 140) count.blues += 1
      else count.others += 1
    }
  }
  return count
}

describe('text is painted', () => {
  it('LEFT at the left, CENTER in the middle, RIGHT at the right of its box', () => {
    const boxed = (textAlignHorizontal: string): Ink | null =>
      inkOf(
        onWhite(
          text(
            'III',
            { fontSize: 20 },
            { width: 200, textAutoResize: 'HEIGHT', textAlignHorizontal },
          ),
        ),
      )
    expect(boxed('LEFT')?.left).toBeLessThan(5)
    const middle = boxed('CENTER')
    expect(Math.abs((middle?.left ?? 0) + (middle?.right ?? 0) - 200)).toBeLessThan(4)
    expect(boxed('RIGHT')?.right).toBeGreaterThan(195)
  })

  it('TOP, CENTER and BOTTOM of a box higher than its lines', () => {
    const boxed = (textAlignVertical: string): number =>
      inkOf(
        onWhite(
          text('HHH', {}, { width: 100, height: 60, textAutoResize: 'NONE', textAlignVertical }),
        ),
      )?.top ?? NaN
    expect(boxed('CENTER') - boxed('TOP')).toBeCloseTo(22, -1)
    expect(boxed('BOTTOM') - boxed('TOP')).toBe(45)
  })

  it('a capital of 40 px stands on the baseline, 0.727 em high', () => {
    const ink = inkOf(onWhite(text('H', { fontSize: 40 })))
    expect((ink?.bottom ?? 0) - (ink?.top ?? 0) + 1).toBe(29)
    expect(ink?.bottom).toBe(38)
  })

  it('a line height of 60 puts 24 px letters 15.5 px lower than AUTO does', () => {
    const autoTop = inkOf(onWhite(text('H', { fontSize: 24 })))?.top ?? NaN
    const lineHeight = { unit: 'PIXELS', value: 60 }
    const top = inkOf(onWhite(text('H', { fontSize: 24, lineHeight })))?.top ?? NaN
    // (60 − 29) / 2, each baseline on a whole px.
    expect(Math.abs(top - autoTop - 15.5)).toBeLessThanOrEqual(0.5)
  })

  it('each range has its own colour', () => {
    const { reds, blues, others } = colorsOf(
      onWhite(
        mixedText([
          ['■■', { fontSize: 30, fills: [solid('#ff0000')] }],
          ['■■', { fontSize: 30, fills: [solid('#0000ff')] }],
        ]),
      ),
    )
    expect(reds).toBeGreaterThan(200)
    expect(Math.abs(reds - blues)).toBeLessThan(60)
    expect(others).toBeLessThan(60)
  })

  it('colours survive characters of several bytes before them', () => {
    const { reds, blues } = colorsOf(
      onWhite(
        mixedText([
          ['éé日本', { fontSize: 24, fills: [solid('#ff0000')] }],
          ['HHHH', { fontSize: 24, fills: [solid('#0000ff')] }],
        ]),
      ),
    )
    expect(reds).toBeGreaterThan(150)
    expect(blues).toBeGreaterThan(150)
  })

  it('UNDERLINE draws below the baseline, STRIKETHROUGH through the letters', () => {
    const lined = (textDecoration: string): Ink | null =>
      inkOf(onWhite(text('    .', { fontSize: 40, textDecoration })))
    expect(lined('UNDERLINE')?.left).toBeLessThan(3)
    expect(lined('UNDERLINE')?.bottom).toBeGreaterThan(40)
    expect(lined('STRIKETHROUGH')?.left).toBeLessThan(3)
    expect(lined('STRIKETHROUGH')?.top).toBeLessThan(30)
  })

  it('emoji are in colour, whatever the fill', () => {
    expect(colorsOf(onWhite(text('❤️', { fontSize: 40 }))).reds).toBeGreaterThan(400)
  })

  it('a character that no font has leaves a mark', () => {
    expect(inkOf(onWhite(text('\u{1e900}', { fontSize: 40 })))).not.toBeNull()
  })

  it('a right-to-left line starts at the right when it is aligned there, mixed with numbers', () => {
    const ink = inkOf(
      onWhite(
        text(
          'שלום 12',
          { fontSize: 24 },
          { width: 200, textAutoResize: 'HEIGHT', textAlignHorizontal: 'RIGHT' },
        ),
      ),
    )
    expect(ink?.right).toBeGreaterThan(194)
    expect(ink?.left).toBeGreaterThan(90)
  })

  it('bullets stand in their indent, numbers before their text', () => {
    for (const type of ['UNORDERED', 'ORDERED']) {
      const style = { fontSize: 20, listOptions: { type }, indentation: 1 }
      const ink = inkOf(onWhite(text('H', style)))
      expect(ink?.left).toBeLessThan(20)
      expect(ink?.left).toBeGreaterThan(4)
    }
  })

  it('an ellipsis ends a text that was cut', () => {
    const cut = { textTruncation: 'ENDING', maxLines: 1, textAutoResize: 'HEIGHT', width: 100 }
    const [whole, shortened] = [
      inkOf(onWhite(text('HHHHHHHHHHHHHHHHHHHH HHHHHH', { fontSize: 20 }, cut))),
      inkOf(onWhite(text('HH\nHH', { fontSize: 20 }, cut))),
    ]
    expect(whole?.right).toBeLessThanOrEqual(100)
    expect(shortened?.right).toBeGreaterThan(40)
    expect(shortened?.bottom).toBeLessThan(25)
  })

  it('a gradient runs over the box of the text', () => {
    const stops = [
      { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
      { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
    ]
    const gradientTransform = [
      [1, 0, 0],
      [0, 1, 0],
    ]
    const fills = [{ type: 'GRADIENT_LINEAR', gradientTransform, gradientStops: stops }]
    const { reds, blues } = colorsOf(onWhite(text('■■■■■■', { fontSize: 30 }, { fills })))
    expect(Math.min(reds, blues)).toBeGreaterThan(200)
  })
})

describe('underlines', () => {
  const underlined = (more: Props): Picture =>
    onWhite(
      text('gggg', {
        fontSize: 48,
        textDecoration: 'UNDERLINE',
        textDecorationColor: { value: solid('#ff0000') },
        textDecorationThickness: { unit: 'PIXELS', value: 4 },
        ...more,
      }),
    )

  it('have a colour and a thickness of their own, and leave descenders free unless told otherwise', () => {
    const skipping = colorsOf(underlined({})).reds
    const through = colorsOf(underlined({ textDecorationSkipInk: false })).reds
    expect(skipping).toBeGreaterThan(10)
    expect(through).toBeGreaterThan(skipping + 100)
  })

  it('DOTTED has gaps, WAVY is higher than SOLID', () => {
    const line = (textDecorationStyle: string): Picture =>
      onWhite(
        text('       .', { fontSize: 40, textDecoration: 'UNDERLINE', textDecorationStyle }),
        200,
        100,
      )
    const solidInk = inkOf(line('SOLID'))
    const wavyInk = inkOf(line('WAVY'))
    const heightOf = (ink: Ink | null): number => (ink?.bottom ?? 0) - (ink?.top ?? 0)
    expect(heightOf(wavyInk)).toBeGreaterThan(heightOf(solidInk))
    expect(colorsOf(line('DOTTED')).others).toBeLessThan(colorsOf(line('SOLID')).others)
  })
})

describe('markers of lists', () => {
  it('stand beside the text where its alignment puts it', () => {
    const props = { width: 200, textAutoResize: 'HEIGHT', textAlignHorizontal: 'RIGHT' }
    const ink = inkOf(
      onWhite(
        text('H', { fontSize: 20, listOptions: { type: 'UNORDERED' }, indentation: 1 }, props),
      ),
    )
    expect(ink?.left).toBeGreaterThan(150)
  })

  it('stand at the right of right-to-left text', () => {
    const style = { fontSize: 20, listOptions: { type: 'UNORDERED' }, indentation: 1 }
    const props = { width: 200, textAutoResize: 'HEIGHT', textAlignHorizontal: 'RIGHT' }
    const picture = onWhite(text('ששש', style, props))
    const ink = inkOf(picture)
    expect(ink?.right).toBeGreaterThan(180)
    expect(ink?.right).toBeLessThan(192)
    expect(ink?.left).toBeGreaterThan(120)
  })
})
