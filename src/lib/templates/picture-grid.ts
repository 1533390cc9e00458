/** Two to four pictures on one slide, as X shows them. */
import type { PicturePlace } from '../deck/deck'
import type { Length, SlideNode } from '../slide/node'
import { column, row, type Sheet } from './kit'
import { pictureNode, type PictureOptions } from './pictures'

export interface GridOptions extends PictureOptions {
  /** px on the canvas, or all there is. */
  readonly height: Length
  /** px at 1080 width between pictures: 12, over the whole slide 8. */
  readonly gap?: number
  /** About how many times as wide as high it will be; the stage is, unless said, of this height or its own. */
  readonly shape?: number
}

/**
 * Two columns; of three pictures the first is tall; four are 2 × 2. Two that would be cut to strips beside each
 * other stand one above the other. Radius and border are of each picture.
 */
export function pictureGrid(
  sheet: Sheet,
  places: readonly PicturePlace[],
  { height, gap = 12, shape = stageShape(sheet, height), ...options }: GridOptions,
): SlideNode {
  const between = sheet.px(gap)
  const nodes = tallPhotoFirst(sheet, places).map((place, index) =>
    pictureNode(sheet, `picture/${index + 1}`, place, options),
  )
  const isPair = nodes.length === 2
  const left = isPair || nodes.length === 3 ? nodes.slice(0, 1) : [nodes[0], nodes[2]]
  const right = nodes.length === 3 ? nodes.slice(1) : [nodes[1], nodes[3]]
  const side = (
    part: string,
    name: string,
    children: readonly (SlideNode | undefined)[],
  ): SlideNode =>
    column(
      sheet,
      part,
      { name, height: 'fill', gap: between },
      children.map((child) => child ?? null),
    )
  const grid = { name: 'Pictures', height, gap: between }
  if (isPair && isBetterStacked(sheet, places, shape)) {
    return column(sheet, 'grid', grid, [
      side('grid/1', 'First row', left),
      side('grid/2', 'Second row', right),
    ])
  }
  return row(sheet, 'grid', grid, [
    side('grid/1', 'First column', left),
    side('grid/2', 'Second column', right),
  ])
}

function stageShape({ stage }: Sheet, height: Length): number {
  return stage.width / Math.max(1, typeof height === 'number' ? height : stage.height)
}

/** How many times as much of a picture must be seen for two to leave the usual place beside each other. */
const leastGain = 1.2

/** Of two pictures that are there: whether more of the one that is cut most is seen when they stand above each other. */
function isBetterStacked(sheet: Sheet, places: readonly PicturePlace[], shape: number): boolean {
  const shapes = places.flatMap(({ place }) => {
    const picture = sheet.pictures.get(place)
    return picture === undefined || picture.height === 0 ? [] : [picture.width / picture.height]
  })
  if (shapes.length < places.length) return false
  const seenIn = (cell: number): number =>
    Math.min(...shapes.map((own) => Math.min(own / cell, cell / own)))
  return seenIn(shape * 2) > seenIn(shape / 2) * leastGain
}

/** Of three pictures a photo stands in the tall cell, if there is one: a diagram would be small in it. */
function tallPhotoFirst(sheet: Sheet, places: readonly PicturePlace[]): readonly PicturePlace[] {
  if (places.length !== 3) return places
  const isPhoto = ({ place }: PicturePlace): boolean => sheet.pictures.get(place)?.kind === 'photo'
  const first = places.findIndex(isPhoto)
  const [start] = places
  if (first < 1 || start === undefined || sheet.pictures.get(start.place)?.kind !== 'diagram') {
    return places
  }
  return [...places.slice(first, first + 1), ...places.slice(0, first), ...places.slice(first + 1)]
}
