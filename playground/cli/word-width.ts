/**
 * Widths of words by the stand-in's own text, as the panel's canvas gives them in a browser: a first
 * estimate for planning, corrected by real measuring before anything is drawn.
 */
import type { Font } from '../../src/lib/base/type'
import { graphemes } from '../../src/lib/deck/graphemes'
import type { WordWidth } from '../../src/lib/deck/line-breaking'
import { fontFiles } from '../host/fonts/catalog'
import { createFigma } from '../host/index'
import type { FontName } from '../host/model'

/** Measured this large and scaled down, so that a width rounded to whole px does no harm. */
const measuredAt = 500

/** A word is laid out once in each font, whatever the sizes it is asked for. */
export async function createWordWidth(): Promise<WordWidth> {
  const { figma } = createFigma()
  for (const { family, style } of fontFiles) await figma.loadFontAsync({ family, style })
  const layer = figma.createText()
  layer.textAutoResize = 'WIDTH_AND_HEIGHT'
  layer.fontSize = measuredAt
  let font = ''
  const known = new Map<string, number>()

  function widthAt(text: string, name: FontName): number {
    const key = `${name.family} ${name.style}`
    const there = known.get(`${key} ${text}`)
    if (there !== undefined) return there
    if (key !== font) layer.fontName = name
    font = key
    layer.characters = text
    const { width } = layer
    known.set(`${key} ${text}`, width)
    return width
  }

  function natural(text: string, name: FontName): number {
    // Spaces at a line's end take no room, so they are measured between letters.
    if (text.trim() === '') return widthAt(`n${text}n`, name) - widthAt('nn', name)
    return widthAt(text, name)
  }

  const names = new Map<string, FontName>()
  return (text, style, sizePx, tracking) => {
    const id = `${style.family} ${style.weight} ${style.italic}`
    const name = names.get(id) ?? nameOf(style)
    names.set(id, name)
    const spacing = graphemes(text).length * sizePx * (tracking / 100)
    return (natural(text, name) * sizePx) / measuredAt + spacing
  }
}

/** The picker's font nearest to what is asked; Inter stands in for a family that is not there. */
function nameOf({ family, weight, italic }: Font): FontName {
  const own = fontFiles.filter((file) => file.family === family)
  const faces = own.length > 0 ? own : fontFiles.filter((file) => file.family === 'Inter')
  const distance = (file: (typeof fontFiles)[number]): number =>
    Math.abs(file.weight - weight) + (file.italic === italic ? 0 : 1000)
  const nearest = faces.reduce((best, file) => (distance(file) < distance(best) ? file : best))
  return { family: nearest.family, style: nearest.style }
}
