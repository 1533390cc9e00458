/**
 * The contact sheet: all slides of a carousel on one picture, with their names. Laid out and painted by
 * the stand-in itself, in a document of its own.
 */
import { createFigma } from '../host/index'

export interface SheetSlide {
  readonly name: string
  readonly png: Uint8Array
  /** px, of the slide itself. */
  readonly width: number
  readonly height: number
}

const columns = 5
const slideWidth = 400
const gap = 24
const paper: RGB = { r: 0.871, g: 0.867, b: 0.851 }
const ink: RGB = { r: 0.1, g: 0.1, b: 0.1 }
const quietInk: RGB = { r: 0.4, g: 0.4, b: 0.39 }

/** A PNG of all slides in rows of five, each 400 px wide, under a line with the deck's name. */
export async function drawSheet(title: string, slides: readonly SheetSlide[]): Promise<Uint8Array> {
  const { figma, png } = createFigma()
  await figma.loadFontAsync({ family: 'Inter', style: 'Semi Bold' })
  await figma.loadFontAsync({ family: 'Inter', style: 'Medium' })

  const sheet = column(figma, 'Sheet', gap)
  sheet.fills = [{ type: 'SOLID', color: paper }]
  sheet.paddingTop = sheet.paddingBottom = sheet.paddingLeft = sheet.paddingRight = gap
  sheet.appendChild(label(figma, { words: title, size: 20, style: 'Semi Bold', color: ink }))

  for (let start = 0; start < slides.length; start += columns) {
    const row = column(figma, 'Row', gap)
    row.layoutMode = 'HORIZONTAL'
    sheet.appendChild(row)
    for (const slide of slides.slice(start, start + columns)) {
      const cell = column(figma, slide.name, 10)
      row.appendChild(cell)
      const picture = figma.createRectangle()
      picture.resize(slideWidth, Math.max(1, (slideWidth * slide.height) / slide.width))
      const { hash } = figma.createImage(slide.png)
      picture.fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: hash }]
      cell.appendChild(picture)
      const words = slide.name
      cell.appendChild(label(figma, { words, size: 14, style: 'Medium', color: quietInk }))
    }
  }
  return png(sheet.id, 1)
}

/** An empty frame as large as its content. */
function column(figma: PluginAPI, name: string, itemSpacing: number): FrameNode {
  const frame = figma.createFrame()
  frame.name = name
  frame.layoutMode = 'VERTICAL'
  frame.layoutSizingHorizontal = 'HUG'
  frame.layoutSizingVertical = 'HUG'
  frame.itemSpacing = itemSpacing
  frame.fills = []
  return frame
}

interface Label {
  readonly words: string
  readonly size: number
  readonly style: string
  readonly color: RGB
}

function label(figma: PluginAPI, { words, size, style, color }: Label): TextNode {
  const text = figma.createText()
  text.fontName = { family: 'Inter', style }
  text.fontSize = size
  text.characters = words
  text.fills = [{ type: 'SOLID', color }]
  return text
}
