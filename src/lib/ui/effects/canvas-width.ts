/** Widths of words by a canvas: good enough for thumbnails; on Generate Figma's own text corrects them. */
import type { WordWidth } from '../../deck/line-breaking'
import { fallbackFonts } from '../../preview/styles'

/**
 * One canvas, asked word by word. Where there is no canvas every character is half its size wide, so
 * that planning still works.
 */
export function createCanvasWidth(): WordWidth {
  const context = document.createElement('canvas').getContext('2d')
  return (text, font, sizePx, tracking) => {
    if (context === null) return text.length * sizePx * 0.5
    const style = font.italic ? 'italic' : 'normal'
    const family = font.family.replace(/["\\]/g, '')
    context.font = `${style} ${font.weight} ${sizePx}px "${family}", ${fallbackFonts}`
    context.letterSpacing = `${(sizePx * tracking) / 100}px`
    context.textRendering = 'geometricPrecision'
    return context.measureText(text).width
  }
}
